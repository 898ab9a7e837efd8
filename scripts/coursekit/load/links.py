"""Links and pictures in a Markdown text."""

from __future__ import annotations

import re
from bisect import bisect
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

Form = Literal["inline", "reference", "definition", "html"]
"""`[text](target)`, `[text][name]`, `[name]: target`, `<a href="target">`."""

_TEXT = r"(?<!\\)(!?)\[((?:[^\[\]\\\n]|\n(?![ \t]*\n)|\\.|\[[^\[\]]*\])*)\]"
_LINK = re.compile(_TEXT + r"(?:\(\s*(<[^>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)|[ ]?\[([^\[\]\n]*)\])")
_DEFINITION = re.compile(r"^[ \t]*\[([^\[\]\n]+)\]:[ ]*\n?[ ]*(\S+)", re.MULTILINE)
_HTML = re.compile(r"<(a|img)\b([^<>]*)>", re.IGNORECASE)
_ADDRESS = re.compile(r"""\b(?:href|src)\s*=\s*["']?([^"'\s>]*)""", re.IGNORECASE)
_ALT = re.compile(r"""\balt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^"'\s>]+))""", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Link:
    """A link or picture."""

    line: int
    """Counted from 1."""
    column: int
    """Counted from 1."""
    form: Form
    """How it is written."""
    target: str
    """Where it leads; for a reference, the name of its definition."""
    text: str
    """The words of a link, the text alternative of a picture."""
    is_picture: bool
    """Whether it is a picture."""
    written: str
    """How it stands in the file."""


def links_in(text: str, first_line: int = 1) -> Iterator[Link]:
    """Links and pictures in a text without code, whose first line has the number `first_line`."""
    if "[" not in text and "<" not in text:
        return
    starts = [0, *(found.end() for found in re.finditer("\n", text))]
    for start, form, target, words, is_picture, written in _found(text, 0):
        line = bisect(starts, start) - 1
        yield Link(first_line + line, start - starts[line] + 1, form, target, words, is_picture, written)


def definitions_in(text: str) -> dict[str, str]:
    """Where each name leads that a `[name]: target` line defines; of two lines for one name the last holds."""
    found = _DEFINITION.finditer(text) if "]:" in text else ()
    return {_as_name(each[1]): each[2].removeprefix("<").removesuffix(">") for each in found}


def _found(text: str, offset: int) -> Iterator[tuple[int, Form, str, str, bool, str]]:
    for found in _LINK.finditer(text):
        start, words, is_picture = offset + found.start(), found[2], found[1] == "!"
        if found[3] is not None:
            yield start, "inline", found[3].removeprefix("<").removesuffix(">"), words, is_picture, found[0]
        else:
            yield start, "reference", _as_name(found[4] or words), words, is_picture, found[0]
        if "[" in words:  # A picture within a link.
            yield from _found(words, offset + found.start(2))
    if offset:
        return
    for found in _DEFINITION.finditer(text) if "]:" in text else ():
        yield (
            found.start(1) - 1,
            "definition",
            found[2].removeprefix("<").removesuffix(">"),
            found[1],
            False,
            found[0],
        )
    for found in _HTML.finditer(text) if "<" in text else ():
        address, alt = _ADDRESS.search(found[2]), _ALT.search(found[2])
        if address:
            words = next((part for part in alt.groups() if part), "") if alt else ""
            yield found.start(), "html", address[1], words, found[1].lower() == "img", found[0]


def _as_name(label: str) -> str:
    return " ".join(label.lower().split())
