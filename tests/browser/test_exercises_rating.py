"""Self-assessments: rated, drawn, taken again, and compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.exercises import GALLERY, open_activity, press, ready, records, reopen, wait_saved

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

SHOW = "Show my picture"


def rate(activity: Locator, *labels: str) -> None:
    """Rate the statements from top to bottom."""
    for statement, label in zip(activity.locator("[data-statement]").all(), labels, strict=True):
        statement.get_by_text(label, exact=True).click()


def take(activity: Locator, *labels: str) -> None:
    """Rate all statements and show the picture."""
    rate(activity, *labels)
    press(activity, SHOW)
    expect(activity.locator(".course-mine")).to_be_focused()


def test_statements_without_a_rating_are_named_first(gallery_url: str, page: Page) -> None:
    """Links lead to them; nothing is drawn yet."""
    activity = open_activity(page, gallery_url, "compass")

    press(activity, SHOW)

    status = activity.locator(".course-status")
    expect(status).to_contain_text("5 statements have no rating yet:")
    expect(activity.locator("svg")).to_have_count(0)
    status.get_by_role("link", name="I asked before I explained.").click()
    expect(activity.locator("[data-statement=asked] input").first).to_be_focused()


def test_what_is_half_rated_is_kept(gallery_url: str, page: Page) -> None:
    activity = open_activity(page, gallery_url, "compass")
    activity.locator("[data-statement=asked]").get_by_label("Often").check()
    wait_saved(page)

    reopen(page)

    expect(activity.locator("[data-statement=asked]").get_by_label("Often")).to_be_checked()


def test_the_result_is_words_a_picture_and_a_table(gallery_url: str, page: Page) -> None:
    """Where to look next comes first; there is no total and no grade."""
    activity = open_activity(page, gallery_url, "compass")

    take(activity, "Often", "Nearly always", "Now and then", "Often", "Some of the time")

    mine = activity.locator(".course-mine")
    expect(mine.locator("p").first).to_have_text("Where to look next: Understanding")
    expect(mine.get_by_role("img", name="My compass, drawn for each part.")).to_be_visible()
    assert mine.locator("svg text").all_text_contents() == [
        "4.5",
        "Attending",
        "2",
        "Understanding",
        "4",
        "Empathising",
        "3",
        "Helping",
    ]
    rows = [row.inner_text().split("\t") for row in mine.locator("tbody tr").all()]
    assert rows == [["Attending", "4.5"], ["Understanding", "2"], ["Empathising", "4"], ["Helping", "3"]]
    titles = mine.locator(".course-mine__title").all_inner_texts()
    assert titles[0] == "Understanding: mostly “now and then”"
    assert titles[-1] == "Attending: mostly “nearly always”"
    expect(mine.get_by_text("Something that may help with understanding.")).to_be_visible()
    expect(mine.get_by_text("Keep what you do about attending.")).to_be_visible()
    expect(mine.get_by_role("link", name="Read about Understanding")).to_be_visible()

    before = mine.inner_text()
    reopen(page)
    assert mine.inner_text() == before


def test_then_and_now_stand_side_by_side(gallery_url: str, page: Page) -> None:
    """Taking it again begins blank; with three times one chooses which two."""
    page.clock.install(time="2026-03-01T09:00:00")
    activity = open_activity(page, gallery_url, "compass")
    take(activity, *["Now and then"] * 4, "Hardly ever")
    mine = activity.locator(".course-mine")
    expect(mine.get_by_role("combobox")).to_have_count(0)

    page.clock.set_system_time("2026-04-02T09:00:00")
    press(activity, "Take it again")
    expect(activity.locator("input:checked")).to_have_count(0)
    expect(activity.locator("input").first).to_be_focused()
    take(activity, *["Often"] * 4, "Nearly always")
    head = " ".join(mine.locator("thead").inner_text().split())
    assert head == "Part Then (dashed) 1 Mar 2026 Now 2 Apr 2026"
    assert mine.locator("tbody tr").last.inner_text().split("\t") == ["Helping", "1", "5"]
    expect(mine.locator("polygon.course-chart__then")).to_have_count(1)

    page.clock.set_system_time("2026-05-03T09:00:00")
    press(activity, "Take it again")
    take(activity, *["Some of the time"] * 5)
    expect(mine.locator("p").first).to_have_text("Your ratings are alike in all parts. Begin where you like.")
    mine.get_by_label("Compare").select_option("2 Apr 2026")
    assert mine.locator("tbody tr").last.inner_text().split("\t") == ["Helping", "5", "3"]
    keys = [key for key in records(page) if key.startswith("gallery/compass#take-")]
    assert len(keys) == 3
    assert violations(page) == []


def test_the_page_is_told_when_a_take_is_saved(gallery_url: str, page: Page) -> None:
    activity = open_activity(page, gallery_url, "bars")
    page.evaluate(
        "window.done = []; addEventListener('course-activity-done', event => done.push(event.detail.activity))"
    )

    take(activity, "Now and then", "Hardly ever")

    assert page.evaluate("done") == ["gallery/bars"]
    assert next(value for key, value in records(page).items() if "#take-" in key) == {
        "ratings": {"slept": 2, "laughed": 1},
        "scale": 3,
    }


@pytest.mark.parametrize("name", ["compass", "bars"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_before_and_after(name: str, scheme: str, width: int, gallery_url: str, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    activity = open_activity(page, gallery_url, name)
    assert violations(page) == []

    count = activity.locator("[data-statement]").count()
    take(activity, *["Now and then"] * count)
    press(activity, "Take it again")
    take(activity, *["Hardly ever"] * (count - 1), "Some of the time")

    assert violations(page) == []
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width


def test_a_take_from_another_tab_is_drawn(gallery_url: str, page: Page) -> None:
    activity = open_activity(page, gallery_url, "bars")
    other = page.context.new_page()
    open_activity(other, gallery_url, "bars")

    take(activity, "Now and then", "Hardly ever")

    expect(other.locator(".course-mine svg")).to_be_visible()
    ready(other)


def test_everything_can_be_read_without_the_script(gallery_url: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{gallery_url}{GALLERY}compass/")

    expect(page.get_by_text("I asked before I explained.")).to_be_visible()
    expect(page.get_by_label("Nearly always")).to_have_count(5)
    page.get_by_text("What may help with Helping").click()
    expect(page.get_by_text("Something that may help with helping.")).to_be_visible()
    context.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_words_of_the_compass_keep_apart_and_inside_the_card(width: int, gallery_url: str, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    activity = open_activity(page, gallery_url, "compass")
    take(activity, "Hardly ever", "Hardly ever", "Nearly always", "Nearly always", "Nearly always")

    wrong = page.evaluate(
        """() => {
          const card = document.querySelector(".course-activity").getBoundingClientRect();
          const boxes = [...document.querySelectorAll(".course-chart text")].map(text => text.getBoundingClientRect());
          const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
          return boxes.filter((box, place) =>
            box.left < card.left || box.right > card.right || boxes.slice(place + 1).some(other => meet(box, other))
          ).length;
        }"""
    )

    assert wrong == 0
