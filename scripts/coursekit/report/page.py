"""A report as one HTML file that stands alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.render.environment import render
from coursekit.report.tables import report_tables, summary

if TYPE_CHECKING:
    from coursekit.report.course_report import CourseReport


def report_page(report: CourseReport) -> str:
    """Return the whole file: no script, and nothing that a browser would have to fetch."""
    return str(render("report.html", tables=report_tables(report), summary=summary(report))) + "\n"
