"""Writing a plan: all of it or nothing, and never over what is there."""

from __future__ import annotations

import os
import shutil
import signal
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING

from coursekit.starters.refusal import RefusalError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from coursekit.starters.plan import Plan


def write_plan(root: Path, plan: Plan) -> None:
    """Write new files, then change pages.

    Everything is first written in full beside its place, under a hidden name that the course does not read.
    Then each file gets its name, and pages come last. Where that fails or is stopped, all is put back.

    Raises:
        RefusalError: where a file is there already.
        OSError: where something cannot be written.
    """
    for name in plan.new:
        if os.path.lexists(root / name):
            raise RefusalError(f"{name} is there already, and nothing is written over.")
    with ExitStack() as undo:
        written = [(_beside(undo, root / name, text.encode("utf-8")), root / name) for name, text in plan.new.items()]
        changed = []
        for name, change in plan.changed.items():
            page = (root / name).resolve()  # Of a link, the file that it leads to is changed.
            changed.append((_beside(undo, page, change.new, ".new"), _beside(undo, page, change.old, ".old"), page))
        # From here it takes no time, and half of it is of no use: who presses Ctrl-C now comes too late.
        with _without_ctrl_c():
            for new, path in written:
                undo.callback(path.unlink, missing_ok=True)
                new.rename(path)
            for new, old, page in changed:
                for each in (new, old):
                    shutil.copymode(page, each)
                undo.callback(_put_back, old, page)
                new.replace(page)
            # All is in its place: what was kept for putting it back goes, and nothing else is undone.
            undo.pop_all()
            for _new, old, _page in changed:
                old.unlink()


@contextmanager
def _without_ctrl_c() -> Iterator[None]:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _beside(undo: ExitStack, path: Path, content: bytes, ending: str = ".new") -> Path:
    """Write content into a hidden file beside a path, in folders that are made where they are missing."""
    for folder in reversed([each for each in path.parents if not each.exists()]):
        undo.callback(_remove_empty, folder)
        folder.mkdir()
    beside = path.with_name(f".{path.name}{ending}")
    undo.callback(beside.unlink, missing_ok=True)
    with beside.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())  # A full disk may say so only now.
    return beside


def _put_back(old: Path, page: Path) -> None:
    with suppress(FileNotFoundError):
        old.replace(page)


def _remove_empty(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()
