"""Modules and pages: places in the order, and ids of outcomes and references."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.check.repeats import repeated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.course import Reading
    from coursekit.load.page_file import PageFile
    from coursekit.problems import Problem


def check_modules(reading: Reading) -> Iterator[Problem]:
    """Places in the order that are taken twice, and outcome and reference ids that are used twice."""
    slugs = sorted({uri.split("/")[1] for uri in reading.pages if uri.startswith("modules/") and uri.count("/") == 2})
    yield from _same_order([reading.pages[uri] for slug in slugs if (uri := f"modules/{slug}/index.md") in reading.pages])
    for slug in slugs:
        lessons = [page for uri, page in reading.pages.items() if uri.startswith(f"modules/{slug}/")]
        yield from _same_order([page for page in lessons if not page.uri.endswith("/index.md")])
    for module in reading.course.modules:
        front_matter = reading.pages[f"modules/{module.slug}/index.md"].front_matter
        if front_matter:
            yield from repeated(front_matter, ("outcomes",), [outcome.id for outcome in module.overview.outcomes])
    if reading.references_file and isinstance(reading.references_file.data, list):
        entries = reading.references_file.data
        ids = [str(entry.get("id")) for entry in entries if isinstance(entry, dict)]
        if len(ids) == len(entries):
            yield from repeated(reading.references_file, (), ids)


def _same_order(pages: list[PageFile]) -> Iterator[Problem]:
    taken: dict[int, str] = {}
    for page in pages:
        data = page.front_matter.data if page.front_matter else None
        order = data.get("order") if isinstance(data, dict) else None
        if page.front_matter is None or not isinstance(order, int):
            continue
        if order in taken:
            message = f"The place {order} in the order is taken by {taken[order]} too."
            yield page.front_matter.problem(("order",), "R011", message, "Give one of the two another number.")
        taken.setdefault(order, page.path)
