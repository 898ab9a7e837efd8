"""A self-assessment: statements about what I did, rated now and again later."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from coursekit.model.base import Id, Markdown, PageRef, Strict, Text
from coursekit.model.body import Practice


class ScalePoint(Strict):
    """One step of the scale."""

    value: Annotated[int, Field(ge=0, le=10)]
    """Its number, rising from least to most."""
    label: Text
    """Its words."""


class Statement(Strict):
    """Something I did, to be rated."""

    id: Id
    """The statement's id, unique in the self-assessment."""
    text: Text
    """What the learner reads."""


class Dimension(Strict):
    """Statements that belong together, with words about the result."""

    id: Id
    """The dimension's id, unique in the self-assessment."""
    title: Text
    """Its name on the chart."""
    statements: Annotated[list[Statement], Field(min_length=1)]
    """The statements."""
    lower: Markdown
    """What may help, when the mean is below the middle of the scale, in it, or less than half a step above it."""
    higher: Markdown
    """What to keep, when the mean is higher than that."""
    page: PageRef
    """The page to go to."""


class SelfAssessment(Practice):
    """Statements on a labelled scale, grouped in dimensions. Never a score of a person."""

    kind: Literal["self-assessment"]
    stem: Text | None = None
    """Begins every statement, as "In the last two weeks"."""
    scale: Annotated[list[ScalePoint], Field(min_length=3, max_length=7)]
    """The scale, from least to most."""
    no_chance: Text | None = None
    """Words for one more choice, for who had no chance to do it: it is left out of the mean."""
    chart: Literal["compass", "bars"] = "bars"
    """How the result is drawn; the compass needs four dimensions: north, east, south, west."""
    dimensions: Annotated[list[Dimension], Field(min_length=1)]
    """The dimensions."""
