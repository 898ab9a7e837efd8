"""One slip is one problem: what follows from it is not said too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.minimal import change, copy_minimal, lines_of, problems_in

if TYPE_CHECKING:
    from pathlib import Path

OVERVIEW = "modules/listening/index.md"
PAGE = "modules/listening/pausing.md"
SOURCES = "modules/references.json"
CHECK = "quizzes/listening/check.yml"
OPENING = "quizzes/listening/opening.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the minimal course."""
    return copy_minimal(tmp_path)


def codes(root: Path) -> list[str]:
    return [problem.code for problem in problems_in(root)]


@pytest.mark.parametrize("file", [OVERVIEW, PAGE, SOURCES, CHECK, OPENING])
def test_what_names_something_in_an_unreadable_file_is_not_reported(root: Path, file: str) -> None:
    (root / file).write_bytes(b"\xff")

    assert codes(root) == ["F004"]


@pytest.mark.parametrize("file", [OVERVIEW, SOURCES, CHECK, OPENING])
def test_what_names_something_in_a_file_that_is_not_yaml_is_not_reported(root: Path, file: str) -> None:
    change(root, file, '"title":' if file == SOURCES else "title:", "[title:")

    assert codes(root) == ["Y001"]


def test_outcomes_are_known_although_the_overview_lacks_something_else(root: Path) -> None:
    change(root, OVERVIEW, "minutes: 2\n", "")
    change(root, OPENING, "outcome: pause", "outcome: paus")

    assert codes(root) == ["S002", "R001"]


def test_sources_are_known_although_one_of_them_lacks_something_else(root: Path) -> None:
    change(root, SOURCES, '    "type": "report",\n', "")
    change(root, OPENING, "[james-2019]", "[james-2018]")

    assert codes(root) == ["S002", "R002"]


def test_a_module_without_an_overview_is_not_reported_for_each_link_to_it(root: Path) -> None:
    change(
        root,
        PAGE,
        '{{ activity("listening/check") }}',
        '{{ activity("listening/check") }}\n\n{{ activity("listening/opening") }}',
    )
    (root / OVERVIEW).unlink()

    assert codes(root) == ["F003"]


def test_a_folder_of_activities_that_no_module_has_is_reported_once(root: Path) -> None:
    for name in ("one", "two"):
        path = root / "quizzes" / "talking" / f"{name}.yml"
        path.parent.mkdir(exist_ok=True)
        path.write_text((root / OPENING).read_text(encoding="utf-8"), encoding="utf-8")

    assert codes(root) == ["F002"]


def test_a_misspelt_placement_is_not_an_activity_without_a_place_too(root: Path) -> None:
    change(root, PAGE, "listening/check", "listening/chek")

    assert codes(root) == ["R003"]


def test_a_placement_that_cannot_be_carried_out_is_not_an_activity_without_a_place_too(root: Path) -> None:
    change(root, PAGE, '{{ activity("listening/check") }}', '{{ activity("listening/check) }}')

    assert codes(root) == ["R010"]


def test_a_misspelt_group_does_not_leave_a_group_empty_too(root: Path) -> None:
    change(root, CHECK, "group: them", "group: then")

    assert codes(root) == ["Q006"]


def test_an_option_that_was_copied_is_reported_for_its_id_and_its_text(root: Path) -> None:
    option = "      - id: fill\n        text: Talk about the weather\n        feedback: That fills the pause.\n"
    change(root, CHECK, option, option + option)

    assert codes(root) == ["Q005", "Q007"]


def test_slips_of_different_kinds_in_one_quiz_are_all_reported(root: Path) -> None:
    change(root, CHECK, "shuffle: true", "shufle: true")
    change(root, CHECK, "id: which", "id: first")
    change(root, CHECK, "source: [james-2019, north-2016]", "source: [james-2018]")
    change(root, CHECK, "learn_at: modules/listening/asking.md", "learn_at: modules/listening/ask.md")
    change(root, CHECK, "    answer: true\n", "")

    assert codes(root) == ["S001", "Q005", "R002", "S002", "R006"]


def test_a_link_within_an_activity_is_found_on_its_own_line(root: Path) -> None:
    change(root, OPENING, "      I nearly filled it.", "      I nearly [filled](nowhere.md) it.")

    assert [line.split(": ")[0] for line in lines_of(problems_in(root))] == [f"{OPENING}:12:23"]


def test_the_parts_of_the_course_that_are_right_are_still_checked_when_one_file_is_broken(root: Path) -> None:
    change(root, OPENING, "title: ", "title: [")
    change(root, CHECK, "outcome: ask", "outcome: asks")

    assert codes(root) == ["R001", "Y001"]
