"""The learner's plan: where it stands. The script fills it, because it is in the learner's record alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.model.course import MY_RECORD
from coursekit.render.environment import render

if TYPE_CHECKING:
    from markupsafe import Markup

    from coursekit.model.course import Course
    from coursekit.render.markdown import Href


def plan_link(course: Course, href: Href) -> str | None:
    """Return the URL of the learner's plan; None on courses without a page for it, which do not speak of it."""
    return href(f"{MY_RECORD}#plan") if course.has_page(MY_RECORD) else None


def render_plan() -> Markup:
    """Render the place of the plan; without the script it says that it needs one."""
    return render("plan.html")
