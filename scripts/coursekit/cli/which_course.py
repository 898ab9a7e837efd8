"""The course that a command works on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from coursekit.check.course import open_course
from coursekit.cli.stop import NOT_DONE, StopError
from coursekit.problems import CourseError, printable

if TYPE_CHECKING:
    import argparse

    from coursekit.load.reading import Reading


def add_root(parser: argparse.ArgumentParser) -> None:
    """Let a command be told which course it works on."""
    parser.add_argument("--root", type=Path, default=Path(), help="the project's folder (default: this one)")


def course_folder(options: argparse.Namespace) -> Path:
    """The project's folder.

    Raises:
        StopError: where no course lies in it.
    """
    root = Path(options.root).resolve()
    if (root / "modules").is_dir():
        return root
    raise StopError(printable(f'There is no "modules" folder in {root}. Run coursekit in the project\'s folder.'))


def right_course(options: argparse.Namespace) -> Reading:
    """The course, read and checked, for a command that can do nothing with a broken one.

    Raises:
        StopError: where no course lies in the folder, or the course has problems, which are listed.
    """
    try:
        return open_course(course_folder(options), options.watch)
    except CourseError as error:
        raise StopError(f"{error}\nMend this first.", NOT_DONE) from None
