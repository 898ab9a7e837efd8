"""What a learner wrote at an earlier prompt, brought back to the present page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from coursekit.render.environment import template

if TYPE_CHECKING:
    from coursekit.model.course import Course
    from coursekit.render.markdown import Href


def render_recall(course: Course, activity: str, prompt: str, href: Href) -> Markup:
    """Render a link to the prompt, in an element that shows the learner's own words in its place.

    Parameters:
        course: The whole course; the checker has found that the prompt exists and is placed.
        activity: A reflection's id.
        prompt: The id of a prompt in it.
        href: Resolves a page from the site's root to a URL relative to the present page.
    """
    body = course.activities[activity].body
    page = next(page for module in course.modules for page in module.pages if activity in page.activities)
    html = template("recall.html").render(activity=activity, prompt=prompt, title=body.title, href=href(page.path))
    return Markup(html)
