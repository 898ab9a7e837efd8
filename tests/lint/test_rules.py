"""Each rule of the teaching lint, shown by slips and their twins: `tests/lint/rules/<code>.yml`.

`tests/slips.py` says what they hold; here every slip has a twin. A rule that does not look at the twin fails too:
to say nothing is no proof.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from coursekit.lint.course import RULES
from coursekit.problems import ADVICE

from tests.conftest import ROOT
from tests.lint.taught import advice_on, copy_taught
from tests.minimal import change, lines_of
from tests.slips import parameters, read_slips, write

if TYPE_CHECKING:
    from pathlib import Path

SLIPS = ROOT / "tests" / "lint" / "rules"
WAIVED_FOR_NOTHING = "V002"
"""What the lint says of waivers has slips too, and cannot be waived itself."""
each_slip = pytest.mark.parametrize("slip", parameters(SLIPS))


def code_of(slip: dict[str, Any]) -> str:
    """The code that a slip ends with."""
    return str(slip["problem"][-5:-1])


def test_there_is_a_rule_for_every_code_in_their_order() -> None:
    assert tuple(rule.code for rule in RULES) == ADVICE


def test_every_rule_has_slips_and_each_of_them_a_twin() -> None:
    assert {path.stem for path in SLIPS.glob("*.yml")} == {*ADVICE, WAIVED_FOR_NOTHING}
    assert [slip["slip"] for path in SLIPS.iterdir() for slip in read_slips(path) if not slip.get("clean")] == []


def test_a_slip_carries_the_code_of_its_file() -> None:
    assert [slip["slip"] for path in SLIPS.iterdir() for slip in read_slips(path) if code_of(slip) != path.stem] == []


def test_the_taught_course_needs_no_advice(tmp_path: Path) -> None:
    assert lines_of(advice_on(copy_taught(tmp_path)).problems) == []


@each_slip
def test_a_slip_is_said_once_at_its_place(slip: dict[str, Any], tmp_path: Path) -> None:
    root = copy_taught(tmp_path)
    write(root, slip, "broken")

    assert lines_of(advice_on(root).problems) == [slip["problem"]]


@each_slip
def test_its_twin_is_looked_at_and_nothing_is_said(slip: dict[str, Any], tmp_path: Path) -> None:
    root = copy_taught(tmp_path)
    write(root, slip, "clean")
    advice = advice_on(root)

    assert lines_of(advice.problems) == []
    assert advice.looked_at[code_of(slip)] > 0


def test_a_word_that_stands_twice_on_a_page_is_said_at_both_places(tmp_path: Path) -> None:
    root = copy_taught(tmp_path)
    change(
        root, "modules/listening/asking.md", "Ask one thing,", "Ask service users one thing,\nand service users again,"
    )
    problems = advice_on(root).problems

    assert [(problem.code, problem.line, problem.column) for problem in problems] == [("L016", 7, 5), ("L016", 8, 5)]


@pytest.mark.parametrize("slip", [each for each in parameters(SLIPS) if not each.id.startswith(WAIVED_FOR_NOTHING)])
def test_a_reason_in_the_file_waives_it(slip: dict[str, Any], tmp_path: Path) -> None:
    root = copy_taught(tmp_path)
    write(root, slip, "broken")
    waive(root, slip)

    assert lines_of(advice_on(root).problems) == []


def waive(root: Path, slip: dict[str, Any]) -> None:
    """Write a waiver into the file that the slip's problem names: into the entry, where that is a list of words."""
    name, line, *_rest = slip["problem"].split(":")
    path = root / name
    lines = path.read_text(encoding="utf-8").split("\n")
    waiver = ["waive:", f"  {code_of(slip)}: It is so on purpose."]
    if path.suffix == ".md" and lines[0] != "---":
        lines[:0] = ["---", *waiver, "---"]
    elif name == "modules/glossary.yml":
        lines[int(line) : int(line)] = [f"  {each}" for each in waiver]
    else:
        lines[path.suffix == ".md" : path.suffix == ".md"] = waiver
    path.write_text("\n".join(lines), encoding="utf-8")
