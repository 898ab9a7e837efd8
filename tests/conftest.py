"""Fixtures: small courses in temporary folders, built sites on a local port, and a real browser."""

from __future__ import annotations

import functools
import http.server
import json
import os
import shutil
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, ConsoleMessage, Page, Request

ROOT = Path(__file__).parent.parent
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
]
"""Without these Chromium looks for its maker's hosts at every start; as root it needs --no-sandbox."""

COARSE = 0.25
"""How finely pages are painted: nobody looks at them, they are laid out as ever, and it is a tenth less work."""


def run_mkdocs(config_file: Path, site: Path) -> subprocess.CompletedProcess[str]:
    """Build a site strictly, as an author would, without any help from the environment."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(config_file), "-d", str(site)]
    env = {key: value for key, value in os.environ.items() if key != "NO_MKDOCS_2_WARNING"}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=env)


def gallery(folder: Path) -> Path:
    """Lay the gallery course into a folder, with the site's own theme and script; return its mkdocs.yml."""
    shutil.copytree(ROOT / "tests" / "courses" / "gallery", folder)
    shutil.copytree(ROOT / "docs" / "assets", folder / "docs" / "assets", dirs_exist_ok=True)
    config = folder / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("PROJECT", str(ROOT)), encoding="utf-8")
    return config


@contextmanager
def serve(folder: Path, *, searched: bool = False) -> Iterator[str]:
    """Serve a folder on a free port of this machine.

    Parameters:
        folder: The built site.
        searched: Whether the search is to find anything. The theme reads the whole index again on each page that a test
            opens, a fifth of all the work; so there is nothing in it unless the search is what the test is about.
    """

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def do_GET(self) -> None:
            """Answer with a file, and with an index of nothing in place of the search's own."""
            index = folder / "search" / "search_index.json"
            if searched or self.path != "/search/search_index.json" or not index.exists():
                super().do_GET()
            else:
                empty = json.dumps({**json.loads(index.read_text(encoding="utf-8")), "docs": []})
                self._answer(200, "application/json", empty.encode())

        def log_message(self, *_arguments: object) -> None:
            """Say nothing."""

        def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
            """Answer a missing page with the site's own, as static hosts do."""
            page = folder / "404.html"
            if code != 404 or not page.exists():
                super().send_error(code, message, explain)
                return
            self._answer(404, "text/html; charset=utf-8", page.read_bytes())

        def _answer(self, code: int, kind: str, body: bytes) -> None:
            self.send_response(code)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    handler = functools.partial(Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def build_once(tmp_path_factory: pytest.TempPathFactory, name: str, config_file: Callable[[Path], Path]) -> Path:
    """Build a site once for all of pytest's worker processes, and return its folder."""
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / name
    site, done = shared / "site", shared / "done"
    try:
        shared.mkdir()
    except FileExistsError:
        deadline = time.monotonic() + 300
        while not done.exists() and time.monotonic() < deadline:
            time.sleep(0.1)
    else:
        result = run_mkdocs(config_file(shared), site)
        (shared / "output").write_text(result.stdout + result.stderr, encoding="utf-8")
        status = shared / "status"
        status.write_text(str(result.returncode), encoding="utf-8")
        status.rename(done)  # Whoever waits for it reads all of it.
    assert done.read_text(encoding="utf-8") == "0", (shared / "output").read_text(encoding="utf-8")
    return site


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The course itself, built."""
    return build_once(tmp_path_factory, "course", lambda _shared: ROOT / "mkdocs.yml")


@pytest.fixture(scope="session")
def gallery_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The gallery course, built: every question type and setting."""
    return build_once(tmp_path_factory, "gallery", lambda shared: gallery(shared / "project"))


@pytest.fixture(scope="session")
def site_url(site_folder: Path) -> Iterator[str]:
    """The course itself, served; ends with a slash."""
    with serve(site_folder) as url:
        yield url


@pytest.fixture(scope="session")
def gallery_url(gallery_folder: Path) -> Iterator[str]:
    """The gallery course, served; ends with a slash."""
    with serve(gallery_folder) as url:
        yield url


@pytest.fixture(scope="session")
def searched_site_url(site_folder: Path) -> Iterator[str]:
    """The course itself, served with what its search finds."""
    with serve(site_folder, searched=True) as url:
        yield url


@pytest.fixture(scope="session")
def searched_gallery_url(gallery_folder: Path) -> Iterator[str]:
    """The gallery course, served with what its search finds."""
    with serve(gallery_folder, searched=True) as url:
        yield url


def chromium(*, whole: bool = False) -> dict[str, Any]:
    """How to launch Chromium: Debian's where there is one, else Playwright's own.

    Parameters:
        whole: The browser that people have, for what belongs to it and not to a page: profiles, blocked site data, the
            back button's cache. Without it, Chromium's shell, in which everything else is the same in half the time.
    """
    path = shutil.which("chromium" if whole else "chromium-headless-shell")
    channel = "chromium" if whole and not path else None
    return {"executable_path": path, "channel": channel, "args": CHROMIUM_FLAGS}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**chromium())
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a new profile; fails the test for a console error, an exception or a request to another host."""
    context = browser.new_context(locale="en-GB", timezone_id="Europe/London", device_scale_factor=COARSE)
    wrong: list[str] = []

    def on_request(request: Request) -> None:
        if not request.url.startswith(("http://127.0.0.1:", "file:", "data:", "blob:")):
            wrong.append(f"request to {request.url}")

    def on_console(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            wrong.append(f"console {message.type}: {message.text}")

    context.on("request", on_request)
    context.on("console", on_console)
    context.on("weberror", lambda error: wrong.append(f"exception: {error.error}"))
    page = context.new_page()
    page.set_default_timeout(10_000)
    yield page
    cookies = context.cookies()
    context.close()
    assert wrong == []
    assert cookies == []
