"""A quiz made of questions that stand in other quizzes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field, StringConstraints

from coursekit.model.body import Body
from coursekit.model.quiz import Quiz
from coursekit.model.shapes import QUESTION_PATTERN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coursekit.model.activity import Activity
    from coursekit.model.quiz import AnyQuestion

QuestionRef = Annotated[str, StringConstraints(pattern=QUESTION_PATTERN)]
"""A question of a quiz, as `compass-behaviours/check#dont-mind-me`."""


class MixedQuiz(Body):
    """Questions from several modules, asked once more and answered afresh: retrieval beats re-reading."""

    kind: Literal["mixed-quiz"]
    """What kind of activity the file holds."""
    questions: Annotated[list[QuestionRef], Field(min_length=2)]
    """Questions of quizzes, in the order in which they are asked."""


def as_quiz(mixed: MixedQuiz, activities: Mapping[str, Activity]) -> Quiz:
    """Make the quiz that a learner sees: its questions asked afresh, each under an id of its own.

    Parameters:
        mixed: The mixed quiz; the checker has found that its questions exist.
        activities: The course's activities by id.
    """
    questions = [_question(reference, activities) for reference in mixed.questions]
    kept = mixed.model_dump(include=set(Body.model_fields))
    # Built without validation: the questions' new ids hold dots, which no author's id does.
    return Quiz.model_construct(kind="quiz", confidence=True, shuffle=True, questions=questions, **kept)


def renamed(question: AnyQuestion, activity: str) -> AnyQuestion:
    """A question as it is asked again: under another id, so that it does not write over the first answer."""
    return question.model_copy(update={"id": f"{activity.replace('/', '.')}.{question.id}"})


def _question(reference: str, activities: Mapping[str, Activity]) -> AnyQuestion:
    activity, _hash, identifier = reference.partition("#")
    body = activities[activity].body
    questions = body.questions if isinstance(body, Quiz) else []
    return renamed(next(question for question in questions if question.id == identifier), activity)
