"""A reflection: prompts to write about."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from coursekit.model.base import Id, Markdown, SourceIds, Strict, Text


class Prompt(Strict):
    """Something to write about."""

    id: Id
    """The prompt's id, unique in the reflection."""
    prompt: Markdown
    """The question to the learner."""
    help: Text | None = None
    """One sentence below the prompt."""
    model_answer: Markdown | None = None
    """One person's answer; opens once the learner's own is saved."""
    add_prompt: Text | None = None
    """Asks what the learner would add, after reading the model answer."""


class Reflection(Strict):
    """Prompts with a free text each, saved as it is typed."""

    kind: Literal["reflection"]
    title: Text
    """Shown above the reflection."""
    minutes: Annotated[int, Field(ge=1, le=60)]
    """About how long it takes."""
    optional: bool = False
    """Whether the page counts as done without it; its time is then not part of the page's minutes."""
    intro: Markdown | None = None
    """Shown before the prompts."""
    prompts: Annotated[list[Prompt], Field(min_length=1)]
    """The prompts."""
    outcome: Id | None = None
    """The outcome of the activity's module that this serves."""
    source: SourceIds | None = None
    """Where it comes from."""
