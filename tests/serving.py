"""A course that is served while its author works."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PATIENCE = 60
"""Seconds until it answers, on a busy machine."""


@contextmanager
def serving(project: Path) -> Iterator[str]:
    """Serve a course strictly, as an author would, and give its address.

    It keeps the built site in a folder beside the project, and has taken it away when it ends.
    """
    temporary = project.with_name(f"{project.name}-served")
    temporary.mkdir()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    said = temporary.with_suffix(".txt")
    command = [sys.executable, "-m", "mkdocs", "serve", "--strict", "-f", str(project / "mkdocs.yml"), "-a", address]
    with said.open("w", encoding="utf-8") as log:
        server = subprocess.Popen(
            command,
            stdout=log,
            stderr=log,
            env={**os.environ, "TMPDIR": str(temporary)},
            # A shell lets what runs in its background be deaf to Ctrl-C, and that is passed on.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
    try:
        deadline = time.monotonic() + _PATIENCE
        while "Serving on" not in said.read_text(encoding="utf-8"):
            assert server.poll() is None, said.read_text(encoding="utf-8")
            assert time.monotonic() < deadline, "it does not answer"
            time.sleep(0.1)
        yield f"http://{address}/"
    finally:
        _stop(server)
    assert list(temporary.iterdir()) == []


def _stop(server: subprocess.Popen[bytes]) -> None:
    """Press Ctrl-C, so that it tidies up; where it does not hear, end it."""
    server.send_signal(signal.SIGINT)
    try:
        server.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()
