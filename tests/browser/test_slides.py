"""The slides of a module and of a session: by keyboard alone, live, in nobody's record, and a document as well."""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.axe import COLOUR_RULES, violations
from tests.browser.exercises import check, press, ready

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

MODULES = (
    "defining-leadership",
    "leading-vs-managing",
    "compass-behaviours",
    "compassion-fatigue",
    "curiosity-and-hypothesising",
)
SHOWN = "document.querySelector('section.present').id"
DECK = "modules/gallery/slides/"
CHARTS = "defining-leadership--five-styles-try--full-charts--slide"


def open_deck(page: Page, address: str) -> None:
    """Open slides, and wait until they are shown."""
    page.set_viewport_size({"width": 1280, "height": 720})
    page.goto(address)
    page.wait_for_selector("course-deck[data-ready]")


def shown(page: Page) -> str:
    """The id of the slide that is shown."""
    id_: str = page.evaluate(SHOWN)
    return id_


def place(page: Page) -> str:
    """What the page says of where it is."""
    return page.locator(".deck-place, .deck-presenter__place").inner_text()


def turn(page: Page) -> None:
    """Go to the next slide: what is longer than its slide is scrolled first, and how long it is, the fonts decide."""
    here = place(page)
    for _press in range(5):
        if place(page) == here:
            page.keyboard.press("PageDown")


def ids(page: Page) -> list[str]:
    """The ids of all slides, in order."""
    found: list[str] = page.eval_on_selector_all("section.deck-slide", "all => all.map(slide => slide.id)")
    return found


def open_session(page: Page, url: str, plan: str) -> Page:
    """Open the slides of a ready-made plan, and wait until they are shown."""
    page.goto("about:blank")
    page.goto(f"{url}trainers/session/#ready={plan}")
    ready(page)
    with page.expect_popup() as popup:
        page.get_by_role("button", name="Slides for this session").click()
    slides = popup.value
    slides.set_viewport_size({"width": 1280, "height": 720})
    slides.reload()
    slides.wait_for_selector("course-deck[data-ready]")
    return slides


def open_plan(page: Page, url: str, pages: list[str]) -> Page:
    """Open the slides of a plan that consists of pages of the course."""
    address = f"{url}trainers/slides/"
    page.goto(address)
    course = page.locator("meta[name=course-id]").get_attribute("content")
    plan = {
        "title": "",
        "date": "",
        "start": "10:00",
        "length": 60,
        "group": 12,
        "steps": [{"kind": "page", "ref": path, "together": True} for path in pages],
    }
    wrapped = json.dumps({"format": "course-session", "version": 1, "course": course, "plan": plan})
    page.goto("about:blank")
    open_deck(page, f"{address}#plan={base64.urlsafe_b64encode(wrapped.encode()).decode().rstrip('=')}")
    return page


def too_much(page: Page) -> list[str]:
    """The ids of the slides that have to be scrolled."""
    over: list[str] = []
    for _slide in range(int(place(page).split()[-1])):
        over += page.eval_on_selector_all(
            "section.present", "all => all.filter(s => s.scrollHeight > s.clientHeight).map(s => s.id)"
        )
        page.keyboard.press("PageDown")
    return over


def test_slides_are_turned_with_keys_and_read_from_their_headings_on(gallery_url: str, page: Page) -> None:
    open_deck(page, gallery_url + DECK)
    first = shown(page)
    for key in ("ArrowRight", "PageDown", "Space"):
        page.keyboard.press(key)
    assert place(page).startswith("Slide 4 of ")
    assert page.evaluate("document.activeElement.id") == f"{shown(page)}--title"

    for key in ("ArrowLeft", "PageUp", "Shift+Space"):
        page.keyboard.press(key)
    assert shown(page) == first
    page.keyboard.press("End")
    assert place(page).split()[1] == place(page).split()[3]
    page.keyboard.press("Home")
    assert shown(page) == first


def test_only_what_is_shown_can_be_reached_with_tab(gallery_url: str, page: Page) -> None:
    open_deck(page, f"{gallery_url}{DECK}#/outcomes")
    reached = set()
    for _press in range(12):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.closest('section.deck-slide')?.id ?? 'bar'"))

    assert reached <= {"bar", "outcomes"}


def test_help_names_the_keys_and_switches_letters_off(gallery_url: str, page: Page) -> None:
    open_deck(page, gallery_url + DECK)
    page.keyboard.press("?")
    page.get_by_label("Keys of one letter or sign work").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("?")

    assert not page.locator(".deck-help").is_visible()


def test_a_question_is_answered_on_its_slide_and_in_nobody_s_record(site_url: str, page: Page) -> None:
    deck = f"{site_url}modules/defining-leadership/slides/"
    open_deck(page, f"{deck}#/{CHARTS}")
    here = place(page)
    slide = page.locator("section.present")
    assert not slide.locator(".course-answer, .course-said").locator("visible=true").count()

    slide.get_by_role("radio").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    assert place(page) == here
    assert slide.get_by_role("radio").nth(1).is_checked()
    check(slide)
    assert slide.locator(".course-result").inner_text()
    turn(page)
    assert shown(page) == "what-compassion-is"

    assert page.evaluate("indexedDB.databases().then(all => all.length)") == 0
    page.goto("about:blank")
    open_deck(page, f"{deck}#/{CHARTS}")
    assert place(page) == here
    assert not page.locator("section.present input:checked").count()


def test_a_room_is_asked_for_its_hands_by_keyboard_and_asked_again(site_url: str, page: Page) -> None:
    open_deck(page, f"{site_url}modules/defining-leadership/slides/#/{CHARTS}")
    slide = page.locator("section.present")
    slide.get_by_role("button", name="Ask the room").press("Enter")
    for count in ("2", "6", "4", "0"):
        page.keyboard.type(count)
        for _stop in range(3):
            page.keyboard.press("Tab")
    assert not slide.locator(".course-hands__bar").count()
    slide.get_by_role("button", name="Reveal what the room said").press("Enter")
    assert slide.locator(".course-hands__bar b").first.inner_text() == "2 of 12 (17%)"
    slide.get_by_role("button", name="Ask again").press("Enter")
    slide.locator("input[type=number]").nth(1).fill("12")
    slide.get_by_role("button", name="Reveal what the room said").press("Enter")
    both = slide.locator(".course-hands__row").nth(1).locator(".course-hands__bar b")
    assert both.all_inner_texts() == ["6 of 12 (50%)", "12 of 12 (100%)"]
    assert not slide.locator(".course-said").locator("visible=true").count()
    found = violations(page)
    press(page.locator(".deck-bar"), "Dark colours")
    assert found + violations(page, COLOUR_RULES) == []

    slide.get_by_role("button", name="Change the hands").press("Enter")
    page.keyboard.press("ArrowUp")
    assert slide.locator("input[type=number]").first.input_value() == "1"
    turn(page)
    assert shown(page) == "what-compassion-is"


def test_hands_and_answers_are_entered_and_revealed_from_the_presenter_view(site_url: str, page: Page) -> None:
    open_deck(page, f"{site_url}modules/defining-leadership/slides/#/{CHARTS}")
    slide = page.locator("section.present")
    with page.expect_popup() as popup:
        page.keyboard.press("s")
    notes = popup.value
    press(notes.locator(".deck-remote"), "Ask the room")
    notes.locator(".deck-remote input[type=number]").first.fill("5")
    expect(slide.locator("input[type=number]").first).to_have_value("5")
    press(notes.locator(".deck-remote"), "Reveal what the room said")
    expect(slide.locator(".course-hands__bar b").first).to_have_text("5 of 5 (100%)")
    press(notes.locator(".deck-remote"), "Reveal the answer")
    expect(slide.locator(".course-said--right")).to_be_visible()

    press(notes.locator("main"), "Previous")
    expect(notes.locator(".deck-remote select").first).to_be_visible()
    notes.locator(".deck-remote select").first.select_option(index=1)
    expect(slide.locator("select").first).not_to_have_value("")
    expect(slide.locator(".course-choices")).to_contain_text("Charismatic; ")
    press(notes.locator(".deck-remote"), "Reveal the answer")
    expect(slide.locator(".course-answer dt").first).to_be_visible()


def test_the_screen_is_made_dark_from_the_presenter_view(gallery_url: str, page: Page) -> None:
    open_deck(page, gallery_url + DECK)
    with page.expect_popup() as popup:
        page.keyboard.press("s")
    notes = popup.value
    notes.wait_for_selector("course-deck[data-ready]")
    button = notes.get_by_role("button", name="Dark screen")
    notes.keyboard.press("b")
    expect(page.locator(".pause-overlay")).to_be_visible()
    expect(button).to_have_attribute("aria-pressed", "true")
    button.press("Enter")
    expect(page.locator(".pause-overlay")).to_be_hidden()
    expect(button).to_have_attribute("aria-pressed", "false")


def test_both_counts_stay_once_the_answer_is_revealed(site_url: str, page: Page) -> None:
    open_deck(page, f"{site_url}modules/defining-leadership/slides/#/{CHARTS}")
    slide = page.locator("section.present")
    press(slide, "Ask the room")
    slide.locator("input[type=number]").first.fill("10")
    press(slide, "Reveal what the room said")
    press(slide, "Ask again")
    slide.locator("input[type=number]").nth(1).fill("11")
    press(slide, "Reveal the answer")

    row = slide.locator(".course-hands__row").nth(1)
    assert row.locator(".course-hands__bar b:visible").all_inner_texts() == ["0 of 10 (0%)", "11 of 11 (100%)"]


@pytest.mark.parametrize("window", ["slides", "notes"])
def test_a_slide_taller_than_the_screen_is_scrolled_before_it_is_left(
    window: str, gallery_url: str, page: Page
) -> None:
    open_deck(page, gallery_url + DECK)
    with page.expect_popup() as popup:
        page.keyboard.press("s")
    popup.value.wait_for_selector("course-deck[data-ready]")
    page.evaluate("document.querySelector('section.present .deck-body').style.minHeight = '600px'")
    pressed = page if window == "slides" else popup.value
    pressed.keyboard.press("PageDown")
    page.wait_for_function("document.querySelector('section.present').scrollTop > 100")
    assert place(page).startswith("Slide 1 of")
    pressed.keyboard.press("PageDown")

    expect(page.locator(".deck-place")).to_contain_text("Slide 2 of")


@pytest.mark.parametrize("start", ["http", "file"])
def test_the_presenter_view_keeps_in_step_from_a_server_and_from_a_folder(
    start: str, gallery_url: str, gallery_folder: Path, page: Page
) -> None:
    address = gallery_url + DECK if start == "http" else (gallery_folder / DECK / "index.html").as_uri()
    open_deck(page, address)
    page.keyboard.press("PageDown")
    with page.expect_popup() as popup:
        page.keyboard.press("s")
    notes = popup.value
    notes.wait_for_function("document.querySelector('.deck-presenter__place')?.textContent.startsWith('Slide 2 of')")

    notes.keyboard.press("PageDown")
    page.wait_for_function(f"{SHOWN} !== 'outcomes'")
    assert place(page).startswith("Slide 3 of")
    page.keyboard.press("Home")
    notes.wait_for_function("document.querySelector('.deck-presenter__place').textContent.startsWith('Slide 1 of')")
    assert notes.locator(".deck-presenter__notes").inner_text()
    title = notes.locator("h1").inner_text()
    assert notes.locator(".course-hidden[role=status]").text_content() == f"{place(notes)}. {title}"
    press(notes.locator("main"), "Pause the time")
    assert notes.get_by_role("button", name="Go on").is_visible()


def test_slides_read_as_a_document_without_a_script_on_paper_and_on_a_phone(gallery_url: str, page: Page) -> None:
    open_deck(page, gallery_url + DECK)
    titles = page.locator(".deck-title")
    page.emulate_media(media="print")
    assert titles.last.is_visible()
    page.emulate_media(media="screen")
    press(page.locator(".deck-bar"), "Read as a page")
    assert titles.last.is_visible()
    page.locator(".deck-contents summary").press("Enter")
    page.locator(".deck-contents").get_by_role("link").nth(2).press("Enter")
    expect(page.locator("section.deck-slide:target")).to_be_in_viewport()

    page.set_viewport_size({"width": 320, "height": 640})
    page.reload()
    page.get_by_role("button", name="Show as slides").wait_for()
    assert titles.last.is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.get_by_role("button", name="Show as slides").click()
    page.wait_for_selector("course-deck[data-ready]")
    assert not titles.last.is_visible()
    assert page.url.endswith(f"#/{shown(page)}")


def test_a_session_has_its_agenda_and_the_slides_of_its_steps_in_order(gallery_url: str, page: Page) -> None:
    slides = open_session(page, gallery_url, "short/1")
    rows = [" ".join(row.split()) for row in slides.locator("#agenda tr").all_inner_texts()]
    steps = slides.locator(".deck-slide--step .deck-title").all_text_contents()

    assert rows[0] == "10:00 Arrive"
    assert [row.split(" ", 1)[1] for row in rows[:-1]] == steps


def test_a_step_shows_what_is_for_the_room_and_only_the_questions_that_it_takes(gallery_url: str, page: Page) -> None:
    slides = open_session(page, gallery_url, "short/1")

    assert (slides.locator("#part-0 .deck-body").text_content() or "").strip() == "Nobody has to speak."
    assert (slides.locator("#part-3 .deck-body").text_content() or "").strip() == "10:35 to 10:50"
    assert [id_ for id_ in ids(slides) if id_.startswith("gallery--writing")] == ["gallery--writing--surprised--slide"]


def test_a_question_stands_in_the_step_that_asks_it_and_not_in_one_that_shows_its_page(
    site_url: str, page: Page
) -> None:
    slides = open_session(page, site_url, "five-weeks/3")
    module = "compass-behaviours"

    assert ids(slides)[:8] == [
        "agenda",
        "part-0",
        f"{module}--title",
        f"{module}--outcomes",
        f"{module}--index--story-1",
        f"{module}--index--the-people-you-will-meet",
        "part-1",
        f"{module}--opening--gloves--slide",
    ]


def test_nobody_is_asked_about_people_whom_a_session_has_not_shown(site_url: str, page: Page) -> None:
    module = "defining-leadership"
    slides = open_plan(page, site_url, [f"modules/{module}/five-styles.md", f"modules/{module}/what-compassion-is.md"])
    found = ids(slides)

    assert found[1:3] == [f"{module}--index--the-people-you-will-meet", f"{module}--five-styles"]
    assert len(set(found)) == len(found)
    assert "Callum" in slides.locator(f"#{found[2]} .deck-body").inner_text()


def test_slides_of_two_modules_with_the_same_names_stand_in_one_session(site_url: str, page: Page) -> None:
    paths = [f"modules/{module}/index.md" for module in MODULES[:2]]
    slides = open_plan(page, site_url, paths)
    found = ids(slides)

    assert [id_ for id_ in found if id_.endswith("--outcomes")] == [f"{module}--outcomes" for module in MODULES[:2]]
    assert len(set(found)) == len(found)


def test_a_page_that_comes_again_says_where_its_slides_stand(site_url: str, page: Page) -> None:
    path = f"modules/{MODULES[0]}/what-compassion-is.md"
    slides = open_plan(page, site_url, [path, path])

    assert ids(slides)[-1] == "part-1"
    words = slides.locator("#part-1 .deck-body p").last.text_content()
    assert words == "Its slides stand earlier, with “What compassion is”."


def test_a_story_is_played_with_the_mouse(site_url: str, page: Page) -> None:
    open_deck(page, f"{site_url}modules/compass-behaviours/slides/")
    slide = page.locator(".deck-slide--story").first
    page.evaluate(f"location.hash = '#/{slide.get_attribute('id')}'")
    before = slide.locator("label.course-option:visible").all_inner_texts()
    slide.locator("label.course-option:visible").first.click()
    press(slide, "Go on")

    expect(slide.locator("label.course-option:visible").first).not_to_have_text(before[0])


def test_nothing_is_too_much_for_its_slide(site_url: str, page: Page) -> None:
    over = []
    for module in MODULES:
        open_deck(page, f"{site_url}modules/{module}/slides/")
        over += too_much(page)
    for plan in ("half-day/1", "sixty-minutes/1", "five-weeks/3"):
        over += too_much(open_session(page, site_url, plan))

    assert over == []


def test_slides_and_presenter_view_meet_the_guidelines_in_light_and_dark(site_url: str, page: Page) -> None:
    deck = f"{site_url}modules/defining-leadership/slides/"
    open_deck(page, deck)
    found = []
    for id_ in ("title", "what-compassion-is--three-steps", CHARTS):
        page.evaluate(f"location.hash = '#/{id_}'")
        page.wait_for_function(f"{SHOWN} === '{id_}'")
        found += violations(page)
    press(page.locator(".deck-bar"), "Dark colours")
    found += violations(page, COLOUR_RULES)
    open_deck(page, f"{deck}?presenter")
    found += violations(page)
    page.emulate_media(color_scheme="dark")
    page.reload()
    page.wait_for_selector("course-deck[data-ready]")
    found += violations(page, COLOUR_RULES)

    assert found == []
