"""Questions of judgement that are asked before the course and again after it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from coursekit.model.base import Id, Markdown, OutcomeRef, PageRef, SourceIds, Strict
from coursekit.model.body import Body


class Position(Strict):
    """One thing that a person might do."""

    id: Id
    """The option's id, unique in the question."""
    text: Markdown
    """What the learner reads."""
    view: Markdown
    """What the course says about it. Shown after the second answer only."""


class Judgement(Strict):
    """A situation, and what one would do in it."""

    id: Id
    """The question's id, unique in the activity."""
    prompt: Markdown
    """The situation and the question."""
    options: Annotated[list[Position], Field(min_length=2, max_length=5)]
    """What one might do. None is marked as right: there are reasons for each."""
    view: Markdown
    """What the course would look at. Shown after the second answer only."""
    learn_at: PageRef
    """The page that teaches this."""
    outcome: OutcomeRef
    """The outcome that the question is about."""
    source: SourceIds
    """Where the course's view comes from, in `modules/references.json`."""


class BeforeAfter(Body):
    """Asked twice: `activity("…")` places the first asking, `after("…")` the second with both answers side by side."""

    kind: Literal["before-after"]
    """What kind of activity the file holds."""
    questions: Annotated[list[Judgement], Field(min_length=1, max_length=6)]
    """What is asked, before and after."""
