"""What stands around the text of a page."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from coursekit.render.frame import describe_page, render_page_foot, render_page_head

from tests.render.conftest import href

if TYPE_CHECKING:
    from coursekit.model.course import Course


def head(course: Course, module: int, page: int) -> str:
    """Render the head of a page, its spaces made one."""
    chosen = course.modules[module]
    return re.sub(r"\s+", " ", render_page_head(course, chosen, chosen.pages[page], href))


def foot(course: Course, module: int, page: int) -> str:
    """Render the foot of a page, its spaces made one."""
    chosen = course.modules[module]
    return re.sub(r"\s+", " ", render_page_foot(course, chosen, chosen.pages[page], href))


def test_a_lesson_says_where_it_stands_and_what_is_left(course: Course) -> None:
    """The breadcrumb leads home and to the overview; the minutes left begin with this page."""
    html = head(course, 1, 1)

    assert '<a href="to:index.md">Home</a>' in html
    assert '<a href="to:modules/two/index.md">Module 2 of 2: Module &lt;two&gt;</a>' in html
    assert "<h1>First &amp; foremost</h1>" in html
    assert "Page 2 of 3 · about 6 minutes" in html
    assert "16 minutes left in this module" in html
    assert 'data-minutes="modules/two/first.md:6 modules/two/check.md:10"' in html


def test_an_overview_says_its_place_and_its_length(course: Course) -> None:
    html = head(course, 1, 0)

    assert "Module 2 of 2</p>" in html
    assert "3 pages · about 20 minutes in all" in html


def test_an_overview_lists_outcomes_and_pages_below_its_text(course: Course) -> None:
    """The module's pages stand there with their minutes, the overview itself without a link; a lesson has no list."""
    html = foot(course, 1, 0)

    assert "course-overview" not in head(course, 1, 0) + foot(course, 1, 1)
    assert "<li>See a &lt;person&gt;.</li>" in html
    assert '<li data-page="modules/two/first.md"><a href="to:modules/two/first.md">First &amp; foremost</a>' in html
    assert "6 min</span>" in html
    assert '<li data-page="modules/two/index.md"><span>This page</span>' in html


def test_a_content_note_leads_to_help_and_stands_on_its_overview_alone(course: Course) -> None:
    """Only the overview of a module with a note shows one."""
    assert "It is <strong>hard</strong>." in head(course, 0, 0)
    assert 'href="to:help.md"' in head(course, 0, 0)
    assert "to:help.md" not in head(course, 0, 1)
    assert "to:help.md" not in head(course, 1, 0)


def test_the_foot_leads_into_present_mode_last(course: Course) -> None:
    assert foot(course, 0, 0).strip().endswith('<a href="?present">Present this page to a room</a></p>')


def test_the_foot_names_the_activities_of_the_page(course: Course) -> None:
    """The script marks a page done by these ids; a page without any is marked by hand."""
    check = foot(course, 0, 2)
    overview = foot(course, 0, 0)

    assert 'data-page="modules/one/check.md"' in check
    assert 'data-activities="one/check one/again"' in check
    assert "when its activities are done" in check
    assert "data-activities" not in overview
    assert "activit" not in overview


def test_an_optional_activity_is_not_waited_for(course: Course) -> None:
    again = course.activities["one/again"]
    optional = replace(again, body=again.body.model_copy(update={"optional": True}))
    eased = replace(course, activities={**course.activities, "one/again": optional})

    assert 'data-activities="one/check"' in foot(eased, 0, 2)


def test_an_overview_says_how_long_what_may_be_left_out_takes(course: Course) -> None:
    again = course.activities["one/again"]
    optional = replace(again, body=again.body.model_copy(update={"optional": True}))
    eased = replace(course, activities={**course.activities, "one/again": optional})

    assert "in all, and 2 minutes more for what you may leave out" in head(eased, 0, 0)
    assert "more for what you may" not in head(course, 0, 0)


def test_a_page_says_how_long_its_own_part_that_may_be_left_out_takes(course: Course) -> None:
    again = course.activities["one/again"]
    optional = replace(again, body=again.body.model_copy(update={"optional": True}))
    eased = replace(course, activities={**course.activities, "one/again": optional})

    assert "and 2 minutes more for what you may leave out" in head(eased, 0, 2)
    assert "more for what you may" not in head(eased, 0, 1)


def test_a_page_describes_itself(course: Course) -> None:
    """The overview by its summary; a lesson by its title, its module and the summary."""
    module = course.modules[0]

    assert describe_page(module, module.pages[0]) == "About one & more."
    assert describe_page(module, module.pages[1]) == (
        "First & foremost, a page of the module Module <one>. About one & more."
    )
