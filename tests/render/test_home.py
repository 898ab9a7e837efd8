"""The way into the course, and the cards of the modules."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from coursekit.model.course import SitePage
from coursekit.model.outcomes import main_quiz
from coursekit.render.home import render_begin, render_module_cards

from tests.render.conftest import href

if TYPE_CHECKING:
    from coursekit.model.course import Course


def test_the_way_in_leads_to_the_first_module(course: Course) -> None:
    assert 'href="to:modules/one/index.md"' in render_begin(course, href)


def test_the_way_in_leads_to_the_page_before_the_first_module_where_there_is_one(course: Course) -> None:
    html = render_begin(replace(course, site_pages=(SitePage("before-you-begin.md", "Before you begin"),)), href)

    assert 'href="to:before-you-begin.md"' in html
    assert 'href="to:modules/' not in html


def test_the_cards_stand_in_order_with_minutes_and_quiz(course: Course) -> None:
    """Each card has what the script needs to say how far the learner has come."""
    html = re.sub(r"\s+", " ", render_module_cards(course, href))

    assert html.index("Module &lt;one&gt;") < html.index("Module &lt;two&gt;")
    assert "2 modules, about 40 minutes in all." in html
    assert html.count("3 pages · about 20 minutes") == 2
    assert 'data-quiz="one/check"' in html
    assert html.count("<i data-page=") == 6


def test_the_main_quiz_is_the_longest(course: Course) -> None:
    """A module is told apart by its longest quiz, not by a short one on a lesson."""
    assert main_quiz(course, course.modules[0]) == "one/check"
