"""The outline: every id that a record can hold has its words."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from coursekit.load.course import read_course
from coursekit.render.outline import course_outline, plain, render_outline

from tests.conftest import ROOT
from tests.render.conftest import href

COURSE = read_course(ROOT / "tests" / "courses" / "gallery").course
OUTLINE = course_outline(COURSE, href)


def activity(id_: str) -> dict[str, Any]:
    """One activity of the gallery's outline."""
    return next(each for each in OUTLINE["activities"] if each["id"] == id_)


def test_every_activity_is_in_it_once_with_the_place_where_it_stands() -> None:
    activities = [each for each in OUTLINE["activities"] if each["kind"] != "account"]

    assert sorted(each["id"] for each in activities) == sorted(COURSE.activities)
    assert all(each["href"].startswith("to:") and "#" in each["href"] for each in activities)


def test_an_account_has_its_page_and_its_headings() -> None:
    account = activity("account:plain")

    assert (account["module"], account["href"]) == ("course", "to:account.md")
    assert [each["text"] for each in account["prompts"]][:2] == ["What I did", "What I learned"]


def test_activities_come_in_the_order_of_the_pages_and_those_of_the_whole_course_last() -> None:
    modules = [each["module"] for each in OUTLINE["activities"]]
    placed = [id_ for module in COURSE.modules for page in module.pages for id_ in page.activities]

    assert [each["id"] for each in OUTLINE["activities"]][: len(placed)] == placed
    assert modules == sorted(modules, key=lambda module: module == "course")


def test_a_module_has_its_pages_with_minutes_and_its_outcomes() -> None:
    module, (outlined,) = COURSE.modules[0], OUTLINE["modules"]

    assert [page["minutes"] for page in outlined["pages"]] == [page.minutes for page in module.pages]
    assert outlined["outcomes"] == {outcome.id: outcome.text for outcome in module.overview.outcomes}


@pytest.mark.parametrize("type_", ["matching", "sorting"])
def test_what_is_paired_has_words_for_items_and_for_what_is_found_for_them(type_: str) -> None:
    questions = {question.id: question for each in COURSE.activities.values() for question in _questions(each.body)}
    outlined = [each for one in OUTLINE["activities"] for each in one.get("questions", [])]
    found = [each for each in outlined if questions.get(each["id"]) and questions[each["id"]].type == type_]

    assert found
    assert all(each["items"] and each["options"] for each in found)


def _questions(body: Any) -> list[Any]:
    return [question for question in getattr(body, "questions", []) if hasattr(question, "type")]


def test_nothing_in_it_can_end_the_script_element() -> None:
    html = render_outline(COURSE, href)

    assert html.count("</script") == 1
    assert json.loads(re.sub(r"</?script[^>]*>", "", html)) == OUTLINE


def test_words_lose_their_marks_and_keep_their_paragraphs() -> None:
    assert plain("One *line*\nof [a link](modules/a/b.md).\n\n- a\n- b & c") == "One line of a link.\na\nb & c"
