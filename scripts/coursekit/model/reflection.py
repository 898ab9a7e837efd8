"""A reflection: prompts to write about."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from coursekit.model.base import Id, Markdown, Strict, Text, wanted
from coursekit.model.body import Practice


class Point(Strict):
    """Something that the learner's own text may hold."""

    id: Id
    """The point's id, unique in the prompt."""
    text: Text
    """What to look for, as a sentence that can be ticked, such as "I said what I saw"."""
    hint: Markdown
    """Shown on request where the point is not ticked."""


class Prompt(Strict):
    """Something to write about."""

    id: Id
    """The prompt's id, unique in the reflection."""
    prompt: Markdown
    """The question to the learner."""
    help: Text | None = None
    """One sentence below the prompt."""
    points: list[Point] = []
    """What to look for in one's own text. It is shown once the text is saved, and needs a model answer."""
    model_answer: Markdown | None = None
    """One person's answer, with its doubts. It opens once the learner's own is saved."""
    add_prompt: Text | None = None
    """Asks what the learner would add, after the model answer. Left out: "What would you add to yours?" is asked."""


class Reflection(Practice):
    """Prompts with a free text each, saved as it is typed."""

    kind: Literal["reflection"]
    """What kind of activity the file holds."""
    prompts: Annotated[list[Prompt], Field(min_length=1)]
    """What to write about."""
    enough: Annotated[int, Field(ge=1)] | None = None
    """How many of the prompts are enough for the page to be done. Left out: all of them."""

    @model_validator(mode="after")
    def _there_are_enough(self) -> Self:
        if self.enough and self.enough >= len(self.prompts):
            fault = f'has "enough: {self.enough}", and no more prompts than that'
            raise wanted(fault, "Write a lower number, or leave it out where all prompts are needed.")
        return self
