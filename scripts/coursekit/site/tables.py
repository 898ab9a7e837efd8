"""What is done to the tables of a page.

Tables of three columns or more carry the name of its column with each cell: on a phone their rows become cards.
A column that its author aligned has a class for it.
"""

from __future__ import annotations

import re

FEWEST_COLUMNS = 3
"""Two columns have room on a phone; with more, a line would hold a word or two."""

_TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
"""A table as Markdown makes it: those of the course's own templates have a class."""
_HEAD = re.compile(r"<th\b[^>]*>(.*?)</th>", re.DOTALL)
_ROW = re.compile(r"<tr>.*?</tr>", re.DOTALL)
_CELL = re.compile(r"<td\b")
_ALIGNED = re.compile(r' style="text-align: (left|center|right);"')
"""What Python-Markdown makes of `|--:|`. A policy that blocks styles within a page blocks this too."""
_TAG = re.compile(r"<[^>]+>")


def name_cells(html: str) -> str:
    """Name the cells of a page's wide tables, and mark the tables with `data-cards`.

    Parameters:
        html: The whole page, with its slots filled.
    """
    return _TABLE.sub(lambda table: _name_cells_of(table[0]), html)


def align_by_class(html: str) -> str:
    """Give the aligned cells of a page's content a class in the place of a style."""
    return _ALIGNED.sub(r' class="course-cell-\1"', html)


def _name_cells_of(table: str) -> str:
    names = [_TAG.sub("", head).strip().replace('"', "&quot;") for head in _HEAD.findall(table)]
    if len(names) < FEWEST_COLUMNS:
        return table
    named = _ROW.sub(lambda row: _name_cells_in(row[0], names), table)
    return named.replace("<table>", "<table data-cards>", 1)


def _name_cells_in(row: str, names: list[str]) -> str:
    left = iter(names)
    return _CELL.sub(lambda cell: f'{cell[0]} data-label="{next(left, "")}"', row)
