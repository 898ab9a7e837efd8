"""The minimal course: every kind of activity, every type of question, and nothing wrong."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from coursekit.check.course import check_course
from coursekit.load.course import read_course

from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from coursekit.problems import Problem

MINIMAL = ROOT / "tests" / "courses" / "minimal"


def copy_minimal(folder: Path) -> Path:
    """Lay the minimal course into a folder, and return the folder."""
    shutil.copytree(MINIMAL, folder, dirs_exist_ok=True)
    return folder


def change(root: Path, file: str, old: str, new: str) -> None:
    """Replace the first place where a text stands in a file."""
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def problems_in(root: Path) -> list[Problem]:
    """All that is wrong with the course in a folder."""
    return check_course(read_course(root))


def lines_of(problems: list[Problem]) -> list[str]:
    """Problems as they are printed."""
    return [str(problem) for problem in problems]
