"""What trainers run a session from: the steps of a module's guide, and plans made of such steps."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Discriminator, Field, StringConstraints, Tag, TypeAdapter

from coursekit.model.base import GROUP_TAG, TEXT_TAG, ActivityRef, Id, PageRef, Strict, Text, Waived
from coursekit.model.shapes import STEP_PATTERN

GUIDE = "facilitator.md"
"""The page of a module that is for trainers."""
GROUPS = (4, 12, 30)
"""How many people each of a step's three times is for."""

Minutes = Annotated[int, Field(ge=1, le=120)]
StepRef = Annotated[str, StringConstraints(pattern=STEP_PATTERN)]
"""A step of a guide, as `compassion-fatigue/arrive`."""


class Step(Strict):
    """Something that a group does together, as the guide of a module describes it under the heading with its id."""

    id: Id
    """The step's id, unique in the guide; the heading of its part of the text has the same."""
    title: Text
    """What it is called in the agenda."""
    minutes: Annotated[list[Minutes], Field(min_length=len(GROUPS), max_length=len(GROUPS))]
    """How many minutes it takes with 4, 12 and 30 people, as `[10, 15, 20]`."""
    does: Text
    """One sentence of what people do, for the agenda."""
    materials: list[Text] = []
    """What to bring for it."""
    page: PageRef | None = None
    """The page of the course that it uses, as `modules/compassion-fatigue/what-it-is.md`."""
    activity: ActivityRef | None = None
    """The activity on that page that people do, as `compassion-fatigue/what-protects-me`."""
    questions: list[Id] = []
    """The questions of that quiz, or prompts of that reflection, that the step takes, by id; without it, all."""
    optional: bool = False
    """Whether a short session can do without it."""


class Guide(Strict):
    """The front matter of a module's `facilitator.md`."""

    title: Text
    """The page's title, printed as the heading, in sentence case."""
    summary: Text
    """One sentence of what people leave the room with."""
    run: Annotated[list[Step], Field(min_length=1)]
    """The steps of a session on the module, in order."""
    waive: Waived = {}
    """Codes of the teaching advice that the page does not follow, each with the reason."""


class Pause(Strict):
    """A break in a session."""

    pause: Minutes
    """Its minutes."""


def _tag(value: object) -> str:
    return GROUP_TAG if isinstance(value, dict | Pause) else TEXT_TAG


Entry = Annotated[Annotated[StepRef, Tag(TEXT_TAG)] | Annotated[Pause, Tag(GROUP_TAG)], Discriminator(_tag)]
"""A step or a break. It is held against the one that it looks like, so that a slip is said once."""


class Session(Strict):
    """One meeting of a group."""

    title: Text
    """What it is called."""
    length: Annotated[int, Field(ge=10, le=480)]
    """The minutes that there are for it."""
    steps: Annotated[list[Entry], Field(min_length=1)]
    """Steps of the guides, as `compassion-fatigue/arrive`, and breaks, as `pause: 10`, in order."""


class Plan(Strict):
    """One or more sessions that hang together, as `modules/plans.yml` lists them."""

    id: Id
    """The plan's id, unique in the list."""
    title: Text
    """What it is called."""
    summary: Text
    """One sentence of who it is for and what it does."""
    group: Literal[4, 12, 30]
    """How many people it is reckoned for: 4, 12 or 30."""
    sessions: Annotated[list[Session], Field(min_length=1)]
    """In order."""


plans_adapter: TypeAdapter[list[Plan]] = TypeAdapter(list[Plan])
"""Validates `modules/plans.yml`."""
