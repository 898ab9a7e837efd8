"""Every link of the built site leads somewhere."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import pytest

if TYPE_CHECKING:
    from pathlib import Path


class _Page(HTMLParser):
    """Collects a page's ids and where its links lead."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.ids.add(values.get("id") or "")
        if tag == "a" and values.get("href"):
            self.links.append(str(values["href"]))


@pytest.mark.parametrize("site", ["site_folder", "gallery_folder"])
def test_every_link_leads_to_a_page_and_an_anchor_that_exist(site: str, request: pytest.FixtureRequest) -> None:
    """From pages and from what is filled into them: citations, terms, beliefs, tables, activities."""
    folder: Path = request.getfixturevalue(site)
    # The page for what is not found has addresses from the server's root.
    pages = {
        path.resolve(): _Page(path.read_text(encoding="utf-8")) for path in folder.rglob("*.html") if path.stem != "404"
    }
    broken = []
    for path, page in pages.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            target = target / "index.html" if target.is_dir() else target
            is_there = target.is_file() and (target not in pages or unquote(parts.fragment) in {"", *pages[target].ids})
            if not is_there:
                broken.append(f"{path.relative_to(folder.resolve())}: {link}")

    assert broken == []
