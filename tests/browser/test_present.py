"""Present mode: one thing at a time, answers hidden until revealed, hands counted, and nothing of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.axe import COLOUR_RULES, violations
from tests.browser.entered import enter
from tests.browser.exercises import GALLERY, heard, listen, press, question, ready, records

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page

SECRET = "Only I may see this."
OWN: dict[str, Any] = {
    "gallery/writing#week": {"text": SECRET, "add": SECRET, "opened": True},
    "gallery/types#single": {"answer": ["ask"], "checkedAt": "2026-11-02T08:00:00.000Z", "result": "right"},
    "gallery/types#short": {"answer": SECRET},
    "gallery/my-list#own": {"cells": {"leading": SECRET}},
    "gallery/story#way": {"way": ["sit"], "seen": []},
    "gallery/compass#draft": {"ratings": {"stop": 4}},
    "page:modules/gallery/types.md": {"done": True, "by": "learner"},
}
"""What the presenter has on record."""

HELD_BACK = (
    ".course-answer, .course-why, .course-said, .course-result, .course-model, .course-point__hint, .course-words"
)
"""What a room is not to see before it is revealed."""


def present(page: Page, url: str, name: str, place: str = "") -> Locator:
    """Open a page of the gallery in present mode, at an element with this id, and return its activities."""
    page.goto(f"{url}{GALLERY}{name}/?present{'#' if place else ''}{place}")
    page.wait_for_selector(".course-present")
    return ready(page)


@pytest.fixture
def cut_off(browser: Browser) -> Iterator[Page]:
    """A page to which not all comes: the browser says so in its console, and no test fails for that."""
    context = browser.new_context(locale="en-GB", viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.set_default_timeout(10_000)
    yield page
    context.close()


def bar(page: Page) -> Locator:
    return page.get_by_role("region", name="Present mode")


def place_of(page: Page) -> str:
    return bar(page).get_by_role("status").inner_text()


def hands(place: Locator, *counts: int) -> None:
    """Type the hands for each option."""
    for field, count in zip(place.locator(".course-hands__row input[type=number]").all(), counts, strict=False):
        field.fill(str(count))


def bars(place: Locator) -> list[str]:
    return place.locator(".course-hands__bar b").all_inner_texts()


def seen(page: Page, selector: str) -> list[str]:
    """The texts of what is seen of these, in any step."""
    return [
        text.strip()
        for text in page.evaluate(
            """selector => {
              document.querySelectorAll("[data-off]").forEach(each => each.removeAttribute("data-off"));
              return [...document.querySelectorAll(selector)]
                .filter(each => each.getClientRects().length).map(each => each.innerText);
            }""",
            selector,
        )
        if text.strip()
    ]


def ask_twice(place: Locator) -> None:
    """Count a room, ask it again, and reveal both."""
    hands(place, 3, 8, 1)
    press(place, "Reveal what the room said")
    press(place, "Ask again")
    hands(place, 8, 3, 0)
    press(place, "Reveal what the room said")


def test_what_the_presenter_saved_is_on_no_page(gallery_url: str, page: Page) -> None:
    enter(page, f"{gallery_url}help/", OWN)
    shown = []
    for name in ("writing", "types", "my-list", "story", "compass"):
        present(page, gallery_url, name)
        shown += page.evaluate(
            """secret => [
              ...[...document.querySelectorAll("textarea, input")].map(each => each.value),
              document.body.textContent,
            ].filter(text => text.includes(secret))""",
            SECRET,
        )
        shown += page.locator(
            "#course-page :is(input:checked, [data-done], .course-changed:not([hidden]))"
        ).evaluate_all("all => all.map(each => each.outerHTML)")

    assert shown == []


def test_what_is_done_reaches_no_record_and_one_s_own_is_there_again_afterwards(gallery_url: str, page: Page) -> None:
    enter(page, f"{gallery_url}help/", OWN)
    before = records(page)
    story = present(page, gallery_url, "story")
    page.keyboard.press("ArrowRight")
    story.get_by_role("radio").first.check()
    press(story, "Go on")
    sheet = present(page, gallery_url, "my-list")
    sheet.locator("textarea").first.evaluate(
        """field => {
          field.value = "Said in the room.";
          field.dispatchEvent(new Event("input", { bubbles: true }));
        }"""
    )
    expect(page.locator(".course-saved").first).to_have_text("Not kept: this page is presented")
    press(bar(page), "Leave")
    with page.expect_navigation():
        press(bar(page), "Yes, leave")
    page.goto(f"{gallery_url}{GALLERY}writing/")

    expect(ready(page).locator("#gallery--writing--week")).to_have_value(SECRET)
    assert {key: value for key, value in records(page).items() if key in before} == before
    assert "Said in the room." not in str(records(page))


def go_on(page: Page) -> str:
    """Follow the link at the foot of a page to the next one, and return its address."""
    page.keyboard.press("End")
    with page.expect_navigation():
        page.locator(".course-turn a").last.click()
    page.wait_for_selector(".course-present")
    return page.url


def test_it_lasts_along_links_and_over_a_reload_in_its_tab_alone(gallery_url: str, page: Page) -> None:
    present(page, gallery_url, "types")
    go_on(page)
    page.reload()
    expect(bar(page)).to_be_visible()
    other = page.context.new_page()
    other.goto(f"{gallery_url}{GALLERY}story/")
    ready(other)

    expect(bar(other)).to_have_count(0)


def test_an_address_that_is_typed_is_not_presented_and_back_leads_into_the_mode(gallery_url: str, page: Page) -> None:
    present(page, gallery_url, "types")
    page.goto(f"{gallery_url}{GALLERY}writing/")
    ready(page)
    typed = bar(page).count()
    page.reload()
    ready(page)
    reloaded = bar(page).count()
    page.go_back()
    page.wait_for_selector(".course-present")

    assert (typed, reloaded) == (0, 0)


def test_escape_asks_first_and_leaves_after_a_yes(gallery_url: str, page: Page) -> None:
    present(page, gallery_url, "types")
    page.keyboard.press("Escape")
    expect(bar(page).get_by_text("Leave present mode?")).to_be_visible()
    page.keyboard.press("Escape")
    expect(bar(page).get_by_role("button", name="Leave")).to_be_focused()
    page.keyboard.press("Escape")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    ready(page)

    expect(bar(page)).to_have_count(0)
    assert page.url == f"{gallery_url}{GALLERY}types/"


def test_while_it_asks_no_key_leads_on(gallery_url: str, page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 4000})
    present(page, gallery_url, "types")
    place = bar(page).locator(".course-present__place")
    before = place.text_content()
    page.keyboard.press("Escape")
    for key in ("PageDown", "ArrowRight", "End"):
        page.keyboard.press(key)

    expect(bar(page).get_by_role("button", name="Yes, leave")).to_be_focused()
    assert place.text_content() == before


@pytest.mark.parametrize("hash_", ["%", "%E0%A4%A", "nowhere"])
def test_an_address_with_a_place_that_is_none_begins_at_the_first_step(
    hash_: str, gallery_url: str, page: Page
) -> None:
    present(page, gallery_url, "types", hash_)

    assert place_of(page).startswith("1 of ")


@pytest.mark.parametrize("part", ["present.js", "present.css"])
def test_where_a_part_of_it_does_not_load_there_is_a_way_out(part: str, gallery_url: str, cut_off: Page) -> None:
    enter(cut_off, f"{gallery_url}help/", OWN)
    present(cut_off, gallery_url, "types")
    cut_off.route(f"**/{part}", lambda route: route.abort())
    cut_off.goto(f"{gallery_url}{GALLERY}writing/?present")
    field = ready(cut_off).locator("#gallery--writing--week")
    alert = cut_off.get_by_role("alert")
    expect(alert).to_contain_text("Present mode could not be loaded.")
    before = field.input_value()
    bars_there = bar(cut_off).count()
    with cut_off.expect_navigation():
        press(alert, "Show this page without present mode")

    assert (before, bars_there) == ("", 0)
    expect(ready(cut_off).locator("#gallery--writing--week")).to_have_value(SECRET)
    expect(alert).to_have_count(0)


def test_the_page_that_says_so_has_no_accessibility_fault(gallery_url: str, cut_off: Page) -> None:
    cut_off.route("**/present.js", lambda route: route.abort())
    cut_off.goto(f"{gallery_url}{GALLERY}writing/?present")
    expect(cut_off.get_by_role("alert")).to_be_visible()

    assert violations(cut_off) == []
    assert cut_off.evaluate("document.scrollingElement.scrollWidth") <= 320


def test_one_s_own_record_can_be_neither_seen_nor_erased_nor_moved(gallery_url: str, page: Page) -> None:
    enter(page, f"{gallery_url}help/", OWN)
    before = records(page)
    page.goto(f"{gallery_url}my-record/?present")
    page.wait_for_selector(".course-present")
    page.wait_for_selector("course-shared-computer[data-ready]", state="attached")
    personal = page.locator(
        ":is(course-my-record, course-take-away, course-documents, course-shared-computer, course-erase)"
    )

    assert set(personal.evaluate_all("all => all.map(each => each.textContent.trim())")) == {
        "This works with your own record. Leave present mode to use it."
    }
    assert personal.locator("button, input").count() == 0
    assert records(page) == before


def test_a_shared_computer_keeps_its_record_while_a_page_is_presented(gallery_url: str, page: Page) -> None:
    page.goto(f"{gallery_url}help/")
    page.evaluate(
        """() => {
          sessionStorage.setItem("course-record:gallery:shared", "1");
          localStorage.setItem("course-record:gallery:shared", "1");
        }"""
    )
    page.goto(f"{gallery_url}{GALLERY}writing/")
    ready(page).locator("#gallery--writing--week").fill(SECRET)
    expect(page.locator(".course-saved").first).to_have_text("Kept in this tab until you close it")
    before = page.evaluate("sessionStorage.getItem('course-record:gallery')")
    present(page, gallery_url, "types")
    moved = page.evaluate("document.querySelector('course-quiz').store.moveToTab()")

    assert moved is False
    assert page.evaluate("sessionStorage.getItem('course-record:gallery')") == before


def test_the_link_is_on_the_page_and_leads_into_the_mode(gallery_url: str, page: Page) -> None:
    page.goto(f"{gallery_url}{GALLERY}types/")
    page.get_by_role("link", name="Present this page to a room").click()

    expect(bar(page)).to_be_visible()


def test_back_brings_no_page_with_one_s_own_answers(gallery_url: str, page: Page) -> None:
    enter(page, f"{gallery_url}{GALLERY}writing/", OWN)
    page.reload()
    expect(ready(page).locator("#gallery--writing--week")).to_have_value(SECRET)
    present(page, gallery_url, "types")
    page.go_back()
    page.wait_for_selector(".course-present")

    expect(ready(page).locator("#gallery--writing--week")).to_have_value("")


def test_it_works_from_a_folder(gallery_folder: Path, page: Page) -> None:
    page.goto(f"{(gallery_folder / GALLERY / 'types' / 'index.html').as_uri()}?present")

    expect(bar(page)).to_be_visible()


def test_a_page_that_is_not_presented_does_not_load_it(gallery_url: str, page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(f"{gallery_url}{GALLERY}types/")
    ready(page)

    assert {"present.js", "present.css"} & set(asked) == set()


@pytest.mark.parametrize("name", ["types", "writing", "compass", "end", "before"])
def test_answers_are_hidden_until_they_are_revealed(name: str, gallery_url: str, page: Page) -> None:
    activity = present(page, gallery_url, name)
    hidden = seen(page, HELD_BACK)
    reveals = activity.locator(".course-button--reveal:visible")
    for reveal in reveals.all():
        reveal.click()

    assert hidden == []
    assert reveals.count() <= len(seen(page, HELD_BACK))


def test_a_section_that_waits_is_revealed_with_one_press(gallery_url: str, page: Page) -> None:
    present(page, gallery_url, "my-list")
    seen(page, "x-none")
    gate = page.locator(".course-gate").first
    buttons = gate.get_by_role("button").all_inner_texts()
    gate.get_by_role("button").click()

    assert [text.startswith("Reveal “") for text in buttons] == [True]
    expect(page.locator(".course-part__body").nth(1)).to_be_visible()


def test_one_step_is_seen_at_a_time_and_clickers_keys_lead_on(gallery_url: str, page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 4000})
    present(page, gallery_url, "types", "gallery--types--single")
    page.keyboard.press("PageDown")
    after = page.locator(".course-question:visible").evaluate_all("all => all.map(({ dataset }) => dataset.question)")
    page.keyboard.press("ArrowLeft")
    before = page.locator(".course-question:visible").evaluate_all("all => all.map(({ dataset }) => dataset.question)")

    assert (after, before) == (["multiple"], ["single"])


def test_a_step_taller_than_the_screen_is_scrolled_before_it_is_left(gallery_url: str, page: Page) -> None:
    page.set_viewport_size({"width": 640, "height": 320})
    present(page, gallery_url, "types", "gallery--types--single")
    place = place_of(page)
    page.keyboard.press("PageDown")

    assert page.evaluate("scrollY") > 0
    expect(bar(page).get_by_role("status")).to_have_text(place)


@pytest.mark.parametrize(("key", "then"), [("Home", 1), ("End", -1), ("Space", 3)])
def test_keys_lead_where_they_lead_on_slides(key: str, then: int, gallery_url: str, page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 4000})
    present(page, gallery_url, "types")
    page.keyboard.press("ArrowRight")
    total = int(place_of(page).rpartition(" ")[2])
    page.keyboard.press(key)

    assert place_of(page) == f"{then % (total + 1)} of {total}"


def test_a_clicker_leads_on_from_a_choice_and_up_and_down_stay_there(gallery_url: str, page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 4000})
    story = present(page, gallery_url, "story")
    page.keyboard.press("ArrowRight")
    story.get_by_role("radio").first.focus()
    before = place_of(page)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    arrows = place_of(page)
    page.keyboard.press("PageUp")

    assert arrows == before != place_of(page)


def test_fields_keep_their_keys(gallery_url: str, page: Page) -> None:
    present(page, gallery_url, "types", "gallery--types--single")
    place = place_of(page)
    page.locator(".course-hands__row input[type=number]:visible").first.focus()
    for key in ("PageDown", "ArrowRight", "ArrowUp"):
        page.keyboard.press(key)

    expect(bar(page).get_by_role("status")).to_have_text(place)
    expect(page.locator(".course-hands__row input[type=number]:visible").first).to_have_value("1")


def test_the_type_grows_as_chosen_and_stays_so_on_the_next_page(gallery_url: str, page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 720})
    present(page, gallery_url, "types")
    first = page.evaluate("parseFloat(getComputedStyle(document.querySelector('#course-page')).fontSize)")
    press(bar(page), "Larger type")
    go_on(page)

    then = page.evaluate("parseFloat(getComputedStyle(document.querySelector('#course-page')).fontSize)")
    assert 26 <= first < then


def test_a_room_is_counted_and_asked_again_by_keyboard_alone(gallery_url: str, page: Page) -> None:
    present(page, gallery_url, "types", "gallery--types--single")
    single = question(page, "single")

    def count(*numbers: int) -> None:
        single.get_by_role("spinbutton").first.focus()
        for number in numbers:
            page.keyboard.type(str(number))
            # Past its button for more, and the next one's for less; after the last one comes what reveals.
            for _ in range(3 if number is not numbers[-1] else 2):
                page.keyboard.press("Tab")
        expect(single.get_by_role("button", name="Reveal what the room said")).to_be_focused()
        page.keyboard.press("Enter")

    single.get_by_role("spinbutton").first.focus()
    page.keyboard.type("3")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    first = single.get_by_role("spinbutton").first.input_value()
    count(3, 8, 1)
    once = bars(single)
    page.keyboard.press("Enter")
    count(8, 3, 1)

    assert first == "4"
    assert once == ["3 of 12 (25%)", "8 of 12 (67%)", "1 of 12 (8%)"]
    assert bars(single) == [
        *("3 of 12 (25%)", "8 of 12 (67%)"),
        *("8 of 12 (67%)", "3 of 12 (25%)"),
        *("1 of 12 (8%)", "1 of 12 (8%)"),
    ]


def test_bars_come_with_the_reveal_and_the_answer_after_them(gallery_url: str, page: Page) -> None:
    present(page, gallery_url, "types", "gallery--types--single")
    single = question(page, "single")
    press(single, "Reveal what the room said")
    empty = single.locator(".course-hands__missing").inner_text()
    hands(single, 3, 8, 1)
    counted = bars(single)
    press(single, "Reveal what the room said")
    revealed = (len(bars(single)), single.locator(".course-said:visible").count())
    press(single, "Reveal the answer")

    assert (empty, counted, revealed) == ("Enter the hands first.", [], (3, 0))
    expect(single.locator(".course-said--right")).to_contain_text("Right")


def test_hands_that_are_typed_only_are_seen_with_the_answer(gallery_url: str, page: Page) -> None:
    present(page, gallery_url, "types", "gallery--types--single")
    single = question(page, "single")
    hands(single, 3, 8, 1)
    press(single, "Reveal the answer")

    assert bars(single) == ["3 of 12 (25%)", "8 of 12 (67%)", "1 of 12 (8%)"]


def test_a_slip_in_the_count_is_mended_without_asking_again(gallery_url: str, page: Page) -> None:
    present(page, gallery_url, "types", "gallery--types--single")
    single = question(page, "single")
    hands(single, 3, 8, 1)
    press(single, "Reveal what the room said")
    press(single, "Change the hands")
    expect(single.get_by_role("spinbutton").first).to_be_focused()
    page.keyboard.type("4")
    press(single, "Reveal what the room said")

    assert bars(single) == ["4 of 13 (31%)", "8 of 13 (62%)", "1 of 13 (8%)"]


OFF_SCREEN = """selector => {
  const ends = [...document.querySelectorAll(selector)].filter(each => each.getClientRects().length);
  const { top } = document.querySelector(".course-present").getBoundingClientRect();
  return ends.filter(each => each.getBoundingClientRect().bottom > top || each.getBoundingClientRect().top < 0).length;
}"""
"""How many of these elements are not wholly on the screen, above the bar."""


def test_on_a_projector_options_bars_and_the_right_answer_are_seen(site_url: str, page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 720})
    page.goto(f"{site_url}modules/compass-behaviours/check/?present#compass-behaviours--check--minute-eighteen")
    page.wait_for_selector(".course-present")
    asked = page.locator("[data-question='minute-eighteen']")
    hands(asked, 3, 8, 1, 2, 4)
    asked.get_by_role("spinbutton", name="People in the room").fill("12")
    press(asked, "Reveal what the room said")
    press(asked, "Ask again")
    hands(asked, 8, 3, 1, 1, 6)
    press(asked, "Reveal what the room said")
    counted = page.evaluate(OFF_SCREEN, ".course-hands__row, .course-hands__row .course-bar, .course-button--reveal")
    press(asked, "Reveal the answer")
    right = asked.locator(".course-said--right").first

    assert counted == 0
    expect(right).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("name", ["compass", "my-list"])
def test_what_each_fills_in_alone_is_there_to_read_without_fields(name: str, gallery_url: str, page: Page) -> None:
    present(page, gallery_url, name)
    told = seen(page, ".course-told-list li, .course-row__prompt")
    fields = page.locator("#course-page :is(input, textarea, select):visible")
    if name == "my-list":
        page.locator(".course-gate").first.get_by_role("button").click()

    assert (len(told) > 0, fields.count()) == (True, 0)


def test_groups_and_partners_are_listed(gallery_url: str, page: Page) -> None:
    present(page, gallery_url, "types")
    choices = page.locator("[data-type=matching] select").first.locator("option").all_inner_texts()[1:]

    assert choices
    assert set(choices) <= set(seen(page, "[data-type=matching] .course-told-choices li"))
    assert seen(page, "[data-type=sorting] .course-told-choices li")


def test_what_is_asked_about_a_story_is_shown_with_it_or_one_step_later(site_url: str, page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 4000})
    page.goto(f"{site_url}modules/curiosity-and-hypothesising/candour-and-safety/?present")
    page.wait_for_selector(".course-present")
    story = page.locator("#course-page > .vignette")
    expect(page.get_by_text("Comfort has two true things to say.")).to_be_visible()
    expect(story).to_be_visible()
    while not page.locator(".course-question").first.is_visible():
        before = story.is_visible()
        page.keyboard.press("PageDown")

    assert before


def test_a_button_that_reveals_words_about_ratings_says_what_they_are_about(gallery_url: str, page: Page) -> None:
    compass = present(page, gallery_url, "compass")
    for _step in range(20):
        if compass.get_by_role("button", name="Reveal what the course says").is_visible():
            break
        page.keyboard.press("ArrowRight")

    expect(compass.get_by_text("What the course says about lower and higher ratings of each part:")).to_be_visible()


def test_what_is_said_to_one_person_alone_is_not_shown(site_url: str, page: Page) -> None:
    page.goto(f"{site_url}modules/compass-behaviours/check/")
    on_page = page.locator(".course-alone:visible").count()
    page.goto(f"{site_url}modules/compass-behaviours/check/?present")
    page.wait_for_selector(".course-present")

    assert (on_page, seen(page, ".course-alone")) == (2, [])


def test_asking_again_hides_the_answer_and_the_first_bars(gallery_url: str, page: Page) -> None:
    present(page, gallery_url, "types", "gallery--types--single")
    single = question(page, "single")
    hands(single, 3, 8, 1)
    press(single, "Reveal what the room said")
    press(single, "Ask again")

    assert bars(single) == []
    assert single.get_by_role("spinbutton").first.input_value() == ""


def test_where_people_may_raise_a_hand_twice_shares_are_of_the_people(gallery_url: str, page: Page) -> None:
    present(page, gallery_url, "types", "gallery--types--multiple")
    multiple = question(page, "multiple")
    hands(multiple, 9, 3, 6, 0)
    press(multiple, "Reveal what the room said")
    expect(multiple.locator(".course-hands__missing")).to_have_text("Enter how many people there are, too.")
    multiple.get_by_role("spinbutton", name="People in the room").focus()
    page.keyboard.type("12")
    press(multiple, "Reveal what the room said")

    assert bars(multiple) == ["9 of 12 (75%)", "3 of 12 (25%)", "6 of 12 (50%)", "0 of 12 (0%)"]


def test_more_hands_than_people_are_named_and_the_number_offered(gallery_url: str, page: Page) -> None:
    present(page, gallery_url, "types", "gallery--types--multiple")
    multiple = question(page, "multiple")
    hands(multiple, 9, 3, 6, 0)
    multiple.get_by_role("spinbutton", name="People in the room").fill("7")
    press(multiple, "Reveal what the room said")
    missing = multiple.locator(".course-hands__missing")
    expect(missing).to_have_text("There are more hands for one option than people. How many people are there?")
    assert bars(multiple) == []
    press(multiple, "There are 9 people")

    assert bars(multiple) == ["9 of 9 (100%)", "3 of 9 (33%)", "6 of 9 (67%)", "0 of 9 (0%)"]


def test_both_parts_of_a_question_are_asked_one_after_the_other(gallery_url: str, page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 4000})
    two = present(page, gallery_url, "types").locator("[data-type=two-tier]")
    while not two.is_visible() or not two.locator("fieldset").first.is_visible():
        page.keyboard.press("ArrowRight")
    first = two.locator(".course-hands:visible").count()
    page.keyboard.press("ArrowRight")

    assert (first, two.locator(".course-hands:visible").count()) == (1, 2)


def test_each_reveal_is_announced_once(gallery_url: str, page: Page) -> None:
    present(page, gallery_url, "types", "gallery--types--single")
    single = question(page, "single")
    hands(single, 3, 8, 1)
    listen(page)
    press(single, "Reveal what the room said")
    press(single, "Reveal the answer")

    assert heard(page) == [
        "A: 3 of 12 (25%). B: 8 of 12 (67%). C: 1 of 12 (8%).",
        'The answer: B, Put the notes down, and ask what "tired" is like today.',
    ]


def test_the_numbers_of_both_rounds_are_in_a_table(gallery_url: str, page: Page) -> None:
    present(page, gallery_url, "types", "gallery--types--single")
    single = question(page, "single")
    ask_twice(single)
    single.get_by_text("The numbers as a table").click()

    cells = single.get_by_role("row").nth(1).get_by_role("cell").all_inner_texts()
    assert cells == ["3 of 12 (25%)", "8 of 11 (73%)", "from 3 of 12 to 8 of 11"]


def test_a_room_chooses_its_way_through_a_story(gallery_url: str, page: Page) -> None:
    story = present(page, gallery_url, "story").locator("course-scenario")
    page.keyboard.press("ArrowRight")
    hands(story, 2, 5)
    press(story, "Reveal what the room said")
    shares = bars(story)
    story.get_by_role("radio").nth(1).check()
    scene = story.locator("h3:visible").first.inner_text()
    page.keyboard.press("End")
    turn = page.locator(".course-turn:visible").count()
    press(story, "Go on")

    assert shares[:2] == ["2 of 7 (29%)", "5 of 7 (71%)"]
    assert turn == 0
    assert story.locator("h3:visible").first.inner_text() != scene
    assert bars(story) == []


def test_going_on_in_a_story_without_a_choice_says_so_on_the_screen(gallery_url: str, page: Page) -> None:
    story = present(page, gallery_url, "story")
    page.keyboard.press("ArrowRight")
    press(story, "Go on")

    expect(story.get_by_text("Choose one first, then go on.")).to_be_visible()


def test_a_story_goes_on_with_the_choice_that_most_hands_are_for(gallery_url: str, page: Page) -> None:
    story = present(page, gallery_url, "story")
    page.keyboard.press("ArrowRight")
    hands(story, 2, 7)
    press(story, "Reveal what the room said")

    expect(story.get_by_role("radio").nth(1)).to_be_checked()


@pytest.mark.parametrize(("width", "height", "scheme"), [(320, 640, "light"), (1280, 720, "dark")])
def test_no_state_has_an_accessibility_fault_or_scrolls_sideways(
    width: int, height: int, scheme: Any, gallery_url: str, page: Page
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    present(page, gallery_url, "types", "gallery--types--single")
    single = question(page, "single")
    found, wide = violations(page), []

    def look() -> None:
        # At the end of the page the bar lies over nothing.
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        found.extend(violations(page, COLOUR_RULES if scheme == "dark" else ["wcag2a", "wcag2aa", "wcag22aa"]))
        wide.append(page.evaluate("document.scrollingElement.scrollWidth"))

    hands(single, 3, 8, 1)
    look()
    press(single, "Reveal what the room said")
    look()
    press(single, "Ask again")
    hands(single, 8, 3, 1)
    press(single, "Reveal what the room said")
    single.get_by_text("The numbers as a table").click()
    look()
    press(single, "Reveal the answer")
    look()
    page.keyboard.press("Escape")
    look()

    assert found == []
    assert max(wide) <= width


@pytest.mark.parametrize("name", ["writing", "compass", "story", "my-list", "before"])
def test_no_kind_of_activity_has_a_fault_once_all_is_revealed(name: str, gallery_url: str, page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.emulate_media(reduced_motion="reduce")
    present(page, gallery_url, name)
    seen(page, "x-none")
    for reveal in page.locator(".course-button--reveal:visible").all():
        reveal.click()

    assert violations(page) == []
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320


def test_no_part_of_my_record_can_be_pressed(gallery_url: str, page: Page) -> None:
    enter(page, f"{gallery_url}help/", OWN)
    page.goto(f"{gallery_url}my-record/?present")
    page.wait_for_selector(".course-present")
    for name in ("course-erase", "course-shared-computer", "course-take-away"):
        part = page.locator(name)
        part.get_by_text("This works with your own record.").wait_for(state="attached")
        assert part.locator("button, input").count() == 0


def test_an_address_that_cannot_be_read_still_has_the_bar(gallery_url: str, page: Page) -> None:
    page.goto(f"{gallery_url}{GALLERY}types/?present#%")

    expect(bar(page)).to_be_visible()
