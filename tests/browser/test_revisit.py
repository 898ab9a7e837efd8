"""Questions that come back: days pass by the page's own clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.axe import LOOKS, violations
from tests.browser.exercises import check, heard, listen, open_activity, press, question, records

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

NEEDLE = "gallery.settings.needle"


def go_to(page: Page, day: str) -> None:
    """Let it be nine in the morning of a day in November or December 2026."""
    page.clock.set_fixed_time(f"2026-{day}T09:00:00Z")


def get_wrong(page: Page, url: str) -> None:
    """Answer a question of a quiz wrongly, on the second of November."""
    go_to(page, "11-02")
    open_activity(page, url, "settings")
    first = question(page, "needle")
    first.get_by_label("East").check()
    check(first)
    page.wait_for_timeout(400)


def open_revisit(page: Page, url: str) -> Locator:
    """Open the page of what comes back, and return what it shows."""
    page.goto(f"{url}revisit/")
    page.wait_for_selector("course-revisit[data-ready]")
    return page.locator("course-revisit")


def words(revisit: Locator) -> str:
    """What is said above the questions."""
    return revisit.locator(".course-revisit__words").inner_text()


def answer(page: Page, name: str, label: str) -> None:
    """Answer a question that came back, and wait until that is saved."""
    place = question(page, name)
    place.get_by_label(label).check()
    check(place)
    page.wait_for_timeout(400)


def offer(page: Page, url: str) -> Locator:
    """Open the home page, and return its link to what comes back."""
    page.goto(url)
    page.wait_for_selector("course-due[data-ready]", state="attached")
    return page.locator("course-due a")


def test_with_nothing_answered_nothing_is_waiting(gallery_url: str, page: Page) -> None:
    expect(offer(page, gallery_url)).to_be_hidden()
    revisit = open_revisit(page, gallery_url)

    assert words(revisit).startswith("Nothing is waiting.")
    expect(revisit.locator("form:visible, summary:visible")).to_have_count(0)


def test_what_is_not_due_yet_is_said_with_its_day(gallery_url: str, page: Page) -> None:
    get_wrong(page, gallery_url)
    go_to(page, "11-03")
    expect(offer(page, gallery_url)).to_be_hidden()
    revisit = open_revisit(page, gallery_url)

    assert words(revisit) == "Nothing is waiting for you today. The next one comes back on 4 November."
    expect(revisit.locator("form:visible")).to_have_count(0)


def test_the_home_page_leads_to_what_is_due_today(gallery_url: str, page: Page) -> None:
    get_wrong(page, gallery_url)
    go_to(page, "11-04")
    link = offer(page, gallery_url)
    expect(link).to_have_text("One question comes back today")
    link.click()
    page.wait_for_selector("course-revisit[data-ready]")
    revisit = page.locator("course-revisit")

    assert words(revisit) == "One question comes back today."
    expect(revisit.locator("form:visible")).to_have_count(1)
    expect(question(page, NEEDLE).locator("input:checked")).to_have_count(0)


def test_a_right_answer_comes_back_after_seven_days_and_then_twenty_one(gallery_url: str, page: Page) -> None:
    get_wrong(page, gallery_url)
    for day, after in (("11-04", "11 November"), ("11-11", "2 December")):
        go_to(page, day)
        revisit = open_revisit(page, gallery_url)
        answer(page, NEEDLE, "North")
        assert words(revisit) == f"That is all for today. The next one comes back on {after}."
        expect(offer(page, gallery_url)).to_be_hidden()
    go_to(page, "12-02")
    revisit = open_revisit(page, gallery_url)
    answer(page, NEEDLE, "North")

    assert words(revisit) == "That is all for today."
    assert words(open_revisit(page, gallery_url)).startswith("Nothing is waiting.")


def test_a_wrong_one_starts_again(gallery_url: str, page: Page) -> None:
    get_wrong(page, gallery_url)
    go_to(page, "11-04")
    open_revisit(page, gallery_url)
    answer(page, NEEDLE, "North")
    go_to(page, "11-11")
    revisit = open_revisit(page, gallery_url)
    answer(page, NEEDLE, "East")

    assert words(revisit) == "That is all for today. The next one comes back on 13 November."
    assert words(open_revisit(page, gallery_url)).endswith("The next one comes back on 13 November.")


def test_the_first_answer_stays_as_it_was(gallery_url: str, page: Page) -> None:
    get_wrong(page, gallery_url)
    before = records(page)["gallery/settings#needle"]
    go_to(page, "11-04")
    open_revisit(page, gallery_url)
    answer(page, NEEDLE, "North")

    saved = records(page)
    assert saved["gallery/settings#needle"] == before
    assert saved[f"revisit#{NEEDLE}--1"]["firstResult"] == "right"
    open_activity(page, gallery_url, "settings")
    expect(question(page, "needle").get_by_label("East")).to_be_checked()


def test_one_question_leads_to_the_next(gallery_url: str, page: Page) -> None:
    get_wrong(page, gallery_url)
    press(question(page, "sun"), "I don’t know yet")
    page.wait_for_timeout(400)
    go_to(page, "11-04")
    expect(offer(page, gallery_url)).to_have_text("Two questions come back today")
    revisit = open_revisit(page, gallery_url)
    assert words(revisit) == "Two questions come back today."
    answer(page, NEEDLE, "North")

    assert words(revisit) == "One question comes back today."
    press(question(page, NEEDLE), "Next question")
    expect(question(page, "gallery.settings.sun").locator("legend").first).to_be_focused()
    answer(page, "gallery.settings.sun", "East")
    expect(question(page, "gallery.settings.sun").get_by_role("button", name="Next question")).to_be_hidden()


def test_a_check_is_announced_once(gallery_url: str, page: Page) -> None:
    get_wrong(page, gallery_url)
    go_to(page, "11-04")
    open_revisit(page, gallery_url)
    place = question(page, NEEDLE)
    place.get_by_label("North").check()
    page.wait_for_timeout(400)
    listen(page)
    check(place)

    said = heard(page)
    assert len(said) == 1
    assert said[0].startswith("Right")
    expect(place.get_by_role("button", name="Checked")).to_be_focused()


def test_a_question_that_the_course_no_longer_has_is_not_counted(gallery_url: str, page: Page) -> None:
    get_wrong(page, gallery_url)
    page.evaluate(
        """() => new Promise(resolve => {
          const opening = indexedDB.open("course-record:gallery");
          opening.onsuccess = () => {
            const writing = opening.result.transaction("records", "readwrite");
            const records = writing.objectStore("records");
            records.get("gallery/settings#needle").onsuccess = ({ target }) => {
              records.put({ ...target.result, key: "gallery/settings#gone" });
              records.delete("gallery/settings#needle");
            };
            writing.oncomplete = () => { opening.result.close(); resolve(); };
          };
        })"""
    )
    go_to(page, "11-04")

    expect(offer(page, gallery_url)).to_be_hidden()
    assert words(open_revisit(page, gallery_url)).startswith("Nothing is waiting.")


def test_without_the_script_all_questions_can_be_read(gallery_url: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{gallery_url}revisit/")
    revisit = page.locator("course-revisit")

    expect(revisit.get_by_text("Without scripts nothing comes back by itself.")).to_be_visible()
    revisit.locator(".course-revisit__all > details > summary").click()
    expect(revisit.locator("form:visible")).to_have_count(revisit.locator("form").count())
    assert revisit.locator("form").count() > 10
    expect(question(page, NEEDLE).get_by_text("Answer and reasons")).to_be_visible()
    page.goto(gallery_url)
    expect(page.locator("course-due")).to_be_hidden()
    context.close()


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_axe_finds_nothing_with_none_and_one_and_one_answered(
    width: int, scheme: str, gallery_url: str, page: Page
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    open_revisit(page, gallery_url)
    assert violations(page) == []
    get_wrong(page, gallery_url)
    go_to(page, "11-04")
    offer(page, gallery_url)
    assert violations(page) == []
    open_revisit(page, gallery_url)
    assert violations(page) == []
    answer(page, NEEDLE, "North")

    assert violations(page) == []
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
