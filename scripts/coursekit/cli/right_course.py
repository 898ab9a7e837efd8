"""A course for commands that can do nothing with a broken one."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from coursekit.check.course import open_course
from coursekit.problems import CourseError

if TYPE_CHECKING:
    from pathlib import Path

    from coursekit.load.reading import Reading


def right_course(root: Path) -> Reading | None:
    """Read a course; where it has problems, list them on the error stream and return None."""
    try:
        return open_course(root)
    except CourseError as error:
        print(f"{error}\nMend this first.", file=sys.stderr)
        return None
