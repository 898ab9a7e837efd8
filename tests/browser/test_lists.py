"""Words with their meaning where they stand, and the lists that pages are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.axe import LOOKS, violations
from tests.browser.exercises import GALLERY, check, open_activity, question

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

WORDS = f"{GALLERY}words/"
LISTS = ("glossary", "misconceptions", "coverage", "outcomes")


def open_words(page: Page, url: str) -> Locator:
    """Open the page with terms, and return the first of them."""
    page.goto(url + WORDS)
    return page.get_by_role("button", name="attending")


def meaning(page: Page, text: str) -> Locator:
    """Find the box with a meaning."""
    return page.locator(".course-term__meaning", has_text=text)


def test_a_word_shows_its_meaning_and_hides_it_again(gallery_url: str, page: Page) -> None:
    word = open_words(page, gallery_url)
    box = meaning(page, "Being there for someone")
    expect(word).to_have_attribute("aria-expanded", "false")
    expect(box).to_be_hidden()

    word.click()
    expect(box).to_be_visible()
    expect(word).to_have_attribute("aria-expanded", "true")
    word.click()

    expect(box).to_be_hidden()
    expect(word).to_have_attribute("aria-expanded", "false")


def test_a_click_elsewhere_closes_it(gallery_url: str, page: Page) -> None:
    open_words(page, gallery_url).click()
    page.get_by_role("heading", level=1).click()

    expect(meaning(page, "Being there for someone")).to_be_hidden()


def test_only_one_is_open(gallery_url: str, page: Page) -> None:
    open_words(page, gallery_url).click()
    page.get_by_role("button", name="many guesses at once").click()

    expect(page.locator(".course-term__meaning:visible")).to_have_count(1)
    expect(meaning(page, "Holding more than one")).to_be_visible()


def test_it_opens_by_touch(gallery_url: str, browser: Browser) -> None:
    context = browser.new_context(has_touch=True, is_mobile=True, viewport={"width": 360, "height": 700})
    page = context.new_page()
    open_words(page, gallery_url).tap()

    expect(meaning(page, "Being there for someone")).to_be_visible()
    context.close()


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_it_opens_by_keyboard_and_escape_closes_it_with_focus_kept(key: str, gallery_url: str, page: Page) -> None:
    word = open_words(page, gallery_url)
    word.focus()
    page.keyboard.press(key)
    expect(meaning(page, "Being there for someone")).to_be_visible()
    page.keyboard.press("Escape")

    expect(meaning(page, "Being there for someone")).to_be_hidden()
    expect(word).to_be_focused()


def test_escape_in_a_meaning_gives_focus_back_to_the_word(gallery_url: str, page: Page) -> None:
    """A link in it goes with the box."""
    word = open_words(page, gallery_url)
    word.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="the teaching")).to_be_focused()
    page.keyboard.press("Escape")

    expect(word).to_be_focused()


@pytest.mark.parametrize("width", [320, 360, 700, 1280])
def test_the_meaning_stays_on_the_screen(width: int, gallery_url: str, page: Page) -> None:
    """Also where the word stands at the right edge, and where text is set larger."""
    page.set_viewport_size({"width": width, "height": 800})
    open_words(page, gallery_url)
    for word in page.locator(".course-term__word").all():
        for padding in (0, 60, 120):
            word.evaluate("(word, padding) => { word.closest('p, li').style.paddingLeft = `${padding}px` }", padding)
            word.click()
            box = page.locator(".course-term__meaning:visible").bounding_box()
            assert box
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= width
            assert page.evaluate("document.scrollingElement.scrollWidth") <= width
            word.click()


def test_no_line_begins_with_the_mark_after_a_word(gallery_url: str, page: Page) -> None:
    """However wide the text is."""
    open_words(page, gallery_url)

    apart = page.locator(".course-term__word").evaluate_all(
        """words => words.flatMap(word => {
          const text = word.closest("p, li");
          const mark = document.createRange();
          mark.setStart(word.closest("course-term").nextSibling, 0);
          mark.setEnd(word.closest("course-term").nextSibling, 1);
          return Array.from({ length: 300 }, (_, more) => 200 + more).filter(width => {
            text.style.width = `${width}px`;
            return mark.getBoundingClientRect().top >= word.getBoundingClientRect().bottom;
          });
        })"""
    )
    assert apart == []


def test_without_the_script_a_word_is_a_link_to_its_meaning(gallery_url: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(gallery_url + WORDS)
    page.get_by_role("link", name="many guesses at once").click()

    assert page.url == f"{gallery_url}glossary/#hypothesising"
    expect(page.locator("#hypothesising")).to_contain_text("Holding more than one explanation open")
    context.close()


def test_search_finds_the_page_by_the_words_of_its_terms(searched_gallery_url: str, page: Page) -> None:
    page.goto(searched_gallery_url)
    page.get_by_role("textbox", name="Search").click()
    page.keyboard.type("co-production")

    result = page.locator(".md-search-result__item", has_text="Words with their meaning")
    expect(result.first).to_be_visible()


def test_on_paper_there_is_no_box(gallery_url: str, page: Page) -> None:
    open_words(page, gallery_url).click()
    page.emulate_media(media="print")

    expect(page.locator(".course-term__meaning:visible")).to_have_count(0)
    sentence = page.locator("p", has_text="It begins with")
    expect(sentence).to_have_text(
        "It begins with attending, and goes on with many guesses at once.", use_inner_text=True
    )


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_axe_finds_nothing_with_a_meaning_open_or_closed(width: int, scheme: str, gallery_url: str, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    word = open_words(page, gallery_url)
    assert violations(page) == []
    word.click()

    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", LISTS)
def test_axe_finds_nothing_on_a_list_and_nothing_scrolls_sideways(
    name: str, scheme: str, gallery_url: str, page: Page
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    page.goto(f"{gallery_url}{name}/")

    assert violations(page) == []
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320


@pytest.mark.parametrize(("name", "title"), [("coverage", "What the course covers"), ("outcomes", "Gallery")])
def test_a_wide_table_scrolls_in_a_named_box_by_keyboard(name: str, title: str, gallery_url: str, page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{gallery_url}{name}/")
    box = page.get_by_role("region", name=title)
    assert box.evaluate("box => box.scrollWidth > box.clientWidth")
    box.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("box => box.scrollLeft > 0", arg=box.element_handle())

    # No other box within it takes the scrolling over.
    assert box.evaluate("box => box.firstElementChild.localName") == "table"


def answer_wrongly(page: Page, gallery_url: str) -> Locator:
    """Choose an option that has a belief behind it, and return the link to that belief."""
    open_activity(page, gallery_url, "types")
    single = question(page, "single")
    single.get_by_label("Say you know how she feels").check()
    check(single)
    return single.locator(".course-said").get_by_role("link", name="Sharing my own story is the same as listening.")


def test_the_belief_behind_a_wrong_answer_leads_to_what_is_so(gallery_url: str, page: Page) -> None:
    belief = answer_wrongly(page, gallery_url)
    belief.click()

    assert page.url == f"{gallery_url}misconceptions/#my-own-story"
    expect(page.locator("#my-own-story")).to_contain_text("There is more to it than that.")
    expect(page.locator("#my-own-story")).to_be_in_viewport()


def test_back_from_a_belief_leads_to_the_answer_that_it_was_behind(gallery_url: str, page: Page) -> None:
    belief = answer_wrongly(page, gallery_url)
    belief.click()
    expect(page.locator("#my-own-story")).to_be_in_viewport()
    page.go_back()

    expect(belief).to_be_in_viewport()


def test_beliefs_are_folded_by_module_and_open_with_the_keyboard(gallery_url: str, page: Page) -> None:
    page.goto(f"{gallery_url}misconceptions/")
    expect(page.locator(".course-belief:visible")).to_have_count(0)
    page.locator(".course-beliefs > summary").first.focus()
    page.keyboard.press("Enter")

    expect(page.locator(".course-belief").first).to_be_visible()
