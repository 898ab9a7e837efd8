"""A report for a terminal: columns side by side, long cells on several lines."""

from __future__ import annotations

import textwrap
from itertools import zip_longest
from typing import TYPE_CHECKING

from coursekit.report.tables import report_tables, summary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coursekit.report.course_report import CourseReport
    from coursekit.report.tables import Cell, ReportTable

_WIDEST = 40
"""Of a column, in signs."""
_BETWEEN = "  "


def report_text(report: CourseReport) -> str:
    """Return the whole report."""
    return "\n\n".join([summary(report), *map(_table, report_tables(report, is_wide=False))])


def _table(table: ReportTable) -> str:
    rows = [list(map(_lines, row)) for row in (table.columns, *table.rows)]
    widths = [max(len(line) for row in rows for line in row[index]) for index in range(len(table.columns))]
    is_number = [all(isinstance(row[index], int | float) for row in table.rows) for index in range(len(widths))]
    rule = _BETWEEN.join("-" * width for width in widths)
    head, *body = ("\n".join(_row(row, widths, is_number)) for row in rows)
    note = [table.note] if table.note else []
    return "\n".join([table.caption.upper(), *note, head, rule, *body])


def _lines(cell: Cell) -> list[str]:
    texts = [str(cell)] if isinstance(cell, str | int | float) else list(cell)
    # A path is never torn: it is to be copied.
    lines = [
        line
        for text in texts
        for line in textwrap.wrap(text, _WIDEST, break_long_words=False, break_on_hyphens=False) or [""]
    ]
    return lines or [""]


def _row(cells: Sequence[list[str]], widths: Sequence[int], is_number: Sequence[bool]) -> list[str]:
    lines = []
    for parts in zip_longest(*cells, fillvalue=""):
        aligned = (
            part.rjust(width) if right else part.ljust(width)
            for part, width, right in zip(parts, widths, is_number, strict=True)
        )
        lines.append(_BETWEEN.join(aligned).rstrip())
    return lines
