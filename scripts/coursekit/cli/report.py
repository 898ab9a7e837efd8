"""`coursekit report`: the whole course in tables."""

from __future__ import annotations

import dataclasses
import json
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from coursekit.cli.output_file import write_whole
from coursekit.cli.subcommand import add_command
from coursekit.cli.which_course import add_root, right_course

if TYPE_CHECKING:
    import argparse

    from coursekit.cli.subcommand import Commands
    from coursekit.lint.reading_age import PageAge
    from coursekit.load.reading import Reading
    from coursekit.report.course_report import CourseReport
    from coursekit.watch import Watch

_FORMATS = ("text", "html", "json")
_EXAMPLES = """\
examples:
  coursekit report                                      print the tables
  coursekit report --format html --output report.html   write them as a page for a browser or a printer
  coursekit report --format json                        write them for another program

exit status: 0 done, 1 the course has problems or the file cannot be written, 2 the command was not understood,
             130 stopped with Ctrl-C, and no file is half-written
"""


def add(commands: Commands) -> None:
    """Describe the command."""
    purpose = "show the course in tables: minutes, outcomes, question types, reading ages, citations, reviews"
    parser = add_command(commands, "report", purpose, _EXAMPLES, _run)
    add_root(parser)
    parser.add_argument("--format", choices=_FORMATS, default="text", help="how it is written (default: text)")
    parser.add_argument("--output", type=Path, metavar="FILE", help="the file to write (default: the terminal)")


def _run(options: argparse.Namespace) -> int:
    reading = right_course(options)
    text = _written(_report(reading, options.watch), options.format)
    if options.output is None:
        print(text)
    else:
        write_whole(options.output, f"{text}\n".encode())
    return 0


def _report(reading: Reading, watch: Watch) -> CourseReport:
    # Imported here, as in the other commands: what one command needs does not slow down the rest.
    from coursekit.export.review import review_version
    from coursekit.report.course_report import report_course

    return report_course(reading, partial(review_version, reading), _ages(reading, watch))


def _ages(reading: Reading, watch: Watch) -> list[PageAge]:
    """The reading age of each page; none, which is said, where they cannot be measured."""
    from coursekit.lint.reading_age import measure_reading_ages

    try:
        return measure_reading_ages(reading, watch)
    except ModuleNotFoundError as error:
        message = f'Reading ages need "{error.name}", which is not installed. "make report" brings it.'
        print(message, file=sys.stderr)
        return []


def _written(report: CourseReport, form: str) -> str:
    if form == "json":
        return json.dumps(dataclasses.asdict(report), ensure_ascii=False, indent=2)
    if form == "html":
        from coursekit.report.page import report_page

        return report_page(report).rstrip("\n")
    from coursekit.report.text import report_text

    return report_text(report)
