"""All checks, in one call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.check.activities import check_activities
from coursekit.check.links import check_links
from coursekit.check.macros import check_macros
from coursekit.check.modules import check_modules
from coursekit.check.placement import check_placement
from coursekit.check.references import check_references
from coursekit.load.course import read_course
from coursekit.problems import CourseError, Problem

if TYPE_CHECKING:
    from pathlib import Path

    from coursekit.load.course import Reading
    from coursekit.model.course import Course

_CHECKS = (check_modules, check_activities, check_references, check_placement, check_macros, check_links)


def check_course(reading: Reading) -> list[Problem]:
    """Every problem of a course that was read, sorted by place."""
    found = set(reading.problems)
    for check in _CHECKS:
        found.update(check(reading))
    return sorted(found)


def open_course(root: Path) -> Course:
    """Read and check the course below the project's root.

    Raises:
        CourseError: with all problems, where there is one.
    """
    reading = read_course(root)
    problems = check_course(reading)
    if problems:
        raise CourseError(problems)
    return reading.course
