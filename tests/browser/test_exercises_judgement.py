"""Questions of judgement, asked before the course and again after it; and a quiz of questions from other quizzes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.axe import LOOKS, violations
from tests.browser.exercises import (
    check,
    heard,
    listen,
    open_activity,
    press,
    question,
    ready,
    records,
    wait_saved,
)

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

SHOW = "Show both answers"
SHOWN = "Both answers are below"
NOTE = "addEventListener('course-activity-done', ({ detail }) => (window.done ??= []).push(detail.activity))"


def answer_before(page: Page, url: str, why: str = "She looked tired.") -> None:
    """Answer the first question before the course, on the second of November."""
    page.clock.set_fixed_time("2026-11-02T09:00:00Z")
    open_activity(page, url, "before")
    late = question(page, "late")
    late.get_by_label("Say nothing today").check()
    late.get_by_label("Why?").fill(why)
    wait_saved(page)


def open_after(page: Page, url: str) -> Locator:
    """Open the page that asks again, and return its first question."""
    page.goto(f"{url}summary/")
    page.wait_for_selector("course-before-after[data-ready]")
    return question(page, "late")


def cards(place: Locator) -> list[str]:
    """List the answers that are shown side by side."""
    return [" ".join(text.split()) for text in place.locator(".course-both:visible > div").all_inner_texts()]


def test_both_answers_stand_side_by_side_once_the_second_is_given(gallery_url: str, page: Page) -> None:
    answer_before(page, gallery_url)
    late = open_after(page, gallery_url)
    expect(late.get_by_text("She looked tired.")).to_have_count(0)
    expect(late.locator("input:checked")).to_have_count(0)
    expect(late.get_by_text("What the course would look at")).to_be_hidden()

    late.get_by_label("Ask how her morning").check()
    late.get_by_label("Why?").fill("It costs a minute.")
    assert cards(late) == []
    press(late, SHOW)

    assert cards(late) == [
        "Before the course, on 2 November 2026 Say nothing today, and see whether it happens again. She looked tired.",
        "Now Ask how her morning has been. It costs a minute.",
    ]
    expect(late.get_by_text("Your answer is different now. What do you think moved it?")).to_be_visible()
    expect(late.get_by_text("She hears that you have seen her")).to_be_visible()
    expect(late.get_by_text("Look at what you knew")).to_be_visible()


@pytest.mark.parametrize(("width", "beside"), [(1280, True), (320, False)])
def test_they_stand_beside_each_other_where_there_is_room(
    width: int, beside: bool, gallery_url: str, page: Page
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    answer_before(page, gallery_url)
    late = open_after(page, gallery_url)
    late.get_by_label("Ask how her morning").check()
    press(late, SHOW)

    before, now = (box.bounding_box() for box in late.locator(".course-both > div").all())

    assert before
    assert now
    assert (before["y"] == now["y"]) == beside
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width


def test_a_reload_keeps_both_and_announces_nothing(gallery_url: str, page: Page) -> None:
    answer_before(page, gallery_url)
    late = open_after(page, gallery_url)
    late.get_by_label("Say nothing today").check()
    press(late, SHOW)
    page.wait_for_timeout(300)

    page.reload()
    page.wait_for_selector("course-before-after[data-ready]")

    assert len(cards(late)) == 2
    expect(late.get_by_text("You chose the same both times.")).to_be_visible()
    expect(late.get_by_role("button", name=SHOWN)).to_have_attribute("aria-disabled", "true")


def test_a_second_answer_can_still_be_changed(gallery_url: str, page: Page) -> None:
    answer_before(page, gallery_url)
    late = open_after(page, gallery_url)
    late.get_by_label("Ask how her morning").check()
    press(late, SHOW)

    late.get_by_label("Say nothing today").check()

    assert cards(late)[1] == "Now Say nothing today, and see whether it happens again."
    expect(late.get_by_text("You chose the same both times.")).to_be_visible()


def test_the_two_askings_are_records_of_their_own(gallery_url: str, page: Page) -> None:
    answer_before(page, gallery_url)
    late = open_after(page, gallery_url)
    late.get_by_label("Ask how her morning").check()
    press(late, SHOW)
    page.wait_for_timeout(300)

    saved = records(page)
    assert saved["course/first-thoughts#late--before"] == {"answer": "wait", "why": "She looked tired."}
    assert saved["course/first-thoughts#late--after"] == {"answer": "ask", "why": "", "shown": True}


def test_without_an_answer_before_only_the_present_one_is_shown(gallery_url: str, page: Page) -> None:
    late = open_after(page, gallery_url)
    late.get_by_label("Ask how her morning").check()
    press(late, SHOW)

    assert cards(late) == ["Now Ask how her morning has been."]
    expect(late.get_by_text("You gave no answer before the course, so here is only this one.")).to_be_visible()


def test_without_a_second_answer_it_asks_for_one(gallery_url: str, page: Page) -> None:
    answer_before(page, gallery_url)
    late = open_after(page, gallery_url)
    listen(page)
    press(late, SHOW)

    assert heard(page) == ["Choose an answer first."]
    assert cards(late) == []


def test_showing_both_keeps_focus_and_is_announced_once(gallery_url: str, page: Page) -> None:
    answer_before(page, gallery_url)
    late = open_after(page, gallery_url)
    late.get_by_label("Ask how her morning").check()
    listen(page)
    press(late, SHOW)

    assert heard(page) == ["Your answer is different now. What do you think moved it?"]
    expect(late.get_by_role("button", name=SHOWN)).to_be_focused()


def test_it_is_answered_by_keyboard_alone(gallery_url: str, page: Page) -> None:
    answer_before(page, gallery_url)
    late = open_after(page, gallery_url)
    late.get_by_label("Ask how her morning").focus()
    for key in ("Space", "ArrowDown", "Tab"):
        page.keyboard.press(key)
    page.keyboard.type("It is clear.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert cards(late)[1] == "Now Say that the shift begins at seven. It is clear."
    page.keyboard.press("Tab")
    expect(late.get_by_text("What the course would look at")).to_be_focused()


@pytest.mark.parametrize("text", ["old wording of something else altogether, with no word in common", None])
def test_a_changed_question_is_said_to_be_one(text: str | None, gallery_url: str, page: Page) -> None:
    """Beside the answer that was given before the change; where only a full stop has changed, nothing is said."""
    answer_before(page, gallery_url)
    page.evaluate(
        """text => new Promise(resolve => {
          const opening = indexedDB.open("course-record:gallery");
          opening.onsuccess = () => {
            const writing = opening.result.transaction("records", "readwrite");
            const records = writing.objectStore("records");
            const key = "course/first-thoughts#late--before";
            records.get(key).onsuccess = ({ target }) => {
              const { asked } = target.result;
              records.put({ ...target.result, asked: { ...asked, text: text ?? `${asked.text}.` } });
            };
            writing.oncomplete = () => { opening.result.close(); resolve(); };
          };
        })""",
        text,
    )
    late = open_after(page, gallery_url)
    late.get_by_label("Ask how her morning").check()
    press(late, SHOW)

    expect(late.locator(".course-both .course-changed")).to_have_count(1 if text else 0)
    open_activity(page, gallery_url, "before")
    expect(question(page, "late").locator(".course-changed")).to_have_count(1 if text else 0)
    expect(question(page, "late").get_by_label("Say nothing today")).to_be_checked()


def test_the_first_asking_marks_its_page_done_when_all_are_answered(gallery_url: str, page: Page) -> None:
    answer_before(page, gallery_url)
    expect(page.locator("course-page-done")).not_to_have_attribute("data-done", "")

    question(page, "board").get_by_label("All that you know").check()

    expect(page.locator("course-page-done")).to_have_attribute("data-done", "")


def test_the_second_asking_is_done_when_both_were_looked_at(gallery_url: str, page: Page) -> None:
    late = open_after(page, gallery_url)
    page.evaluate(NOTE)
    late.get_by_label("Ask how her morning").check()
    board = question(page, "board")
    board.get_by_label("All that you know").check()
    press(late, SHOW)
    page.wait_for_timeout(300)
    assert page.evaluate("window.done") is None

    press(board, SHOW)

    page.wait_for_function("window.done")
    assert page.evaluate("window.done") == ["course/first-thoughts"]


def test_what_the_course_would_look_at_is_not_in_the_first_asking(gallery_url: str, page: Page) -> None:
    open_activity(page, gallery_url, "before")

    assert "She hears that you have seen her" not in page.content()


def test_without_the_script_the_course_s_view_can_be_unfolded(gallery_url: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{gallery_url}summary/")
    late = question(page, "late")

    expect(late.get_by_text("She hears that you have seen her")).to_be_hidden()
    late.get_by_text("What the course would look at").click()
    expect(late.get_by_text("She hears that you have seen her")).to_be_visible()
    expect(late.get_by_role("link", name="Read the page that teaches this: ")).to_be_visible()
    expect(late.locator("button")).to_have_count(0)
    context.close()


def test_both_answers_print_with_the_course_s_view(gallery_url: str, page: Page) -> None:
    answer_before(page, gallery_url)
    late = open_after(page, gallery_url)
    late.get_by_label("Ask how her morning").check()
    press(late, SHOW)

    page.emulate_media(media="print")

    assert len(cards(late)) == 2
    expect(late.get_by_text("She hears that you have seen her")).to_be_visible()
    expect(late.locator("button:visible")).to_have_count(0)


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_axe_finds_nothing_before_and_after_both_are_shown(
    width: int, scheme: str, gallery_url: str, page: Page
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    answer_before(page, gallery_url)
    assert violations(page) == []
    late = open_after(page, gallery_url)
    press(late, SHOW)
    assert violations(page) == []
    late.get_by_label("Ask how her morning").check()
    press(late, SHOW)

    assert violations(page) == []
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    for target in page.locator("course-before-after :is(button, textarea, .course-option, summary):visible").all():
        box = target.bounding_box()
        assert box
        assert box["height"] >= 44, target.inner_text()


def test_a_mixed_quiz_leaves_the_first_answers_as_they_were(gallery_url: str, page: Page) -> None:
    activity = open_activity(page, gallery_url, "settings")
    first = question(page, "needle")
    first.get_by_label("East").check()
    check(first)
    wait_saved(page)
    before = records(page)["gallery/settings#needle"]

    page.goto(f"{gallery_url}summary/")
    page.wait_for_selector("course-quiz[data-ready]")
    again = question(page, "gallery.settings.needle")
    expect(again.locator("input:checked")).to_have_count(0)
    again.get_by_label("North").check()
    check(again)
    page.wait_for_timeout(300)

    saved = records(page)
    assert saved["gallery/settings#needle"] == before
    assert saved["course/mixed#gallery.settings.needle"]["firstResult"] == "right"
    open_activity(page, gallery_url, "settings")
    expect(question(page, "needle").get_by_label("East")).to_be_checked()
    expect(activity).to_be_visible()


def test_a_mixed_quiz_asks_how_sure_one_is_and_mixes_its_options(gallery_url: str, page: Page) -> None:
    page.goto(f"{gallery_url}summary/")
    page.wait_for_selector("course-quiz[data-ready]")

    expect(page.locator("course-quiz .course-confidence")).to_have_count(3)
    expect(page.locator("course-quiz")).to_have_attribute("data-shuffle", "")
    assert "seed" in records(page)["order:course/mixed"]


def test_a_mixed_quiz_is_found_again_after_a_reload(gallery_url: str, page: Page) -> None:
    page.goto(f"{gallery_url}summary/")
    page.wait_for_selector("course-quiz[data-ready]")
    rain = question(page, "gallery.end.rain")
    rain.get_by_label("West").check()
    check(rain)
    page.wait_for_timeout(300)

    page.reload()
    ready(page)

    expect(rain.get_by_label("West")).to_be_checked()
    expect(rain.locator(".course-result")).to_contain_text("Right")
