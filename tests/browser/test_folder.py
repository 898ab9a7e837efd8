"""The zip that opens from a disk: unpacked, opened by a double click, and used with everything in it."""

from __future__ import annotations

import re
import zipfile
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from coursekit.cli import main
from playwright.sync_api import expect

from tests.browser.exercises import check, press, ready, result, said, wait_saved
from tests.browser.test_room import text_of_code
from tests.browser.test_slides import open_deck, shown, turn
from tests.conftest import gallery

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

START = "Open the course.html"
_LINK = re.compile(r'(?:href|src|data-(?:make|read|give|hand-outs|plan|root|end))="([^"#?]+)')


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The one folder of the zip of the gallery course, which has every kind of activity."""
    folder = tmp_path_factory.mktemp("disk")
    project = gallery(folder / "project").parent
    assert main(["export", "offline", "--root", str(project), "--output", str(folder / "learning.zip")]) == 0
    with zipfile.ZipFile(folder / "learning.zip") as archive:
        archive.extractall(folder / "downloads")
    return folder / "downloads" / "learning"


@pytest.fixture
def course(unpacked: Path) -> Path:
    """The folder of the pages."""
    return unpacked / "course"


def open_page(page: Page, course: Path, name: str) -> None:
    page.goto((course / name).as_uri())


def test_a_double_click_opens_the_course(page: Page, unpacked: Path) -> None:
    page.goto((unpacked / START).as_uri())

    expect(page).to_have_url((unpacked / "course" / "index.html").as_uri())


def test_a_start_page_that_was_not_unpacked_with_the_rest_says_what_to_do(
    browser: object, unpacked: Path, tmp_path: Path
) -> None:
    (tmp_path / START).write_bytes((unpacked / START).read_bytes())
    context = browser.new_context()  # type: ignore[attr-defined]  # the console says that the other files are missing
    page = context.new_page()
    page.goto((tmp_path / START).as_uri())

    expect(page.get_by_text("Unpack the whole zip first")).to_be_visible()
    context.close()


def test_every_link_in_it_leads_to_a_file_of_it(course: Path) -> None:
    wrong = []
    pages = list(course.rglob("*.html"))
    for path in pages:
        for address in map(unescape, _LINK.findall(path.read_text(encoding="utf-8"))):
            if not re.match(r"[a-z]+:", address) and not (path.parent / unquote(address)).exists():
                wrong.append(f"{path.relative_to(course)}: {address}")

    assert len(pages) > 20
    assert wrong == []


def test_no_link_in_it_leads_to_a_folder(course: Path) -> None:
    """From a disk, that would list the files in it."""
    links = re.compile(r'<a [^>]*href="([^"#?:]*/|\.\.?)[#?"]')

    assert [path.name for path in course.rglob("*.html") if links.search(path.read_text(encoding="utf-8"))] == []


def test_a_question_is_answered_and_comes_back(page: Page, course: Path) -> None:
    open_page(page, course, "modules/gallery/types.html")
    ready(page)
    question = page.locator("[data-question]:has(input[type=radio])").first
    question.locator("input[type=radio]").first.check()
    check(question)
    expect(result(question)).not_to_be_empty()
    before = said(question)
    wait_saved(page)
    page.reload()
    ready(page)

    expect(result(question)).not_to_be_empty()
    assert said(question) == before


def test_a_reflection_is_kept_and_shown_in_the_record(page: Page, course: Path) -> None:
    open_page(page, course, "modules/gallery/writing.html")
    ready(page)
    page.locator("textarea").first.fill("I put my notes down.")
    wait_saved(page)
    page.reload()
    ready(page)
    expect(page.locator("textarea").first).to_have_value("I put my notes down.")
    open_page(page, course, "my-record.html")

    expect(page.locator("course-my-record")).to_contain_text("I put my notes down.")


def test_the_search_finds_a_page_and_leads_to_it(page: Page, course: Path) -> None:
    open_page(page, course, "index.html")
    page.get_by_role("textbox", name="Search the course").click()
    page.keyboard.type("everything I entered")
    page.locator(".md-search-result__link").first.click()

    expect(page.get_by_role("heading", name="Everything I entered")).to_be_visible()


def test_slides_are_turned(page: Page, course: Path) -> None:
    open_deck(page, (course / "modules/gallery/slides.html").as_uri())
    first = shown(page)
    turn(page)

    assert shown(page) != first


def test_the_notes_of_a_session_come_from_the_guides(page: Page, course: Path) -> None:
    open_page(page, course, "trainers/session.html")
    builder = ready(page)
    builder.get_by_label("Begin with").select_option("short/1")
    press(builder, "Begin with this")
    press(builder, "Show the notes in this order")
    notes = builder.locator(".course-session__notes section")
    notes.nth(2).wait_for()

    assert "Let it be quiet for the whole time." in notes.nth(1).inner_text()


def test_an_answer_is_given_to_the_room_as_a_code(page: Page, course: Path) -> None:
    test_a_question_is_answered_and_comes_back(page, course)
    open_page(page, course, "give-to-the-room.html")

    assert text_of_code(ready(page))


def test_it_says_that_it_needs_no_network(page: Page, course: Path) -> None:
    open_page(page, course, "my-record.html")

    expect(page.locator("course-offline")).to_contain_text("It needs no network.")


def test_what_only_a_host_can_use_is_not_in_it(course: Path) -> None:
    names = {path.name for path in course.iterdir()}

    assert not names & {"sw.js", "offline.json", "manifest.webmanifest", "404.html", "sitemap.xml", "sitemap.xml.gz"}
    assert list(course.rglob("*.map")) == []


@pytest.mark.parametrize("name", ["...zip", "learning", "learning.html", ".zip"])
def test_what_is_no_name_for_a_zip_is_not_understood(name: str, unpacked: Path, tmp_path: Path) -> None:
    project = unpacked.parent.parent / "project"

    assert main(["export", "offline", "--root", str(project), "--output", str(tmp_path / name)]) == 2
    assert list(tmp_path.iterdir()) == []


def test_the_same_course_gives_the_same_zip(unpacked: Path, tmp_path: Path) -> None:
    project = unpacked.parent.parent / "project"
    assert main(["export", "offline", "--root", str(project), "--output", str(tmp_path / "learning.zip")]) == 0

    assert (tmp_path / "learning.zip").read_bytes() == (unpacked.parent.parent / "learning.zip").read_bytes()
