"""Problems as people, editors and GitHub read them."""

from __future__ import annotations

import dataclasses
import json
import os
from typing import TYPE_CHECKING, TextIO

from coursekit.problems import printable, report

if TYPE_CHECKING:
    from coursekit.problems import Problem

FORMATS = ("text", "json", "github")
_RED, _YELLOW, _DIM, _PLAIN = "\x1b[31m", "\x1b[33m", "\x1b[2m", "\x1b[0m"


def format_problems(problems: list[Problem], form: str, stream: TextIO) -> str:
    """Write problems in one of `FORMATS`, for a stream: text has colour on a terminal.

    JSON is a list of objects with `path`, `line`, `column`, `code`, `severity`, `message` and `mend`.
    GitHub's is one workflow command a line, which marks the place in a pull request.
    """
    if form == "json":
        listed = [dataclasses.asdict(each) | {"severity": each.severity} for each in problems]
        return json.dumps(listed, ensure_ascii=False, indent=2)
    if form == "github":
        return "\n".join(map(_workflow_command, problems))
    if not problems:
        return ""
    return report(problems, _coloured if _has_colour(stream) else str)


def _has_colour(stream: TextIO) -> bool:
    """Only a terminal shows colour, and not where NO_COLOR is set (no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _coloured(problem: Problem) -> str:
    place = printable(f"{problem.path}:{problem.line}:{problem.column}:")
    code = f"[{problem.code}]"
    colour = _RED if problem.severity == "error" else _YELLOW
    return f"{_DIM}{place}{_PLAIN}{str(problem).removeprefix(place).removesuffix(code)}{colour}{code}{_PLAIN}"


def _workflow_command(problem: Problem) -> str:
    """Percent signs and line ends are escaped, in properties colons and commas too, as GitHub's own toolkit does."""

    def escaped(text: str, signs: str = "%\r\n") -> str:
        return "".join(f"%{ord(sign):02X}" if sign in signs else sign for sign in text)

    inner = "%\r\n:,"
    place = f"file={escaped(problem.path, inner)},line={problem.line},col={problem.column},title={problem.code}"
    return printable(f"::{problem.severity} {place}::{escaped(f'{problem.message} {problem.mend}')}")
