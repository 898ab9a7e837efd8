"""A page with one more line that places an activity, and with the minutes for it."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, NamedTuple

from coursekit.load.links import links_in
from coursekit.load.page_file import read_page
from coursekit.model.course import HELP

if TYPE_CHECKING:
    from coursekit.load.page_file import PageFile

_BOX = re.compile(r"(?:!!!|\?\?\?)")
_WORK = re.compile(r"!!! +work\b")
_HEADING = re.compile(r"#{1,6} ")
_SIGNS = re.compile(r"(?:!!! +work|#+) *")
"""What a box or a heading begins with, before its words."""
_DEFINITION = re.compile(r" {0,3}\[[^\]\n]+\]:")


_MINUTES = re.compile(r"^(minutes:[ \t]+)(\d+)( *?)(?= ?(?:#|\r?$))", re.MULTILINE)


class Timed(NamedTuple):
    """Where minutes were changed."""

    text: str
    """The whole page with its new minutes."""
    line: int
    """The line's number, counted from 1."""
    before: int
    """What it said."""
    now: int
    """What it says."""


class Placed(NamedTuple):
    """Where a line went."""

    text: str
    """The whole page with the line in it."""
    line: int
    """The line's number, counted from 1."""
    before: str | None
    """The first words of what stays last, below it."""


def with_macro(uri: str, text: str, macro: str) -> Placed:
    """Put a macro at the end of a page, above what has to stay last: a box "Take it to work", the way to help.

    The page's own line ends are kept.

    Parameters:
        uri: The page's path from the site's root.
        text: The whole file.
        macro: As `{{ activity("module/check") }}`.
    """
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = text.split("\n")
    page = read_page(uri, uri, text.replace("\r\n", "\n"))
    end = page.body_line + _end_of_body(page)
    above = "\n".join(lines[:end]).rstrip()
    rest = "\n".join(lines[end:]).lstrip("\r\n")
    above = f"{above}{newline}{newline}" if above else ""
    result = f"{above}{macro}{newline}{newline}{rest}" if rest else f"{above}{macro}{newline}"
    first = _SIGNS.sub("", rest.partition("\n")[0].strip()).strip('"')
    return Placed(result, above.count("\n") + 1, first or None)


def with_minutes(uri: str, text: str, more: int) -> Timed | None:
    """Add minutes to those of a page; None where they do not stand on a line of their own.

    A comment behind them stays in its column.

    Parameters:
        uri: The page's path from the site's root.
        text: The whole file.
        more: What is added.
    """
    end = read_page(uri, uri, text.replace("\r\n", "\n")).body_line
    head = "".join(text.splitlines(keepends=True)[:end])
    found = _MINUTES.search(head)
    if found is None:
        return None
    before = int(found[2])
    new = str(before + more).ljust(len(found[2] + found[3]))
    line = text.count("\n", 0, found.start()) + 1
    return Timed(f"{text[: found.start(2)]}{new}{text[found.end() :]}", line, before, before + more)


def _end_of_body(page: PageFile) -> int:
    """How many lines of the body stand before what has to stay last."""
    lines = page.body.split("\n")
    prose = page.prose.split("\n")  # Nothing in code or a comment is the way to help.
    end = _without_blanks(lines, len(lines))
    while end:
        start = _start_of_block(lines, end)
        if not _stays_last(page.uri, prose[start:end]):
            break
        end = _without_blanks(lines, start)
        if end and _HEADING.match(lines[end - 1]):  # A heading goes with what stands below it.
            end = _without_blanks(lines, end - 1)
    return end


def _without_blanks(lines: list[str], end: int) -> int:
    while end and not lines[end - 1].strip():
        end -= 1
    return end


def _start_of_block(lines: list[str], end: int) -> int:
    """Where the last paragraph, list or box before a line begins; what is indented belongs to what it hangs on."""
    start = end - 1
    while start and (lines[start - 1].strip() or lines[start].startswith(("    ", "\t")) or not lines[start].strip()):
        start -= 1
    return start


def _stays_last(uri: str, block: list[str]) -> bool:
    if _BOX.match(block[0]):
        return _WORK.match(block[0]) is not None
    if all(_DEFINITION.match(line) for line in block):
        return True
    folder = posixpath.dirname(uri)
    targets = {posixpath.normpath(posixpath.join(folder, link.target)) for link in links_in("\n".join(block))}
    return HELP in targets and not block[0].startswith(("#", "-", "*", "|", " "))
