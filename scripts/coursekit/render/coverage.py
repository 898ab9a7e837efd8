"""The table of what the course covers, made from the course itself so that it is never out of date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.render.citation import render_citation
from coursekit.render.environment import render
from coursekit.render.pieces import activity_link

if TYPE_CHECKING:
    from markupsafe import Markup

    from coursekit.model.course import Course
    from coursekit.render.markdown import Href


def render_coverage(course: Course, href: Href) -> Markup:
    """Render each row of the coverage list with the pages that teach it and the activities in which it is done."""
    pages = [(page.path, page.title, page.covers) for module in course.modules for page in module.pages]
    pages += [(page.path, page.title, page.covers) for page in course.site_pages]
    rows = [
        (
            row,
            render_citation(course, row.source, href),
            [(href(path), title) for path, title, covers in pages if row.id in covers],
            [activity_link(course, each.id, href) for each in course.activities.values() if row.id in each.body.covers],
        )
        for row in course.coverage.values()
    ]
    return render("coverage.html", rows=rows)
