"""axe-core, run on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from tests.conftest import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Page

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOUR_RULES = ["color-contrast", "link-in-text-block"]
"""The rules that look at colours: all that can differ between light and dark, which share everything else."""

LOOKS: list[tuple[int, Literal["light", "dark"]]] = [(320, "light"), (1280, "dark")]
"""Each width and each scheme once: what a narrow page lays out anew has the same colours."""


def violations(page: Page, rules: list[str] = TAGS) -> list[str]:
    """What axe-core finds on the page as it stands, by all of its rules for WCAG 2.2 AA or by some."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found = page.evaluate(f"axe.run(document, {{runOnly: {rules}}}).then(result => result.violations)")
    return [f"{each['id']}: {node['html'][:160]}" for each in found for node in each["nodes"]]
