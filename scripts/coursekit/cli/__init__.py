"""The `coursekit` command: one module a subcommand, each with `add`, which describes it, and what it then runs."""

from __future__ import annotations

import argparse
import io
import os
import sys

from coursekit.cli import check, export, import_, new, report

_EPILOG = """\
examples:
  coursekit check                 check the course in this folder
  coursekit new                   begin a module, a page or an activity, and be asked what is needed
  coursekit import bank.xml --into quizzes/listening
                                  make quizzes of questions from Moodle XML, GIFT or QTI
  coursekit report                show the whole course in tables
  coursekit export review         write documents for experts to read and sign

exit status: 0 done and nothing is wrong, though there may be warnings, 1 problems were found,
             2 the command was not understood, or what it needs is not installed, 130 stopped with Ctrl-C
"""
_COMMANDS = (check, new, import_, report, export)


def main(arguments: list[str] | None = None) -> int:
    """Run the command with the given arguments, or the process's own; return the exit status."""
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
    for stream in (sys.stdout, sys.stderr):
        # An author's words may hold letters that the terminal's encoding lacks.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        return int(options.run(options))
    except BrokenPipeError:
        # Who reads has had enough, as "head" has. Python would complain again when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141  # What a shell gives to a program that ended so.
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 130  # What a shell gives to a program that Ctrl-C ended.
