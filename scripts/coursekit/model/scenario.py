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
    """Its name in the debrief, as "attending"."""
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
    """Ids of the behaviours that the choice shows. Left out: none of them."""
    debrief: Markdown
    """What the choice did and why, read once the story has ended."""


class Scene(Strict):
    """What happens, and what can be done; the last of a story has an ending in place of choices."""

    id: Id
    """The scene's id, unique in the scenario."""
    title: Text
    """Its heading: where and when."""
    text: Markdown
    """What happens."""
    choices: Annotated[list[Turn], Field(min_length=2, max_length=4)] | None = None
    """What can be done; left out where the story ends."""
    ending: Markdown | None = None
    """How it turned out and what there is to learn, where the story ends. A scene has either this or choices."""


class Scenario(Practice):
    """A branching story with at least three decisions on every way through it. Nothing in it is scored."""

    kind: Literal["scenario"]
    """What kind of activity the file holds."""
    behaviours: Annotated[list[Behaviour], Field(min_length=1)]
    """What its choices can show."""
    scenes: Annotated[list[Scene], Field(min_length=4)]
    """What happens. The story begins with the first."""
