"""A host that a test rules over: it brings out a newer version, loses a file, answers with an error, or goes away."""

from __future__ import annotations

import http.server
import re
import shutil
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from coursekit.offline.worker import Named, write_worker

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAMED = Named("Gallery", "A small course.", ("assets/favicon.svg", "assets/icon.png"))


class Host:
    """What the host does; each of these can be changed while it runs."""

    def __init__(self, folder: Path) -> None:
        """Serve a folder."""
        self.folder = folder
        self.wrong: dict[str, tuple[int, str]] = {}
        """For a path, the status and what comes in place of the file; with 301, where it is sent."""
        self.kept_for = ""
        """What the host says of how long its files may be kept, as `Cache-Control` has it."""
        self.is_away = False
        self.slow = 0.0
        """Seconds until it answers."""
        self.asked: list[str] = []
        """Every path that was asked for."""
        self.url = ""


@contextmanager
def host(folder: Path) -> Iterator[Host]:
    """Run a host on a free port of this machine."""
    state = Host(folder)

    class Handler(http.server.SimpleHTTPRequestHandler):
        def do_GET(self) -> None:
            """Answer as the host is told to."""
            self.directory = str(state.folder)
            path = self.path.partition("?")[0].removeprefix("/")
            state.asked.append(path)
            del self.headers["If-Modified-Since"]  # Two versions may be written in one second.
            time.sleep(state.slow)
            if state.is_away:
                self.close_connection = True
                self.connection.close()
            elif path in state.wrong:
                self._answer(*state.wrong[path])
            else:
                super().do_GET()

        def _answer(self, status: int, content: str) -> None:
            self.send_response(status)
            self.send_header("Location" if status == 301 else "Content-Type", content if status == 301 else "text/html")
            self.send_header("Content-Length", str(len(content.encode()) if status != 301 else 0))
            self.end_headers()
            self.wfile.write(b"" if status == 301 else content.encode())

        def end_headers(self) -> None:
            """Say how long it may be kept."""
            if state.kept_for:
                self.send_header("Cache-Control", state.kept_for)
            super().end_headers()

        def log_message(self, *_arguments: object) -> None:
            """Say nothing."""

    class Server(http.server.ThreadingHTTPServer):
        def handle_error(self, *_arguments: object) -> None:
            """Say nothing when a browser no longer waits for the rest of a file."""

    with Server(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        state.url = f"http://127.0.0.1:{server.server_port}/"
        yield state
        server.shutdown()


def newer(site: Path, folder: Path) -> Path:
    """Make a newer version of a built site: each page says so, and the scripts do, under another address."""
    shutil.copytree(site, folder)
    old = next(folder.glob("assets/????????????/course.js")).parent
    new = old.rename(old.with_name("0123456789ab"))
    script = new / "course.js"
    script.write_text(script.read_text(encoding="utf-8") + '\nglobalThis.newer = "yes";\n', encoding="utf-8")
    for page in folder.rglob("*.html"):
        html = page.read_text(encoding="utf-8").replace(f"assets/{old.name}/", f"assets/{new.name}/")
        page.write_text(re.sub(r"Version \d+\.\d+\.\d+", "Version 99.0.0", html), encoding="utf-8")
    write_worker(folder, NAMED)
    return folder
