"""All subcommands, and what is the same for each of them."""

from __future__ import annotations

import argparse
import sys

from coursekit.cli import build, check, export, import_, new, replace, report
from coursekit.cli.progress import Progress
from coursekit.cli.stop import StopError

_EPILOG = """\
examples:
  coursekit check                 check the course in this folder
  coursekit new                   begin a module, a page or an activity, and be asked what is needed
  coursekit import bank.xml --into quizzes/compass-behaviours
                                  make quizzes of questions from Moodle XML, GIFT or QTI
  coursekit report                show the whole course in tables
  coursekit export review         write documents for experts to read and sign
  coursekit build                 make a folder for any static host

"coursekit check --help" says more of check, and so for each command.

exit status: 0 done and nothing is wrong, though there may be warnings, 1 problems were found, or a file cannot be
             written, 2 the command was not understood, or what it needs is not installed, 130 stopped with Ctrl-C
"""
_COMMANDS = (check, new, replace, import_, report, export, build)


def run(arguments: list[str] | None) -> int:
    """Do what the arguments say, and return the exit status."""
    parser = argparse.ArgumentParser(
        prog="coursekit",
        description="Checks a course of Markdown and YAML, begins parts of it, brings in questions, and reports on it.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in _COMMANDS:
        command.add(commands)
    options = parser.parse_args(arguments)
    try:
        with Progress(sys.stderr) as progress:
            options.watch = progress.watch
            return int(options.run(options))
    except StopError as stop:
        print(stop, file=sys.stderr)
        return stop.status
