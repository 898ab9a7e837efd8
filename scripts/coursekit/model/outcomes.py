"""Where an outcome is practised and tested."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.model.body import Practice
from coursekit.model.quiz import Quiz

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model.activity import Activity
    from coursekit.model.course import Course, Module


@dataclass(frozen=True, slots=True)
class OutcomeUses:
    """What serves one outcome; each entry is an activity's id, once for each question of it."""

    practised: tuple[str, ...]
    """Activities of the lessons: questions, reflections, worksheets, scenarios, self-assessments."""
    tested: tuple[str, ...]
    """Questions of the quiz that closes the module."""


def main_quiz(course: Course, module: Module) -> str | None:
    """Return the id of the quiz that closes the module: the last quiz on its pages with the most questions."""
    quizzes = [
        (len(body.questions), id_)
        for page in module.pages
        for id_ in page.activities
        if isinstance(body := course.activities[id_].body, Quiz)
    ]
    return max(reversed(quizzes), key=lambda quiz: quiz[0])[1] if quizzes else None


def outcome_uses(course: Course, module: Module, outcome: str) -> OutcomeUses:
    """Find what serves an outcome of a module, in the order of its pages."""
    closing = main_quiz(course, module)
    used = [
        (id_, closing == id_)
        for page in module.pages
        for id_ in page.activities
        for named in _outcomes_of(course.activities[id_])
        if named in (outcome, f"{module.slug}/{outcome}")
    ]
    return OutcomeUses(
        tuple(id_ for id_, is_closing in used if not is_closing), tuple(id_ for id_, is_closing in used if is_closing)
    )


def _outcomes_of(activity: Activity) -> Iterator[str]:
    match activity.body:
        case Quiz() as quiz:
            yield from (question.outcome for question in quiz.questions)
        case Practice(outcome=str(outcome)):
            yield outcome
        case _:
            pass
