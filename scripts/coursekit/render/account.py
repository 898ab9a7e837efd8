"""The reflective account: a layout's headings, each with a field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.render.environment import render

if TYPE_CHECKING:
    from markupsafe import Markup

    from coursekit.model.course import Course
    from coursekit.render.markdown import Href


def render_account(course: Course, identifier: str, href: Href) -> Markup:
    """Render a layout; without the script it can be filled in on paper.

    Parameters:
        course: The whole course.
        identifier: The layout's id.
        href: Resolves a page from the site's root to a URL relative to the present page.
    """
    return render("account.html", layout=course.accounts[identifier], href=href)
