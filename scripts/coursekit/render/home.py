"""The home page: the way into the course, and the cards of its modules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.model.course import BEFORE, REVISIT
from coursekit.model.outcomes import main_quiz
from coursekit.render.environment import render
from coursekit.render.plan import plan_link
from coursekit.render.revisit import returning_questions

if TYPE_CHECKING:
    from markupsafe import Markup

    from coursekit.model.course import Course, Module, Page
    from coursekit.render.markdown import Href


def render_begin(course: Course, href: Href) -> Markup:
    """Render the way into the course: its first page, the page to go on with, and what is due today.

    Which page to go on with, the script finds in the list of all pages.
    """
    pages = [
        {"path": page.path, "title": _full_title(module, page), "href": href(page.path)}
        for module in course.modules
        for page in module.pages
    ]
    return render(
        "begin.html",
        first=href(BEFORE) if course.has_page(BEFORE) else pages[0]["href"],
        pages=pages,
        revisit=href(REVISIT) if course.has_page(REVISIT) else None,
        plan=plan_link(course, href),
        questions=[key for module in course.modules for key, _question in returning_questions(course, module)],
    )


def _full_title(module: Module, page: Page) -> str:
    return page.title if page.title == module.title else f"{module.title}, {page.title}"


def render_module_cards(course: Course, href: Href) -> Markup:
    """Render the modules in order, with what each is about, how long it takes and how far the learner has come."""
    cards = [(module, main_quiz(course, module)) for module in course.modules]
    return render("module_cards.html", cards=cards, course=course, href=href)
