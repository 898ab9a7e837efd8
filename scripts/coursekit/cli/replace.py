"""`coursekit replace`: write a file of the course anew in an overlay, and keep what it was."""

from __future__ import annotations

import posixpath
from pathlib import Path
from typing import TYPE_CHECKING

from coursekit.cli.output_file import write_whole
from coursekit.cli.stop import NOT_DONE, StopError
from coursekit.cli.subcommand import add_command
from coursekit.cli.which_course import add_root, course_folder
from coursekit.overlay.files import ENDINGS, LISTS, ORIGINALS, ROOMS
from coursekit.overlay.settings import read_overlay
from coursekit.problems import printable, report, shown

if TYPE_CHECKING:
    import argparse

    from coursekit.cli.subcommand import Commands

_EPILOG = """\
examples:
  coursekit replace docs/about/privacy.md      begin a page of your own from that of the course
  coursekit replace docs/about/privacy.md      once more, when its original has changed: you have seen it

The file is copied into the overlay unless it is there, and what the course has is kept in originals/. Yours is never
written over.

exit status: 0 done, 1 a file cannot be read or written, 2 the command was not understood, 130 stopped with Ctrl-C
"""


def add(commands: Commands) -> None:
    """Describe the command."""
    purpose = "in an overlay: begin a file of your own from one of the course, or take note that it has changed"
    parser = add_command(commands, "replace", purpose, _EPILOG, _run)
    parser.add_argument("file", metavar="FILE", help="the file, from the course's folder")
    add_root(parser)


def _run(options: argparse.Namespace) -> int:
    home = course_folder(options)
    said = read_overlay(home)
    if not said.base:
        where = report(said.problems) if (home / "overlay.yml").is_file() else f"{home} is no overlay."
        raise StopError("\n".join(map(printable, where.splitlines())), NOT_DONE)
    name = _name(options.file, said.base)
    content = (said.base / name).read_bytes()
    if not (home / name).exists():
        write_whole(home / name, content)
        print(f"{name} is yours to change.")
    write_whole(home / ORIGINALS / name, content)
    print(f"{ORIGINALS}/{name} is what the course has now.")
    return 0


def _name(given: str, base: Path) -> str:
    """The file's path from the root, which must be one of the course's own, and one that can be replaced."""
    # One way to write each path: what is compared with the names of lists must be what is copied.
    name = posixpath.normpath(given.replace("\\", "/"))
    if name.split("/")[0] not in ROOMS or not (base / name).is_file():
        raise StopError(f"The course has no file {shown(given)}. Write it as docs/about/privacy.md.")
    if Path(name).suffix.lower() not in ENDINGS:
        raise StopError(f"{shown(given)} is the course's own: an overlay holds words, pictures and documents.")
    if name in LISTS:
        raise StopError(f"To {name} an overlay adds entries: make a file of that name with your own.")
    return name
