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


Runs = tuple[Run, ...]
"""A line or a paragraph."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading."""

    level: int
    """From 1."""
    runs: Runs
    """Its words."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    runs: Runs
    """Its words."""
    style: Literal["plain", "quote", "note", "code"] = "plain"
    """How it stands: a note is set apart from the text around it."""


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list."""

    runs: Runs
    """Its words."""
    depth: int = 1
    """How many lists it is in."""
    number: int | None = None
    """Its number, in a list that has them."""


Cell = tuple[Paragraph | Item, ...]
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


@dataclass(frozen=True, slots=True)
class Space:
    """Room to write on paper or on a screen."""

    label: str
    """What to write there."""


Block = Heading | Paragraph | Item | Table | Space
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


def version(body: Iterable[Block]) -> str:
    """Return what changes with any word of the body, and with nothing else: spaces, looks and room to write are free.

    As `model.shapes.VERSION_PATTERN` has it: the first 128 bits of the SHA-256 of the words. The number after "r" goes
    up when words are taken in another way.
    """
    words = json.dumps([part for block in body for part in _parts(block)], ensure_ascii=False)
    return f"r1-{hashlib.sha256(words.encode()).hexdigest()[:32]}"


def _parts(block: Block) -> list[str]:
    match block:
        case Space():
            return []
        case Table():
            cells = [" ".join(_words(each.runs) for each in cell) for row in block.rows for cell in row]
            return [_words(block.caption), *map(_words, block.columns), *cells]
        case _:
            return [_words(block.runs)]


def _words(runs: Runs) -> str:
    text = "".join(run.text if run.key is None else f" {run.key} " for run in runs)
    return " ".join(unicodedata.normalize("NFC", text).split())
