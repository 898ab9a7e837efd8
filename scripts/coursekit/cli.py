"""The `coursekit` command."""

from __future__ import annotations

import argparse
import io
import sys
from pathlib import Path

from coursekit.check.course import check_course
from coursekit.check.reading_age import check_reading_ages, measure_reading_ages, reading_age_table
from coursekit.load.course import read_course
from coursekit.problems import report

_EXAMPLES = """\
examples:
  coursekit check                 check the course in this folder
  coursekit check --root ../ours  check another one
  coursekit check --report        show how hard each page is to read, too

exit status: 0 nothing is wrong, 1 problems were found, 2 the command was not understood
"""


def main(arguments: list[str] | None = None) -> int:
    """Run the command with the given arguments, or the process's own; return the exit status."""
    parser = argparse.ArgumentParser(
        prog="coursekit",
        description="Checks a course written in Markdown and YAML.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    check = commands.add_parser("check", help="list everything that is wrong, without building the site")
    check.add_argument("--root", type=Path, default=Path(), help="the project's folder (default: this one)")
    check.add_argument("--report", action="store_true", help="first show the reading age of each page for learners")
    options = parser.parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        # An author's words may hold letters that the terminal's encoding lacks.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    return _check(options.root.resolve(), with_report=options.report)


def _check(root: Path, *, with_report: bool) -> int:
    if not (root / "modules").is_dir():
        print(
            f'There is no "modules" folder in {root}. Run coursekit in the project\'s folder.',
            file=sys.stderr,
        )
        return 2
    reading = read_course(root)
    problems = check_course(reading)
    if with_report:
        try:
            ages = measure_reading_ages(reading)
        except ModuleNotFoundError as error:
            print(f'The report needs "{error.name}", which is not installed. "make report" brings it.', file=sys.stderr)
            return 2
        print(f"{reading_age_table(ages)}\n")
        problems = sorted([*problems, *check_reading_ages(ages)])
    if problems:
        print(report(problems))
        return 1
    course = reading.course
    modules, activities = len(course.modules), len(course.activities)
    one, several = f"module{'' if modules == 1 else 's'}", f"activit{'y' if activities == 1 else 'ies'}"
    print(f"{modules} {one}, {activities} {several}: nothing is wrong.")
    return 0
