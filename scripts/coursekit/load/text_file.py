"""Finds the author's files and reads them as text: links that lead astray, old encodings, and sizes beyond use."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from coursekit.problems import Problem, display_path

if TYPE_CHECKING:
    from collections.abc import Iterator

_LARGEST_PAGE = 100_000
_LARGEST_DATA = 200_000
"""Bytes: many times what the course's largest files have. A larger one is a slip, and might be read for minutes."""
# Seven equals signs alone may underline a heading; a merge that leaves them leaves one of these too.
_MERGE_MARK = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: |$)", re.MULTILINE)


def files_below(folder: Path) -> list[Path]:
    """The files below a folder, in a stable order; hidden ones are not ours, nor what `stray_entries` finds."""
    return sorted(path for path in _entries(folder) if path.is_file() and not _leads_astray(path, folder))


def stray_entries(folder: Path, root: Path) -> Iterator[Problem]:
    """Links to folders, out of the project or to nowhere, and what is no file at all, as a pipe.

    MkDocs would follow such a link without an end, publish what lies elsewhere, or wait for the pipe.
    """
    for path in sorted(_entries(folder)):
        if path.is_symlink() and _leads_astray(path, folder):
            where = "to a folder" if path.is_dir() else "out of the project" if path.exists() else "to nothing"
            message, mend = f"This is a link {where}.", "Put the file itself here, or delete the link."
        elif not path.is_file():
            message, mend = "This is no file.", "Delete it."
        else:
            continue
        yield Problem(display_path(path, root), 1, 1, "F002", message, mend)


def read_text(path: Path, root: Path) -> str | Problem:
    """A file's text, with line ends of any system as line feeds; the problem, where it cannot be used as text.

    Parameters:
        path: The file.
        root: The project's root, from which the problem names the file.
    """
    name = display_path(path, root)
    try:
        most = _LARGEST_PAGE if path.suffix == ".md" else _LARGEST_DATA
        if path.stat().st_size > most:
            message = f"The file has more than {most // 1000} kB."
            return Problem(name, 1, 1, "F005", message, "Look for what was pasted into it by mistake, or divide it.")
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        data = path.read_bytes()[: error.start + 3].removeprefix(b"\xef\xbb\xbf")[: error.start]
        line, column = data.count(b"\n") + 1, len(data[data.rfind(b"\n") + 1 :].decode(errors="replace")) + 1
        message = "The file is not UTF-8 text from here on."
        return Problem(name, line, column, "F004", message, 'Save it as "UTF-8" in your editor.')
    except OSError as error:
        return Problem(name, 1, 1, "F004", f"The file cannot be read: {error.strerror}.", "Look at its permissions.")
    found = merge_mark(text)
    return Problem(name, found[0], 1, "F006", *found[1:]) if found else text


def merge_mark(text: str) -> tuple[int, str, str] | None:
    """The line of the first mark that Git left where it could not put two versions together, a message and a mend."""
    mark = _MERGE_MARK.search(text)
    if not mark:
        return None
    message = f'"{mark[0].strip()}" is a mark of a merge that was not finished.'
    mend = "Keep what is right of the lines between the marks, and delete the marks."
    return text.count("\n", 0, mark.start()) + 1, message, mend


def _entries(folder: Path) -> Iterator[Path]:
    """All but folders, and links to folders, which are not followed."""
    for where, folders, files in os.walk(folder):
        links = [name for name in folders if Path(where, name).is_symlink()]
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(where, name) for name in (*files, *links) if not name.startswith("."))


def _leads_astray(path: Path, folder: Path) -> bool:
    """Whether this is a link to a folder, to nothing, or out of the project, in which `folder` lies."""
    if not path.is_symlink():
        return False
    project = folder.resolve().parent
    return not path.is_file() or not path.resolve().is_relative_to(project)
