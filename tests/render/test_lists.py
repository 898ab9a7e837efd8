"""Words with their meaning, beliefs, and the tables of what the course covers."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from coursekit.load.course import read_course
from coursekit.model.glossary import Term
from coursekit.model.quiz import Quiz
from coursekit.render.coverage import render_coverage
from coursekit.render.glossary import render_glossary, render_term
from coursekit.render.home import render_begin
from coursekit.render.misconceptions import render_belief, render_misconceptions
from coursekit.render.outcomes import render_outcomes
from coursekit.render.revisit import render_revisit

from tests.conftest import ROOT
from tests.minimal import MINIMAL
from tests.render.conftest import href

if TYPE_CHECKING:
    from collections.abc import Callable

COURSE = read_course(ROOT / "tests" / "courses" / "gallery").course
SMALL = read_course(MINIMAL).course


def test_a_term_is_a_link_to_its_entry_with_the_meaning_at_hand() -> None:
    html = render_term(COURSE, "attending", None, href)

    assert html.startswith('<course-term><a href="to:glossary.md#attending">attending</a>')
    assert re.search(r'<span class="course-term__meaning"[^>]* hidden>Being there for someone, with <em>all</em>', html)


def test_a_term_stands_as_the_sentence_has_it() -> None:
    html = render_term(COURSE, "hypothesising", "many <guesses>", href)

    assert '">many &lt;guesses&gt;</a>' in html


def test_the_glossary_is_in_alphabetical_order_whatever_the_case() -> None:
    upper = Term(id="board", term="Board", meaning="Who decides.")
    html = render_glossary(replace(COURSE, glossary={**COURSE.glossary, "board": upper}), href)

    assert re.findall(r"<dt>(.*?)</dt>", html) == ["attending", "Board", "co-production", "hypothesising"]
    assert re.findall(r'<div id="(.*?)">', html) == ["attending", "board", "co-production", "hypothesising"]


def test_an_entry_names_its_source_and_the_page_that_says_more_where_it_has_them() -> None:
    attending, co_production, hypothesising = render_glossary(COURSE, href).split("<dt>")[1:]

    assert 'href="to:modules/gallery/types.md#teaching">Read more about this</a>' in attending
    assert 'href="to:references.md#cicero-2022"><span class="course-together">Cicero 2022</span></a>' in attending
    assert "Read more" not in co_production
    assert "Cicero 2022" in co_production
    assert "course-glossary__more" not in hypothesising


def test_the_belief_behind_a_wrong_answer_is_a_link_to_what_is_so() -> None:
    html = render_belief(COURSE, "all-alike", href)

    assert html == '<a href="to:misconceptions.md#all-alike">“Fairness is treating all alike.”</a>'


def test_beliefs_stand_under_the_module_that_teaches_what_is_so() -> None:
    html = render_misconceptions(COURSE, href)

    assert re.findall(r'<details class="course-beliefs">\s*<summary><h2 id="(.*?)">', html) == ["gallery"]
    assert re.findall(r'<div class="course-belief" id="(.*?)">', html) == list(COURSE.misconceptions)
    assert html.count("There is more to it than that.") == len(COURSE.misconceptions)
    assert html.count(">Read more about this</a>") == len(COURSE.misconceptions)


def test_a_module_without_beliefs_has_no_heading_for_them() -> None:
    assert render_misconceptions(replace(COURSE, misconceptions={}), href).strip() == ""


def test_each_row_of_the_coverage_leads_to_where_it_is_taught_and_done() -> None:
    taught, done = re.findall(r"<tr id.*?</tr>", render_coverage(COURSE, href), re.DOTALL)

    assert '<th scope="row">A1</th>' in taught
    assert 'href="to:modules/gallery/words.md">Words with their meaning</a>' in taught
    assert 'href="to:modules/gallery/before.md#course--first-thoughts">First thoughts</a>' in done
    assert "Bourassa 2012, in Cicero 2022" in re.sub("<[^>]+>", "", done)


def test_a_row_may_be_taught_on_a_page_outside_the_modules() -> None:
    assert 'href="to:course.md">The whole course</a>' in render_coverage(SMALL, href)


def test_outcomes_name_each_activity_once_and_count_its_questions() -> None:
    first, second = re.findall(r"<tr>\s*<th scope=\"row\".*?</tr>", render_outcomes(COURSE, href), re.DOTALL)

    assert first.count('href="to:modules/gallery/settings.md#gallery--settings"') == 1
    assert "(7 questions)" in first
    assert "(1 question)" in second


@pytest.mark.parametrize("render", [render_coverage, render_outcomes])
def test_a_wide_table_stands_in_a_named_box_that_the_keyboard_reaches(render: Callable[..., str]) -> None:
    """What scrolls must be reachable without a mouse (WCAG 2.1.1)."""
    assert re.search(
        r'<div class="course-wide" role="region" tabindex="0" aria-label(ledby)?="[^"]+">', render(COURSE, href)
    )


def test_every_question_of_the_modules_can_come_back_once() -> None:
    html = render_revisit(COURSE, href)
    keys = [
        f"{id_}#{question.id}"
        for id_, activity in COURSE.activities.items()
        if isinstance(activity.body, Quiz)
        for question in activity.body.questions
    ]
    origins = re.findall(r'data-origin="(.*?)"', html)

    assert sorted(origins) == sorted(keys)
    questions = re.findall(r'data-question="(.*?)"', html)
    assert questions == [key.replace("/", ".").replace("#", ".") for key in origins]


def test_the_home_page_knows_which_questions_can_come_back() -> None:
    """An answer to one that is gone is not counted."""
    listed = re.search(r'data-questions="(.*?)"', render_begin(COURSE, href))

    assert listed
    assert listed[1].split() == re.findall(r'data-origin="(.*?)"', render_revisit(COURSE, href))


def test_a_course_without_that_page_does_not_speak_of_it() -> None:
    assert "course-due" not in render_begin(SMALL, href)
