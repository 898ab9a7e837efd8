"""The course that a command works on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from coursekit.check.course import check_course
from coursekit.cli.stop import NOT_DONE, StopError
from coursekit.load.course import read_course
from coursekit.model.overlay import OVERLAY
from coursekit.overlay.compose import open_project
from coursekit.problems import printable, report
from coursekit.render.strings import use_own_strings

if TYPE_CHECKING:
    import argparse

    from coursekit.load.reading import Reading
    from coursekit.overlay.compose import Project


def add_root(parser: argparse.ArgumentParser) -> None:
    """Let a command be told which course it works on."""
    parser.add_argument("--root", type=Path, default=Path(), help="the project's folder (default: this one)")


def course_folder(options: argparse.Namespace) -> Path:
    """The project's folder.

    Raises:
        StopError: where no course lies in it.
    """
    root = Path(options.root).resolve()
    if (root / "modules").is_dir() or (root / OVERLAY).is_file():
        return root
    raise StopError(printable(f'There is no "modules" folder in {root}. Run coursekit in the project\'s folder.'))


def open_folder(options: argparse.Namespace) -> Project:
    """The project in the folder; an overlay is laid over its course, and its words are said from now on.

    Raises:
        StopError: where no course lies in it.
    """
    project = open_project(course_folder(options))
    use_own_strings(project.strings)
    return project


def laid_project(options: argparse.Namespace) -> Project:
    """The project in the folder, for a command that needs a course and takes a broken one.

    Raises:
        StopError: where no course lies in it, or the overlay in it cannot be laid over one.
    """
    project = open_folder(options)
    if not project.is_laid:
        raise StopError(f"{report(project.told(()))}\nMend this first.", NOT_DONE)
    return project


def own_course(options: argparse.Namespace) -> Path:
    """The folder of a course, for a command that writes into it.

    Raises:
        StopError: where no course lies in it, or an overlay does.
    """
    root = course_folder(options)
    if (root / OVERLAY).is_file():
        raise StopError("This writes into the folder of a course, and here is an overlay. Run it in the course.")
    return root


def right_course(options: argparse.Namespace) -> Reading:
    """The course, read and checked, for a command that can do nothing with a broken one.

    Raises:
        StopError: where no course lies in the folder, or the course has problems, which are listed.
    """
    project = open_folder(options)
    reading = read_course(project.root, options.watch)
    problems = project.told(check_course(reading, options.watch))
    if problems:
        raise StopError(f"{report(problems)}\nMend this first.", NOT_DONE)
    return reading
