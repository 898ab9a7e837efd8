"""Modules and pages: places in the order, and ids of outcomes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.check.repeats import repeated
from coursekit.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.page_file import PageFile
    from coursekit.load.reading import Reading


def check_modules(reading: Reading) -> Iterator[Problem]:
    """A course without modules, places in the order that are taken twice, and outcomes with one id."""
    if not any(uri.startswith("modules/") for uri in reading.pages):
        message, mend = "The course has no module.", "Add modules/<module>/index.md, with a name of your choice."
        yield Problem("modules/", 1, 1, "F003", message, mend)
    modules = reading.module_pages()
    overviews = {slug: reading.pages.get(f"modules/{slug}/index.md") for slug in modules}
    yield from _same_order([page for page in overviews.values() if page])
    for slug, overview in overviews.items():
        yield from _same_order([page for page in modules[slug] if page is not overview])
        if overview and overview.front_matter:
            yield from repeated(overview.front_matter, ("outcomes",), reading.outcomes(slug) or ())


def _same_order(pages: list[PageFile]) -> Iterator[Problem]:
    taken: dict[int, str] = {}
    for page in pages:
        data = page.front_matter.data if page.front_matter else None
        order = data.get("order") if isinstance(data, dict) else None
        if page.front_matter is None or type(order) is not int:
            continue
        if order in taken:
            message = f"The place {order} in the order is taken already, by {taken[order]}."
            yield page.front_matter.problem(("order",), "R011", message, "Give one of the two another number.")
        taken.setdefault(order, page.path)
