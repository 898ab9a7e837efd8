"""Every link of the built site leads somewhere, and links lead to every page."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
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
        for link, target, anchor in _targets(path, page):
            # What follows "ready=" is for the session builder, which tests/browser/test_session.py opens; what follows
            # "from=" says which activity comes first where one gives to the room, as tests/browser/test_room.py sees.
            is_anchor = anchor and not anchor.startswith(("ready=", "from="))
            is_there = target.is_file() and (target not in pages or not is_anchor or anchor in pages[target].ids)
            if not is_there:
                broken.append(f"{path.relative_to(folder.resolve())}: {link}")

    assert broken == []


@pytest.mark.parametrize("site", ["site_folder", "gallery_folder"])
def test_links_lead_from_the_home_page_to_every_page(site: str, request: pytest.FixtureRequest) -> None:
    """With scripts off, too: what no link leads to is never found, and what it asks for never done."""
    folder: Path = request.getfixturevalue(site).resolve()
    home = folder / "index.html"
    reached, waiting = {home}, [home]
    while waiting:
        path = waiting.pop()
        for _link, target, _anchor in _targets(path, _Page(path.read_text(encoding="utf-8"))):
            if target.suffix == ".html" and target.is_file() and target not in reached:
                reached.add(target)
                waiting.append(target)

    assert {path for path in folder.rglob("*.html") if path.stem != "404"} - reached == set()


def _targets(path: Path, page: _Page) -> Iterator[tuple[str, Path, str]]:
    """Where the links of a page within the site lead: as each is written, the file, and the anchor in it."""
    for link in page.links:
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            continue
        target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
        yield link, target / "index.html" if target.is_dir() else target, unquote(parts.fragment)
