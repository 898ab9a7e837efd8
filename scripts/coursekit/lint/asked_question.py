"""The questions of quizzes, with the page on which a learner meets them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.lint.quiz_parts import quizzes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.lint.quiz_parts import PlacedQuestion
    from coursekit.lint.survey import Survey
    from coursekit.load.page_file import PageFile


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question on a page of a module."""

    survey: Survey
    """The course."""
    page: PageFile
    """The page."""
    line: int
    """The line on which its quiz is placed."""
    question: PlacedQuestion
    """The question."""


def asked_questions(survey: Survey) -> Iterator[AskedQuestion]:
    """Every question of a quiz that stands on a page of a module."""
    placed = {identifier: (page, line) for page, line, _column, identifier in survey.reading.placements()}
    for quiz in quizzes(survey):
        page, line = placed[quiz.activity]
        if page.uri in survey.places:
            for question in quiz.questions():
                yield AskedQuestion(survey, page, line, question)
