"""The modules' place in the navigation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from coursekit.model.course import Course

_MODULES = "modules/"


def expand_modules(nav: list[Any] | None, course: Course) -> list[Any] | None:
    """Replace the entry `modules/` by the modules and their pages, in the order of their front matter.

    So that the order stands in one place. Without such an entry the navigation stays as it is.
    """
    if nav is None:
        return None
    modules = [{module.title: [page.path for page in module.pages]} for module in course.modules]
    return [
        {title: modules} if value == _MODULES else entry
        for entry in nav
        for title, value in (entry.items() if isinstance(entry, dict) else [(None, entry)])
    ]
