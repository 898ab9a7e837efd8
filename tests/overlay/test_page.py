"""The page for organisations names all that an overlay can change, and is found by the search as its neighbours are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from coursekit.load.page_file import read_page
from coursekit.model.overlay import Overlay, OverlayCourse, OverlaySettings, OverlayTheme

from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

PAGES = ROOT / "docs" / "organisations"
TEXT = (PAGES / "overlay.md").read_text(encoding="utf-8")
LEAD_ON = {"inherit", "theme", "custom_dir", "extra"}
"""Keys that say where the course is, or hold others."""
KEYS = [
    key
    for model in (Overlay, OverlaySettings, OverlayTheme, OverlayCourse)
    for key in model.model_fields
    if key not in LEAD_ON and key not in ("colours", "menu")
]
"""`overlay.yml` has the other two, which the table names in words."""


@pytest.mark.parametrize("key", KEYS)
def test_the_table_of_what_can_be_changed_names_each_key(key: str) -> None:
    table = TEXT.partition("## What you can change")[2].partition("\n## ")[0]

    assert f"`{key}`" in table


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.md")), ids=lambda path: path.name)
def test_no_page_for_organisations_is_kept_from_the_search(path: Path) -> None:
    page = read_page(str(path), str(path), path.read_text(encoding="utf-8"))

    assert page.front_matter
    assert "search" not in page.front_matter.data
