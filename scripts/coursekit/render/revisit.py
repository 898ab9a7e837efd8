"""The page on which questions come back: every question of the course, of which the script shows those that are due."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from coursekit.model.mixed_quiz import renamed
from coursekit.model.quiz import Quiz
from coursekit.render.citation import render_citation
from coursekit.render.environment import render
from coursekit.render.misconceptions import render_belief
from coursekit.render.question import view_question

if TYPE_CHECKING:
    from markupsafe import Markup

    from coursekit.model.course import Course, Module
    from coursekit.model.quiz import AnyQuestion
    from coursekit.render.markdown import Href

REVISIT = "revisit"
"""The activity's id in the learner's record, and the beginning of the HTML ids."""


def returning_questions(course: Course, module: Module) -> list[tuple[str, AnyQuestion]]:
    """List the questions of a module's quizzes, each with the key of its first answer in the learner's record."""
    return [
        (f"{id_}#{question.id}", question)
        for page in module.pages
        for id_ in page.activities
        if isinstance(body := course.activities[id_].body, Quiz)
        for question in body.questions
    ]


def render_revisit(course: Course, href: Href) -> Markup:
    """Render every question of the modules' quizzes, by module; without the script all of them can be read."""
    modules = []
    for module in course.modules:
        views = [
            (key, view_question(renamed(question, key.partition("#")[0]), REVISIT))
            for key, question in returning_questions(course, module)
        ]
        modules.append((module, views))
    return render(
        "revisit.html",
        id=REVISIT,
        modules=modules,
        href=href,
        cite=partial(render_citation, course, href=href),
        behind=partial(render_belief, course, href=href),
        title_of=course.title_of,
    )
