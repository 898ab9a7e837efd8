"""An activity of any kind, told by its `kind`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field, TypeAdapter

from coursekit.model.before_after import BeforeAfter
from coursekit.model.body import Practice
from coursekit.model.mixed_quiz import MixedQuiz
from coursekit.model.quiz import Quiz
from coursekit.model.reflection import Reflection
from coursekit.model.scenario import Scenario
from coursekit.model.self_assessment import SelfAssessment
from coursekit.model.worksheet import Worksheet

AnyBody = Quiz | Reflection | SelfAssessment | Worksheet | Scenario | BeforeAfter | MixedQuiz
"""What a file in `quizzes/` can hold."""
TaggedBody = Annotated[AnyBody, Field(discriminator="kind")]
"""The same, told by its `kind`."""

body_adapter: TypeAdapter[AnyBody] = TypeAdapter(TaggedBody)
"""Validates one activity's data against its kind."""


def activity_anchor(activity_id: str) -> str:
    """Return the HTML id of an activity, to which a link can lead; the ids of its parts begin with it."""
    return activity_id.replace("/", "--")


def parts_of(body: AnyBody) -> list[str]:
    """The ids of what a group can take a part of: the questions of a quiz, or the prompts of a reflection."""
    match body:
        case Quiz():
            return [each.id for each in body.questions]
        case Reflection():
            return [each.id for each in body.prompts]
        case _:
            return []


@dataclass(frozen=True, slots=True)
class Activity:
    """An activity with its place in the course."""

    id: str
    """`<folder>/<file name>`, as authors write it in `{{ activity("…") }}`."""
    body: AnyBody
    """What the file holds."""

    @property
    def module(self) -> str:
        """The slug of the module it belongs to, or "course" where it belongs to none."""
        return self.id.partition("/")[0]

    @property
    def outcome(self) -> str | None:
        """The outcome that all of it serves, as `<module>/<outcome>`; a quiz has one for each question instead."""
        outcome = self.body.outcome if isinstance(self.body, Practice) else None
        return f"{self.module}/{outcome}" if outcome and "/" not in outcome else outcome
