"""A document's words, for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.export.document import Item, Paragraph, Space, Table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from coursekit.export.document import Block, Cell, Runs


def words(runs: Runs) -> str:
    """The words of runs, with single spaces."""
    return " ".join("".join(run.text for run in runs).split())


def lines(blocks: Iterable[Block]) -> list[str]:
    """The words of each paragraph, heading, item and cell."""
    found = []
    for block in blocks:
        if isinstance(block, Table):
            found += [words(runs) for runs in (block.caption, *block.columns)]
            found += [said for row in block.rows for cell in row for said in _said(cell)]
        elif hasattr(block, "runs"):
            found.append(words(block.runs))
    return found


def rows(table: Block) -> list[list[str]]:
    """The words of a table's cells."""
    assert isinstance(table, Table)
    return [[" / ".join(_said(cell)) for cell in row] for row in table.rows]


def _said(cell: Cell) -> list[str]:
    return [words(each.runs) for each in cell if not isinstance(each, Space)]


def looks(blocks: Iterable[Block]) -> list[object]:
    """What a list of blocks is, with its words: a heading's level, a paragraph's style, an item's depth and number."""
    found: list[object] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            found.append((block.style, words(block.runs)))
        elif isinstance(block, Item):
            found.append((block.depth, block.number, words(block.runs)))
    return found
