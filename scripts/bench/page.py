"""What a page with ten questions adds to plain Material, and how soon feedback is painted."""

from __future__ import annotations

import functools
import gzip
import http.server
import shutil
import statistics
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from playwright.sync_api import sync_playwright

from bench.courses import QUESTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page

_FLAGS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"]
_PAGE = "modules/module-001/"
_CLICK_TO_PAINT = """
button => new Promise(done => {
  button.addEventListener("click", event => {
    const start = event.timeStamp;
    // The frame is painted after its animation callbacks; a message posted from one arrives once it is.
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => done(performance.now() - start);
      channel.port2.postMessage(null);
    });
  }, { once: true });
  button.click();
})
"""


def measure_page(plain: Path, ours: Path) -> list[str]:
    """Compare the two built sites' first module page; return lines to print."""
    html = _gzipped(ours / _PAGE / "index.html") - _gzipped(plain / _PAGE / "index.html")
    lines = [f"page with {QUESTIONS} questions, gzip KiB more than plain Material"]
    lines.append(f"  in the page itself          {html / 1024:6.1f}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium-headless-shell"), args=_FLAGS)
        theirs, loaded = (_requests(browser.new_page(), site) for site in (plain, ours))
        files = {path: _gzipped(ours / path) for path in loaded if path not in theirs}
        lines += [f"  {path:<27} {size / 1024:6.1f}  (cached)" for path, size in files.items()]
        lines.append(f"  all together                {(html + sum(files.values())) / 1024:6.1f}")
        lines.append(
            f"  requests                    {len(loaded) - len(theirs):6} more ({len(theirs)} in plain Material)"
        )
        for slower in (1, 4):
            response = _response(browser.new_page(), ours, slower)
            lines.append(f"click to painted feedback, {slower}x CPU: {response:5.1f} ms (median)")
        browser.close()
    return lines


def _gzipped(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9))


@contextmanager
def _served(site: Path) -> Iterator[str]:
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_arguments: Any) -> None:  # noqa: ANN401
            """Say nothing."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/{_PAGE}"
        server.shutdown()


def _requests(page: Page, site: Path) -> list[str]:
    """List what a page asks the server for, as paths from the site's root."""
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.url) if request.url.startswith("http") else None)
    with _served(site) as url:
        page.goto(url, wait_until="networkidle")
        root = url.removesuffix(_PAGE)
        return [address.removeprefix(root) for address in seen]


def _response(page: Page, site: Path, slower: int) -> float:
    with _served(site) as url:
        page.goto(url)
        page.wait_for_selector("course-quiz[data-ready]")
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
        times = []
        for question in page.locator("course-quiz fieldset:has(> legend)").all()[:QUESTIONS]:
            choice = question.locator("input[type=radio], input[type=checkbox]").first
            choice.check()
        # Handles, not locators: a button is named otherwise once it has been pressed.
        for button in page.get_by_role("button", name="Check answer").element_handles():
            times.append(float(button.evaluate(_CLICK_TO_PAINT)))
    return statistics.median(times)
