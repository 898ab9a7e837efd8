"""The reflective account: fields that are kept, what is put in on request, and the time spent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.entered import enter
from tests.browser.exercises import heard, listen, records, wait_saved
from tests.browser.test_documents import ENTERED, printed, save
from tests.browser.word import text_of, words

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page

DONE = {"done": True, "by": "learner"}
NO_ACCOUNT = {key: value for key, value in ENTERED.items() if not key.startswith("account:")}
VALUES = NO_ACCOUNT | {"page:modules/gallery/index.md": DONE, "page:modules/gallery/types.md": DONE}


def open_account(page: Page, url: str, values: dict[str, Any] = VALUES) -> Locator:
    """Open the page of the account with something entered, and return its element."""
    enter(page, f"{url}account/", values)
    return again(page)


def again(page: Page) -> Locator:
    """Reload the account, and return it."""
    page.reload()
    page.wait_for_selector("course-account[data-ready]")
    return page.locator("course-account")


def field(account: Locator, title: str) -> Locator:
    """The field below a heading."""
    return account.get_by_label(title, exact=True)


def put_in(account: Locator, title: str) -> str:
    """Press "Put in what my record has" below a heading, and return what is said about it."""
    account.get_by_role("button", name=f"Put in what my record has: {title}").click()
    status = status_of(account, title)
    expect(status).not_to_be_empty()
    return status.inner_text()


def status_of(account: Locator, title: str) -> Locator:
    """Where it is said below a heading what was put in."""
    return account.locator(".course-account__part").filter(has_text=title).get_by_role("status")


def test_nothing_is_filled_in_without_being_asked_for(gallery_url: str, page: Page) -> None:
    account = open_account(page, gallery_url)

    assert account.locator("textarea").evaluate_all("fields => fields.map(field => field.value)") == [""] * 5


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("What I did", "A part of the module “Gallery”: about 12 of its 71 minutes."),
        ("What I learned", "Think and write\nI looked up.\n\n# No heading, *no* stars"),
        ("What has changed", "Before the course, 2 November 2026: Ask how her morning has been. – She walked past me."),
        ("What comes next", "1 December 2026: Ask Menna how her morning was\nShe tells me"),
    ],
)
def test_what_was_written_is_put_in_when_asked_for(title: str, text: str, gallery_url: str, page: Page) -> None:
    (plan,) = [key for key in VALUES if key.startswith("plan:")]
    account = open_account(page, gallery_url, VALUES | {plan: VALUES[plan] | {"state": "planned"}})
    said = put_in(account, title)

    assert said.startswith("It is in.")
    assert text in field(account, title).input_value()


def test_what_was_typed_stays_and_what_is_in_is_not_put_in_again(gallery_url: str, page: Page) -> None:
    account = open_account(page, gallery_url)
    field(account, "What I learned").fill("My own sentence.")
    put_in(account, "What I learned")
    once = field(account, "What I learned").input_value()
    put_in(account, "What I learned")

    expect(status_of(account, "What I learned")).to_have_text("All of it is in already.")
    assert once.startswith("My own sentence.\n\nThink and write\nI looked up.")
    assert field(account, "What I learned").input_value() == once


def test_what_is_said_about_putting_in_is_not_printed_with_the_account(gallery_url: str, page: Page) -> None:
    account = open_account(page, gallery_url)
    put_in(account, "What I learned")
    page.emulate_media(media="print")

    expect(field(account, "What I learned")).to_be_visible()
    expect(status_of(account, "What I learned")).to_be_hidden()


def test_where_there_is_nothing_it_says_where_it_would_come_from(gallery_url: str, page: Page) -> None:
    account = open_account(page, gallery_url, {})

    assert put_in(account, "What comes next").endswith("It comes from your plan.")
    expect(account.get_by_role("button", name="Put in what my record has: Which standard")).to_have_count(0)


def test_what_is_typed_and_put_in_is_kept_under_its_heading(gallery_url: str, page: Page) -> None:
    account = open_account(page, gallery_url)
    field(account, "Which standard").fill("The code of my employer, part 3.")
    put_in(account, "What I did")
    wait_saved(page)
    page.wait_for_timeout(400)
    stored = records(page)
    account = again(page)

    assert stored["account:plain#standard"] == {"text": "The code of my employer, part 3."}
    expect(field(account, "Which standard")).to_have_value("The code of my employer, part 3.")
    assert field(account, "What I did").input_value() == stored["account:plain#did"]["text"]


def test_saving_is_announced_once(gallery_url: str, page: Page) -> None:
    account = open_account(page, gallery_url)
    listen(page)
    for word in ("One.", "Two."):
        field(account, "Which standard").press_sequentially(word)
        page.wait_for_timeout(500)

    assert [text for text in heard(page) if text == "Saved on this device"] == ["Saved on this device"]


def test_time_is_added_up_from_pages_and_can_be_changed(gallery_url: str, page: Page) -> None:
    account = open_account(page, gallery_url)
    hours, minutes = field(account, "Hours"), field(account, "Minutes")
    before = [hours.input_value(), minutes.input_value()]
    hours.fill("1")
    minutes.fill("75")
    wait_saved(page)
    account = again(page)

    assert before == ["0", "12"]
    expect(account.locator(".course-spent")).to_contain_text("12 minutes, by the course’s own estimate")
    assert [hours.input_value(), minutes.input_value()] == ["2", "15"]
    assert records(page)["account:plain#hours"] == {"minutes": 135}


def test_a_time_that_is_no_number_is_said_and_not_saved(gallery_url: str, page: Page, tmp_path: Path) -> None:
    """What was saved in hours, as it once was, stays as it is until then."""
    account = open_account(page, gallery_url, VALUES | {"account:plain#hours": {"hours": "2,5"}})
    hours, status = field(account, "Hours"), account.locator(".course-spent [role=status]")
    assert [hours.input_value(), field(account, "Minutes").input_value()] == ["2", "30"]
    hours.fill("abc")
    expect(status).to_contain_text("Numbers can stand here")
    expect(hours).to_have_attribute("aria-invalid", "true")
    page.wait_for_timeout(400)
    text = save(page, account, "Save as Markdown", tmp_path).read_text(encoding="utf-8")

    assert records(page)["account:plain#hours"] == {"hours": "2,5"}
    assert "abc" not in text
    hours.fill("3")
    expect(status).to_be_empty()


def test_libreoffice_reads_in_the_document_what_the_paper_shows(gallery_url: str, page: Page, tmp_path: Path) -> None:
    account = open_account(page, gallery_url)
    put_in(account, "What I learned")
    path = save(page, account, "Save as a Word document", tmp_path)
    read = words(text_of(path, tmp_path))

    assert path.name.startswith("my-account-")
    assert read == words(printed(page, account))
    for part in (
        "My account",
        "for supervision",
        "I looked up.",
        "the course’s own estimate",
        "Nothing written here yet.",
    ):
        assert part in read


def test_markdown_has_the_headings_of_the_layout(gallery_url: str, page: Page, tmp_path: Path) -> None:
    account = open_account(page, gallery_url)
    text = save(page, account, "Save as Markdown", tmp_path).read_text(encoding="utf-8")
    headings = [line for line in text.splitlines() if line.startswith("#")]

    assert headings == [
        "# My account",
        "## Time spent",
        "## What I did",
        "## What I learned",
        "## What has changed",
        "## Which standard",
        "## What comes next",
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_empty_or_filled_in(scheme: Any, gallery_url: str, page: Page) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    account = open_account(page, gallery_url)
    before = violations(page)
    put_in(account, "What I learned")

    assert (before, violations(page)) == ([], [])


def test_a_keyboard_is_enough_and_keeps_its_place(gallery_url: str, page: Page) -> None:
    account = open_account(page, gallery_url)
    field(account, "What I did").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(field(account, "What I did")).not_to_have_value("")
    expect(account.get_by_role("button", name="Put in what my record has: What I did")).to_be_focused()


def test_nothing_scrolls_sideways_on_a_narrow_screen(gallery_url: str, page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    put_in(open_account(page, gallery_url), "What I learned")

    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320


def test_without_scripts_it_can_be_read_and_filled_in_on_paper(browser: Browser, gallery_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{gallery_url}account/")

    expect(page.locator("course-account noscript p")).to_be_visible()
    expect(page.locator("course-account textarea:visible")).to_have_count(5)
    context.close()
