"""The home page: the way into the course, and the cards of its modules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.model.course import BEFORE, REVISIT
from coursekit.model.outcomes import main_quiz
from coursekit.render.environment import render

if TYPE_CHECKING:
    from markupsafe import Markup

    from coursekit.model.course import Course
    from coursekit.render.markdown import Href


def render_begin(course: Course, href: Href) -> Markup:
    """Render the way into the course: its first page, where the learner stopped, and what comes back today."""
    pages = {page.path for page in course.site_pages}
    first = BEFORE if BEFORE in pages else course.modules[0].pages[0].path
    return render("begin.html", first=href(first), revisit=href(REVISIT) if REVISIT in pages else None)


def render_module_cards(course: Course, href: Href) -> Markup:
    """Render the modules in order, with what each is about, how long it takes and how far the learner has come."""
    cards = [(module, main_quiz(course, module)) for module in course.modules]
    return render("module_cards.html", cards=cards, course=course, href=href)
