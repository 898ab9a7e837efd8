"""What every activity has, whatever its kind."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from coursekit.model.base import ActivityRef, Markdown, OutcomeRef, RowId, SourceIds, Strict, Text, Waived


class Body(Strict):
    """What a file in `quizzes/` holds, whatever its `kind`."""

    title: Text
    """Shown above the activity, in sentence case."""
    minutes: Annotated[int, Field(ge=1, le=60)]
    """About how long it takes, in minutes."""
    optional: bool = False
    """Whether the page counts as done without it; its time is then not part of the page's minutes."""
    intro: Markdown | None = None
    """Shown before the rest."""
    alone: Text | None = None
    """Shown after the intro to whoever does it alone, and not to a room, such as "Only you see what you write here"."""
    covers: list[RowId] = []
    """Rows of `modules/coverage.yml` that a learner does in it, as `[A1, B3]`."""
    renamed_from: list[ActivityRef] = []
    """Ids that it had before, as `[compass-behaviours/quick-check]`: what learners saved under them is carried over."""
    waive: Waived = {}
    """Codes of the teaching advice that the activity does not follow, each with the reason."""


class Practice(Body):
    """An activity that has one outcome and one set of sources for all of it."""

    outcome: OutcomeRef | None = None
    """The outcome of this module that the activity serves."""
    source: SourceIds | None = None
    """Where it comes from, in `modules/references.json`."""
