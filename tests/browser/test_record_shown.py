"""What a file brings, where it belongs: texts that lost their place, and values that no page would write."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.entered import enter
from tests.browser.record_files import MINE, bring, open_record, record

if TYPE_CHECKING:
    from playwright.sync_api import Page

LATER = "2026-11-03T07:00:00.000Z"
OTHER = "Also written in another tab or on another device"
WRITING, INFLUENCE = "modules/gallery/writing/", "modules/gallery/influence/"
PLANNED = {"what": "Ask Menna first.", "who": "Dilys", "state": "planned"}


@pytest.mark.parametrize(
    ("key", "mine", "theirs", "path", "shown"),
    [
        (
            "gallery/writing#week",
            {"text": "From the ward."},
            {"text": "From home."},
            WRITING,
            ["From the ward."],
        ),
        (
            "gallery/writing#surprised",
            {"text": "Oh.", "add": "More, from the ward.", "opened": True},
            {"text": "Oh.", "add": "More, from home.", "opened": True},
            WRITING,
            ["More, from the ward."],
        ),
        (
            "gallery/influence#breaks",
            {"cells": {"do": "The board.", "help": "Dilys"}},
            {"cells": {"do": "The rota.", "help": "Dilys"}},
            INFLUENCE,
            ["The board."],
        ),
        (
            "account:plain#learned",
            {"text": "At the ward."},
            {"text": "At home."},
            "account/",
            ["At the ward."],
        ),
        (
            "plan:ab12cd34ef56",
            PLANNED,
            {**PLANNED, "what": "Sit down first.", "who": "Anwen"},
            "my-record/",
            ["Ask Menna first.", "Dilys"],
        ),
    ],
    ids=["reflection", "what-was-added", "worksheet", "account", "plan"],
)
def test_a_text_that_lost_its_place_to_a_file_is_shown_beside_it(
    gallery_url: str,
    page: Page,
    key: str,
    mine: dict[str, Any],
    theirs: dict[str, Any],
    path: str,
    shown: list[str],
) -> None:
    open_record(page, gallery_url)
    bring(page, [record(key, mine, MINE)])
    bring(page, [record(key, theirs, LATER)])
    page.goto(gallery_url + path)

    boxes = page.get_by_label(OTHER)
    expect(boxes).to_have_count(len(shown))
    assert [box.input_value() for box in boxes.all()] == shown
    for box in boxes.all():
        expect(box).to_be_visible()


def test_a_text_that_is_part_of_the_present_one_is_not_shown_again(gallery_url: str, page: Page) -> None:
    open_record(page, gallery_url)
    bring(page, [record("gallery/writing#week", {"text": "Sit down."}, MINE)])
    bring(page, [record("gallery/writing#week", {"text": "Sit down. Then ask."}, LATER)])
    page.goto(gallery_url + WRITING)

    expect(page.locator("[data-prompt=week] textarea").first).to_have_value("Sit down. Then ask.")
    expect(page.get_by_label(OTHER)).to_have_count(0)


def test_an_action_that_was_deleted_stays_so_when_an_older_file_is_opened(gallery_url: str, page: Page) -> None:
    key, due = "plan:ab12cd34ef56", {**PLANNED, "by": "2026-01-05"}
    open_record(page, gallery_url)
    bring(page, [record(key, {"state": "deleted"}, LATER)])
    bring(page, [record(key, due, MINE)])
    page.reload()
    page.wait_for_selector("course-plan[data-ready]")

    expect(page.locator("course-plan")).to_contain_text("Your plan is empty so far")
    expect(page.locator("course-plan")).not_to_contain_text("Menna")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as Markdown").click()
    assert "Menna" not in download.value.path().read_text(encoding="utf-8")
    page.goto(gallery_url)
    page.wait_for_selector("course-plan-due[data-ready]", state="attached")
    expect(page.locator("course-plan-due")).not_to_contain_text("Menna")


# Each page that reads records, with the element that has to come to life and what it reads.
READERS = {
    "modules/gallery/types/": (
        "course-quiz",
        ["gallery/types#single", "gallery/types#multiple", "order:gallery/types"],
    ),
    "modules/gallery/writing/": ("course-reflection", ["gallery/writing#surprised", "gallery/writing#week"]),
    "modules/gallery/influence/": ("course-worksheet", ["gallery/influence#breaks", "gallery/influence#opened"]),
    "modules/gallery/compass/": (
        "course-self-assessment",
        ["gallery/compass#draft", "gallery/compass#take-soon"],
    ),
    "modules/gallery/story/": ("course-scenario", ["gallery/story#way"]),
    "account/": ("course-account", ["account:plain#learned", "account:plain#hours"]),
    "certificate/": ("course-certificate", ["certificate:1", "page:modules/gallery/types.md"]),
    "my-record/": ("course-my-record", ["plan:ab12cd34ef56", "course:last", "gallery/gone#question"]),
}
VALUES: dict[str, dict[str, Any]] = {
    "nothing": {},
    "unknown": {"answer": ["gone"], "way": ["gone"], "seen": ["gone"], "cells": {"gone": "gone"}, "view": "gone"},
    "others": {"answer": {"gone": "gone"}, "points": {"gone": True}, "ratings": {"gone": 1e300}, "attempts": -1},
}


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
@pytest.mark.parametrize("path", READERS)
def test_a_page_comes_to_life_with_values_that_no_page_would_write(
    gallery_url: str, page: Page, path: str, value: dict[str, Any]
) -> None:
    """The types of their fields are right, so that a file may bring them; what is missing reads as empty."""
    element, keys = READERS[path]
    enter(page, gallery_url + path, dict.fromkeys(keys, value))
    page.reload()

    page.wait_for_selector(f"{element}[data-ready]")
    fields = page.locator("textarea, input:not([type=radio], [type=checkbox], [type=file])")
    assert not {"undefined", "[object Object]", "NaN"} & {field.input_value() for field in fields.all()}
    assert "Invalid Date" not in page.locator("body").inner_text()
