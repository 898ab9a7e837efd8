"""A shared computer: the record is one tab's, says so on each page, and ends with a file and an empty tab."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.exercises import press, ready, records, reopen
from tests.browser.record_files import bring, record

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

WRITING = "modules/gallery/writing/"
IN_TAB = "Kept in this tab until you close it"
START = "This is a shared computer"
SAVE = "Save my file and clear"


def open_shared(page: Page, url: str) -> Locator:
    """Open the page where a computer is said to be shared."""
    page.goto(f"{url}my-record/#shared")
    page.wait_for_selector("course-shared-computer[data-ready]")
    return page.locator("course-shared-computer")


def share(page: Page, url: str) -> Locator:
    """Say that this is a shared computer, on which nothing is saved."""
    shared = open_shared(page, url)
    with page.expect_navigation():
        press(shared, START)
    page.wait_for_selector("course-shared-computer[data-ready]")
    return page.locator("course-shared-computer")


def write(page: Page, url: str, text: str, saved: str = IN_TAB) -> Locator:
    """Write at the first prompt of the gallery's reflection, and wait until it is kept."""
    page.goto(url + WRITING)
    field = ready(page).locator("textarea").first
    field.fill(text)
    expect(page.locator(".course-saved").first).to_have_text(saved)
    return field


def notice(page: Page) -> Locator:
    return page.locator("course-storage-notice")


def in_tab(page: Page) -> dict[str, Any]:
    """What the tab holds: each record by its key."""
    text = page.evaluate("sessionStorage.getItem('course-record:gallery')")
    return dict(json.loads(text or '{"records": []}')["records"])


def test_each_page_says_that_the_computer_is_shared(gallery_url: str, page: Page) -> None:
    share(page, gallery_url)
    for uri, end in (("", "my-record/"), (WRITING, "../../../my-record/"), ("help/", "../my-record/")):
        page.goto(gallery_url + uri)

        expect(notice(page)).to_contain_text("Shared computer: what you do is kept in this tab only")
        expect(notice(page).get_by_role("link")).to_have_attribute("href", f"{end}#shared")


def test_what_is_written_comes_back_in_the_tab_and_never_reaches_the_disk(gallery_url: str, page: Page) -> None:
    share(page, gallery_url)
    write(page, gallery_url, "Only in this tab.")
    reopen(page)

    expect(page.locator("course-reflection textarea").first).to_have_value("Only in this tab.")
    assert [key for key in records(page) if "#" in key] == []


def test_another_tab_is_shared_too_and_knows_nothing_of_the_first(gallery_url: str, page: Page) -> None:
    share(page, gallery_url)
    write(page, gallery_url, "Only in this tab.")
    other = page.context.new_page()
    other.goto(gallery_url + WRITING)
    ready(other)

    expect(notice(other)).to_contain_text("Shared computer")
    expect(other.locator("course-reflection textarea").first).to_have_value("")


def test_a_session_ends_with_the_file_and_an_empty_tab(gallery_url: str, page: Page) -> None:
    share(page, gallery_url)
    write(page, gallery_url, "Mine to keep.")
    shared = open_shared(page, gallery_url)
    with page.expect_download() as download:
        press(shared, SAVE)
    saved = json.loads(download.value.path().read_text(encoding="utf-8"))
    expect(shared.locator(".course-shared__result")).to_contain_text(download.value.suggested_filename)
    expect(page.locator("#course-shared-there")).to_be_focused()
    assert in_tab(page)

    press(shared, "Yes, clear this tab")

    expect(shared.locator(".course-shared__result")).to_contain_text("Cleared. Nothing of yours is left in this tab.")
    expect(shared.locator(".course-shared__result")).to_be_focused()
    expect(shared.get_by_role("button", name=SAVE)).to_be_hidden()
    assert in_tab(page) == {}
    assert "Mine to keep." in [record["value"].get("text") for record in saved["records"]]


def test_focus_lands_on_what_has_changed_once_the_page_is_there_again(gallery_url: str, page: Page) -> None:
    shared = share(page, gallery_url)
    result = shared.locator(".course-shared__result")
    expect(result).to_be_focused()
    expect(result).to_have_text("This computer is set as a shared one now.")
    with page.expect_navigation():
        press(shared, "It is my own computer after all")

    expect(result).to_be_focused()
    expect(result).to_contain_text("This computer counts as your own now.")
    page.reload()
    page.wait_for_selector("course-shared-computer[data-ready]")
    expect(result).to_be_empty()


def test_after_clearing_the_back_button_brings_no_words_back(gallery_url: str, page: Page) -> None:
    """Browsers fill in forms again by themselves when one goes back to a page."""
    share(page, gallery_url)
    write(page, gallery_url, "Not for whoever comes next.")
    shared = open_shared(page, gallery_url)
    with page.expect_download():
        press(shared, SAVE)
    press(shared, "Yes, clear this tab")
    expect(shared.locator(".course-shared__result")).to_contain_text("Cleared.")
    page.go_back()
    ready(page)

    expect(page.locator("course-reflection textarea").first).to_have_value("")


def test_nothing_is_cleared_before_the_file_was_seen(gallery_url: str, page: Page) -> None:
    """A sandboxed frame lets no file through, and tells nobody."""
    share(page, gallery_url)
    write(page, gallery_url, "Mine to keep.")
    shared = open_shared(page, gallery_url)
    with page.expect_download():
        press(shared, SAVE)
    press(shared, "Not yet")

    assert in_tab(page)
    expect(shared.get_by_role("button", name=SAVE)).to_be_focused()


def test_what_somebody_saved_before_is_left_alone(gallery_url: str, page: Page) -> None:
    write(page, gallery_url, "Of another person.", "Saved on this device")
    shared = open_shared(page, gallery_url)
    press(shared, START)
    expect(page.locator("#course-shared-whose")).to_be_focused()
    with page.expect_navigation():
        press(shared, "It is not mine, or I am not sure: leave it alone")
    page.goto(gallery_url + WRITING)
    ready(page)

    expect(page.locator("course-reflection textarea").first).to_have_value("")
    assert "Of another person." in [value.get("text") for value in records(page).values()]


def test_what_is_mine_moves_into_the_tab(gallery_url: str, page: Page) -> None:
    write(page, gallery_url, "Written too early.", "Saved on this device")
    shared = open_shared(page, gallery_url)
    press(shared, START)
    with page.expect_navigation():
        press(shared, "It is mine: bring it into this tab, and erase it from the computer")
    page.goto(gallery_url + WRITING)
    ready(page)

    expect(page.locator("course-reflection textarea").first).to_have_value("Written too early.")
    assert records(page) == {}


def test_a_computer_becomes_one_s_own_again_once_the_tab_is_empty(gallery_url: str, page: Page) -> None:
    shared = share(page, gallery_url)
    write(page, gallery_url, "Mine.")
    shared = open_shared(page, gallery_url)
    expect(shared.get_by_role("button", name="It is my own computer after all")).to_be_hidden()
    page.goto(f"{gallery_url}my-record/#erase")
    page.wait_for_selector("course-erase[data-ready]")
    press(page.locator("course-erase"), "Erase everything I entered")
    press(page.locator("course-erase"), "Yes, erase everything")
    with page.expect_navigation():
        press(shared, "It is my own computer after all")

    expect(notice(page)).to_be_empty()
    write(page, gallery_url, "Mine again.", "Saved on this device")


def test_what_can_be_erased_is_said_to_be_in_the_tab(gallery_url: str, page: Page) -> None:
    share(page, gallery_url)
    write(page, gallery_url, "Mine.")
    page.goto(f"{gallery_url}my-record/")

    expect(page.locator(".course-erase__words")).to_have_text("Kept in this tab: 1 text.")


def test_a_file_is_opened_into_the_tab_and_never_reaches_the_disk(gallery_url: str, page: Page) -> None:
    key = "gallery/writing#week"
    share(page, gallery_url)
    bring(page, [record(key, {"text": "From home."})])
    in_the_tab = in_tab(page)[key]["value"]
    reopened = write(page, gallery_url, "And here.")

    assert in_the_tab == {"text": "From home."}
    expect(reopened).to_have_value("And here.")
    assert [stored for stored in records(page) if "#" in stored] == []
    page.goto(f"{gallery_url}my-record/")
    page.wait_for_selector("course-take-away[data-ready]")
    press(page.locator("course-take-away"), "Take the file out again")
    press(page.locator("course-take-away"), "Yes, take it out")
    expect(page.locator(".course-take-away__result")).to_be_focused()
    assert key not in in_tab(page)


def test_a_full_tab_says_so_and_keeps_what_was_there(gallery_url: str, page: Page) -> None:
    share(page, gallery_url)
    write(page, gallery_url, "Before.")
    page.evaluate("sessionStorage.setItem('filler', 'x'.repeat(5 * 1024 * 1024 - 5000))")
    field = page.locator("course-reflection textarea").first
    field.fill("y" * 20_000)

    expect(notice(page)).to_contain_text("This device has no room to save.")
    assert "Before." in [row["value"].get("text") for row in in_tab(page).values()]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_neither_state_has_an_accessibility_fault(scheme: str, gallery_url: str, page: Page) -> None:
    page.emulate_media(color_scheme="light" if scheme == "light" else "dark", reduced_motion="reduce")
    write(page, gallery_url, "Before.", "Saved on this device")
    shared = open_shared(page, gallery_url)
    press(shared, START)
    asked = violations(page)
    with page.expect_navigation():
        press(shared, "It is mine: bring it into this tab, and erase it from the computer")
    page.wait_for_selector("course-shared-computer[data-ready]")
    with page.expect_download():
        press(shared, SAVE)

    assert (asked, violations(page)) == ([], [])


def test_it_is_done_by_keyboard_alone(gallery_url: str, page: Page) -> None:
    shared = open_shared(page, gallery_url)
    shared.get_by_role("button", name=START).focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    write(page, gallery_url, "Mine to keep.")
    shared = open_shared(page, gallery_url)
    shared.get_by_role("button", name=SAVE).focus()
    with page.expect_download():
        page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(shared.locator(".course-shared__result")).to_contain_text("Cleared. Nothing of yours is left in this tab.")


def test_on_a_narrow_screen_nothing_scrolls_sideways(gallery_url: str, page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    share(page, gallery_url)

    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320
