"""Where an action can be made of what a learner wrote, and where the plan is spoken of."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from coursekit.load.course import read_course
from coursekit.render.activity import render_activity
from coursekit.render.home import render_begin

from tests.conftest import ROOT
from tests.render.conftest import href

COURSE = read_course(ROOT / "tests" / "courses" / "gallery").course
WITHOUT = replace(COURSE, site_pages=tuple(page for page in COURSE.site_pages if page.path != "my-record.md"))


def test_each_prompt_of_a_reflection_has_a_place_that_knows_its_field() -> None:
    html = render_activity(COURSE, COURSE.activities["gallery/writing"], href)

    assert re.findall(r'<course-offer data-from="(.*?)" data-outcome="" data-field="(.*?)"', html) == [
        ("gallery/writing#surprised", "gallery--writing--surprised"),
        ("gallery/writing#week", "gallery--writing--week"),
    ]


def test_a_story_has_one_that_knows_its_outcome_and_leads_to_the_plan() -> None:
    html = render_activity(COURSE, COURSE.activities["gallery/story"], href)

    assert re.findall(r"<course-offer (.*?)>", html) == [
        'data-from="gallery/story#way" data-outcome="gallery/try" data-plan="to:my-record.md#plan"'
    ]


@pytest.mark.parametrize("name", ["writing", "story", "compass"])
def test_a_course_without_a_page_for_the_plan_offers_nothing(name: str) -> None:
    assert "course-offer" in render_activity(COURSE, COURSE.activities[f"gallery/{name}"], href)
    assert "course-offer" not in render_activity(WITHOUT, COURSE.activities[f"gallery/{name}"], href)


def test_nor_does_its_home_page_ask() -> None:
    assert "course-plan-due" in render_begin(COURSE, href)
    assert "course-plan-due" not in render_begin(WITHOUT, href)
