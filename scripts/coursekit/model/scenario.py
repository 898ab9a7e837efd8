"""A scenario: a story in which choices have consequences."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from coursekit.model.base import Id, Markdown, PageRef, Strict, Text
from coursekit.model.body import Practice


class Behaviour(Strict):
    """Something that a choice can show: named in the debrief, with the page that teaches it."""

    id: Id
    """The behaviour's id, unique in the scenario."""
    label: Text
    """Its name, as "attending"."""
    page: PageRef
    """The page that teaches it."""


class Turn(Strict):
    """One thing that the learner can do in a scene."""

    id: Id
    """The choice's id, unique in the scenario."""
    text: Markdown
    """What the learner does or says."""
    to: Id
    """The id of the scene that follows."""
    shows: list[Id] = []
    """Ids of the behaviours that the choice shows; none where it shows none of them."""
    debrief: Markdown
    """Said in the debrief, once the story has ended: what the choice did and why."""


class Scene(Strict):
    """What happens, and what can be done; the last of a story has an ending in place of choices."""

    id: Id
    """The scene's id, unique in the scenario."""
    title: Text
    """Its heading: where and when."""
    text: Markdown
    """What happens."""
    choices: Annotated[list[Turn], Field(min_length=2, max_length=4)] | None = None
    """What can be done; nothing where the story ends."""
    ending: Markdown | None = None
    """How it turned out and what there is to learn from it, where the story ends."""


class Scenario(Practice):
    """A branching story with at least three decisions on every way through it. Nothing in it is scored."""

    kind: Literal["scenario"]
    behaviours: Annotated[list[Behaviour], Field(min_length=1)]
    """What its choices can show."""
    scenes: Annotated[list[Scene], Field(min_length=4)]
    """The scenes; the story begins with the first."""
