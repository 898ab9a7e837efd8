"""The record as a Word document, as Markdown and on paper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.entered import enter
from tests.browser.word import part_of, text_of, words

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page

SURPRISED = "I looked up.\n\n# No heading, *no* stars & <b>no</b> tag.\nŴyn said “iawn”."
ENTERED: dict[str, Any] = {
    "gallery/writing#surprised": {"text": SURPRISED, "points": {"first-seconds": True}},
    "gallery/compass#take-2026-10-01T08:00:00.000Z": {"ratings": {"looked-up": 2, "asked": 3, "felt": 3}, "scale": 5},
    "gallery/compass#take-2026-11-01T08:00:00.000Z": {"ratings": {"looked-up": 4, "asked": 3, "felt": 5}, "scale": 5},
    "gallery/settings#needle": {
        "answer": "north",
        "result": "right",
        "score": 1,
        "attempts": 1,
        "confidence": "sure",
        "dontKnow": False,
    },
    "gallery/story#way": {"way": ["sit", "ask"], "seen": []},
    "gallery/influence#breaks": {"cells": {"influence": "some", "do": "Ask for | a rota"}},
    "course/first-thoughts#late--before": {"answer": "ask", "why": "She walked past me."},
    "account:plain#did": {"text": "I read it twice."},
    "account:plain#hours": {"hours": "2.5"},
    "account:old#did": {"text": "Of an older account."},
    "plan:abc": {
        "what": "Ask Menna how her morning was",
        "who": "Menna",
        "by": "2026-12-01",
        "know": "She tells me",
        "outcome": "gallery/try",
        "from": "",
        "mark": "use",
        "state": "tried",
        "note": "She laughed.",
        "reviewed": "",
    },
}


def open_documents(page: Page, url: str, values: dict[str, Any] = ENTERED) -> Locator:
    """Open "My record" with something entered, and return what saves documents."""
    enter(page, f"{url}my-record/", values)
    page.reload()
    page.wait_for_selector("course-documents[data-ready]")
    return page.locator("course-documents")


def save(page: Page, documents: Locator, button: str, folder: Path) -> Path:
    """Press a button, and return the file that it saves."""
    with page.expect_download() as download:
        documents.get_by_role("button", name=button).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def printed(page: Page, documents: Locator) -> str:
    """Press "Print" without the browser's own window, and return the words that would be on paper."""
    page.evaluate("window.print = () => { window.isPrinted = true; }; window.isPrinted = false;")
    documents.get_by_role("button", name="Print").click()
    page.wait_for_function("window.isPrinted")
    page.emulate_media(media="print")
    text = page.evaluate("document.body.innerText")
    page.emulate_media(media="screen")
    return str(text)


@pytest.mark.parametrize("part", ["Everything I entered", "My actions only", "What I wrote"])
def test_libreoffice_reads_in_the_document_what_the_paper_shows(
    part: str, gallery_url: str, page: Page, tmp_path: Path
) -> None:
    documents = open_documents(page, gallery_url)
    documents.get_by_label(part).check()
    path = save(page, documents, "Save as a Word document", tmp_path)
    # Charts are pictures in Word: what is written in them is no text there.
    page.add_style_tag(content="figure { display: none !important; }")

    assert words(text_of(path, tmp_path)) == words(printed(page, documents))


def test_the_document_of_everything_has_all_that_was_entered(gallery_url: str, page: Page, tmp_path: Path) -> None:
    documents = open_documents(page, gallery_url)
    path = save(page, documents, "Save as a Word document", tmp_path)
    read = words(text_of(path, tmp_path))
    entered = (
        *SURPRISED.split("\n"),
        "North Right. I was sure.",
        "Attending 2 4",
        "My account",
        "Time spent 2 hours 30 minutes",
        "What I did I read it twice.",
        "Of an older account.",
        "Sit down, and wait for her to go on.",
        "Ask for | a rota",
        "Ask how her morning has been. She walked past me.",
        "Ask Menna how her morning was Use it Outcome: Try every kind of activity. Menna 1 December 2026 She tells me",
    )

    assert re.fullmatch(r"my-record-\d{4}-\d\d-\d\d\.docx", path.name)
    assert [text for text in entered if text not in read] == []


def test_a_part_leaves_the_others_out(gallery_url: str, page: Page) -> None:
    documents = open_documents(page, gallery_url)
    documents.get_by_label("My actions only").check()
    actions = printed(page, documents)
    documents.get_by_label("What I wrote").check()
    reflections = printed(page, documents)

    assert "She laughed." in actions
    assert "I looked up." not in actions
    assert "I looked up." in reflections
    assert "She walked past me." in reflections
    assert not any(text in reflections for text in ("She laughed.", "My compass", "needle", "A late handover"))


def test_the_document_has_headings_table_heads_a_language_and_words_for_its_picture(
    gallery_url: str, page: Page, tmp_path: Path
) -> None:
    documents = open_documents(page, gallery_url)
    path = save(page, documents, "Save as a Word document", tmp_path)
    document = part_of(path, "word/document.xml")
    core = part_of(path, "docProps/core.xml")

    assert set(re.findall(r'<w:pStyle w:val="Heading(\d)"/>', document)) == {"1", "2", "3"}
    assert document.count("<w:tblHeader/>") == document.count("<w:tbl>") == 5
    assert re.findall(r'<wp:docPr [^>]*descr="([^"]*)"', document) == [
        "A picture of my ratings in “My compass”: "
        "Attending 2 → 4; Understanding 3 → 3; Empathising 3 → 5; Helping – → –."
    ]
    assert '<w:lang w:val="en-GB"/>' in part_of(path, "word/styles.xml")
    assert "<dc:title>My record</dc:title>" in core
    assert "creator" not in core


def test_markdown_keeps_what_was_typed_as_text(gallery_url: str, page: Page, tmp_path: Path) -> None:
    documents = open_documents(page, gallery_url)
    text = save(page, documents, "Save as Markdown", tmp_path).read_text(encoding="utf-8")

    assert text.startswith("# My record\n")
    assert (
        "> I looked up.\n>\n> \\# No heading, \\*no\\* stars \\& \\<b\\>no\\</b\\> tag.  \n> Ŵyn said “iawn”." in text
    )


def test_what_makes_word_documents_is_loaded_when_one_is_asked_for_and_once(
    gallery_url: str, page: Page, tmp_path: Path
) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    documents = open_documents(page, gallery_url)
    save(page, documents, "Save as Markdown", tmp_path)
    before = [url for url in loaded if url.endswith("/word.js")]
    for _time in range(2):
        save(page, documents, "Save as a Word document", tmp_path)

    assert before == []
    assert len([url for url in loaded if url.endswith("/word.js")]) == 1


def test_a_document_that_cannot_be_made_is_said_and_can_be_tried_again(browser: Browser, gallery_url: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route("**/word.js", lambda route: route.abort(), times=1)
    documents = open_documents(page, gallery_url)
    documents.get_by_role("button", name="Save as a Word document").click()
    expect(documents.get_by_role("status")).to_contain_text("The document could not be made.")
    with page.expect_download():
        documents.get_by_role("button", name="Save as a Word document").click()
    expect(documents.get_by_role("status")).to_contain_text("Made: my-record-")
    context.close()


def test_it_works_from_a_folder_on_the_disk(gallery_folder: Path, page: Page, tmp_path: Path) -> None:
    page.goto((gallery_folder / "my-record" / "index.html").as_uri())
    documents = page.locator("course-documents[data-ready]")
    path = save(page, documents, "Save as a Word document", tmp_path)

    assert "There is nothing here yet." in text_of(path, tmp_path)


def test_everything_is_printed_with_the_charts_of_the_document(gallery_url: str, page: Page) -> None:
    documents = open_documents(page, gallery_url)
    printed(page, documents)
    chart = page.locator(".course-paper").get_by_role("img", name="Attending")
    page.emulate_media(media="print")

    expect(chart).to_be_visible()


def test_a_filter_of_the_page_leaves_nothing_out_of_what_is_printed_as_everything(gallery_url: str, page: Page) -> None:
    documents = open_documents(page, gallery_url)
    page.locator("course-my-record").get_by_label("Kind").select_option("Worksheet")

    assert "I looked up." in printed(page, documents)


def test_after_printing_a_part_the_page_prints_itself_again(gallery_url: str, page: Page) -> None:
    documents = open_documents(page, gallery_url)
    documents.get_by_label("My actions only").check()
    printed(page, documents)
    page.keyboard.press("Control")

    expect(page.locator(".course-paper")).to_have_count(0)
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_before_and_after_saving(scheme: Any, gallery_url: str, page: Page, tmp_path: Path) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    documents = open_documents(page, gallery_url)
    before = violations(page)
    save(page, documents, "Save as Markdown", tmp_path)

    assert (before, violations(page)) == ([], [])


def test_a_keyboard_is_enough_and_keeps_its_place(gallery_url: str, page: Page) -> None:
    documents = open_documents(page, gallery_url)
    documents.get_by_label("Everything I entered").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    with page.expect_download() as download:
        page.keyboard.press("Enter")

    assert download.value.suggested_filename.startswith("my-actions-")
    expect(documents.get_by_role("button", name="Save as a Word document")).to_be_focused()


def test_nothing_scrolls_sideways_on_a_narrow_screen(gallery_url: str, page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    open_documents(page, gallery_url)

    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320


def test_without_scripts_it_says_what_it_needs(browser: Browser, gallery_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{gallery_url}my-record/")

    expect(page.locator("course-documents noscript p")).to_be_visible()
    expect(page.locator("course-documents input:visible")).to_have_count(0)
    context.close()
