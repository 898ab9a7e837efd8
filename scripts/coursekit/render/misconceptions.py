"""Beliefs that many people hold: named beside a wrong answer, and answered in one list."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from markupsafe import Markup

from coursekit.model.course import MISCONCEPTIONS
from coursekit.render.citation import render_citation
from coursekit.render.environment import render
from coursekit.render.strings import t

if TYPE_CHECKING:
    from coursekit.model.course import Course
    from coursekit.render.markdown import Href


def render_belief(course: Course, identifier: str, href: Href) -> Markup:
    """Render the belief behind a wrong answer, in quotation marks, as a link to what is so.

    Parameters:
        course: The whole course.
        identifier: The misconception's id.
        href: Resolves a page from the site's root to a URL relative to the present page.
    """
    belief = course.misconceptions[identifier].belief
    target = href(f"{MISCONCEPTIONS}#{identifier}")
    return Markup('<a href="{}">{}</a>').format(target, t("activity.quoted", words=belief))


def render_misconceptions(course: Course, href: Href) -> Markup:
    """Render every belief with its refutation, in the order of the modules that teach what is so, then the others."""
    beliefs = course.misconceptions.values()
    groups = [
        (module, [each for each in beliefs if _module_of(each.learn_at) == module.slug]) for module in course.modules
    ]
    slugs = {module.slug for module in course.modules}
    return render(
        "misconceptions.html",
        groups=groups,
        others=[each for each in beliefs if _module_of(each.learn_at) not in slugs],
        cite=partial(render_citation, course, href=href),
        href=href,
    )


def _module_of(page: str) -> str:
    return page.removeprefix("modules/").partition("/")[0]
