"""Whatever the keyboard reaches shows that it has been reached (WCAG 2.4.7), in light and dark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.test_spacing import PAGES

if TYPE_CHECKING:
    from playwright.sync_api import Page

MOST = 400
"""Stops with Tab on one page; more would mean that the keyboard goes round in it."""
UNMARKED = """() => {
  const stop = document.activeElement;
  if (!stop || stop === document.body) return null;
  if (window.stops.has(stop)) return null;
  window.stops.add(stop);
  // A box that is hidden for the eye, as that of a drawn switch, is marked on what is drawn in its place.
  const seen = each => each?.checkVisibility({ opacityProperty: true }) && each.getBoundingClientRect().width > 4;
  const labels = [...(stop.labels ?? [])];
  const near = [stop, ...labels, stop.closest("label"), stop.parentElement, stop.nextElementSibling].filter(seen);
  const names = ["outline-style", "outline-width", "outline-color", "box-shadow", "border-color", "background-color",
    "opacity", "clip-path", "transform", "color", "text-decoration-line"];
  const look = () => near.map(each => names.map(name => getComputedStyle(each)[name]).join()).join(";");
  const reached = look();
  stop.blur();
  const left = look();
  stop.focus({ preventScroll: true, focusVisible: true });
  return reached === left ? stop.outerHTML.slice(0, 120) : "";
}"""
"""What is reached and shows no mark; an empty text for what does; null at the end, when the keyboard comes round."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("uri", PAGES)
def test_all_that_is_reached_shows_it(uri: str, scheme: Any, site_url: str, page: Page) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.goto(site_url + uri)
    page.wait_for_function("!document.querySelector('.course-activity > :not([data-ready])')")
    page.evaluate("window.stops = new Set()")
    found = []
    for _stop in range(MOST):
        page.keyboard.press("Tab")
        said = page.evaluate(UNMARKED)
        if said is None:
            break
        found.append(said)

    assert len(found) > 10
    assert [each for each in found if each] == []
