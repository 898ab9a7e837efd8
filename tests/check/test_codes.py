"""Each code, shown by slips that cause it: `tests/courses/broken/<code>.yml`; `tests/slips.py` says what they hold.

The advice on teaching has its own, in `tests/lint/rules/`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from coursekit.problems import ADVICE, CODES

from tests.conftest import ROOT
from tests.minimal import copy_minimal, lines_of, problems_in
from tests.slips import parameters, read_slips, write

if TYPE_CHECKING:
    from pathlib import Path

BROKEN = ROOT / "tests" / "courses" / "broken"
SAID_BY_LINT = {*ADVICE, "V002"}
SAID_OF_OVERLAYS = {code for code in CODES if code.startswith("O")}
"""Their slips are in `tests/overlay/broken/`."""


def test_the_minimal_course_has_no_problem(tmp_path: Path) -> None:
    assert lines_of(problems_in(copy_minimal(tmp_path))) == []


def test_every_code_has_a_file_of_slips() -> None:
    assert {path.stem for path in BROKEN.iterdir()} == set(CODES) - SAID_BY_LINT - SAID_OF_OVERLAYS


@pytest.mark.parametrize("slip", parameters(BROKEN))
def test_a_slip_is_said_once_at_its_place(slip: dict[str, Any], tmp_path: Path) -> None:
    root = copy_minimal(tmp_path)
    write(root, slip, "broken")

    assert lines_of(problems_in(root)) == [slip["problem"]]


@pytest.mark.parametrize("slip", parameters(BROKEN, with_twin=True))
def test_its_twin_has_no_problem(slip: dict[str, Any], tmp_path: Path) -> None:
    root = copy_minimal(tmp_path)
    write(root, slip, "clean")

    assert lines_of(problems_in(root)) == []


def test_a_slip_carries_the_code_of_its_file() -> None:
    for path in BROKEN.iterdir():
        for slip in read_slips(path):
            assert slip["problem"].endswith(f"[{path.stem}]")
