"""axe-core on every page of the course, light and dark, wide and narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Page

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def _uris() -> list[str]:
    pages = [path.relative_to(ROOT).with_suffix("").as_posix() for path in (ROOT / "modules").rglob("*.md")]
    pages += [
        path.relative_to(ROOT / "docs").with_suffix("").as_posix() for path in (ROOT / "docs").rglob("*.md")
    ]
    return sorted(page.removesuffix("index") for page in pages)


def violations(page: Page) -> list[str]:
    """What axe-core finds on the page as it stands."""
    page.evaluate(AXE)
    found = page.evaluate(f"axe.run(document, {{runOnly: {TAGS}}}).then(result => result.violations)")
    return [f"{each['id']}: {node['html'][:160]}" for each in found for node in each["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("uri", [*_uris(), "404.html"])
def test_axe_finds_nothing_on_a_page(uri: str, scheme: str, site_url: str, page: Page) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    path = f"{uri}/" if uri and not uri.endswith(("/", ".html")) else uri
    page.goto(site_url + path)
    page.wait_for_function(
        "!document.querySelector('course-quiz:not([data-ready]), course-reflection:not([data-ready])')"
    )

    assert violations(page) == []


@pytest.mark.parametrize("uri", [*_uris(), "404.html"])
def test_nothing_scrolls_sideways_at_320_pixels(uri: str, site_url: str, page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(site_url + (f"{uri}/" if uri and not uri.endswith(("/", ".html")) else uri))
    page.wait_for_function(
        "!document.querySelector('course-quiz:not([data-ready]), course-reflection:not([data-ready])')"
    )

    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320
