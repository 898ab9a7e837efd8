"""Each activity is held against the checks of its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.check.before_after import check_before_after
from coursekit.check.mixed_quiz import check_mixed_quiz
from coursekit.check.quiz import check_question
from coursekit.check.reflection import check_reflection
from coursekit.check.repeats import repeated
from coursekit.check.scenario import check_scenario
from coursekit.check.self_assessment import check_self_assessment
from coursekit.check.worksheet import check_worksheet
from coursekit.model.before_after import BeforeAfter
from coursekit.model.mixed_quiz import MixedQuiz
from coursekit.model.reflection import Reflection
from coursekit.model.scenario import Scenario
from coursekit.model.self_assessment import SelfAssessment
from coursekit.model.worksheet import Worksheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.reading import Reading
    from coursekit.problems import Problem


def check_activities(reading: Reading) -> Iterator[Problem]:
    """Every fault inside an activity that reads well as YAML; in a quiz, inside each question that does."""
    for identifier, file in reading.activity_files.items():
        questions = list(reading.questions(identifier))
        if questions:
            yield from repeated(file, ("questions",), _question_ids(reading, identifier))
        for index, question in questions:
            yield from check_question(file, ("questions", index), question)
        match reading.course.activities[identifier].body if identifier in reading.course.activities else None:
            case Reflection() as reflection:
                yield from check_reflection(file, reflection)
            case SelfAssessment() as assessment:
                yield from check_self_assessment(file, assessment)
            case BeforeAfter() as before_after:
                yield from check_before_after(file, before_after)
            case MixedQuiz() as mixed:
                yield from check_mixed_quiz(reading, file, mixed)
            case Scenario() as scenario:
                yield from check_scenario(file, scenario)
            case Worksheet() as sheet:
                yield from check_worksheet(file, sheet)


def _question_ids(reading: Reading, identifier: str) -> list[str]:
    """The questions' ids; one that cannot be read gets a name of its own, which no author can choose."""
    if identifier in reading.course.activities:
        return [question.id for _index, question in reading.questions(identifier)]
    questions = reading.activity_files[identifier].data["questions"]
    ids = [question.get("id") if isinstance(question, dict) else None for question in questions]
    return [each if isinstance(each, str) else f"#{index}" for index, each in enumerate(ids)]
