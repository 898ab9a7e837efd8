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
    """What the cell is: a text to write."""
    id: Id
    """The column's id, unique in the section."""
    label: Text
    """What is asked in every row."""
    lines: Annotated[int, Field(ge=1, le=12)] = 2
    """How many lines the field has before it grows with its text."""


class ChoiceColumn(Strict):
    """A cell with one answer to choose."""

    type: Literal["choice"]
    """What the cell is: one answer to choose."""
    id: Id
    """The column's id, unique in the section."""
    label: Text
    """What is asked in every row."""
    choices: Annotated[list[Choice], Field(min_length=2, max_length=7)]
    """The answers to choose from."""


class RatingColumn(Strict):
    """A cell with a step on a scale to choose."""

    type: Literal["rating"]
    """What the cell is: a step on a scale to choose."""
    id: Id
    """The column's id, unique in the section."""
    label: Text
    """What is rated in every row."""
    choices: Annotated[list[Choice], Field(min_length=3, max_length=7)]
    """The steps of the scale, from least to most."""


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
    """What to think about."""


class Row(Strict):
    """Something to think about, with a cell for each column."""

    id: Id
    """The row's id, unique in the worksheet; not `enough`, `opened` or `view`."""
    label: Text | None = None
    """A few words that name it, above the prompt and beside the picture. Needed for a picture."""
    prompt: Markdown | None = None
    """What to think about. Needed where there are no views, and not allowed where there are."""
    prompts: list[RowPrompt] = []
    """The prompt in each view. Needed where there are views, and not allowed where there are none."""


class Section(Strict):
    """Rows that belong together."""

    id: Id
    """The section's id, unique in the worksheet."""
    title: Text | None = None
    """Shown above its rows. Needed where there are several sections."""
    intro: Markdown | None = None
    """Shown before its rows."""
    after: Id | None = None
    """An earlier section that is filled in first. This one opens once something there is saved, or on request."""
    columns: Annotated[list[Column], Field(min_length=1)]
    """The cells of each row."""
    rows: Annotated[list[Row], Field(min_length=1)]
    """What to think about, a row each."""
    closing: Markdown | None = None
    """Shown after its rows."""


class Quadrants(Strict):
    """A picture of where each row stands: one rating across, another upwards."""

    section: Id
    """The id of the section whose rows are drawn."""
    across: Id
    """The id of the rating that goes from left to right."""
    up: Id
    """The id of the rating that goes from bottom to top."""
    corners: Annotated[list[Text], Field(min_length=4, max_length=4)]
    """Words for the corners: bottom left, bottom right, top left, top right."""


class Worksheet(Practice):
    """Tables and lists of prompts, filled in as far as one likes and kept."""

    kind: Literal["worksheet"]
    """What kind of activity the file holds."""
    adapted: Markdown
    """What it is adapted from, and that the words are our own; shown with the sources below it."""
    views: Annotated[list[View], Field(min_length=2)] | None = None
    """Readers for whom the rows are put in other words; each keeps their own cells."""
    sections: Annotated[list[Section], Field(min_length=1)]
    """Rows that belong together, a section each."""
    picture: Quadrants | None = None
    """A picture of where the rows of one section stand, by two of their ratings."""
