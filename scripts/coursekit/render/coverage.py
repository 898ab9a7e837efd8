"""Tables that show what the course covers, made from the course itself so that they are never out of date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.model.activity import activity_anchor
from coursekit.model.outcomes import outcome_uses
from coursekit.render.citation import render_citation
from coursekit.render.environment import render

if TYPE_CHECKING:
    from collections.abc import Iterable

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
            [_link(course, each.id, href) for each in course.activities.values() if row.id in each.body.covers],
        )
        for row in course.coverage.values()
    ]
    return render("coverage.html", rows=rows)


def render_outcomes(course: Course, href: Href) -> Markup:
    """Render each module's outcomes with the activities that practise and test them."""
    modules = []
    for module in course.modules:
        outcomes = []
        for outcome in module.overview.outcomes:
            uses = outcome_uses(course, module, outcome.id)
            tested = [*_links(course, uses.tested, href)]
            outcomes.append((outcome, [*_links(course, uses.practised, href)], tested, len(uses.tested)))
        modules.append((module, outcomes))
    return render("outcomes.html", modules=modules, href=href)


def _links(course: Course, activities: Iterable[str], href: Href) -> list[tuple[str, str]]:
    """One link for each activity, however many of its questions serve the outcome."""
    return [_link(course, id_, href) for id_ in dict.fromkeys(activities)]


def _link(course: Course, activity: str, href: Href) -> tuple[str, str]:
    place = href(f"{course.places[activity]}#{activity_anchor(activity)}")
    return place, course.activities[activity].body.title
