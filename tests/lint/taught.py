"""The taught course: small, right, and such that no rule has anything to say."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from coursekit.check.course import check_course
from coursekit.lint.course import lint_course
from coursekit.lint.survey import Survey
from coursekit.load.course import read_course

from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from coursekit.lint.course import Advice

TAUGHT = ROOT / "tests" / "courses" / "taught"


def copy_taught(folder: Path) -> Path:
    """Lay the taught course into a folder, and return the folder."""
    shutil.copytree(TAUGHT, folder, dirs_exist_ok=True)
    return folder


def advice_on(root: Path) -> Advice:
    """What the lint says of the course in a folder, in which nothing is wrong."""
    reading = read_course(root)
    assert [str(problem) for problem in check_course(reading)] == []
    return lint_course(Survey(reading))
