"""A worksheet: rows of prompts with cells to fill in, now and later."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from coursekit.model.base import Id, Markdown, Strict, Text
from coursekit.model.body import Practice

RESERVED = ("enough", "opened", "view")
"""Ids that no row can have: the learner's record has marks of the worksheet itself under them."""


class Choice(Strict):
    """One of the answers of a choice or a rating."""

    id: Id
    """The choice's id, unique in the column."""
    label: Text
    """What the learner reads."""


class TextColumn(Strict):
    """A cell to write in."""

    type: Literal["text"]
    id: Id
    """The column's id, unique in its list of columns."""
    label: Text
    """What is asked, in every row."""
    lines: Annotated[int, Field(ge=1, le=12)] = 2
    """How tall the field is before it grows with its text."""


class ChoiceColumn(Strict):
    """A cell with one answer to choose."""

    type: Literal["choice"]
    id: Id
    """The column's id, unique in its list of columns."""
    label: Text
    """What is asked, in every row."""
    choices: Annotated[list[Choice], Field(min_length=2, max_length=7)]
    """The answers."""


class RatingColumn(Strict):
    """A cell with a step on a scale to choose."""

    type: Literal["rating"]
    id: Id
    """The column's id, unique in its list of columns."""
    label: Text
    """What is asked, in every row."""
    choices: Annotated[list[Choice], Field(min_length=3, max_length=7)]
    """The scale, from least to most."""


Column = Annotated[TextColumn | ChoiceColumn | RatingColumn, Field(discriminator="type")]
"""A column of any type."""


class View(Strict):
    """A reader for whom the rows are put in other words."""

    id: Id
    """The view's id, unique in the worksheet."""
    label: Text
    """What the learner chooses, as "I am a practitioner"."""


class RowPrompt(Strict):
    """A row's prompt in one view."""

    view: Id
    """The id of the view."""
    prompt: Markdown
    """The prompt."""


class Row(Strict):
    """Something to think about, with a cell for each column."""

    id: Id
    """The row's id, unique in the worksheet."""
    label: Text | None = None
    """A few words that name it, above the prompt and on the picture."""
    prompt: Markdown | None = None
    """The prompt, where there are no views."""
    prompts: list[RowPrompt] = []
    """The prompt in each view, where there are views."""


class Section(Strict):
    """Rows that belong together."""

    id: Id
    """The section's id, unique in the worksheet."""
    title: Text | None = None
    """Shown above its rows."""
    intro: Markdown | None = None
    """Shown before its rows."""
    after: Id | None = None
    """The section that the learner fills in first; this one opens once something there is saved, or on request."""
    columns: Annotated[list[Column], Field(min_length=1)]
    """The cells of each row."""
    rows: Annotated[list[Row], Field(min_length=1)]
    """The rows."""
    closing: Markdown | None = None
    """Shown after its rows."""


class Quadrants(Strict):
    """A picture of where each row stands: one rating across, another upwards."""

    section: Id
    """The section whose rows are drawn."""
    across: Id
    """The rating column that goes from left to right."""
    up: Id
    """The rating column that goes from bottom to top."""
    corners: Annotated[list[Text], Field(min_length=4, max_length=4)]
    """Words for the corners: bottom left, bottom right, top left, top right."""


class Worksheet(Practice):
    """Tables and lists of prompts, filled in as far as one likes and kept."""

    kind: Literal["worksheet"]
    adapted: Markdown
    """What it is adapted from, and that the words are our own; shown with the sources below it."""
    views: Annotated[list[View], Field(min_length=2)] | None = None
    """The readers for whom its rows are put; each keeps their own cells."""
    sections: Annotated[list[Section], Field(min_length=1)]
    """The sections."""
    picture: Quadrants | None = None
    """Draws the rows by two of their ratings."""
