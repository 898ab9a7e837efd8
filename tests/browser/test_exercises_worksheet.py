"""Worksheets: filled in now and later, seen through two views, and drawn in four quarters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.exercises import GALLERY, heard, listen, open_activity, press, records, reopen, wait_saved

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

NAMES = ("influence", "areas", "curiosity", "my-list", "questions")
ENOUGH = "That is enough for now"
NOTE = """
window.done = [];
for (const name of ["done", "undone"]) addEventListener(`course-activity-${name}`, () => done.push(name));
"""


def row(place: Locator, name: str, view: str = "") -> Locator:
    """Find a row by its id, in a view where there are views."""
    return place.locator(f"{f'[data-view={view}] ' if view else ''}[data-row={name}]")


def rate(place: Locator, name: str, influence: str, control: str) -> None:
    """Choose both ratings of a row."""
    for column, step in (("influence", influence), ("control", control)):
        row(place, name).locator(f"[data-column={column}]").get_by_text(step, exact=True).click()


def answer_all(activity: Locator) -> None:
    """Write something in every row of the curiosity checklist that is shown."""
    for field in activity.locator("textarea:visible").all():
        field.fill("Her week.")


def part(activity: Locator, name: str) -> Locator:
    """Find a section by its id."""
    return activity.locator(f"[data-part={name}]")


def test_a_row_is_filled_in_by_keyboard_alone_and_kept(gallery_url: str, page: Page) -> None:
    activity = open_activity(page, gallery_url, "influence")
    first = row(activity, "breaks")
    first.get_by_label("None").first.focus()

    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    expect(first.get_by_role("button", name="Clear: My influence")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("Put it on the board.")
    page.keyboard.press("Tab")
    page.keyboard.type("Dilys")
    wait_saved(page)

    cells = {"influence": "some", "control": "none", "do": "Put it on the board.", "help": "Dilys"}
    assert records(page)["gallery/influence#breaks"] == {"cells": cells}
    activity = reopen(page)
    first = row(activity, "breaks")
    expect(first.locator("[data-column=influence]").get_by_label("Some")).to_be_checked()
    expect(first.locator("[data-column=control]").get_by_label("None")).to_be_checked()
    expect(first.get_by_label("What I can do")).to_have_value("Put it on the board.")
    expect(first.get_by_label("Who can help")).to_have_value("Dilys")


def test_a_choice_can_be_taken_back(gallery_url: str, page: Page) -> None:
    """Nothing moves when the button for it comes."""
    activity = open_activity(page, gallery_url, "influence")
    top = "row => row.getBoundingClientRect().top + scrollY"
    before = row(activity, "rota").evaluate(top)
    row(activity, "breaks").get_by_text("Some", exact=True).first.click()
    clear = row(activity, "breaks").get_by_role("button", name="Clear: My influence")
    expect(clear).to_be_visible()
    assert row(activity, "rota").evaluate(top) == before

    clear.click()

    expect(activity.locator("input:checked")).to_have_count(0)
    expect(row(activity, "breaks").get_by_label("None").first).to_be_focused()
    expect(clear).to_be_hidden()
    wait_saved(page)
    assert records(page)["gallery/influence#breaks"] == {"cells": {}}


def test_a_row_is_a_group_named_by_its_prompt(gallery_url: str, page: Page) -> None:
    activity = open_activity(page, gallery_url, "influence")

    expect(activity.get_by_role("group", name="3 of 4 Handover How handover is done.")).to_have_accessible_description(
        "who speaks who is asked"
    )
    expect(row(activity, "breaks").get_by_role("group", name="My influence")).to_be_visible()


def test_each_view_keeps_its_own_cells(gallery_url: str, page: Page) -> None:
    """The view that was chosen is shown again at the next visit."""
    activity = open_activity(page, gallery_url, "curiosity")
    expect(row(activity, "ask", "supervisor")).to_be_hidden()
    row(activity, "ask", "practitioner").locator("textarea").fill("Her week.")
    activity.get_by_label("I supervise others").check()
    expect(row(activity, "ask", "practitioner")).to_be_hidden()
    expect(activity.locator(".course-count").first).to_have_text("0 of 2 answered")
    row(activity, "ask", "supervisor").locator("textarea").fill("His reasons.")
    wait_saved(page)

    activity = reopen(page)

    expect(activity.get_by_label("I supervise others")).to_be_checked()
    expect(row(activity, "ask", "supervisor").locator("textarea")).to_have_value("His reasons.")
    activity.get_by_label("I am a practitioner").check()
    expect(row(activity, "ask", "practitioner").locator("textarea")).to_have_value("Her week.")
    saved = records(page)
    assert saved["gallery/curiosity#ask--practitioner"] == {"cells": {"note": "Her week."}}
    assert saved["gallery/curiosity#ask--supervisor"] == {"cells": {"note": "His reasons."}}


def test_it_is_done_when_every_row_of_one_view_has_something(gallery_url: str, page: Page) -> None:
    """And no more when a row is emptied."""
    activity = open_activity(page, gallery_url, "curiosity")
    page.evaluate(NOTE)
    activity.get_by_label("I supervise others").check()

    answer_all(activity)
    activity.locator("textarea:visible").last.blur()

    expect(page.locator("course-page-done")).to_have_attribute("data-done", "")
    expect(activity.get_by_role("button", name=ENOUGH)).to_be_hidden()
    activity.locator("textarea:visible").first.fill("")
    activity.locator("textarea:visible").first.blur()
    expect(page.locator("course-page-done")).not_to_have_attribute("data-done", "")
    assert page.evaluate("done") == ["done", "undone"]


def test_a_learner_can_say_that_it_is_enough_and_take_that_back(gallery_url: str, page: Page) -> None:
    activity = open_activity(page, gallery_url, "questions")
    listen(page)
    press(activity, ENOUGH)

    expect(page.locator("course-page-done")).to_have_attribute("data-done", "")
    assert any(text.startswith("You have said that this is enough for now.") for text in heard(page))
    back = activity.get_by_role("button", name="Carry on with this")
    expect(back).to_be_focused()
    wait_saved(page)
    activity = reopen(page)
    expect(activity.get_by_text("You have said that this is enough")).to_be_visible()
    assert violations(page) == []
    back.click()
    expect(page.locator("course-page-done")).not_to_have_attribute("data-done", "")
    expect(activity.get_by_text("You have said that this is enough")).to_have_count(0)
    expect(activity.get_by_role("button", name=ENOUGH)).to_be_focused()


def test_it_says_how_many_are_answered_and_leads_on(gallery_url: str, page: Page) -> None:
    """In each part and in all; a folded part is opened on the way."""
    activity = open_activity(page, gallery_url, "questions")
    onward = activity.get_by_role("button", name="Go to the first without an answer")
    expect(onward).to_be_hidden()
    for field in part(activity, "me").locator("textarea").all():
        field.fill("Yes.")
    wait_saved(page)
    activity = reopen(page)

    expect(activity.locator(".course-count").first).to_have_text("5 of 20 answered")
    expect(part(activity, "me").locator(".course-count")).to_have_text("5 of 5 answered")
    expect(part(activity, "team").locator(".course-count")).to_have_text("0 of 5 answered")
    expect(row(activity, "team-a")).to_be_hidden()
    expect(activity.get_by_role("button", name="My team")).to_have_attribute("aria-expanded", "false")
    assert violations(page) == []
    onward.click()
    expect(row(activity, "team-a").locator("textarea")).to_be_focused()


def test_of_four_parts_those_after_the_first_start_folded_until_they_are_begun(gallery_url: str, page: Page) -> None:
    activity = open_activity(page, gallery_url, "questions")
    folded = activity.locator(".course-fold[aria-expanded=false]")
    expect(folded).to_have_count(3)
    press(activity, "My team")
    row(activity, "team-a").locator("textarea").fill("Yes.")
    wait_saved(page)

    reopen(page)
    expect(folded).to_have_count(2)
    expect(activity.get_by_role("button", name="My team")).to_have_attribute("aria-expanded", "true")


def test_rows_that_are_many_and_tall_start_folded_under_their_names(gallery_url: str, page: Page) -> None:
    """With their prompts in sight, and nothing that Tab would come to."""
    activity = open_activity(page, gallery_url, "areas")

    expect(activity.locator(".course-fold[aria-expanded=false]")).to_have_count(6)
    expect(row(activity, "breaks")).to_contain_text("Whether people get their break.")
    expect(activity.locator(".course-row :is(input, textarea):visible")).to_have_count(0)
    expect(activity.get_by_role("group", name="1 of 6 Breaks Whether people get their break.")).to_be_visible()


def test_rows_that_are_few_stay_open(gallery_url: str, page: Page) -> None:
    activity = open_activity(page, gallery_url, "influence")

    expect(activity.locator(".course-row .course-fold")).to_have_count(0)


def test_a_folded_row_is_opened_by_keyboard_and_says_how_much_is_filled_in(gallery_url: str, page: Page) -> None:
    """After a reload too: it is closed again, and no other row says anything."""
    activity = open_activity(page, gallery_url, "areas")
    breaks = activity.get_by_role("button", name="Breaks", exact=True)
    breaks.focus()
    page.keyboard.press("Enter")
    expect(breaks).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(row(activity, "breaks").get_by_label("None")).to_be_checked()
    row(activity, "breaks").get_by_label("What I can do").fill("Put it on the board.")
    wait_saved(page)

    activity = reopen(page)

    expect(activity.get_by_role("button", name="Breaks 2 of 4 filled in", exact=True)).to_have_attribute(
        "aria-expanded", "false"
    )
    assert [text for text in activity.locator(".course-row__filled").all_text_contents() if text] == [
        "2 of 4 filled in"
    ]
    expect(activity.locator(".course-changed")).to_have_count(0)


def test_the_whole_of_a_folded_row_opens_it_and_a_link_in_it_leads_away(gallery_url: str, page: Page) -> None:
    activity = open_activity(page, gallery_url, "areas")
    row(activity, "handover").get_by_text("How handover is done.").click(force=True)
    expect(activity.get_by_role("button", name="Handover")).to_have_attribute("aria-expanded", "true")

    row(activity, "rota").get_by_role("link", name="compassion").click()

    page.wait_for_url("**/words/")


def test_going_on_opens_the_first_row_without_an_answer(gallery_url: str, page: Page) -> None:
    activity = open_activity(page, gallery_url, "areas")
    press(activity, "Breaks")
    row(activity, "breaks").get_by_label("What I can do").fill("The board.")
    wait_saved(page)
    activity = reopen(page)

    press(activity, "Go to the first without an answer")

    expect(row(activity, "rota").locator("input").first).to_be_focused()


def test_a_folded_row_prints_open(gallery_url: str, page: Page) -> None:
    activity = open_activity(page, gallery_url, "areas")
    page.emulate_media(media="print")

    for each in activity.locator(".course-cell").all():
        expect(each).to_be_visible()
    expect(activity.locator(".course-row__filled:visible")).to_have_count(0)


def test_a_part_opens_once_something_before_it_is_saved(gallery_url: str, page: Page) -> None:
    activity = open_activity(page, gallery_url, "my-list")
    second = part(activity, "our-list")
    opens = second.get_by_role("button", name="Open “Another list”")
    expect(second.locator(".course-row").first).to_be_hidden()
    opens.click()
    expect(second.get_by_role("status")).to_have_text(
        "Fill in something in “My own list” first, or choose “Look without writing”."
    )
    assert violations(page) == []

    row(activity, "first").locator("textarea").fill("The rota.")
    wait_saved(page)
    expect(second.get_by_role("button", name="Look without writing")).to_be_hidden()
    opens.click()

    expect(second.locator(".course-row").first).to_be_visible()
    expect(second.get_by_role("button", name="Another list", exact=True)).to_be_focused()
    expect(opens).to_have_count(0)
    second.get_by_label("It is not mine").first.check()
    wait_saved(page)
    activity = reopen(page)
    expect(part(activity, "our-list").get_by_label("It is not mine").first).to_be_checked()
    expect(part(activity, "our-list").locator(".course-row").first).to_be_visible()


def test_a_part_that_waits_can_be_looked_at_without_writing(gallery_url: str, page: Page) -> None:
    activity = open_activity(page, gallery_url, "my-list")
    press(activity, "Look without writing")

    expect(row(activity, "tone")).to_be_visible()
    wait_saved(page)
    expect(row(reopen(page), "tone")).to_be_visible()


def test_the_rows_are_drawn_in_words_as_a_picture_and_as_a_table(gallery_url: str, page: Page) -> None:
    activity = open_activity(page, gallery_url, "influence")
    picture = activity.locator(".course-quadrants")
    expect(picture.locator(".course-words-first")).to_have_text(
        "The picture is drawn here once a row has both ratings."
    )
    expect(picture.locator("svg")).to_be_hidden()

    rate(activity, "breaks", "A lot", "A lot")
    rate(activity, "handover", "A lot", "A lot")
    rate(activity, "budget", "None", "A little")

    expect(picture.locator(".course-words-first")).to_have_text(
        "3 of 4 rows have both ratings. Both influence and control: two. Neither yet: one."
    )
    assert picture.locator("svg text").all_text_contents() == ["1", "3", "4"]
    assert picture.locator(".course-numbers li").all_inner_texts() == ["Breaks", "Handover", "The budget"]
    expect(picture.get_by_role("table")).to_be_hidden()
    press(picture, "Show the table")
    assert picture.get_by_role("row").all_inner_texts()[2:4] == ["2. The rota\t–\t–", "3. Handover\tA lot\tA lot"]
    assert violations(page) == []
    wait_saved(page)
    expect(reopen(page).locator(".course-quadrants svg text")).to_have_count(3)


def test_points_with_the_same_ratings_do_not_cover_each_other(gallery_url: str, page: Page) -> None:
    activity = open_activity(page, gallery_url, "influence")
    for name in ("breaks", "rota", "handover", "budget"):
        rate(activity, name, "Some", "Some")

    boxes = [box for circle in activity.locator("svg circle").all() if (box := circle.bounding_box())]

    assert len(boxes) == 4
    for number, one in enumerate(boxes):
        for other in boxes[number + 1 :]:
            apart = max(abs(one["x"] - other["x"]), abs(one["y"] - other["y"]))
            assert apart >= one["width"]


def test_a_text_written_in_two_tabs_at_once_is_kept_in_both_forms(gallery_url: str, page: Page) -> None:
    """Beside the cell that it was written in, after a reload too; another cell of the row is simply merged."""
    activity = open_activity(page, gallery_url, "influence")
    row(activity, "breaks").get_by_label("What I can do").fill("The board.")
    wait_saved(page)
    other_page = page.context.new_page()
    other = open_activity(other_page, gallery_url, "influence")
    write = "(field, text) => { field.value = text; field.dispatchEvent(new Event('input', { bubbles: true })) }"

    row(activity, "breaks").get_by_label("What I can do").evaluate(write, "The board, on Monday.")
    row(other, "breaks").get_by_label("What I can do").evaluate(write, "The board, at nights.")
    row(other, "breaks").get_by_label("Who can help").evaluate(write, "Dilys")
    page.wait_for_timeout(1500)

    activity = reopen(page)
    cell = row(activity, "breaks").locator("[data-column=do]")
    shown = {field.input_value() for field in cell.locator("textarea").all()}
    assert shown == {"The board, on Monday.", "The board, at nights."}
    expect(row(activity, "breaks").get_by_label("Who can help")).to_have_value("Dilys")


def test_a_row_that_asks_something_else_says_so(gallery_url: str, page: Page) -> None:
    activity = open_activity(page, gallery_url, "curiosity")
    row(activity, "ask", "practitioner").locator("textarea").fill("Her week.")
    wait_saved(page)
    changed = "Whom would you rather have talked to on Monday?"
    page.route(
        "**/curiosity/",
        lambda route: route.fulfill(
            response=(response := route.fetch()), body=response.text().replace("What have I not asked yet?", changed)
        ),
    )

    activity = reopen(page)

    expect(row(activity, "ask", "practitioner").locator(".course-changed")).to_be_visible()
    expect(row(activity, "ask", "practitioner").locator("textarea")).to_have_value("Her week.")
    expect(activity.locator(".course-changed")).to_have_count(1)


@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_nothing_in_light_and_in_dark(name: str, gallery_url: str, page: Page) -> None:
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    activity = open_activity(page, gallery_url, name)
    found = violations(page)
    if name == "influence":
        rate(activity, "breaks", "A lot", "A lot")
        press(activity, "Show the table")
    if name == "areas":
        press(activity, "Breaks")
    activity.locator("textarea:visible").first.fill("Something.")
    wait_saved(page)
    found += violations(page)
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    page.wait_for_selector("body[data-md-color-scheme=slate]")

    assert found + violations(page) == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_scrolls_sideways_at_320_pixels(name: str, gallery_url: str, page: Page) -> None:
    """And every target is 44 pixels high."""
    page.set_viewport_size({"width": 320, "height": 640})
    activity = open_activity(page, gallery_url, name)
    if name == "influence":
        rate(activity, "breaks", "A lot", "A lot")
        press(activity, "Show the table")
    if name == "areas":
        press(activity, "Breaks")

    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320
    for target in activity.locator(".course-option:visible, button:visible, textarea:visible").all():
        box = target.bounding_box()
        assert box
        assert box["height"] >= 44, target.inner_text()


def test_what_is_filled_in_prints_whole(gallery_url: str, page: Page) -> None:
    """On paper nothing is folded, and buttons are left out."""
    activity = open_activity(page, gallery_url, "questions")
    field = row(activity, "team-a").locator("textarea")
    press(activity, "My team")
    field.fill("One line after another, until it is long. " * 20)
    press(activity, "My team")

    page.set_viewport_size({"width": 640, "height": 900})
    page.emulate_media(media="print")

    expect(field).to_be_visible()
    assert field.evaluate("field => field.scrollHeight <= field.clientHeight + 1")
    expect(activity.get_by_role("button", name=ENOUGH)).to_be_hidden()


def test_a_section_that_waits_prints_with_room_to_write(gallery_url: str, page: Page) -> None:
    """A blank sheet holds every row, and no count or button that means nothing on paper."""
    activity = open_activity(page, gallery_url, "my-list")
    waiting = activity.locator("[data-after] .course-part__body")
    expect(waiting.first).to_be_hidden()
    page.emulate_media(media="print")

    for each in activity.locator(".course-row").all():
        expect(each).to_be_visible()
    expect(activity.locator(":is(.course-gate, .course-count):visible")).to_have_count(0)


def test_a_long_worksheet_takes_few_sheets(gallery_url: str, page: Page) -> None:
    """Tall rows may break, so that no half of a page stays empty, and no field is cut."""
    activity = open_activity(page, gallery_url, "influence")
    page.emulate_media(media="print")
    rows = activity.locator(".course-row")
    expect(rows.first).to_be_visible()
    tall = rows.filter(has=page.locator(".course-cell:nth-child(4)"))

    breaks = "row => getComputedStyle(row).breakInside"
    assert {row.evaluate(breaks) for row in tall.all()} <= {"auto"}
    assert {cell.evaluate(breaks) for cell in activity.locator(".course-cell").all()} == {"avoid"}


@pytest.mark.parametrize("name", NAMES)
def test_everything_can_be_read_and_printed_without_the_script(name: str, gallery_url: str, browser: Browser) -> None:
    """Every part, both views, and four boxes for the picture."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{gallery_url}{GALLERY}{name}/")
    activity = page.locator(".course-activity")

    for each in activity.locator(".course-row, .course-quadrants__corner, .course-view__title").all():
        expect(each).to_be_visible()
    expect(activity.locator("button")).to_have_count(0)
    context.close()
