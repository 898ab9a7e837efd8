"""What a replaced file may not lose: ids that learners' records name, sources, and the words about the licence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from coursekit.load.page_file import read_page
from coursekit.load.yaml_file import read_yaml
from coursekit.problems import Problem, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from coursekit.load.page_file import PageFile

LICENCE = "docs/about/licence.md"
"""The page that says what may be done with the course, and how it is credited."""


def check_kept(name: str, own: Path, original: Path) -> Iterator[Problem]:
    """What a file has lost that the one in whose place it is had.

    Parameters:
        name: Both, from the project's root.
        own: The file of the overlay.
        original: The file of the course.
    """
    # What is no text is said when the file is read: here it has nothing to lose.
    texts = [path.read_text(encoding="utf-8-sig", errors="replace") for path in (own, original)]
    if name.endswith(".yml"):
        mine, theirs = (read_yaml(name, text).data for text in texts)
        yield from _lost(name, _ids(theirs, ()), _ids(mine, ()))
        yield from _lost_sources(name, _sources(theirs), _sources(mine))
    elif name.endswith(".md"):
        page, before = (read_page(name, name.removeprefix("docs/"), text) for text in texts)
        yield from _lost(name, _ids_in_front(before), _ids_in_front(page))
        yield from _lost_sources(name, _cited(before), _cited(page))
        if name == LICENCE:
            yield from _lost_links(name, before, page)


def _lost(name: str, before: list[str], now: list[str]) -> Iterator[Problem]:
    for each in sorted(set(before) - set(now)):
        message = f"The id {shown(each)} of the course's file is not here."
        mend = "Keep every id: what learners saved is found by it. New ids can be added."
        yield Problem(name, 1, 1, "O005", message, mend)


def _lost_sources(name: str, before: set[str], now: set[str]) -> Iterator[Problem]:
    for each in sorted(before - now):
        message = f"The course's file names the source {shown(each)}, and this does not."
        yield Problem(name, 1, 1, "O006", message, "Name it where you use the same idea.")


def _lost_links(name: str, before: PageFile, now: PageFile) -> Iterator[Problem]:
    targets = {link.target for link in now.links()}
    for link in before.links():
        if link.target.startswith("https:") and link.target not in targets:
            message = f"The course's page leads to {link.target}, and this does not."
            yield Problem(name, 1, 1, "O007", message, "Keep the two licences, with their links.")


def _ids(value: Any, above: tuple[str, ...]) -> list[str]:  # noqa: ANN401  (whatever an author wrote)
    """Every id in a file's data, with those of the groups that it lies in."""
    if isinstance(value, list):
        return [found for each in value for found in _ids(each, above)]
    if not isinstance(value, dict):
        return []
    own = value.get("id")
    here = (*above, own) if isinstance(own, str) else above
    found = [" > ".join(here)] if here != above else []
    return found + [inner for each in value.values() for inner in _ids(each, here)]


def _ids_in_front(page: PageFile) -> list[str]:
    return _ids(page.front_matter.data, ()) if page.front_matter else []


def _sources(value: Any) -> set[str]:  # noqa: ANN401  (whatever an author wrote)
    if isinstance(value, list):
        return {found for each in value for found in _sources(each)}
    if not isinstance(value, dict):
        return set()
    given = value.get("source", [])
    several = given if isinstance(given, list) else [given]
    found = {each for each in several if isinstance(each, str)}
    return found | {inner for key, each in value.items() if key != "source" for inner in _sources(each)}


def _cited(page: PageFile) -> set[str]:
    return {argument for call in page.macros() if call.name == "cite" for argument in call.arguments}
