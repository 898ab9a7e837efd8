"""The course on nginx with the settings that are shipped: all works under the strict policy, and nothing leaves the host."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from coursekit.hosting.publish import publish
from playwright.sync_api import expect

from tests.browser.exercises import press, ready, result
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
    with served_by("nginx", folder) as port:
        yield f"http://127.0.0.1:{port}/"


@pytest.fixture
def hosted(page: Page, hosted_url: str) -> Page:
    """A page that fails the test for a word in the console, which a violation of the policy is."""
    page.goto(hosted_url)
    return page


def test_every_page_of_the_menu_opens(hosted: Page, hosted_url: str) -> None:
    links = hosted.eval_on_selector_all("nav.md-nav a[href]", "links => links.map(link => link.href.split('#')[0])")
    pages = sorted({link for link in links if link.startswith(hosted_url)})
    for address in pages:
        hosted.goto(address)
        hosted.wait_for_function("!document.querySelector('.course-activity > :not([data-ready])')")

    assert len(pages) > 20


def test_a_quiz_is_answered_and_comes_back(hosted: Page, hosted_url: str) -> None:
    hosted.goto(f"{hosted_url}modules/compass-behaviours/check/")
    ready(hosted)
    first = hosted.locator("[data-question]:has(input[type=radio])").first
    first.locator("input[type=radio]").first.check()
    press(first, "Check answer")
    expect(result(first)).not_to_be_empty()
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
    for statement in activity.locator("fieldset:has(> div input[type=radio])").all():
        statement.locator("input[type=radio]").last.check()
    press(activity, "Show my picture")

    expect(activity.locator("svg").first).to_be_visible()


def test_the_search_finds_a_page(hosted: Page) -> None:
    hosted.keyboard.press("/")
    hosted.keyboard.type("empathising", delay=20)

    expect(hosted.locator(".md-search-result__link").first).to_be_visible()


def test_slides_are_shown_and_turned(hosted: Page, hosted_url: str) -> None:
    open_deck(hosted, f"{hosted_url}modules/compass-behaviours/slides/")
    first = shown(hosted)
    hosted.keyboard.press("ArrowRight")

    assert shown(hosted) != first


def test_a_page_is_presented_to_a_room(hosted: Page, hosted_url: str) -> None:
    hosted.goto(f"{hosted_url}modules/compass-behaviours/")
    hosted.get_by_role("button", name="Present").first.click()

    expect(hosted.locator("html[data-present]")).to_have_count(1)


def test_a_code_for_the_room_is_drawn(hosted: Page, hosted_url: str) -> None:
    hosted.goto(f"{hosted_url}trainers/room/")
    hosted.get_by_role("button", name="Show the code").first.click()

    expect(hosted.locator("course-room svg").first).to_be_visible()
