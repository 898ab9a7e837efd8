"""The modules' place in the navigation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model.course import Course

_MODULES = "modules/"
_GUIDES = "guides/"


def expand_modules(nav: list[Any] | None, course: Course) -> list[Any] | None:
    """Replace the entry `modules/`, wherever it stands, by the modules and their pages, and `guides/` by their guides.

    So that the order stands in one place, the front matter. Without such an entry the navigation stays as it is.
    """
    modules = [{module.title: [page.path for page in module.pages]} for module in course.modules]
    guides = [module.guide_path for module in course.modules if module.guide]
    return _expanded(nav, {_MODULES: modules, _GUIDES: guides})  # type: ignore[no-any-return]


def with_added(nav: list[Any] | None, menu: str, pages: list[str]) -> list[Any] | None:
    """Put the pages that an overlay adds below a name of their own, after the first entry, which is the home page."""
    return nav and [*nav[:1], *([{menu: pages}] if pages else []), *nav[1:]]


def pages_left_out(nav: list[Any] | None, course: Course) -> list[str]:
    """The modules' pages that an expanded navigation does not lead to. Without a navigation MkDocs makes one of all."""
    listed = set(_targets(nav))
    return [page.path for module in course.modules for page in module.pages if nav and page.path not in listed]


def _targets(entry: Any) -> Iterator[str]:  # noqa: ANN401  (whatever stands in mkdocs.yml)
    if isinstance(entry, str):
        yield entry
    elif isinstance(entry, dict | list):
        for inner in entry.values() if isinstance(entry, dict) else entry:
            yield from _targets(inner)


def _expanded(entry: Any, lists: dict[str, list[Any]]) -> Any:  # noqa: ANN401  (whatever stands in mkdocs.yml)
    if isinstance(entry, str):
        return lists.get(entry, entry)
    if isinstance(entry, dict):
        return {title: _expanded(inner, lists) for title, inner in entry.items()}
    if isinstance(entry, list):
        # A list takes the modules in among its own entries.
        parts = [
            lists[inner] if isinstance(inner, str) and inner in lists else [_expanded(inner, lists)] for inner in entry
        ]
        return [inner for part in parts for inner in part]
    return entry
