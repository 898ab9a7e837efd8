"""How much room blocks take on paper, reckoned before they are laid out: to lay out twice would take twice as long."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from coursekit.export.document import Heading, Item, Paragraph, Space, Table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from coursekit.export.document import Block, Run


class Page(NamedTuple):
    """How much stands on one side of A4."""

    lines: float
    signs: int
    """In a line."""


USUAL, LARGE = Page(39, 78), Page(25, 50)
"""With a little to spare, and room for a title."""


def lines_of(blocks: Iterable[Block], page: Page) -> float:
    """About how many lines blocks take, with the space below them."""
    return sum(_lines(block, page) for block in blocks)


def _lines(block: Block, page: Page) -> float:
    """About how many lines a block takes, with the space below it."""
    match block:
        case Heading():
            return 2.5
        case Table():
            shares = block.widths or (1,) * len(block.columns)
            signs = [max(page.signs * share // sum(shares) - 2, 4) for share in shares]
            heads = max(math.ceil(_length(each) / room) for each, room in zip(block.columns, signs, strict=True))
            rows = sum(
                max(sum(_cell_lines(part, room) for part in cell) for cell, room in zip(row, signs, strict=True)) + 0.7
                for row in block.rows
            )
            return heads + rows + 1.6
        case Paragraph() | Item():
            below = 0.35 if isinstance(block, Item) else 0.45
            return math.ceil(_length(block.runs) / page.signs) + below
        case Space():
            return block.lines * 1.4 + 0.8
        case _:
            return 0


def _cell_lines(part: Paragraph | Item | Space, room: int) -> float:
    return part.lines * 1.4 if isinstance(part, Space) else math.ceil(_length(part.runs) / room)


def _length(runs: tuple[Run, ...]) -> int:
    return sum(len(run.text) for run in runs)
