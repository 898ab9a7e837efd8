"""`coursekit new overlay`: begin the folder of an organisation that makes the course its own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from coursekit.cli.stop import NOT_DONE, StopError, refused
from coursekit.cli.which_course import own_course
from coursekit.load.course import read_course
from coursekit.load.site_settings import read_site_settings
from coursekit.problems import printable, shown
from coursekit.starters.overlay import overlay_plan
from coursekit.starters.refusal import RefusalError
from coursekit.starters.writing import write_plan

if TYPE_CHECKING:
    import argparse

OVERLAY = "overlay"
"""What it is called in the command."""


def begin_overlay(options: argparse.Namespace) -> int:
    """Write the folder that the command names.

    Raises:
        StopError: where it is not named, lies in the course, or something in it is there already.
    """
    root = own_course(options)
    if options.words is None:
        raise StopError("Say where: coursekit new overlay ../our-course")
    folder = Path(options.words).resolve()
    if folder.is_relative_to(root):
        raise StopError(f"{shown(options.words)} lies in the course. Choose a folder beside it.")
    try:
        name = read_site_settings(root).name or "Our course"
    except ValueError:
        raise StopError('mkdocs.yml cannot be used. "make build" says what is wrong with it.', NOT_DONE) from None
    plan = overlay_plan(read_course(root, options.watch), folder, name)
    try:
        write_plan(folder, plan)
    except RefusalError as refusal:
        raise refused(refusal, "Choose another folder.") from None
    except OSError as error:
        message = f"Nothing was changed: {error.filename or folder}: {error.strerror}."
        raise StopError(printable(message), NOT_DONE) from None
    print("\n".join(["Written:", *(f"  {folder / name}" for name in plan.new)]))
    print(f"Next: README.md in {folder} has three commands, and each file says what it is for.")
    return 0
