"""The home page: the way into the course, and the cards of its modules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.model.quiz import Quiz
from coursekit.render.environment import render

if TYPE_CHECKING:
    from markupsafe import Markup

    from coursekit.model.course import Course, Module, Page
    from coursekit.render.markdown import Href


def render_begin(course: Course, href: Href) -> Markup:
    """Render the way into the course: its first page, and the page to go on with once there is one.

    Which that is, the script finds in the list of all pages.
    """
    pages = [
        {"path": page.path, "title": _full_title(module, page), "href": href(page.path)}
        for module in course.modules
        for page in module.pages
    ]
    return render("begin.html", first=pages[0]["href"], pages=pages)


def _full_title(module: Module, page: Page) -> str:
    return page.title if page.title == module.title else f"{module.title}, {page.title}"


def render_module_cards(course: Course, href: Href) -> Markup:
    """Render the modules in order, with what each is about, how long it takes and how far the learner has come."""
    cards = [(module, main_quiz(course, module)) for module in course.modules]
    return render("module_cards.html", cards=cards, course=course, href=href)


def main_quiz(course: Course, module: Module) -> str | None:
    """Return the id of the quiz that closes the module: the last quiz on its pages with the most questions."""
    quizzes = [
        (len(body.questions), id_)
        for page in module.pages
        for id_ in page.activities
        if isinstance(body := course.activities[id_].body, Quiz)
    ]
    return max(reversed(quizzes), key=lambda quiz: quiz[0])[1] if quizzes else None
