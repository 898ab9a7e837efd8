"""Browsers of their own with a profile on disk, which outlives them, and how to end one without warning."""

from __future__ import annotations

import os
import signal
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import Error

from tests.conftest import chromium

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Page


@contextmanager
def profile(browser: Browser, folder: Path) -> Iterator[BrowserContext]:
    """A browser of its own with a profile on disk."""
    context = browser.browser_type.launch_persistent_context(folder, **chromium(whole=True))
    try:
        yield context
    finally:
        # It may have been killed.
        with suppress(Error):
            context.close()


def kill(folder: Path) -> None:
    """End every process of the browser that uses this profile, as a crash of the machine's power would."""
    wanted = f"--user-data-dir={folder}".encode()
    groups = set()
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if wanted in (process / "cmdline").read_bytes().split(b"\0"):
                groups.add(os.getpgid(int(process.name)))
    assert groups
    assert os.getpgid(0) not in groups
    for group in groups:
        os.killpg(group, signal.SIGKILL)


def type_until_killed(page: Page, folder: Path, seconds: float) -> tuple[list[float], float]:
    """Type a number about every 50 ms into the field that has focus, then kill the browser.

    Returns when each number was typed, and when the browser was killed, in seconds of the monotonic clock.
    """
    typed: list[float] = []
    begin = time.monotonic()
    while time.monotonic() - begin < seconds:
        page.keyboard.insert_text(f"{len(typed)} ")
        typed.append(time.monotonic())
        time.sleep(0.05)
    kill(folder)
    return typed, time.monotonic()
