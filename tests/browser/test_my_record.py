"""My record: everything the learner entered, by module and kind, on the screen and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.exercises import check, open_activity, question, wait_saved

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import Browser, Locator, Page

AT = "2026-11-02T09:00:00.000Z"
WRITE = """([records, kept]) => new Promise((resolve, reject) => {
  const opening = indexedDB.open("course-record:gallery");
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const transaction = opening.result.transaction(["records", "kept"], "readwrite");
    for (const record of records) transaction.objectStore("records").put(record);
    for (const row of kept) transaction.objectStore("kept").add(row);
    transaction.oncomplete = () => { opening.result.close(); resolve(); };
  };
})"""


def record(key: str, value: object, asked: str = "", at: str = AT) -> dict[str, Any]:
    """A record as the browser keeps it."""
    shared = {"key": key, "rev": 1, "schema": 1, "firstAt": at, "savedAt": at, "value": value}
    return shared | ({"asked": {"key": "", "text": asked}} if asked else {})


def given(answer: object, result: str = "right", sure: str = "sure") -> dict[str, Any]:
    """The value of an answer."""
    return {"answer": answer, "result": result, "confidence": sure, "dontKnow": False}


def take(day: str, rating: int) -> dict[str, Any]:
    """A taking of the gallery's compass."""
    at = f"{day}T09:00:00.000Z"
    ids = ["looked-up", "present", "asked", "felt", "did"]
    return record(f"gallery/compass#take-{at}", {"ratings": dict.fromkeys(ids, rating), "scale": 5}, at=at)


FULL = [
    record("gallery/types#true-false", given("false")),
    record("gallery/settings#needle", given("east", "not-yet", "guessing")),
    record(
        "gallery/writing#surprised",
        {"text": "I said nothing.", "opened": True, "add": "I would ask.", "points": {"other-side": True}},
        "Think of the last time someone at work surprised you.",
    ),
    take("2026-09-02", 2),
    take("2026-10-02", 3),
    take("2026-11-02", 4),
    record("gallery/story#way", {"way": ["sit", "pause"], "seen": []}),
    record("gallery/influence#breaks", {"cells": {"influence": "much", "do": "Swap two of them."}}),
    record("course/first-thoughts#late--before", {"answer": "clock", "why": "It is the rule."}),
    record("course/first-thoughts#late--after", {"answer": "ask", "why": "I know her now.", "shown": True}),
    record("revisit#gallery.settings.needle--1", given("north")),
    record("old/a-good-day#start", {"text": "It began with tea."}, "How did it begin?"),
    record("page:modules/gallery/types.md", {"done": True, "by": "learner"}),
]


def open_record(page: Page, url: str) -> Locator:
    """Open the page, wait until the record is read, and return it."""
    page.goto(f"{url}my-record/")
    page.wait_for_selector("course-my-record[data-ready]")
    return page.locator("course-my-record")


def fill_record(page: Page, url: str, records: list[dict[str, Any]], kept: Sequence[object] = ()) -> Locator:
    """Lay records into the browser, and open the page on them."""
    open_record(page, url)
    page.evaluate(WRITE, [records, list(kept)])
    return open_record(page, url)


def item(place: Locator, title: str) -> Locator:
    """Open an activity of the record."""
    found = place.locator("details.course-item").filter(has=place.page.get_by_text(title, exact=True))
    if found.get_attribute("open") is None:
        found.locator("summary").first.click()
    return found


def shown(place: Locator) -> list[str]:
    """The titles of the activities that are shown."""
    return place.locator("details.course-item:visible > summary .course-item__title").all_inner_texts()


def words(place: Locator) -> list[str]:
    """What stands in a table, row by row, once it has been drawn."""
    expect(place.locator("tbody tr").first).to_be_visible()
    return [" | ".join(row.locator("th, td").all_inner_texts()) for row in place.locator("tbody tr").all()]


def test_an_empty_record_says_what_will_be_here_and_where_to_begin(gallery_url: str, page: Page) -> None:
    place = open_record(page, gallery_url)

    expect(place).to_contain_text("Nothing is here yet.")
    expect(place.get_by_role("combobox")).to_have_count(0)
    place.get_by_role("link", name="Begin with").click()
    expect(page).to_have_url(f"{gallery_url}modules/gallery/")


def test_links_lead_to_each_part_that_has_something(gallery_url: str, page: Page) -> None:
    place = fill_record(page, gallery_url, FULL)
    jump = place.get_by_role("navigation", name="Jump to a part of your record")
    titles = place.locator("section.course-group h3").all_inner_texts()

    assert jump.get_by_role("link").all_inner_texts() == titles
    jump.get_by_role("link", name="Gallery").click()
    expect(place.locator("#record-gallery")).to_be_in_viewport()


def test_my_record_and_the_question_before_erasing_count_the_same(gallery_url: str, page: Page) -> None:
    place = fill_record(page, gallery_url, FULL)
    page.wait_for_selector("course-erase[data-ready]")

    expect(page.locator(".course-erase__words")).to_have_text("Saved on this device: 9 answers and 3 texts.")
    expect(place.locator(".course-record__words")).to_contain_text("You have entered 9 answers and 3 texts.")


def test_one_sentence_says_how_far_one_has_come_and_how_much_is_here(gallery_url: str, page: Page) -> None:
    place = fill_record(page, gallery_url, FULL)

    expect(place.locator(".course-record__words")).to_contain_text("You have finished 1 of ")
    expect(place.locator(".course-record__words")).to_contain_text("You have entered 9 answers and 3 texts.")


def test_what_was_entered_stands_below_its_module_in_the_order_of_the_course(gallery_url: str, page: Page) -> None:
    place = fill_record(page, gallery_url, FULL)
    groups = place.locator("section.course-group")

    assert place.get_by_role("heading", level=3).all_inner_texts() == [
        "Gallery",
        "The whole course",
        "No longer in the course",
    ]
    assert shown(groups.nth(1)) == ["First thoughts", "Questions that came back"]


def test_an_answer_stands_with_its_question_result_and_how_sure_one_was(gallery_url: str, page: Page) -> None:
    one = item(fill_record(page, gallery_url, FULL), "Attempts, shuffle and confidence")

    expect(one.locator(".course-asked")).to_have_text("Where does the needle point?")
    expect(one.locator(".course-given")).to_have_text("East")
    expect(one.locator(".course-state")).to_have_text("Not yetHow sure you were: Guessing")


def test_ones_own_words_stand_beside_the_model_answer(gallery_url: str, page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    one = item(fill_record(page, gallery_url, FULL), "Think and write")
    beside = one.locator(".course-beside > div")
    expect(beside).to_have_count(2)
    mine, model = beside.all()

    expect(mine).to_have_text(
        "What I wroteI said nothing.What I found in my own words"
        "I said what the other person did next.What I would addI would ask."
    )
    expect(model).to_contain_text('I said "oh", and looked at my screen.')
    left, right = mine.bounding_box(), model.bounding_box()
    assert left
    assert right
    assert left["y"] == right["y"]
    page.set_viewport_size({"width": 360, "height": 800})
    left, right = mine.bounding_box(), model.bounding_box()
    assert left
    assert right
    assert left["y"] + left["height"] <= right["y"]


def test_ratings_are_a_picture_then_and_now_and_a_table_of_every_time(gallery_url: str, page: Page) -> None:
    one = item(fill_record(page, gallery_url, FULL), "My compass")

    expect(one.get_by_role("img", name="My compass: my ratings as a picture")).to_be_visible()
    expect(one.locator(".course-key li")).to_have_text([" Now: 2 November 2026", " Then: 2 September 2026"])
    means, statements, every = one.locator("table").all()
    assert words(means)[0] == "Attending | 2 | 4"
    expect(statements).to_be_hidden()
    one.get_by_text("Every statement").click()
    assert words(statements)[1] == "I let a pause be a pause. | Now and then | Often"
    assert words(every)[1].startswith("2 October 2026 | 3")


def test_a_story_is_the_scenes_and_what_was_chosen(gallery_url: str, page: Page) -> None:
    one = item(fill_record(page, gallery_url, FULL), "A late handover")

    expect(one.locator("ol > li").first).to_have_text(
        "Seven in the morning, the doorSit down, and wait for her to go on."
    )
    expect(one.locator("ol > li")).to_have_count(2)


def test_a_worksheet_is_a_table_of_the_rows_that_were_filled_in(gallery_url: str, page: Page) -> None:
    one = item(fill_record(page, gallery_url, FULL), "What can I move?")

    assert words(one.locator("table")) == ["Breaks | A lot |  | Swap two of them. | "]


def test_first_thoughts_stand_above_those_after_the_course(gallery_url: str, page: Page) -> None:
    one = item(fill_record(page, gallery_url, FULL), "First thoughts")

    assert words(one.locator("table")) == [
        "Before the course, 2 November 2026 | Say that the shift begins at seven. | It is the rule.",
        "After the course, 2 November 2026 | Ask how her morning has been. | I know her now.",
    ]


def test_what_is_no_longer_in_the_course_is_kept_with_what_was_asked(gallery_url: str, page: Page) -> None:
    one = item(fill_record(page, gallery_url, FULL), "A good day")

    expect(one.locator(".course-asked")).to_have_text("How did it begin?")
    expect(one.locator(".course-wrote")).to_have_text("It began with tea.")
    expect(one.get_by_role("link")).to_have_count(0)


def test_a_text_that_lost_its_place_stands_below_the_present_one(gallery_url: str, page: Page) -> None:
    kept = [{"key": "gallery/writing#surprised", "field": "text", "value": "I laughed out loud.", "at": AT}]
    one = item(fill_record(page, gallery_url, FULL, kept), "Think and write")

    expect(one.locator(".course-block").last).to_have_text(
        "An earlier version, or one from another tab or device, 2 November 2026I laughed out loud."
    )


def test_each_activity_leads_back_to_its_place(gallery_url: str, page: Page) -> None:
    one = item(fill_record(page, gallery_url, FULL), "Think and write")
    one.get_by_role("link", name="Go to this place: Think and write").click()

    expect(page).to_have_url(f"{gallery_url}modules/gallery/writing/#gallery--writing")


def test_what_was_just_entered_is_here_and_no_question_counts_as_another_one(gallery_url: str, page: Page) -> None:
    open_activity(page, gallery_url, "types")
    for name, choice in (("single", "ask"), ("true-false", "false"), ("multiple", "helping")):
        question(page, name).locator(f"[value={choice}]").check()
        check(question(page, name))
    question(page, "short").get_by_role("textbox").fill("Attending")
    check(question(page, "short"))
    wait_saved(page)
    open_activity(page, gallery_url, "writing")
    page.locator("[data-prompt=surprised] .course-own > textarea").fill("I said nothing.")
    wait_saved(page)
    place = open_record(page, gallery_url)

    expect(place.locator("details.course-item")).to_have_count(2)
    expect(place.locator("details.course-item[open]")).to_have_count(2)
    expect(place.locator(".course-changed")).to_have_count(0)
    expect(place.locator(".course-block")).to_have_count(5)
    expect(place.locator(".course-asked").last).to_contain_text("What did you do in the first ten seconds?")


def test_module_and_kind_are_chosen_by_keyboard_and_the_count_is_said(gallery_url: str, page: Page) -> None:
    place = fill_record(page, gallery_url, FULL)
    count = place.get_by_role("status")
    expect(count).to_be_empty()
    kind = place.get_by_label("Kind")
    kind.focus()
    page.keyboard.type("Self")

    assert shown(place) == ["My compass"]
    expect(count).to_have_text("1 activity is shown.")
    expect(place.locator("details.course-item[open]")).to_have_count(1)
    expect(kind).to_be_focused()
    place.get_by_label("Module").focus()
    page.keyboard.type("The whole")
    expect(count).to_have_text("Nothing of this kind is in this module.")
    kind.focus()
    page.keyboard.press("Home")
    assert shown(place) == ["First thoughts", "Questions that came back"]


def test_a_record_of_a_megabyte_is_drawn_as_a_list_and_filled_as_it_is_opened(gallery_url: str, page: Page) -> None:
    """Counted, not timed: 1,000 texts in 200 activities."""
    records = [
        record(f"years/activity-{each // 5}#p-{each % 5}", {"text": f"Text {each}. " + "word " * 220}, "What was it?")
        for each in range(1000)
    ]
    assert sum(len(str(each)) for each in records) > 1_000_000
    place = fill_record(page, gallery_url, records)

    expect(place.locator("details.course-item")).to_have_count(200)
    expect(place.locator(".course-block")).to_have_count(0)
    item(place, "Activity 7")
    expect(place.locator(".course-block")).to_have_count(5)


def test_a_change_in_another_tab_closes_nothing_and_takes_no_focus(gallery_url: str, page: Page) -> None:
    place = fill_record(page, gallery_url, FULL)
    one = item(place, "Think and write")
    link = one.get_by_role("link")
    link.focus()
    other = page.context.new_page()
    open_activity(other, gallery_url, "writing")
    other.locator("[data-prompt=surprised] .course-own > textarea").fill("I laughed, and then I asked.")
    wait_saved(other)
    other.locator("[data-prompt=week] .course-own > textarea").fill("To wait.")
    wait_saved(other)

    expect(one.locator(".course-wrote").first).to_have_text("I laughed, and then I asked.")
    expect(one.locator(".course-block")).to_have_count(2)
    expect(link).to_be_focused()
    assert one.get_attribute("open") is not None


def test_erasing_empties_it(gallery_url: str, page: Page) -> None:
    place = fill_record(page, gallery_url, FULL)
    page.get_by_role("button", name="Erase everything I entered").click()
    page.get_by_role("button", name="Yes, erase everything").click()

    expect(place).to_contain_text("Nothing is here yet.")
    expect(place.locator("details:visible")).to_have_count(0)


def test_the_record_can_be_saved_as_a_file_before_it_is_erased(gallery_url: str, page: Page) -> None:
    fill_record(page, gallery_url, FULL)
    page.wait_for_selector("course-erase[data-ready]")
    erase = page.locator("course-erase")
    erase.get_by_role("button", name="Erase everything I entered").click()
    with page.expect_download() as download:
        erase.get_by_role("button", name="Save my record as a file first").click()

    assert "I said nothing." in download.value.path().read_text(encoding="utf-8")
    expect(erase.get_by_role("status")).to_contain_text(download.value.suggested_filename)
    expect(erase.get_by_role("button", name="Save my record as a file first")).to_be_focused()
    erase.get_by_role("button", name="No, keep it").click()
    expect(page.locator(".course-erase__words")).to_contain_text("9 answers")


def test_on_paper_everything_is_open_and_there_is_nothing_to_press(gallery_url: str, page: Page) -> None:
    place = fill_record(page, gallery_url, FULL)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")

    expect(place.locator("details:not([open])")).to_have_count(0)
    expect(place.get_by_text("It began with tea.")).to_be_visible()
    expect(place.get_by_text("I let a pause be a pause.")).to_be_visible()
    expect(place.locator(".course-record__printed")).to_contain_text("Gallery, printed on ")
    for pressed in ("a", "button", "select"):
        expect(page.locator(f"#course-page {pressed}:visible")).to_have_count(0)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(place.locator("details[open]")).to_have_count(0)


def test_what_is_filtered_is_what_is_printed(gallery_url: str, page: Page) -> None:
    place = fill_record(page, gallery_url, FULL)
    place.get_by_label("Kind").select_option("Worksheet")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")

    assert shown(place) == ["What can I move?"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("records", [[], FULL], ids=["empty", "full"])
def test_axe_finds_nothing(gallery_url: str, page: Page, records: list[dict[str, Any]], scheme: Any) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    place = fill_record(page, gallery_url, records)
    for each in place.locator("details").all():
        each.evaluate("details => { details.open = true; }")
    page.wait_for_timeout(100)

    assert violations(page) == []


def test_nothing_scrolls_sideways_at_320_pixels(gallery_url: str, page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    long = record("gallery/opening#hope", {"text": "Llanfairpwllgwyngyll" * 20})
    place = fill_record(page, gallery_url, [*FULL, long])
    for each in place.locator("details").all():
        each.evaluate("details => { details.open = true; }")
    page.wait_for_timeout(100)

    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320


def test_what_can_be_pressed_is_large_enough_for_a_finger(gallery_url: str, page: Page) -> None:
    place = fill_record(page, gallery_url, FULL)
    item(place, "My compass")

    for each in place.locator("summary:visible, select, a:visible").all():
        box = each.bounding_box()
        assert box
        assert box["height"] >= 44


def test_without_the_script_it_says_why_nothing_is_here(gallery_url: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{gallery_url}my-record/")

    expect(page.locator("course-my-record")).to_contain_text("Turn on JavaScript to see it.")
    context.close()
