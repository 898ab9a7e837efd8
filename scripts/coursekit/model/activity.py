"""An activity of any kind, told by its `kind`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field, TypeAdapter

from coursekit.model.quiz import Quiz
from coursekit.model.reflection import Reflection
from coursekit.model.self_assessment import SelfAssessment

AnyActivity = Annotated[Quiz | Reflection | SelfAssessment, Field(discriminator="kind")]
"""What a file in `quizzes/` holds."""

activity_adapter: TypeAdapter[Quiz | Reflection | SelfAssessment] = TypeAdapter(AnyActivity)
"""Validates one activity's data against its kind."""


@dataclass(frozen=True, slots=True)
class Activity:
    """An activity with its place in the course."""

    id: str
    """`<module slug>/<file name>`, as authors write it in `{{ activity("…") }}`."""
    body: Quiz | Reflection | SelfAssessment
    """What the file holds."""

    @property
    def module(self) -> str:
        """The slug of the module it belongs to."""
        return self.id.partition("/")[0]
