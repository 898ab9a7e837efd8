"""The certificate: what it states, its one page of paper, and its code."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.entered import AT, enter
from tests.browser.exercises import records

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page

DONE = {"done": True, "by": "learner"}
SOME: dict[str, Any] = {"page:modules/gallery/index.md": DONE, "page:modules/gallery/types.md": DONE}
NAME = "Siân Owen"


def everything(gallery_folder: Path) -> dict[str, Any]:
    """The marks of a learner who has done every page."""
    html = (gallery_folder / "certificate" / "index.html").read_text(encoding="utf-8")
    found = re.search(r'id="course-outline">(.*?)</script>', html)
    assert found
    return {f"page:{page['path']}": DONE for module in json.loads(found[1])["modules"] for page in module["pages"]}


EMPTY = "status => status.replaceChildren()"
"""So that what was said before is not taken for what is said now."""


def open_certificate(page: Page, url: str, values: dict[str, Any]) -> Locator:
    """Open the page of the certificate with some pages done, and return its element."""
    enter(page, f"{url}certificate/", values)
    page.reload()
    page.wait_for_selector("course-certificate[data-ready]")
    return page.locator("course-certificate")


def make(certificate: Locator, name: str = NAME) -> str:
    """Make a certificate, and return its code."""
    certificate.get_by_label("My name (").fill(name)
    status = certificate.locator(".course-certificate__make [role=status]")
    status.evaluate(EMPTY)
    certificate.get_by_role("button", name="Make my certificate").click()
    expect(status).to_contain_text("Its code is")
    found = re.search(r"\w{5}-\w{5}", status.inner_text())
    assert found
    return found[0]


def print_it(page: Page) -> None:
    """Press "Print" without the browser's own window."""
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print or save as PDF").click()


def stored(page: Page) -> dict[str, Any]:
    """The certificates that are stored, by key."""
    return {key: value for key, value in records(page).items() if key.startswith("certificate:")}


def record_file(page: Page, folder: Path, *, without: str = "") -> Path:
    """The record as the file that a learner would save."""
    rows = [
        {"key": key, "rev": 1, "schema": 1, "firstAt": AT, "savedAt": AT, "value": value}
        for key, value in records(page).items()
        if not without or not key.startswith(without)
    ]
    path = folder / "my-record.json"
    content = {"format": "course-record", "version": 1, "course": "gallery", "records": rows, "kept": []}
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def check(certificate: Locator, file: Path, name: str, code: str) -> str:
    """Check a certificate, and return what is said."""
    form = certificate.locator(".course-certificate__check")
    form.get_by_label("The certificate’s file").set_input_files(file)
    form.get_by_label("The name on the certificate").fill(name)
    form.get_by_label("The code on the certificate").fill(code)
    status = form.get_by_role("status")
    status.evaluate(EMPTY)
    form.get_by_role("button", name="Check").click()
    expect(status).not_to_be_empty()
    return status.inner_text()


def test_what_is_done_and_what_is_missing_is_said(gallery_url: str, page: Page) -> None:
    certificate = open_certificate(page, gallery_url, SOME)

    expect(certificate.locator("[data-module=gallery]")).to_have_text(re.compile(r"Gallery: 2 of \d+ done"))
    expect(certificate.locator(".course-certificate__missing")).to_contain_text("pages are not done yet")


def test_before_the_end_it_says_so_far(gallery_url: str, page: Page) -> None:
    certificate = open_certificate(page, gallery_url, SOME)
    make(certificate)

    expect(certificate.get_by_role("heading", name="Certificate of progress so far")).to_be_visible()
    expect(certificate.locator(".course-paper-certificate")).to_contain_text(
        re.compile(r"has done 2 of the \d+ pages of this course so far")
    )


def test_with_nothing_done_there_is_nothing_to_certify(gallery_url: str, page: Page) -> None:
    certificate = open_certificate(page, gallery_url, {})
    certificate.get_by_role("button", name="Make my certificate").click()

    expect(certificate.locator(".course-certificate__make [role=status]")).to_have_text(
        "No page is done yet, so there is nothing to certify."
    )
    assert stored(page) == {}


def test_when_all_pages_are_done_it_is_complete(gallery_url: str, gallery_folder: Path, page: Page) -> None:
    certificate = open_certificate(page, gallery_url, everything(gallery_folder))
    code = make(certificate)
    paper = certificate.locator(".course-paper-certificate")

    expect(certificate.locator(".course-certificate__missing")).to_contain_text("your certificate is complete")
    expect(certificate.get_by_role("heading", name="Certificate of completion")).to_be_visible()
    for text in (NAME, code, "2 November 2026", "it is no qualification"):
        expect(paper).to_contain_text(text)


@pytest.mark.parametrize("by", ["its own button", "the browser"])
def test_it_prints_as_one_landscape_page_without_the_rest(by: str, gallery_url: str, page: Page) -> None:
    certificate = open_certificate(page, gallery_url, SOME)
    make(certificate)
    if by == "its own button":
        print_it(page)
    pdf = page.pdf(prefer_css_page_size=True)
    page.emulate_media(media="print")

    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1
    assert re.findall(rb"/MediaBox \[0 0 (\d+)[.\d]* (\d+)", pdf) == [(b"841", b"594")]
    expect(page.get_by_text("Check a certificate")).to_be_hidden()
    expect(page.locator(".course-paper").get_by_text(NAME)).to_be_visible()


def test_the_name_is_kept_only_when_asked_for(gallery_url: str, page: Page) -> None:
    certificate = open_certificate(page, gallery_url, SOME)
    expect(certificate.get_by_label("Keep my name")).not_to_be_checked()
    make(certificate)
    assert NAME not in json.dumps(records(page), ensure_ascii=False)
    assert len(stored(page)) == 1

    certificate.get_by_label("Keep my name").check()
    make(certificate)
    assert [value["name"] for value in stored(page).values()] == [NAME]
    page.reload()
    page.wait_for_selector("course-certificate[data-ready]")
    expect(certificate.get_by_label("My name (")).to_have_value(NAME)
    expect(certificate.get_by_label("Keep my name")).to_be_checked()

    certificate.get_by_label("Keep my name").uncheck()
    make(certificate)
    assert [value.get("name") for value in stored(page).values()] == [None]


def test_without_a_name_there_is_a_line_for_it(gallery_url: str, page: Page) -> None:
    certificate = open_certificate(page, gallery_url, SOME)
    make(certificate, "")

    expect(certificate.locator(".course-paper-certificate__name")).to_have_text("Name:")


def test_a_certificate_that_states_the_same_keeps_its_day_and_code(gallery_url: str, page: Page) -> None:
    page.clock.set_fixed_time("2026-11-26T09:00:00Z")
    certificate = open_certificate(page, gallery_url, SOME)
    code = make(certificate)
    page.clock.set_fixed_time("2026-12-24T09:00:00Z")
    page.reload()
    page.wait_for_selector("course-certificate[data-ready]")

    assert make(certificate) == code
    expect(certificate.locator(".course-paper-certificate")).to_contain_text("26 November 2026")
    assert len(stored(page)) == 1


def test_the_code_is_found_again_from_the_record_file(gallery_url: str, page: Page, tmp_path: Path) -> None:
    certificate = open_certificate(page, gallery_url, SOME)
    code = make(certificate)
    said = check(certificate, record_file(page, tmp_path), NAME.upper(), code.replace("-", "").lower())

    assert said.startswith("It matches.")
    assert "It does not show who did the work" in said
    assert "changed: done again" not in said


def test_the_file_for_a_check_matches_and_holds_nothing_that_was_written(
    gallery_url: str, page: Page, tmp_path: Path
) -> None:
    """Nobody has to hand over their reflections to have a code looked at."""
    private = {"gallery/writing#first": {"text": "Not for my manager."}, "done:gallery/writing": {"done": True}}
    certificate = open_certificate(page, gallery_url, SOME | private)
    code = make(certificate)
    with page.expect_download() as download:
        certificate.get_by_role("button", name="Save the file for whoever checks it").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    kinds = {record["key"].partition(":")[0] for record in json.loads(file.read_text(encoding="utf-8"))["records"]}

    assert kinds == {"certificate", "page"}
    assert check(certificate, file, NAME, code).startswith("It matches.")


@pytest.mark.parametrize(("name", "code"), [("Siân Owens", None), (NAME, "00000-00000")])
def test_another_name_or_code_does_not_match(
    name: str, code: str | None, gallery_url: str, page: Page, tmp_path: Path
) -> None:
    certificate = open_certificate(page, gallery_url, SOME)
    own = make(certificate)

    assert check(certificate, record_file(page, tmp_path), name, code or own).startswith("It does not match.")


def test_marks_that_have_changed_since_are_told(gallery_url: str, page: Page, tmp_path: Path) -> None:
    certificate = open_certificate(page, gallery_url, SOME)
    code = make(certificate)
    file = record_file(page, tmp_path, without="page:")

    assert "some pages in the record have changed" in check(certificate, file, NAME, code)


def test_a_file_without_a_certificate_or_of_another_kind_is_said(gallery_url: str, page: Page, tmp_path: Path) -> None:
    certificate = open_certificate(page, gallery_url, SOME)
    empty = check(certificate, record_file(page, tmp_path), NAME, "00000-00000")
    other = tmp_path / "shopping.json"
    other.write_text('["milk"]', encoding="utf-8")

    assert empty.startswith("There is no certificate in this file.")
    assert check(certificate, other, NAME, "00000-00000").startswith("This file cannot be read")


def test_what_is_missing_for_a_check_is_asked_for_in_its_place(gallery_url: str, page: Page) -> None:
    certificate = open_certificate(page, gallery_url, SOME)
    form = certificate.locator(".course-certificate__check")
    form.get_by_role("button", name="Check").press("Enter")

    expect(form.get_by_role("status")).to_have_text("Choose the file first.")
    expect(form.get_by_label("The certificate’s file")).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state(scheme: Any, gallery_url: str, page: Page, tmp_path: Path) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    certificate = open_certificate(page, gallery_url, SOME)
    before = violations(page)
    code = make(certificate)
    check(certificate, record_file(page, tmp_path), NAME, code)

    assert (before, violations(page)) == ([], [])


def test_a_keyboard_is_enough_to_make_one(gallery_url: str, page: Page) -> None:
    certificate = open_certificate(page, gallery_url, SOME)
    certificate.get_by_label("My name (").focus()
    page.keyboard.type(NAME)
    for _step in range(2):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(certificate.get_by_role("button", name="Make my certificate")).to_be_focused()
    expect(certificate.get_by_role("button", name="Print or save as PDF")).to_be_visible()
    page.keyboard.press("Tab")
    expect(certificate.get_by_role("button", name="Print or save as PDF")).to_be_focused()


def test_nothing_scrolls_sideways_on_a_narrow_screen(gallery_url: str, page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    make(open_certificate(page, gallery_url, SOME), "A" * 120)

    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320


def test_without_scripts_the_criteria_can_be_read(browser: Browser, gallery_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{gallery_url}certificate/")

    expect(page.locator("[data-module=gallery]")).to_have_text(re.compile(r"Gallery: \d+ pages"))
    expect(page.locator("course-certificate noscript p")).to_be_visible()
    expect(page.locator("course-certificate form:visible")).to_have_count(0)
    context.close()
