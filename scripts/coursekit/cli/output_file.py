"""Files that a command writes: there as a whole, or not at all."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

from coursekit.cli.stop import NOT_DONE, StopError
from coursekit.problems import printable

if TYPE_CHECKING:
    from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write a file, and the folders above it; what stood there stays until the new content is complete.

    Raises:
        StopError: where the file cannot be written.
    """
    beside = path.with_name(f".{path.name}.new")
    try:
        _make_folder(path.parent)
        try:
            beside.write_bytes(content)
            beside.replace(path)
        except BaseException:  # Ctrl-C too.
            beside.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise StopError(printable(f"{path} cannot be written: {error.strerror}."), NOT_DONE) from None


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:  # A file is in its place, of which "File exists" says the wrong thing.
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder)) from None
