"""axe-core on every page of the course, light and dark, wide and narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.axe import COLOUR_RULES, LOOKS, violations
from tests.conftest import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Page


def _uris() -> list[str]:
    """Each page's address from the site's root."""
    pages = [path.relative_to(ROOT).with_suffix("").as_posix() for path in (ROOT / "modules").rglob("*.md")]
    pages += [path.relative_to(ROOT / "docs").with_suffix("").as_posix() for path in (ROOT / "docs").rglob("*.md")]
    folders = [page.removesuffix("index") if page.endswith("index") else f"{page}/" for page in sorted(pages)]
    return [*folders, "404.html"]


URIS = _uris()


def _open(page: Page, url: str) -> None:
    page.goto(url)
    page.wait_for_function("!document.querySelector('.course-activity > :not([data-ready])')")


@pytest.mark.parametrize("uri", URIS)
def test_a_page_has_no_fault_narrow_in_light_and_wide_in_dark_and_scrolls_one_way(
    uri: str, site_url: str, page: Page
) -> None:
    """A page is opened once: loading is most of the time. 320 pixels are also 1280 at 400% zoom (WCAG 1.4.10)."""
    (narrow, light), (wide, dark) = LOOKS
    page.set_viewport_size({"width": narrow, "height": 640})
    page.emulate_media(color_scheme=light, reduced_motion="reduce")
    _open(page, site_url + uri)
    scrolls = page.evaluate("document.scrollingElement.scrollWidth") > narrow
    in_light = violations(page)
    page.set_viewport_size({"width": wide, "height": 800})
    page.emulate_media(color_scheme=dark, reduced_motion="reduce")
    page.wait_for_selector("body[data-md-color-scheme=slate]")

    assert (scrolls, in_light, violations(page, COLOUR_RULES)) == (False, [], [])
