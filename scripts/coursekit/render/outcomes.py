"""The tables of where each outcome is practised and tested, made from the course itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.model.outcomes import outcome_uses
from coursekit.render.environment import render
from coursekit.render.pieces import activity_link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup

    from coursekit.model.course import Course
    from coursekit.render.markdown import Href


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
    return [activity_link(course, id_, href) for id_ in dict.fromkeys(activities)]
