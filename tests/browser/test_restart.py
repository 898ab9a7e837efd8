"""Clearing one page, for the next group or for another go, on the built course in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.exercises import listen, open_activity, press, ready, records, reopen, wait_saved

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

OPENING = "modules/compass-behaviours/"
WITH_WORDS = "modules/compass-behaviours/attending/"
"""Shows what was written on the page above."""
CLEARED = "This page is clear, and you can start again at the top."
STAYS = "What was written on “The compass behaviours” still shows here, and can be cleared on that page alone."


def restart(page: Page) -> Locator:
    """Find what clears the page."""
    return page.locator("course-restart")


def write(page: Page, text: str) -> None:
    """Write at the first prompt of the page, and wait until it is saved."""
    page.locator("course-reflection textarea").first.fill(text)
    wait_saved(page)


def clear(page: Page, *, asked: bool = False) -> None:
    """Clear the page, with the second yes."""
    if not asked:
        press(restart(page), "Start this page again")
    press(restart(page), "Yes, clear this page")
    expect(restart(page).locator(".course-restart__words")).to_have_text(CLEARED)


@pytest.mark.parametrize("uri", ["", "help/", "modules/compass-behaviours/check/", "mixed-quiz/"])
def test_nothing_is_offered_before_something_is_entered(page: Page, site_url: str, uri: str) -> None:
    page.goto(site_url + uri)
    page.wait_for_timeout(500)

    expect(page.get_by_role("button", name="Start this page again")).to_have_count(0)


def test_it_is_offered_once_something_is_entered(page: Page, site_url: str) -> None:
    page.goto(site_url + OPENING)
    ready(page)
    write(page, "Sit down a minute, Menna.")

    expect(restart(page).get_by_role("button")).to_have_text("Start this page again")


def test_without_scripts_nothing_is_offered(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url + OPENING)

    expect(restart(page)).to_be_hidden()
    context.close()


def test_the_question_takes_the_focus_and_no_keeps_everything(page: Page, site_url: str) -> None:
    page.goto(site_url + OPENING)
    ready(page)
    write(page, "Sit down a minute, Menna.")
    press(restart(page), "Start this page again")
    expect(page.locator("#course-restart-question")).to_be_focused()
    expect(page.locator("#course-restart-question")).to_contain_text("It cannot be undone.")
    press(restart(page), "No, keep it")

    expect(restart(page).get_by_role("button", name="Start this page again")).to_be_focused()
    expect(page.locator("course-reflection textarea").first).to_have_value("Sit down a minute, Menna.")


def test_clearing_works_with_the_keyboard_alone(page: Page, site_url: str) -> None:
    """The result takes the focus, so that it is read out."""
    page.goto(site_url + OPENING)
    ready(page)
    write(page, "Sit down a minute, Menna.")
    restart(page).get_by_role("button").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(restart(page).locator(".course-restart__words")).to_have_text(CLEARED)
    expect(restart(page).locator(".course-restart__words")).to_be_focused()
    expect(page.locator("course-reflection textarea").first).to_have_value("")


def test_what_was_cleared_stays_clear_after_a_reload(page: Page, site_url: str) -> None:
    page.goto(site_url + OPENING)
    ready(page)
    write(page, "Sit down a minute, Menna.")
    clear(page)
    reopen(page)

    expect(page.locator("course-reflection textarea").first).to_have_value("")
    expect(restart(page)).to_be_hidden()


def test_what_was_answered_on_another_page_stays(page: Page, gallery_url: str) -> None:
    quiz = open_activity(page, gallery_url, "types")
    quiz.get_by_role("button", name="I don’t know yet").first.click()
    wait_saved(page)
    others = {key for key in records(page) if "#" in key}
    open_activity(page, gallery_url, "writing")
    write(page, "Sit down a minute, Menna.")
    clear(page)

    assert {key for key in records(page) if "#" in key} == others


def test_a_quiz_can_be_answered_anew_at_once(page: Page, gallery_url: str) -> None:
    """Answers, results and the summary are gone, and so is the done mark."""
    activity = open_activity(page, gallery_url, "types")
    for button in activity.get_by_role("button", name="I don’t know yet").all():
        button.click()
    expect(page.get_by_text("This page is done.")).to_be_visible()
    listen(page)
    clear(page)

    expect(activity.locator(".course-summary")).to_be_hidden()
    expect(activity.locator(".course-result:not(:empty)")).to_have_count(0)
    expect(page.get_by_text("This page is done.")).to_be_hidden()
    for button in ready(page).get_by_role("button", name="I don’t know yet").all():
        button.click()
    expect(page.get_by_text("This page is done.")).to_be_visible()


def test_a_reflection_can_be_done_again_at_once(page: Page, site_url: str) -> None:
    page.goto(site_url + OPENING)
    ready(page)
    field = page.locator("course-reflection textarea").first
    write(page, "Sit down a minute, Menna.")
    field.blur()
    expect(page.get_by_text("This page is done.")).to_be_visible()
    clear(page)
    expect(page.get_by_text("This page is done.")).to_be_hidden()
    ready(page)
    write(page, "The next group’s words.")
    field.blur()

    expect(page.get_by_text("This page is done.")).to_be_visible()


def test_another_tab_follows(page: Page, site_url: str) -> None:
    page.goto(site_url + OPENING)
    ready(page)
    write(page, "Sit down a minute, Menna.")
    other = page.context.new_page()
    other.goto(site_url + OPENING)
    ready(other)
    expect(other.locator("course-reflection textarea").first).to_have_value("Sit down a minute, Menna.")
    clear(page)

    expect(other.locator("course-reflection textarea").first).to_have_value("")
    expect(restart(other).get_by_role("button")).to_have_count(0)


def test_what_another_page_shows_here_is_named_before_and_after_clearing(page: Page, site_url: str) -> None:
    """With a link to where it can be cleared: a trainer would show the last group's words to the next."""
    page.goto(site_url + OPENING)
    ready(page)
    write(page, "Sit down a minute, Menna.")
    page.goto(site_url + WITH_WORDS)
    ready(page).get_by_role("button", name="I don’t know yet").first.click()
    wait_saved(page)
    expect(page.locator("course-recall blockquote")).to_be_visible()
    press(restart(page), "Start this page again")
    expect(page.locator("#course-restart-question")).to_contain_text(STAYS)
    yes = restart(page).get_by_role("button", name="Yes, clear this page")
    box = yes.bounding_box()
    assert box
    yes.click()

    expect(restart(page).locator(".course-restart__words")).to_have_text(f"{CLEARED} {STAYS}")
    # No link has moved to where the button was: a second press would leave the page.
    at = "([x, y]) => document.elementFromPoint(x, y)?.closest('a, button')?.textContent ?? ''"
    assert page.evaluate(at, [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2]) == ""
    restart(page).get_by_role("link", name="The compass behaviours").click()
    page.wait_for_url("**/modules/compass-behaviours/#*")


def test_words_of_another_page_are_not_named_where_none_show(page: Page, site_url: str) -> None:
    page.goto(site_url + WITH_WORDS)
    ready(page).get_by_role("button", name="I don’t know yet").first.click()
    wait_saved(page)
    press(restart(page), "Start this page again")

    expect(page.locator("#course-restart-question")).not_to_contain_text("still shows here")
    clear(page, asked=True)


def test_after_clearing_one_sentence_leads_to_the_top(page: Page, site_url: str) -> None:
    """And nothing says besides that the page is no longer done."""
    page.goto(site_url + OPENING)
    ready(page)
    write(page, "Sit down a minute, Menna.")
    page.get_by_role("button", name="Mark this page done").click()
    clear(page)

    expect(page.locator(".course-done__words")).to_be_empty()
    restart(page).get_by_role("link", name="the top").click()
    expect(page.locator("#course-page")).to_be_focused()
    assert page.evaluate("scrollY") < 200


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_the_question_is_open(page: Page, site_url: str, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    page.goto(site_url + OPENING)
    ready(page)
    write(page, "Sit down a minute, Menna.")
    press(restart(page), "Start this page again")

    assert violations(page) == []


@pytest.mark.parametrize(("cleared", "stays"), [("modules/gallery/before/", "after"), ("summary/", "before")])
def test_of_what_is_asked_twice_only_the_page_s_own_asking_is_cleared(
    cleared: str, stays: str, page: Page, gallery_url: str
) -> None:
    for uri in ("modules/gallery/before/", "summary/"):
        page.goto(gallery_url + uri)
        ready(page)
        page.locator("[data-question='late'] textarea").first.fill("It costs a minute.")
        wait_saved(page)
    page.goto(gallery_url + cleared)
    ready(page)
    clear(page)
    left = [key for key in records(page) if "#late" in key]

    assert left == [f"course/first-thoughts#late--{stays}"]
