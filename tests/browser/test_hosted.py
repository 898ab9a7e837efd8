"""The course on nginx with the settings that are shipped: all works under the strict policy, from this host alone."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest
from coursekit.hosting.publish import publish
from playwright.sync_api import expect

from tests.browser.exercises import press, ready, result
from tests.browser.test_exercises_rating import SHOW
from tests.browser.test_room import text_of_code
from tests.browser.test_slides import open_deck, shown
from tests.hosting.servers import served_by

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page

QUIZ = "modules/compass-behaviours/check/"


@pytest.fixture(scope="module")
def hosted_url(site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The course, hosted; ends with a slash."""
    folder = tmp_path_factory.mktemp("hosted")
    shutil.copytree(site_folder, folder / "site")
    publish(folder, [], "/")
    with served_by("nginx", folder) as running:
        yield f"http://127.0.0.1:{running.port}/"


@pytest.fixture
def hosted(page: Page, hosted_url: str) -> Page:
    """A page that fails the test for a word in the console, which a violation of the policy is."""
    page.goto(hosted_url)
    return page


def kinds_of_page(site: Path) -> list[str]:
    """The address of a page for each custom element, from the site's root: together they run every script."""
    pages: dict[str, str] = {}
    for path in sorted(site.rglob("index.html")):
        for name in re.findall(r"<(course-[a-z-]+)", path.read_text(encoding="utf-8")):
            pages.setdefault(name, path.relative_to(site).as_posix().removesuffix("index.html"))
    return sorted(set(pages.values()))


def test_every_element_works_under_the_policy(hosted: Page, hosted_url: str, site_folder: Path) -> None:
    pages = kinds_of_page(site_folder)
    for address in pages:
        hosted.goto(hosted_url + address)
        # As a function: what is given as text needs eval, which the policy does not allow.
        hosted.wait_for_function("() => !document.querySelector('.course-activity > :not([data-ready])')")

    assert len(pages) > 10


def test_a_quiz_is_answered_and_comes_back(hosted: Page, hosted_url: str) -> None:
    hosted.goto(f"{hosted_url}modules/compass-behaviours/check/")
    ready(hosted)
    first = hosted.locator("[data-question]:has(input[type=radio])").first
    first.locator("input[type=radio]").first.check()
    press(first, "Check answer")
    expect(result(first)).not_to_be_empty()
    expect(hosted.locator(".course-activity .course-saved").first).to_have_text("Saved on this device")
    hosted.reload()
    ready(hosted)

    expect(result(first)).not_to_be_empty()


def test_a_text_is_kept_and_taken_away_as_a_document(hosted: Page, hosted_url: str) -> None:
    hosted.goto(f"{hosted_url}modules/compass-behaviours/")
    activity = ready(hosted).first
    activity.locator("textarea").first.fill("I put my notes down.")
    expect(activity.locator(".course-saved").first).to_have_text("Saved on this device")
    hosted.goto(f"{hosted_url}my-record/")
    with hosted.expect_download() as download:
        hosted.get_by_role("button", name="Save as a Word document").first.click()

    assert download.value.suggested_filename.endswith(".docx")


def test_a_self_assessment_draws_its_chart(hosted: Page, hosted_url: str) -> None:
    hosted.goto(f"{hosted_url}modules/compass-behaviours/check-your-compass/")
    activity = ready(hosted).first
    for statement in activity.locator("[data-statement]").all():
        statement.locator("input[type=radio]").first.check(force=True)
    press(activity, SHOW)

    expect(activity.locator("svg").first).to_be_visible()


def test_the_search_finds_a_page(hosted: Page) -> None:
    hosted.get_by_role("textbox", name="Search the course").click()
    hosted.keyboard.type("attending")

    expect(hosted.get_by_role("heading", name="Attending").first).to_be_visible()


def test_slides_are_shown_and_turned(hosted: Page, hosted_url: str) -> None:
    open_deck(hosted, f"{hosted_url}modules/compass-behaviours/slides/")
    first = shown(hosted)
    hosted.keyboard.press("ArrowRight")

    assert shown(hosted) != first


def test_a_page_is_presented_to_a_room(hosted: Page, hosted_url: str) -> None:
    hosted.goto(f"{hosted_url}modules/compass-behaviours/?present")

    expect(hosted.locator(".course-present")).to_be_visible()


def test_an_answer_is_given_to_the_room_as_a_code(hosted: Page, hosted_url: str) -> None:
    test_a_quiz_is_answered_and_comes_back(hosted, hosted_url)
    hosted.goto(f"{hosted_url}give-to-the-room/")

    assert text_of_code(ready(hosted))
