"""The session builder: an agenda that fits its time, kept on the device, and taken along as a file and as a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser.axe import LOOKS, violations
from tests.browser.exercises import heard, listen, press, ready, records, reopen, wait_saved

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

READY = "#ready=short/1"
"""The gallery's ready-made plan: 50 minutes of steps and a break in an hour."""


def open_builder(page: Page, url: str, end: str = READY) -> Locator:
    """Open the session builder, with what stands behind its address, and return it."""
    page.goto(f"{url}trainers/session/{end}")
    return ready(page)


def titles(builder: Locator) -> list[str]:
    """The time and the title of each row of the agenda."""
    rows = builder.locator(".course-session__agenda:visible tbody tr").all()
    cells = [[cell.split("\n")[0] for cell in row.locator("td").all_inner_texts()] for row in rows]
    return [f"{time} {title}" for time, title, _minutes in cells]


def stands(builder: Locator) -> str:
    """How the minutes stand."""
    return builder.locator(".course-session__sum").inner_text()


def test_steps_pages_breaks_and_one_s_own_become_an_agenda_with_clock_times(gallery_url: str, page: Page) -> None:
    builder = open_builder(page, gallery_url, "")
    builder.get_by_label("Starts at").fill("13:45")
    press(builder, "Add: Arrive")
    press(builder, "Add a break")
    builder.get_by_role("combobox", name="Page").select_option("modules/gallery/writing.md")
    press(builder, "Add the page")
    builder.get_by_label("What you do").fill("Say goodbye")
    press(builder, "Add your step")
    builder.get_by_label("How many people").select_option("21 or more (times for 30)")

    assert titles(builder) == ["13:45 Arrive", "14:00 Break", "14:10 Writing", "14:15 Say goodbye", "14:25 End"]
    assert stands(builder) == "20 minutes to spare. The session ends at 14:25."


def test_the_list_shows_which_ready_made_plan_is_open_and_whether_it_is_one(gallery_url: str, page: Page) -> None:
    builder = open_builder(page, gallery_url)
    ready_made = builder.get_by_label("Begin with")
    assert ready_made.input_value() == "short/1"

    builder.get_by_label("What the session is called").fill("Tuesday")
    wait_saved(page)
    reopen(page)
    assert ready(page).get_by_label("Begin with").input_value() == "own"


def test_the_fields_of_a_row_are_of_one_height_and_cut_nothing(gallery_url: str, page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 720})
    fields = open_builder(page, gallery_url).locator(".course-session__fields :is(input, select):not([type=text])")
    boxes = [box for field in fields.all() if (box := field.bounding_box())]
    needed = fields.last.evaluate(
        "select => { select.style.cssText = 'width: auto; max-width: none'; return select.offsetWidth; }"
    )

    assert len({(box["y"], box["height"]) for box in boxes}) == 1
    assert needed <= boxes[-1]["width"]


def test_minutes_too_many_come_with_what_can_be_done_about_them(gallery_url: str, page: Page) -> None:
    builder = open_builder(page, gallery_url)
    builder.get_by_label("Length in minutes").fill("42")
    assert stands(builder) == "8 minutes over. The session ends at 10:50."

    press(builder, "Make the break at 10:10 shorter by 5 minutes")
    assert stands(builder) == "3 minutes over. The session ends at 10:45."
    assert page.evaluate("document.activeElement.className") == "course-session__sum"
    press(builder, "Leave out “Walk and talk”: 15 minutes less")
    assert stands(builder) == "12 minutes to spare. The session ends at 10:30."
    assert page.evaluate("document.activeElement.textContent") == "Put it back"
    page.keyboard.press("Enter")
    press(builder, "Make the session longer by 3 minutes, until 10:45")

    assert stands(builder) == "The time is just right. The session ends at 10:45."
    assert titles(builder)[3] == "10:30 Walk and talk"


def test_a_step_is_moved_by_keyboard_with_the_focus_kept_and_one_announcement(gallery_url: str, page: Page) -> None:
    builder = open_builder(page, gallery_url)
    builder.get_by_role("button", name="Move down: Arrive", exact=True).focus()
    listen(page)
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")

    assert heard(page) == ["Arrive, 3 of 4, at 10:25."]
    assert page.evaluate("document.activeElement.ariaLabel") == "Move down: Arrive"
    assert titles(builder) == ["10:00 Break", "10:10 Write a line", "10:25 Arrive", "10:35 Walk and talk", "10:50 End"]


def test_a_plan_is_there_after_a_reload_in_no_record_and_goes_when_all_is_erased(gallery_url: str, page: Page) -> None:
    builder = open_builder(page, gallery_url)
    builder.get_by_label("Minutes: Arrive").fill("12")
    wait_saved(page)
    builder = reopen(page)
    assert titles(builder)[1] == "10:12 Break"

    page.goto(f"{gallery_url}my-record/")
    page.wait_for_selector("course-erase[data-ready]")
    assert "Nothing is here yet" in page.locator("course-my-record").inner_text()
    assert "session that you made" in page.locator("course-erase").inner_text()
    press(page.locator("course-erase"), "Erase everything I entered")
    press(page.locator("course-erase"), "Yes, erase everything")
    page.wait_for_function("document.activeElement.matches('.course-erase__words')")

    assert records(page) == {}


def test_a_link_holds_the_plan_and_asks_before_it_takes_the_place_of_another(gallery_url: str, page: Page) -> None:
    builder = open_builder(page, gallery_url)
    builder.get_by_label("What the session is called").fill("Hôpital 1")
    press(builder, "Copy a link to the plan")
    link = builder.get_by_label("Link to this plan").input_value()
    builder.get_by_label("What the session is called").fill("Mine")
    wait_saved(page)

    page.goto("about:blank")
    page.goto(link)
    builder = ready(page)
    assert "#" not in page.url
    assert builder.locator("h2#course-session-agenda").inner_text() == "Mine"
    assert "“Mine” (4 steps). Put “Hôpital 1” (4 steps)" in page.evaluate("document.activeElement.textContent")
    press(builder, "Yes, replace my plan")

    assert builder.locator("h2#course-session-agenda").inner_text() == "Hôpital 1"
    assert titles(builder)[0] == "10:00 Arrive"


def test_a_file_brings_the_plan_back_and_another_file_is_refused_with_a_reason(gallery_url: str, page: Page) -> None:
    builder = open_builder(page, gallery_url)
    with page.expect_download() as waiting:
        press(builder, "Save the plan as a file")
    file = waiting.value.path()
    builder.get_by_label("Begin with").select_option("")
    press(builder, "Begin with this")
    press(builder, "Yes, replace my plan")
    assert titles(builder) == []

    field = builder.get_by_label("Open a plan from a file")
    field.set_input_files({"name": "cv.json", "mimeType": "application/json", "buffer": b'{"name": "Ann"}'})
    builder.get_by_text("This is not a plan that was saved here.").wait_for()
    field.set_input_files(file)
    builder.get_by_text("Now open: “The whole of it” (4 steps).").wait_for()

    assert titles(builder)[2] == "10:20 Write a line"


def test_the_notes_of_the_guides_stand_in_the_order_of_the_agenda(gallery_url: str, page: Page) -> None:
    builder = open_builder(page, gallery_url)
    press(builder, "Move up: Write a line")
    press(builder, "Move up: Write a line")
    press(builder, "Show the notes in this order")
    notes = builder.locator(".course-session__notes")
    notes.locator("section").nth(2).wait_for()

    assert notes.locator("section > h4:first-child").all_inner_texts() == [
        "10:00 Write a line",
        "10:15 Arrive",
        "10:35 Walk and talk",
    ]
    assert "It has a part of its own." in notes.locator("section").nth(1).inner_text()
    assert (
        notes.get_by_role("link", name="open the story").get_attribute("href") == f"{gallery_url}modules/gallery/story/"
    )


def test_it_has_no_fault_in_any_of_its_states_narrow_and_wide(gallery_url: str, page: Page) -> None:
    for width, scheme in LOOKS:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.goto("about:blank")
        builder = open_builder(page, gallery_url, "")
        begun = violations(page)
        builder.get_by_label("Begin with").select_option("short/1")
        press(builder, "Begin with this")
        if builder.get_by_role("button", name="Yes, replace my plan").count():
            press(builder, "Yes, replace my plan")
        builder.get_by_label("Length in minutes").fill("30")
        press(builder, "Show the notes in this order")
        builder.locator(".course-session__notes section").nth(2).wait_for()
        press(builder, "Copy a link to the plan")
        press(builder, "Take out: Break")
        press(builder, "Begin with this")

        assert (begun, violations(page)) == ([], [])
        assert page.evaluate("document.scrollingElement.scrollWidth") == width


def test_hand_outs_stand_in_the_order_of_the_plan_and_print_without_answers(gallery_url: str, page: Page) -> None:
    builder = open_builder(page, gallery_url)
    builder.get_by_role("combobox", name="Page").select_option("modules/gallery/compass.md")
    press(builder, "Add the page")
    press(builder, "Move up: A compass")
    press(builder, "Move up: A compass")
    with page.expect_popup() as waiting:
        press(builder, "Hand-outs for this session")
    sheets = waiting.value
    sheets.wait_for_selector("course-hand-outs[data-ready]")
    names = sheets.locator(".hand-outs__sheet h2:first-of-type").all_inner_texts()
    address = sheets.url
    sheets.locator(".hand-outs__bar li a").last.click()
    assert sheets.evaluate("document.activeElement.textContent") == names[-1]
    assert sheets.url == address

    sheets.get_by_role("button", name="Large print").click()
    sheets.emulate_media(media="print")

    assert names == ["Exercise 1.6: My compass", "Exercise 1.5: Think and write", "Where to find help"]
    assert not sheets.locator(".hand-outs__bar").is_visible()
    assert sheets.locator(".hand-outs__sheet").first.evaluate("each => getComputedStyle(each).fontSize") == "24px"


def test_a_sheet_is_left_out_of_the_print_by_keyboard_and_a_story_is_so_to_begin_with(
    gallery_url: str, page: Page
) -> None:
    builder = open_builder(page, gallery_url)
    builder.get_by_role("combobox", name="Page").select_option("modules/gallery/story.md")
    press(builder, "Add the page")
    with page.expect_popup() as waiting:
        press(builder, "Hand-outs for this session")
    sheets = waiting.value
    sheets.wait_for_selector("course-hand-outs[data-ready]")
    ticks = sheets.get_by_role("checkbox")
    count = sheets.get_by_role("status")
    assert [tick.is_checked() for tick in ticks.all()] == [True, False, True]
    assert count.inner_text() == "2 of 3 are ticked and will be printed."

    ticks.first.focus()
    sheets.keyboard.press("Space")
    assert count.inner_text() == "1 of 3 are ticked and will be printed."
    assert sheets.evaluate("document.activeElement.type") == "checkbox"
    assert violations(sheets) == []
    sheets.emulate_media(media="print")

    assert [sheet.is_visible() for sheet in sheets.locator(".hand-outs__sheet").all()] == [False, False, True]


def test_the_hand_out_of_a_step_has_only_the_questions_that_the_step_takes(gallery_url: str, page: Page) -> None:
    builder = open_builder(page, gallery_url)
    with page.expect_popup() as waiting:
        press(builder, "Hand-outs for this session")
    sheets = waiting.value
    sheets.wait_for_selector("course-hand-outs[data-ready]")
    words = sheets.locator(".hand-outs__sheet").first.inner_text()

    assert "surprised you" in words
    assert "What will you try this week?" not in words


def test_hand_outs_have_no_fault_narrow_and_wide(gallery_url: str, page: Page) -> None:
    builder = open_builder(page, gallery_url)
    press(builder, "Copy a link to the plan")
    plan = builder.get_by_label("Link to this plan").input_value().partition("#")[2]
    for width, scheme in LOOKS:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        found = []
        for end in (f"#{plan}", "", "#plan=e30"):
            page.goto("about:blank")
            page.goto(f"{gallery_url}trainers/hand-outs/{end}")
            page.wait_for_selector("course-hand-outs[data-ready]")
            found += violations(page)

        assert found == []
        assert page.evaluate("document.scrollingElement.scrollWidth") == width
