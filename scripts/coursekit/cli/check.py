"""`coursekit check`: everything that is wrong, without building the site."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from coursekit.check.course import check_course
from coursekit.cli.problem_formats import FORMATS, format_problems
from coursekit.cli.stop import StopError
from coursekit.cli.subcommand import add_command
from coursekit.cli.which_course import add_root, open_folder
from coursekit.load.course import read_course
from coursekit.problems import printable

if TYPE_CHECKING:
    import argparse

    from coursekit.cli.subcommand import Commands
    from coursekit.lint.reading_age import PageAge
    from coursekit.load.reading import Reading
    from coursekit.model.course import Course
    from coursekit.problems import Problem

_EXAMPLES = """\
examples:
  coursekit check                  check the course in this folder
  coursekit check --root ../ours   check another one
  coursekit check --lint           give advice on teaching, too, once nothing is wrong
  coursekit check --report         show how hard each page is to read, too
  coursekit check --format github  mark the problems in a pull request

exit status: 0 nothing is wrong, though there may be warnings, 1 problems were found,
             2 the command was not understood, or what it needs is not installed, 130 stopped with Ctrl-C
"""


def add(commands: Commands) -> None:
    """Describe the command."""
    parser = add_command(commands, "check", "list everything that is wrong, without building the site", _EXAMPLES, _run)
    add_root(parser)
    parser.add_argument("--lint", action="store_true", help="give advice on teaching, as warnings")
    parser.add_argument("--report", action="store_true", help="first show the reading age of each page for learners")
    parser.add_argument("--format", choices=FORMATS, default="text", help="how problems are written (default: text)")


def _run(options: argparse.Namespace) -> int:
    project = open_folder(options)
    reading = read_course(project.root, options.watch)
    problems = project.told(check_course(reading, options.watch))
    if options.lint or options.report:
        try:
            problems = _with_advice(options, reading, problems)
        except ModuleNotFoundError as error:
            message = f'This needs "{error.name}", which is not installed. "make report" brings it.'
            raise StopError(message) from None
    for each in (*project.notes, *project.differences):
        print("\n".join(map(printable, each.splitlines())), file=sys.stderr)
    text = format_problems(problems, options.format, sys.stdout)
    if text or options.format != "text":
        print(text)
    else:
        print(_all_well(reading.course))
    return 1 if any(problem.severity == "error" for problem in problems) else 0


def _with_advice(options: argparse.Namespace, reading: Reading, problems: list[Problem]) -> list[Problem]:
    """Print the table of reading ages, and add advice to the problems, where these are asked for."""
    # Imported here: the plain check, which runs at every build, does without.
    from coursekit.lint.course import lint_course
    from coursekit.lint.survey import Survey

    survey = Survey(reading, options.watch)
    if options.report:
        # Programs read the other formats: the table is kept out of their way.
        print(f"{_age_table(survey.ages)}\n", file=sys.stdout if options.format == "text" else sys.stderr)
    if options.lint and problems:
        print("Advice on teaching is given once nothing is wrong.", file=sys.stderr)
    elif options.lint:
        return lint_course(survey).problems
    return problems


def _age_table(ages: list[PageAge]) -> str:
    """A line a page: reading age, words, minutes and path, and the reason where there is one."""
    lines = [f"{'age':>5} {'words':>6} {'minutes':>8}  page"]
    for each in ages:
        reason = f" ({each.reason})" if each.reason else ""
        minutes = "-" if each.minutes is None else str(each.minutes)
        lines.append(f"{each.age:>5.1f} {each.words:>6} {minutes:>8}  {each.page.path}{reason}")
    return "\n".join(lines)


def _all_well(course: Course) -> str:
    modules, activities = len(course.modules), len(course.activities)
    one, several = f"module{'' if modules == 1 else 's'}", f"activit{'y' if activities == 1 else 'ies'}"
    return f"{modules} {one}, {activities} {several}: nothing is wrong."
