"""Scenarios: played by keyboard and by mouse, gone back in, taken up again, and looked back on."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.axe import LOOKS, violations
from tests.browser.exercises import (
    GALLERY,
    heard,
    listen,
    open_activity,
    press,
    ready,
    records,
    reopen,
    wait_saved,
)

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

RECORD = "gallery/story#way"
TO_THE_BENCH = ("Sit down", "Ask what the night", "Agree on a time")
WRITE = """([way, seen]) => new Promise((resolve, reject) => {
  const opening = indexedDB.open("course-record:gallery");
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const transaction = opening.result.transaction("records", "readwrite");
    const records = transaction.objectStore("records");
    records.get("gallery/story#way").onsuccess = ({ target }) =>
      records.put({ ...target.result, rev: target.result.rev + 1, value: { way, seen } });
    transaction.oncomplete = () => { opening.result.close(); resolve(); };
  };
})"""
"""Puts another value in the place of what is saved, as an older version of the story would have left it."""


def play(activity: Locator, *choices: str) -> None:
    """Take these choices, one after another."""
    for choice in choices:
        activity.get_by_label(choice).check()
        press(activity, "Go on")


def scene(activity: Locator) -> Locator:
    """The heading of the scene that is shown."""
    return activity.locator(".course-scene:visible h3")


def test_it_is_played_by_mouse_to_the_end(gallery_url: str, page: Page) -> None:
    """One scene at a time; what is past is in the page no more."""
    activity = open_activity(page, gallery_url, "story")
    expect(scene(activity)).to_have_text("Seven in the morning, the door")
    expect(activity.locator(".course-trail")).to_be_hidden()

    play(activity, "Sit down")
    expect(scene(activity)).to_have_text("Five past seven, two chairs")
    expect(activity.get_by_text("does not take her coat off")).to_be_hidden()
    play(activity, "Ask what the night", "Agree on a time")

    expect(scene(activity)).to_have_text("Noon, the bench outside")
    expect(activity.get_by_text("She tells you about the nights.")).to_be_visible()
    expect(activity.get_by_role("button", name="Go on")).to_be_hidden()


def test_it_is_played_by_keyboard_alone(gallery_url: str, page: Page) -> None:
    """Arrow keys mark a choice and take none; the new scene is read from its heading on."""
    activity = open_activity(page, gallery_url, "story")
    activity.locator("input").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(scene(activity)).to_have_text("Seven in the morning, the door")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(scene(activity)).to_have_text("Five past seven, the desk")
    expect(scene(activity)).to_be_focused()

    for expected in ("Ten past seven, the corridor", "Noon, the bench outside"):
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        expect(scene(activity)).to_have_text(expected)
        expect(scene(activity)).to_be_focused()
    page.keyboard.press("Tab")
    expect(activity.get_by_role("button", name="Go back one step")).to_be_focused()
    page.keyboard.press("Enter")
    expect(scene(activity)).to_be_focused()
    expect(scene(activity)).to_have_text("Ten past seven, the corridor")


@pytest.mark.parametrize("width", [320, 1280])
def test_the_heading_of_a_new_scene_stands_below_the_header(width: int, gallery_url: str, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    activity = open_activity(page, gallery_url, "story")

    play(activity, *TO_THE_BENCH)

    expect(scene(activity)).to_be_focused()
    heading, header = scene(activity).bounding_box(), page.locator(".md-header").bounding_box()
    assert heading
    assert header
    assert header["height"] <= heading["y"] < 200


def test_nothing_is_announced_but_that_a_choice_is_missing(gallery_url: str, page: Page) -> None:
    """The heading with the focus says the rest."""
    activity = open_activity(page, gallery_url, "story")
    listen(page)

    press(activity, "Go on")
    assert heard(page) == ["Choose one first, then go on."]
    play(activity, "Sit down")

    assert heard(page) == ["Choose one first, then go on."]
    expect(activity.get_by_text("Choose one first")).to_have_count(0)


def test_one_can_always_go_back_a_step(gallery_url: str, page: Page) -> None:
    """At the start the button is there, and does nothing; going back, the earlier choice is still marked."""
    activity = open_activity(page, gallery_url, "story")
    back = activity.get_by_role("button", name="Go back one step")
    expect(back).to_have_attribute("aria-disabled", "true")
    back.click(force=True)
    expect(scene(activity)).to_have_text("Seven in the morning, the door")

    play(activity, "Sit down", "Say that everyone is tired")
    back.click()

    expect(scene(activity)).to_have_text("Five past seven, two chairs")
    expect(scene(activity)).to_be_focused()
    expect(activity.get_by_label("Say that everyone is tired")).to_be_checked()
    wait_saved(page)
    assert records(page)[RECORD] == {"way": ["sit"], "seen": []}


def test_the_way_so_far_is_folded_and_leads_back(gallery_url: str, page: Page) -> None:
    activity = open_activity(page, gallery_url, "story")
    play(activity, "Offer to change", "Swap Thursday")
    step = activity.locator(".course-trail li").first
    expect(step).to_be_hidden()

    activity.get_by_text("Your way so far: two choices").click()
    expect(step).to_contain_text("Seven in the morning, the door")
    expect(step).to_contain_text("Offer to change her rota.")
    activity.get_by_role("button", name="Choose again here: Five past seven, the desk").click()

    expect(scene(activity)).to_have_text("Five past seven, the desk")
    expect(activity.get_by_text("Your way so far: one choice")).to_be_visible()


def test_the_debrief_names_what_was_shown_and_what_was_not(gallery_url: str, page: Page) -> None:
    activity = open_activity(page, gallery_url, "story")
    play(activity, "Sit down", "Let the pause be", "Wave")

    after = activity.locator(".course-after")
    texts = [" ".join(text.split()) for text in after.locator(":scope > *").all_inner_texts()]
    assert texts[:5] == [
        "Looking back",
        "What you showed",
        "Attending Sit down, and wait for her to go on. Let the pause be.",
        "What this path left open",
        "Asking before acting Helping",
    ]
    expect(after.get_by_role("link", name="Attending")).to_have_attribute("href", "../types/")
    expect(after.get_by_role("link", name="Helping")).to_have_attribute("href", "../end/")
    assert after.locator("dd").all_inner_texts() == [
        "You stopped. She saw that there was time.",
        "The pause was hers to fill.",
        "An open door leaves the next step to her.",
    ]


def test_a_way_that_shows_nothing_is_not_blamed(gallery_url: str, page: Page) -> None:
    activity = open_activity(page, gallery_url, "story")

    play(activity, "Offer to change", "Swap", "Wave")

    expect(activity.get_by_text("What you showed")).to_have_count(0)
    expect(activity.get_by_text("What this path left open")).to_be_visible()
    expect(activity.locator(".course-after ul").first.get_by_role("link")).to_have_count(3)


def test_endings_are_counted_over_all_ways(gallery_url: str, page: Page) -> None:
    activity = open_activity(page, gallery_url, "story")
    again = activity.locator(".course-again")

    play(activity, *TO_THE_BENCH)
    expect(again).to_contain_text("You have seen one of three endings.")
    press(again, "From “Ten past seven, the corridor”")
    expect(scene(activity)).to_have_text("Ten past seven, the corridor")
    expect(scene(activity)).to_be_focused()
    play(activity, "Wave")
    expect(again).to_contain_text("You have seen two of three endings.")
    press(again, "From the start")
    expect(scene(activity)).to_have_text("Seven in the morning, the door")
    play(activity, "Offer to change", "Swap", "Wave")
    expect(again).to_contain_text("You have seen two of three endings.")
    press(activity, "Go back one step")
    play(activity, "Write it down")
    expect(again).to_contain_text("You have seen all three endings.")

    wait_saved(page)
    assert records(page)[RECORD] == {"way": ["rota", "swap", "form"], "seen": ["bench", "stairs", "office"]}


def test_the_same_scene_is_shown_after_a_reload(gallery_url: str, page: Page) -> None:
    """With nothing moved and nothing focused."""
    activity = open_activity(page, gallery_url, "story")
    play(activity, "Sit down", "Ask what the night")
    wait_saved(page)

    reopen(page)

    expect(scene(activity)).to_have_text("Ten past seven, the corridor")
    expect(activity.get_by_text("Your way so far: two choices")).to_be_visible()
    expect(activity.locator(".course-changed")).to_be_hidden()
    expect(activity.locator(".course-saved")).to_have_text("Saved on this device")
    assert page.evaluate("document.activeElement === document.body")
    play(activity, "Agree on a time")
    wait_saved(page)
    reopen(page)
    expect(activity.get_by_text("You have seen one of three endings.")).to_be_visible()


def test_a_choice_that_is_gone_ends_the_way_there(gallery_url: str, page: Page) -> None:
    """It is said, what is left of the way is kept, and so are endings that are no longer counted."""
    activity = open_activity(page, gallery_url, "story")
    play(activity, "Sit down")
    wait_saved(page)
    page.evaluate(WRITE, [["sit", "gone", "meet"], ["bench", "cellar"]])

    reopen(page)

    expect(scene(activity)).to_have_text("Five past seven, two chairs")
    expect(activity.get_by_text("This story has changed since you were here.")).to_be_visible()
    assert records(page)[RECORD] == {"way": ["sit", "gone", "meet"], "seen": ["bench", "cellar"]}
    play(activity, "Let the pause be", "Wave")
    expect(activity.get_by_text("This story has changed")).to_be_hidden()
    expect(activity.get_by_text("You have seen two of three endings.")).to_be_visible()
    wait_saved(page)
    assert records(page)[RECORD] == {"way": ["sit", "pause", "wave"], "seen": ["bench", "cellar", "stairs"]}


def test_the_page_is_told_at_the_first_ending(gallery_url: str, page: Page) -> None:
    activity = open_activity(page, gallery_url, "story")
    page.evaluate(
        "window.done = []; addEventListener('course-activity-done', event => done.push(event.detail.activity))"
    )

    play(activity, *TO_THE_BENCH)
    press(activity, "Go back one step")
    play(activity, "Wave")

    assert page.evaluate("done") == ["gallery/story"]
    expect(page.locator("course-page-done")).to_have_attribute("data-done", "")


def test_a_step_in_another_tab_is_followed(gallery_url: str, page: Page) -> None:
    """And focus is not lost with the scene that it was in."""
    activity = open_activity(page, gallery_url, "story")
    other = page.context.new_page()
    theirs = open_activity(other, gallery_url, "story")
    theirs.locator("input").first.focus()

    play(activity, "Offer to change")

    expect(scene(theirs)).to_have_text("Five past seven, the desk")
    expect(scene(theirs)).to_be_focused()
    ready(other)


def test_endings_of_two_tabs_are_both_kept(gallery_url: str, page: Page) -> None:
    """A list is one field to the store, so one tab's would be lost."""
    activity = open_activity(page, gallery_url, "story")
    play(activity, "Sit down", "Let the pause be")
    wait_saved(page)
    other = page.context.new_page()
    theirs = open_activity(other, gallery_url, "story")
    for tab, choice in ((page, "Wave"), (other, "Write it down")):
        tab.locator(".course-activity").get_by_label(choice).check()
    # In the same millisecond: the news of one must not reach the other before its own press.
    click = "document.querySelector('.course-activity .course-actions button').click()"
    end = f"at => setTimeout(() => {click}, at - Date.now())"
    at = (time.time() + 0.5) * 1000
    for tab in (page, other):
        tab.evaluate(end, at)

    for place in (activity, theirs):
        expect(place.get_by_text("You have seen two of three endings.")).to_be_visible()
    page.wait_for_timeout(500)
    assert sorted(records(page)[RECORD]["seen"]) == ["office", "stairs"]


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_axe_finds_nothing_in_any_state(scheme: str, width: int, gallery_url: str, page: Page) -> None:
    """At the start, with a choice missing, on the way with its trail open, and at an ending."""
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    activity = open_activity(page, gallery_url, "story")
    assert violations(page) == []
    press(activity, "Go on")
    assert violations(page) == []
    play(activity, "Sit down", "Ask what the night")
    activity.get_by_text("Your way so far").click()
    assert violations(page) == []
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    play(activity, "Write it down")

    assert violations(page) == []
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width


def test_everything_that_is_pressed_is_large_enough(gallery_url: str, page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    activity = open_activity(page, gallery_url, "story")
    play(activity, *TO_THE_BENCH)
    activity.get_by_text("Your way so far").click()
    press(activity, "Go back one step")

    boxes = [one.bounding_box() for one in activity.locator("button:visible, .course-option:visible").all()]

    assert len(boxes) == 5
    assert all(box and box["height"] >= 44 for box in boxes)


def test_on_paper_the_whole_way_stands_with_its_debrief(gallery_url: str, page: Page) -> None:
    activity = open_activity(page, gallery_url, "story")
    play(activity, *TO_THE_BENCH)

    page.emulate_media(media="print")

    assert activity.locator("h3:visible").all_inner_texts() == [
        "Seven in the morning, the door",
        "Five past seven, two chairs",
        "Ten past seven, the corridor",
        "Noon, the bench outside",
        "Looking back",
    ]
    expect(activity.get_by_text("Menna comes in late")).to_be_visible()
    expect(activity.get_by_text("You chose: Ask what the night was like.")).to_be_visible()
    expect(activity.get_by_text("A time that you both know is a small promise.")).to_be_visible()
    expect(activity.locator("button:visible, summary:visible, input:visible")).to_have_count(0)


def test_without_the_script_it_reads_as_a_gamebook(gallery_url: str, browser: Browser) -> None:
    """Each choice leads to its scene, each ending back to the beginning."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{gallery_url}{GALLERY}story/")
    activity = page.locator(".course-activity")

    expect(activity.locator("h3:visible")).to_have_count(7)
    choice = activity.locator("li", has_text="Say that everyone is tired.")
    choice.get_by_role("link", name="Go to scene 3: Five past seven, the desk").click()
    assert page.url.endswith("#gallery--story--desk")
    expect(activity.get_by_role("link", name="Go back to the beginning")).to_have_count(3)
    expect(activity.get_by_text("It closed the door a little.")).to_be_hidden()
    activity.get_by_text("What each choice does").click()
    expect(activity.get_by_text("It closed the door a little.")).to_be_visible()
    expect(activity.locator("button, input")).to_have_count(0)
    context.close()
