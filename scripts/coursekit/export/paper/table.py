"""A worksheet on paper: a table to fill, or one row below another where there is too much for a table."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from coursekit.export.document import Heading, Paragraph, Run, Space
from coursekit.export.paper.parts import TICK, grid
from coursekit.export.pieces import blocks, cell
from coursekit.model.worksheet import TextColumn
from coursekit.render.strings import t

if TYPE_CHECKING:
    from coursekit.export.document import Block, Cell
    from coursekit.model.worksheet import Column, Row, Section, View, Worksheet

_TIED, _GAP = "\N{NO-BREAK SPACE}", "\N{EM SPACE}"
"""A box to tick stays with its words; the next one is set apart."""
_MOST_COLUMNS, _MOST_LARGE = 2, 1
"""Cells that find room beside the words of a row; in large print there is room for less."""


def section_blocks(body: Worksheet, section: Section, level: int, *, is_large: bool) -> list[Block]:
    """A section of a worksheet, for each reader for whom it is put in other words."""
    views: list[View | None] = [*body.views] if body.views else [None]
    title = [Heading(level, (Run(section.title),))] if section.title else []
    parts: list[Block] = []
    for view in views:
        below = level + len(title)
        if view:
            parts.append(Heading(below, (Run(view.label),)))
        if len(section.columns) <= (_MOST_LARGE if is_large else _MOST_COLUMNS):
            parts.append(_table(section, view))
        else:
            parts += chain.from_iterable(_stacked(section, row, view, below + bool(view)) for row in section.rows)
    closing = blocks(section.closing) if section.closing else []
    return [*title, *(blocks(section.intro) if section.intro else ()), *parts, *closing]


def _table(section: Section, view: View | None) -> Block:
    rows = [[_asked(row, view), *map(_room, section.columns)] for row in section.rows]
    columns = [t("paper.think"), *(column.label for column in section.columns)]
    # Writing takes room, ticking little.
    widths = (3, *(4 if isinstance(column, TextColumn) else 2 for column in section.columns))
    return grid(columns, rows, widths)


def _asked(row: Row, view: View | None) -> Cell:
    named = (Paragraph((Run(row.label, bold=True),)),) if row.label else ()
    return (*named, *cell(_prompt(row, view)))


def _prompt(row: Row, view: View | None) -> str | None:
    return next((each.prompt for each in row.prompts if view and each.view == view.id), row.prompt)


def _room(column: Column) -> Cell:
    if isinstance(column, TextColumn):
        # Handwriting takes more room than typing.
        return (Space(lines=column.lines + 1),)
    return tuple(Paragraph((Run(f"{TICK} {choice.label}"),)) for choice in column.choices)


def _stacked(section: Section, row: Row, view: View | None, level: int) -> list[Block]:
    named = [Heading(level, (Run(row.label),), keep=True)] if row.label else []
    parts: list[Block] = [*named, *cell(_prompt(row, view))]
    for column in section.columns:
        label = Run(column.label, bold=bool(row.prompt or row.prompts or row.label))
        if isinstance(column, TextColumn):
            # Each line is as wide as the page.
            parts += [Paragraph((label,)), Space(lines=column.lines)]
        else:
            boxes = (f"{TICK} {choice.label}".replace(" ", _TIED) for choice in column.choices)
            parts.append(Paragraph((label, Run("\n"), Run(_GAP.join(boxes)))))
    return parts
