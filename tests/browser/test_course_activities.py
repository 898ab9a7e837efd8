"""Every worksheet and scenario of the course itself: completed by keyboard alone, saved, found again, and printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from coursekit.load.course import read_course
from coursekit.model.activity import activity_anchor
from coursekit.model.scenario import Scenario
from coursekit.model.worksheet import Worksheet
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.conftest import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

COURSE = read_course(ROOT).course
SCENARIOS = [id_ for id_, activity in COURSE.activities.items() if isinstance(activity.body, Scenario)]
WORKSHEETS = [id_ for id_, activity in COURSE.activities.items() if isinstance(activity.body, Worksheet)]
WORDS = "Asked before I answered."


def open_on_its_page(page: Page, url: str, activity: str) -> Locator:
    """Open the page on which an activity stands, and wait until it is ready."""
    page.goto(f"{url}{COURSE.places[activity].removesuffix('index.md').removesuffix('.md')}/")
    return ready(page, activity)


def ready(page: Page, activity: str) -> Locator:
    """Wait until the activity is ready, and return it."""
    element = page.locator(f"[data-activity='{activity}']")
    expect(element).to_have_attribute("data-ready", "")
    return element


def saved(element: Locator) -> None:
    """Wait until what was entered is saved."""
    expect(element.locator(".course-saved").first).to_have_text("Saved on this device")


def step(page: Page, element: Locator) -> None:
    """Take the scene's first choice by keyboard."""
    element.locator("input[type=radio]:visible").first.focus()
    page.keyboard.press("Space")
    element.get_by_role("button", name="Go on").focus()
    page.keyboard.press("Enter")


def fill(page: Page, field: Locator) -> None:
    """Fill in one cell by keyboard, whatever its type."""
    field.focus()
    if field.evaluate("field => field.type") == "radio":
        page.keyboard.press("Space")
    else:
        page.keyboard.type(WORDS)


def unfold(page: Page, element: Locator, section: str) -> None:
    """Open a section that is folded, or that waited for another one, by its own button."""
    part = element.locator(f"[data-part='{section}']")
    if not part.locator("[data-row]:visible").count():
        part.locator("button:visible").first.focus()
        page.keyboard.press("Enter")
    expect(part.locator("[data-row]:visible").first).to_be_visible()


def unfold_row(page: Page, row: Locator) -> None:
    """Open a row that is folded under its name, by its button."""
    for button in row.locator(".course-fold[aria-expanded=false]").all():
        button.focus()
        page.keyboard.press("Enter")


@pytest.mark.parametrize("activity", SCENARIOS)
def test_a_scenario_is_played_to_an_ending_by_keyboard_and_found_again(
    activity: str, site_url: str, page: Page
) -> None:
    element = open_on_its_page(page, site_url, activity)
    heading = element.locator(".course-scene:visible h3")
    titles = []
    while element.get_by_role("button", name="Go on").is_visible():
        titles.append(heading.inner_text())
        step(page, element)
        expect(heading).to_be_focused()
        assert len(titles) < 20

    assert len(titles) >= 3
    assert violations(page) == []
    ending = heading.inner_text()
    saved(element)
    page.reload()
    element = ready(page, activity)
    expect(element.locator(".course-scene:visible h3")).to_have_text(ending)
    page.emulate_media(media="print")
    expect(element.get_by_text(titles[0]).last).to_be_visible()


@pytest.mark.parametrize("activity", WORKSHEETS)
def test_a_worksheet_is_filled_in_by_keyboard_and_found_again(activity: str, site_url: str, page: Page) -> None:
    body = COURSE.activities[activity].body
    assert isinstance(body, Worksheet)
    element = open_on_its_page(page, site_url, activity)
    for section in body.sections:
        unfold(page, element, section.id)
        for row in section.rows:
            place = element.locator(f"[data-row='{row.id}']:visible").first
            unfold_row(page, place)
            fill(page, place.locator("textarea, input").first)
        saved(element)

    assert violations(page) == []
    page.reload()
    element = ready(page, activity)
    for section in body.sections:
        unfold(page, element, section.id)
        place = element.locator(f"[data-row='{section.rows[0].id}']:visible").first
        field = place.locator("textarea, input").first
        assert field.evaluate("field => field.type === 'radio' ? field.checked : field.value") in (True, WORDS)
    page.emulate_media(media="print")
    expect(element.locator(f"[data-row='{body.sections[0].rows[-1].id}']:visible").first).to_be_visible()


@pytest.mark.parametrize("activity", [*SCENARIOS, *WORKSHEETS])
def test_a_link_to_an_activity_leads_to_it(activity: str, site_url: str, page: Page) -> None:
    """The pages that show what the course covers link to each activity."""
    open_on_its_page(page, site_url, activity)

    expect(page.locator(f"#{activity_anchor(activity)}")).to_have_count(1)


def test_a_page_whose_reflection_needs_one_of_three_is_done_with_one(site_url: str, page: Page) -> None:
    page.goto(f"{site_url}modules/compassion-fatigue/take-it-to-work/")
    reflection = page.locator("course-reflection[data-ready]")
    reflection.locator(".course-own textarea").nth(1).fill("Ten minutes at the end of lates.")
    page.locator("h1").click()

    expect(page.locator("course-page-done[data-done]")).to_have_count(1)
