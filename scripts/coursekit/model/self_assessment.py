"""A self-assessment: statements about what I did, rated now and again later."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from coursekit.model.base import Id, Markdown, PageRef, Strict, Text
from coursekit.model.body import Practice


class ScalePoint(Strict):
    """One step of the scale."""

    value: Annotated[int, Field(ge=0, le=10)]
    """Its number, greater than the one before."""
    label: Text
    """Its words."""


class Statement(Strict):
    """Something I did, to be rated."""

    id: Id
    """The statement's id, unique in the self-assessment."""
    text: Text
    """Something I did, in words that go on from the stem."""


class Dimension(Strict):
    """Statements that belong together, with words about the result."""

    id: Id
    """The dimension's id, unique in the self-assessment."""
    title: Text
    """Its name on the chart."""
    statements: Annotated[list[Statement], Field(min_length=1)]
    """What is rated."""
    lower: Markdown
    """What may help, when the mean is below the middle of the scale, in it, or less than half a step above it."""
    higher: Markdown
    """What to keep and where to look next, when the mean is higher than that."""
    page: PageRef
    """The page to go to."""


class SelfAssessment(Practice):
    """Statements on a labelled scale, grouped in dimensions. Never a score of a person."""

    kind: Literal["self-assessment"]
    """What kind of activity the file holds."""
    stem: Text | None = None
    """Begins every statement, as "In the last two weeks"."""
    scale: Annotated[list[ScalePoint], Field(min_length=3, max_length=7)]
    """The scale, from least to most."""
    no_chance: Text | None = None
    """Words for one more choice, for who had no chance to do it, as "No chance to"; it is left out of the mean.
    Left out: no such choice.
    """
    chart: Literal["compass", "bars"] = "bars"
    """How the result is drawn. A compass needs exactly four dimensions: north, east, south, west."""
    dimensions: Annotated[list[Dimension], Field(min_length=1)]
    """What the statements are grouped by, in the order of the chart."""
