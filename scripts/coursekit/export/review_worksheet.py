"""A worksheet as an expert reviews it."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from coursekit.export.document import Paragraph, Run
from coursekit.export.pieces import blocks, cell, code, heading, label, labelled, table, words
from coursekit.model.worksheet import TextColumn

if TYPE_CHECKING:
    from coursekit.export.document import Block, Cell
    from coursekit.model.worksheet import Column, Row, Section, Worksheet

_ID, _TEXT = "review.id", "review.text"


def review_worksheet(activity: str, body: Worksheet, level: int) -> list[Block]:
    """Its views, its sections and the words on its picture."""
    views = [[words(code(view.id)), cell(view.label)] for view in body.views or ()]
    corners = (
        [Paragraph((label("review.corners"), Run(f" {' | '.join(body.picture.corners)}")))] if body.picture else []
    )
    return [
        *labelled("review.adapted", body.adapted),
        *([table("review.views", (_ID, _TEXT), views)] if views else []),
        *chain.from_iterable(_section(activity, section, level) for section in body.sections),
        *corners,
    ]


def _section(activity: str, section: Section, level: int) -> list[Block]:
    columns = [[words(code(column.id)), cell(column.label), _choices(column)] for column in section.columns]
    rows = [[words(code(row.id)), cell(row.label), _prompts(row)] for row in section.rows]
    return [
        heading(level, "review.section", f"{activity}#{section.id}", section.title or ""),
        *(blocks(section.intro) if section.intro else ()),
        table("review.rows", (_ID, _TEXT, "review.prompt"), rows),
        table("review.columns", (_ID, _TEXT, "review.choices"), columns),
        *labelled("review.closing", section.closing),
    ]


def _choices(column: Column) -> Cell:
    if isinstance(column, TextColumn):
        return words(label("review.free_text"))
    return tuple(chain.from_iterable(words(f"{choice.label} ", code(choice.id)) for choice in column.choices))


def _prompts(row: Row) -> Cell:
    in_views = (words(code(each.view)) + cell(each.prompt) for each in row.prompts)
    return cell(row.prompt) + tuple(chain.from_iterable(in_views))
