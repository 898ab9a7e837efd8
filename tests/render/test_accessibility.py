"""What the statement on accessibility says was tested is all that there is to test, by tests and tools that exist."""

from __future__ import annotations

import json
import re
import tomllib

import pytest
from coursekit.render.accessibility import facts, render_criteria, render_known_problems, render_tested, render_untested

from tests.conftest import ROOT

LEVEL_A = """
1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4
2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2
"""
LEVEL_AA = """
1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3
3.2.4 3.3.3 3.3.4 3.3.8 4.1.3
"""
"""WCAG 2.2 of October 2023. It has no 4.1.1 any more."""
ROWS = facts()["criteria"]


def test_every_criterion_of_levels_a_and_aa_is_there_once_with_its_level() -> None:
    wanted = [(number, "A") for number in LEVEL_A.split()] + [(number, "AA") for number in LEVEL_AA.split()]

    assert sorted((row["number"], row["level"]) for row in ROWS) == sorted(wanted)


def test_they_stand_in_the_order_of_the_guidelines() -> None:
    numbers = [tuple(map(int, row["number"].split("."))) for row in ROWS]

    assert numbers == sorted(numbers)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["number"])
def test_the_tests_that_are_named_exist(row: dict[str, list[str]]) -> None:
    assert [test for test in row.get("tests", []) if not (ROOT / test).is_file()] == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["number"])
def test_what_is_said_to_be_tested_by_machine_or_script_names_its_tests_and_what_is_not_names_none(
    row: dict[str, list[str]],
) -> None:
    is_run = {"machine", "keyboard", "script"} & set(row["ways"])

    assert bool(row.get("tests")) is bool(is_run)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["number"])
def test_what_falls_short_says_why(row: dict[str, str]) -> None:
    says = {"short": "problem", "untested": "untested"}.get(str(row["result"]))

    assert says is None or row[says]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["number"])
def test_only_what_does_not_apply_was_not_tested(row: dict[str, object]) -> None:
    assert (row["ways"] == ["none"]) is (row["result"] == "absent")


def test_states_are_tested_where_it_says() -> None:
    without_axe = [
        each["test"]
        for each in facts()["states"]
        if not re.search(r"violations\(|axe", (ROOT / each["test"]).read_text(encoding="utf-8"))
    ]

    assert without_axe == []


@pytest.mark.parametrize("tool", facts()["tools"], ids=lambda tool: tool["name"])
def test_a_tool_has_the_version_that_is_locked(tool: dict[str, str]) -> None:
    if tool["lock"] == "npm":
        packages = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
        locked = packages[f"node_modules/{tool['name']}"]["version"]
    else:
        packages = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))["package"]
        locked = next(each["version"] for each in packages if each["name"] == tool["name"])

    assert tool["version"] == locked, "write the locked version into scripts/coursekit/render/accessibility.yml"


def test_each_problem_is_in_the_list_and_in_the_table() -> None:
    problems = [row["problem"] for row in ROWS if "problem" in row]
    untested = [row["untested"] for row in ROWS if "untested" in row]
    table = str(render_criteria())

    assert problems
    assert [each for each in problems if each not in str(render_known_problems()) or each not in table] == []
    assert [each for each in untested if each not in str(render_untested()) or each not in table] == []


def test_an_overlay_does_not_claim_that_its_own_pages_were_tested() -> None:
    html = str(render_tested(130, is_overlay=True))

    assert "130" not in html
    assert "What the organisation that runs this site has added or replaced was not" in html


def test_what_was_tested_is_printed_with_the_number_of_pages() -> None:
    html = str(render_tested(42))

    assert "This site has 42 pages." in html
    assert [tool["name"] for tool in facts()["tools"] if f"{tool['name']} {tool['version']}" not in html] == []
