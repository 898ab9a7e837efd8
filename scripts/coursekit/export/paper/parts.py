"""Small parts that many books have: a line of our own words, a table, an answer to tick."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from coursekit.export.document import Heading, Item, Paragraph, Run, Table
from coursekit.render.strings import t

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from coursekit.export.document import Block, Cell, Runs

TICK = "☐"
"""A box to tick, where it stands among words."""
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def letter(index: int) -> str:
    """The letter of an answer: A for the first, and numbers when the letters are used up."""
    return _LETTERS[index] if index < len(_LETTERS) else str(index + 1)


def line(key: str, **values: object) -> Paragraph:
    """A line of our own words."""
    return Paragraph((Run(t(key, **values)),))


def strong(key: str, **values: object) -> Paragraph:
    """A line of our own words that stands above something."""
    return Paragraph((Run(t(key, **values), bold=True),))


def tick(*runs: Run) -> Item:
    """An answer to tick."""
    return Item(runs, tick=True)


def cell_of(words: str, *, bold: bool = False) -> Cell:
    """A cell with a few words."""
    return (Paragraph((Run(words, bold=bold),)),)


def grid(
    columns: Sequence[str], rows: Iterable[Sequence[Cell]], widths: tuple[int, ...] = (), caption: str = ""
) -> Table:
    """A table, its columns named by words."""
    head = tuple((Run(column, bold=True),) for column in columns)
    return Table((Run(caption, bold=True),) if caption else (), head, tuple(map(tuple, rows)), widths)


def after(first: Runs, following: Sequence[Block]) -> list[Block]:
    """Blocks that go on behind some words, on the same line where they begin with a paragraph."""
    head = following[0] if following else None
    if isinstance(head, Paragraph):
        return [Paragraph((*first, Run(" "), *head.runs), head.style), *following[1:]]
    return [Paragraph(first), *following]


def deeper(blocks: Iterable[Block], by: int) -> list[Block]:
    """The same blocks under further headings."""
    return [replace(each, level=each.level + by) if isinstance(each, Heading) else each for each in blocks]


def lines_for(model: str | None, usual: int) -> int:
    """How much room an answer needs: that of the course's own answer in handwriting, and a little more."""
    if not model:
        return usual
    return min(max(len(re.findall(r"\S+", model)) // 9 + 2, 4), 10)
