"""The files of a course with an overlay over them, each with where its lines come from."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from coursekit.problems import Problem, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MARK = ".laid"
"""The file that says that a folder is ours to empty."""
_MARKED = b"coursekit writes this folder anew, and deletes what else lies in it.\n"


@dataclass(frozen=True, slots=True)
class Part:
    """Lines of a file that stand in a row in another."""

    path: Path
    """The file that an author edits."""
    first: int
    """The line of the first of them there, counted from 1."""
    lines: list[str]
    """The lines, without their ends."""


@dataclass(slots=True)
class Laid:
    """What the project consists of, by path from its root."""

    base: Path
    """The course's folder."""
    home: Path
    """The overlay's folder."""
    whole: dict[str, Path] = field(default_factory=dict)
    """Files that are taken as they are."""
    parts: dict[str, list[Part]] = field(default_factory=dict)
    """Files that are put together."""

    def shown(self, path: Path) -> str:
        """A file as problems name it: from the overlay's folder."""
        return os.path.relpath(path, self.home).replace(os.sep, "/")

    def lines(self, name: str) -> list[Part]:
        """A file's lines, for a change of some of them; the file is put together from now on."""
        if name not in self.parts:
            path = self.whole.pop(name)
            self.parts[name] = [Part(path, 1, _text(path).split("\n"))]
        return self.parts[name]

    def text(self, name: str) -> str:
        """What a file holds."""
        if name in self.parts:
            return "\n".join(line for part in self.parts[name] for line in part.lines)
        return _text(self.whole[name])

    def place(self, name: str, line: int) -> tuple[str, int]:
        """Where a line is to be edited: the file from the overlay's folder, and the line there."""
        last = None
        for part in self.parts.get(name, ()):
            if line <= len(part.lines):
                return self.shown(part.path), part.first + line - 1
            line -= len(part.lines)
            last = part
        if last:
            return self.shown(last.path), last.first + len(last.lines) - 1
        own = self.home / name
        return self.shown(self.whole.get(name, own if own.exists() else self.base / name)), line

    def told(self, problems: Iterable[Problem]) -> Iterator[Problem]:
        """Problems of the project, at the places where their author can mend them."""
        for each in problems:
            path, line = self.place(each.path, each.line)
            yield Problem(path, line, each.column, each.code, each.message, each.mend)

    def write(self, folder: Path) -> None:
        """Write all files into a folder, those alone that have changed, and delete what else lies in it.

        A served site is built anew when a file is touched: one that is the same must not be.
        """
        # First of all: a folder that is left half written is ours too.
        _write(folder / MARK, _MARKED)
        wanted = {folder / name for name in (MARK, *self.whole, *self.parts)}
        for name, path in self.whole.items():
            _copy(path, folder / name)
        for name in self.parts:
            _write(folder / name, self.text(name).encode("utf-8"))
        for path in sorted(folder.rglob("*"), reverse=True):
            if path.is_dir() and not any(path.iterdir()):
                path.rmdir()
            elif not path.is_dir() and path not in wanted:
                path.unlink()


def why_not_ours(folder: Path) -> tuple[str, str] | None:
    """Why a folder must not be written and emptied: what is wrong, and the mend; None where it may be.

    An overlay may come from somebody else, and Git keeps links: what they lead to is nothing of ours.
    """
    if folder.is_symlink():
        return "This is a link, and what lies here is deleted at each build.", "Delete the link."
    if not folder.exists():
        return None
    if not folder.is_dir():
        return "This is a file, and a folder of this name is made at each build.", "Delete it, or move it elsewhere."
    if any(folder.iterdir()) and not (folder / MARK).is_file():
        message = f"This folder has no {MARK}, and so was not made by a build, which deletes what lies here."
        return message, "Move what is yours out of it, and delete it."
    for where, folders, files in os.walk(folder):
        link = next((name for name in (*folders, *files) if Path(where, name).is_symlink()), None)
        if link:
            return f"A link lies in this folder, {shown(link)}, and builds write here.", "Delete the folder."
    return None


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8-sig", errors="replace")


def _copy(path: Path, target: Path) -> None:
    now, then = path.stat(), target.stat() if target.is_file() and not target.is_symlink() else None
    if then is None or (now.st_size, now.st_mtime_ns) != (then.st_size, then.st_mtime_ns):
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)
        shutil.copy2(path, target)


def _write(target: Path, content: bytes) -> None:
    if not target.is_file() or target.read_bytes() != content:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
