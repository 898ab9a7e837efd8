"""A document in no format yet: headings, paragraphs, lists and tables, which each writer puts into its own."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look."""

    text: str
    """The words."""
    bold: bool = False
    """Whether they are strong."""
    italic: bool = False
    """Whether they are emphasised."""
    code: bool = False
    """Whether they are an id or the like."""
    key: str | None = None
    """Of our own words, as a label: what the version of the text is made from in their place.

    So better words for a label do not make every sign-off out of date.
    """
    to: str = ""
    """The name of the heading that they lead to, where they lead to one."""


Runs = tuple[Run, ...]
"""A line or a paragraph."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading."""

    level: int
    """From 1."""
    runs: Runs
    """Its words."""
    name: str = ""
    """What leads to it, where something does; unique in the document."""
    keep: bool = False
    """Whether it stays on one page with all that is under it, as far as that has room."""


@dataclass(frozen=True, slots=True)
class Box:
    """A frame round some blocks of a page, as a story stands in one."""

    kind: str
    """What it is for, as an author wrote it: `vignette`."""
    number: int
    """Which of the boxes of its text it is, so that two in a row stay two."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    runs: Runs
    """Its words."""
    style: Literal["plain", "quote", "note", "code"] = "plain"
    """How it stands: a note is set apart from the text around it."""
    box: Box | None = None
    """The frame that it stands in."""


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list."""

    runs: Runs
    """Its words."""
    depth: int = 1
    """How many lists it is in."""
    number: int | None = None
    """Its number, in a list that has them."""
    tick: bool = False
    """Whether it begins with a box to tick."""
    box: Box | None = None
    """The frame that it stands in."""


@dataclass(frozen=True, slots=True)
class Space:
    """Room to write on paper or on a screen."""

    label: str = ""
    """What to write there, where that is not said before it."""
    lines: int = 3
    """How many lines."""


Cell = tuple[Paragraph | Item | Space, ...]
"""What stands in a cell of a table."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a row of headings."""

    caption: Runs
    """Says what is in it."""
    columns: tuple[Runs, ...]
    """The headings."""
    rows: tuple[tuple[Cell, ...], ...]
    """The rows; the first cell names its row."""
    widths: tuple[int, ...] = ()
    """What share of the width each column has; none: as the writer thinks best."""
    keep: bool = False
    """Whether it stays on one page."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing."""

    svg: str
    """The drawing itself."""
    words: str
    """What it shows, for who can't see it."""


@dataclass(frozen=True, slots=True)
class Break:
    """Where a new page begins."""

    side: Literal["any", "front", "back"] = "any"
    """Which side of a sheet it is, printed on both sides."""


Block = Heading | Paragraph | Item | Table | Space | Picture | Break
"""Anything that a document is made of."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document of two parts."""

    title: str
    """Its title."""
    front: tuple[Block, ...]
    """What is ours: how to use it, and room to sign. It is no part of the version."""
    body: tuple[Block, ...]
    """What is read."""
    contents: int = 1
    """How many levels of headings its list of contents has, where it has one."""


def version(body: Iterable[Block]) -> str:
    """Return what changes with any word of the body, and with nothing else: spaces, looks and room to write are free.

    As `model.shapes.VERSION_PATTERN` has it: the first 128 bits of the SHA-256 of the words. The number after "r" goes
    up when words are taken in another way.
    """
    words = json.dumps([part for block in body for part in _parts(block)], ensure_ascii=False)
    return f"r1-{hashlib.sha256(words.encode()).hexdigest()[:32]}"


def _parts(block: Block) -> list[str]:
    match block:
        case Space() | Picture() | Break():
            return []
        case Table():
            cells = [" ".join(_words(each.runs) for each in _said(cell)) for row in block.rows for cell in row]
            return [_words(block.caption), *map(_words, block.columns), *cells]
        case _:
            return [_words(block.runs)]


def _said(cell: Cell) -> list[Paragraph | Item]:
    return [each for each in cell if not isinstance(each, Space)]


def _words(runs: Runs) -> str:
    text = "".join(run.text if run.key is None else f" {run.key} " for run in runs)
    return " ".join(unicodedata.normalize("NFC", text).split())
