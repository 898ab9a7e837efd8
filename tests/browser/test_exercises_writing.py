"""Reflections: saved as they are written, a model answer that waits, and two tabs that lose nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.exercises import GALLERY, heard, listen, open_activity, records, reopen, wait_saved

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

MODEL = "Read one person’s answer"
WITHOUT = "Read it without writing"
FIRST = "Write a few words first, or choose “Read it without writing”."
NOTE = """
window.done = [];
for (const name of ["done", "undone"]) addEventListener(`course-activity-${name}`, () => done.push(name));
"""


def own(page: Page, prompt: str = "surprised") -> Locator:
    """The field for one's own text."""
    return page.locator(f"[data-prompt={prompt}] .course-own > textarea")


def test_what_is_written_is_saved_as_it_is_typed(gallery_url: str, page: Page) -> None:
    """The state is seen; only the first "saved" is announced."""
    open_activity(page, gallery_url, "writing")
    listen(page)

    own(page).press_sequentially("I said nothing. Then I asked.", delay=40)
    wait_saved(page)
    own(page).press_sequentially(" She smiled.", delay=40)
    wait_saved(page)

    assert heard(page) == ["Saved on this device"]
    assert records(page)["gallery/writing#surprised"]["text"] == "I said nothing. Then I asked. She smiled."
    reopen(page)
    expect(own(page)).to_have_value("I said nothing. Then I asked. She smiled.")


def test_the_model_answer_opens_once_ones_own_is_saved(gallery_url: str, page: Page) -> None:
    """Before that, it says what to do first."""
    open_activity(page, gallery_url, "writing")
    button = page.get_by_role("button", name=MODEL)
    expect(button).to_have_accessible_description("It opens once you have written a few words. It saves as you type.")
    button.click()
    expect(page.get_by_role("status").filter(has_text="Write a few words first")).to_have_text(FIRST)
    expect(page.get_by_text("One person’s answer", exact=True)).to_be_hidden()

    own(page).fill("   ")
    wait_saved(page)
    expect(page.get_by_role("button", name=WITHOUT)).to_be_visible()
    own(page).fill("I thanked her.")
    expect(page.get_by_role("button", name=WITHOUT)).to_be_hidden()
    expect(page.get_by_text(FIRST)).to_have_count(0)
    button.click()

    expect(page.get_by_text("I am still not sure whether she saw it.")).to_be_visible()
    expect(button).to_have_attribute("aria-expanded", "true")
    page.get_by_label("What would you add to yours now?").fill("A question.")
    wait_saved(page)
    reopen(page)
    expect(page.get_by_label("What would you add to yours now?")).to_have_value("A question.")
    expect(page.get_by_text("I am still not sure whether she saw it.")).to_be_visible()


@pytest.mark.parametrize(("width", "beside"), [(1280, True), (360, False)])
def test_the_model_answer_stands_beside_or_below(width: int, beside: bool, gallery_url: str, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    open_activity(page, gallery_url, "writing")
    own(page).fill("I thanked her.")
    wait_saved(page)
    page.get_by_role("button", name=MODEL).click()

    mine, theirs = own(page).bounding_box(), page.locator("div.course-model").first.bounding_box()

    assert mine
    assert theirs
    assert (theirs["x"] > mine["x"] + mine["width"]) is beside
    assert (theirs["y"] > mine["y"] + mine["height"]) is not beside
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    assert violations(page) == []


def test_a_field_grows_with_its_text(gallery_url: str, page: Page) -> None:
    open_activity(page, gallery_url, "writing")
    field = own(page)
    before = field.bounding_box()

    field.fill("One line.\n" * 20)

    after = field.bounding_box()
    assert before
    assert after
    assert after["height"] > before["height"] + 200
    assert field.evaluate("field => field.scrollHeight <= field.clientHeight + 1")


def test_the_page_is_told_when_every_prompt_has_a_text(gallery_url: str, page: Page) -> None:
    """Once the typing has paused or the field is left, and with three letters at least."""
    open_activity(page, gallery_url, "writing")
    page.evaluate(NOTE)

    own(page).fill("I thanked her.")
    wait_saved(page)
    own(page, "week").fill("To")
    own(page, "week").blur()
    wait_saved(page)
    assert page.evaluate("done") == []
    own(page, "week").fill("To ask first.")
    wait_saved(page)
    assert page.evaluate("done") == []
    page.wait_for_function("done.length")
    expect(page.locator("course-page-done")).to_have_attribute("data-done", "")
    own(page, "week").fill("To ask first, and wait.")
    own(page, "week").blur()
    wait_saved(page)
    assert page.evaluate("done") == ["done"]

    own(page).fill("")
    own(page).blur()
    page.wait_for_function("done.length > 1")
    assert page.evaluate("done") == ["done", "undone"]
    expect(page.locator("course-page-done")).not_to_have_attribute("data-done", "")
    own(page).fill("I thanked her.")
    own(page).blur()
    expect(page.locator("course-page-done")).to_have_attribute("data-done", "")


def test_the_model_answer_can_be_read_without_writing(gallery_url: str, page: Page) -> None:
    """Which does not count as done: a reader can say by hand that the page is."""
    open_activity(page, gallery_url, "writing")
    page.evaluate(NOTE)
    own(page, "week").fill("To ask first.")

    page.get_by_role("button", name=WITHOUT).click()

    expect(page.get_by_text("I am still not sure whether she saw it.")).to_be_visible()
    expect(page.get_by_role("button", name=MODEL)).to_be_focused()
    expect(page.get_by_role("button", name=WITHOUT)).to_be_hidden()
    page.wait_for_timeout(2500)
    assert page.evaluate("done") == []
    reopen(page)
    expect(page.get_by_text("I am still not sure whether she saw it.")).to_be_visible()


def test_a_text_written_in_two_tabs_at_once_is_kept_in_both_forms(gallery_url: str, page: Page) -> None:
    """One is in the field, the other in a box below it; after a reload too, until it has been taken over."""
    open_activity(page, gallery_url, "writing")
    own(page).fill("We met in the corridor.")
    wait_saved(page)
    other = page.context.new_page()
    open_activity(other, gallery_url, "writing")
    write = "(field, text) => { field.value = text; field.dispatchEvent(new Event('input', { bubbles: true })) }"

    own(page).evaluate(write, "We met in the corridor, by chance.")
    own(other).evaluate(write, "We met in the corridor, at night.")
    page.wait_for_timeout(1500)

    boxes = [tab for tab in (page, other) if tab.locator(".course-kept").count()]
    assert boxes
    tab = boxes[0]
    shown = {own(tab).input_value(), tab.get_by_label("Also written in another tab").first.input_value()}
    assert shown == {"We met in the corridor, by chance.", "We met in the corridor, at night."}
    assert violations(tab) == []
    reopen(page)
    box = page.get_by_label("Also written in another tab")
    assert {own(page).input_value(), box.first.input_value()} == shown
    page.get_by_role("button", name="Copy").first.click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()

    own(page).fill(" ".join(sorted(shown)))
    wait_saved(page)
    reopen(page)
    expect(page.locator(".course-kept")).to_have_count(0)


def test_everything_can_be_read_without_the_script(gallery_url: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{gallery_url}{GALLERY}writing/")

    expect(own(page)).to_be_visible()
    page.get_by_text("One person’s answer", exact=True).click()
    expect(page.get_by_text("I am still not sure whether she saw it.")).to_be_visible()
    expect(page.get_by_label("What would you add to yours now?")).to_be_visible()
    expect(page.locator("course-reflection button")).to_have_count(0)
    context.close()


def test_points_to_look_for_come_once_ones_own_text_is_saved(gallery_url: str, page: Page) -> None:
    """Before that they would say what to write."""
    open_activity(page, gallery_url, "writing")
    point = page.get_by_role("checkbox", name="I said what I did, not what I felt.")
    expect(point).to_be_hidden()

    own(page).fill("I said oh.")

    expect(point).to_be_visible()


def test_a_point_that_is_not_there_has_a_hint_and_one_that_is_has_none(gallery_url: str, page: Page) -> None:
    """By keyboard alone; the hints are announced once, and all of it is there after a reload."""
    open_activity(page, gallery_url, "writing")
    own(page).fill("I said oh.")
    page.get_by_role("checkbox", name="I said what I did, not what I felt.").press("Space")
    wait_saved(page)
    listen(page)

    page.get_by_role("button", name="Show a hint for the others").press("Enter")
    wait_saved(page)

    hint = page.locator(".course-point__hint", has_text="Think of their face")
    expect(hint).to_be_visible()
    expect(page.locator(".course-point__hint", has_text="A camera in the corner")).to_be_hidden()
    assert heard(page) == ["Think of their face, or of their next word."]
    assert records(page)["gallery/writing#surprised"]["points"] == {"first-seconds": True}
    reopen(page)
    expect(page.get_by_role("checkbox", name="I said what I did, not what I felt.")).to_be_checked()
    expect(hint).to_be_visible()
    assert violations(page) == []
