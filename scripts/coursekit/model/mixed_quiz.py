"""A quiz made of questions that stand in other quizzes."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from coursekit.model.body import Body

QuestionRef = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+/[a-z0-9-]+#[a-z0-9-]+$")]
"""A question of a quiz, as `compass-behaviours/check#dont-mind-me`."""


class MixedQuiz(Body):
    """Questions from several modules, asked once more and answered afresh: retrieval beats re-reading."""

    kind: Literal["mixed-quiz"]
    questions: Annotated[list[QuestionRef], Field(min_length=2)]
    """The questions, in the order in which they are asked."""
