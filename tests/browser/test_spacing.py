"""Wide spacing of text cuts no words off (WCAG 1.4.12), and what is pressed is called what it shows (2.5.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.axe import AXE

if TYPE_CHECKING:
    from playwright.sync_api import Page

PAGES = [
    "",
    "help/",
    "my-record/",
    "my-account/",
    "certificate/",
    "give-to-the-room/",
    "mixed-quiz/",
    "misconceptions/",
    "about/accessibility/",
    "trainers/plans/",
    "trainers/session/",
    "trainers/room/",
    "modules/compass-behaviours/",
    "modules/compass-behaviours/check/",
    "modules/compass-behaviours/check-your-compass/",
    "modules/leading-vs-managing/",
    "modules/curiosity-and-hypothesising/four-lenses/",
]
"""Each kind of page and of activity."""
SPACED = """
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
"""
CUT_OFF = """() => [...document.querySelectorAll("#course-page *, .course-footer *")].filter(each => {
  const { overflowX, overflowY, position } = getComputedStyle(each);
  return (overflowX === "hidden" || overflowY === "hidden") && position !== "absolute" && each.clientWidth > 2
    && each.checkVisibility() && each.textContent.trim() && !each.closest("svg")
    && (each.scrollWidth > each.clientWidth + 2 || each.scrollHeight > each.clientHeight + 2);
}).map(each => each.outerHTML.slice(0, 120))"""


def _open(page: Page, url: str) -> None:
    page.goto(url)
    page.wait_for_function("!document.querySelector('.course-activity > :not([data-ready])')")


@pytest.mark.parametrize("uri", PAGES)
def test_wide_spacing_on_a_narrow_screen_cuts_no_words_off(uri: str, site_url: str, page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    _open(page, site_url + uri)
    page.add_style_tag(content=SPACED)

    assert page.evaluate(CUT_OFF) == []
    assert page.evaluate("document.scrollingElement.scrollWidth") == 320


@pytest.mark.parametrize("uri", PAGES)
def test_the_name_of_what_is_pressed_holds_the_words_that_are_seen(uri: str, site_url: str, page: Page) -> None:
    """The rule is one that axe leaves out unless it is asked for."""
    _open(page, site_url + uri)
    page.evaluate(AXE)
    run = "axe.run(document, {runOnly: ['label-content-name-mismatch']}).then(({violations}) => violations)"

    assert [node["html"] for each in page.evaluate(run) for node in each["nodes"]] == []
