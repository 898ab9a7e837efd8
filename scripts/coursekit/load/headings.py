"""The headings of a page, with the ids that the built site will give them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from itertools import pairwise
from typing import TYPE_CHECKING

from coursekit.load.page_html import page_html
from coursekit.model.slug import slugify

if TYPE_CHECKING:
    from collections.abc import Iterator

# As in Python-Markdown, which needs no space after the signs, and takes any number of them as an underline.
_SIGNS = re.compile(r"(#{1,6})[ \t]*(\S.*?)[ \t]*#*[ \t]*\Z")
_UNDERLINE = re.compile(r"(?:=+|-+)[ ]*")
_UNDERLINED = re.compile(r"[ ]{0,3}(\S.*?)[ \t]*\Z")
_ATTRIBUTES = re.compile(r"[ ]+\{:?[ ]*[^}\n ][^}\n]*\}\Z")
_EXPLICIT_ID = re.compile(r"#([\w-]+)")
_MARKUP = re.compile(r"[\[<&{\\`*_]|[ ]{2}")  # Two spaces: code was blanked out here.
_HTML_ID = re.compile(r'<[a-zA-Z][^<>]*?\sid="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that stands in no box."""

    level: int
    """From 1 to 6."""
    sign: str
    """The signs that it begins with; none where it is underlined."""
    text: str
    """Its words."""
    is_plain: bool
    """Whether no code, link or emphasis is among them."""
    explicit_id: str | None
    """The id that its author gives it."""
    start: int
    """Where it begins in the text."""
    line: int
    """Its line, counted from 1."""

    @property
    def id(self) -> str:
        """What a link to it ends with, where it is plain and no heading above it has the same words."""
        return self.explicit_id or slugify(self.text)


def headings_in(prose: str, first_line: int = 1) -> Iterator[Heading]:
    """The headings in a text without code, whose first line has the number `first_line`, in order."""
    lines, start, begins_block = [*prose.split("\n"), ""], 0, True
    for number, (line, below) in enumerate(pairwise(lines)):
        signs = _SIGNS.match(line)
        # Below a paragraph of two lines, an underline is a rule.
        words = None if signs or not begins_block else _UNDERLINED.match(line)
        is_underlined = words is not None and _UNDERLINE.fullmatch(below) is not None
        if signs:
            yield _heading(len(signs[1]), signs[1], line[len(signs[1]) :], signs[2], (start, first_line + number))
        elif words and is_underlined:
            yield _heading(1 if below[0] == "=" else 2, "", line, words[1], (start, first_line + number))
        begins_block = not line.strip() or signs is not None or _UNDERLINE.fullmatch(line) is not None
        start += len(line) + 1


def _heading(level: int, sign: str, whole: str, written: str, place: tuple[int, int]) -> Heading:
    attributes = _ATTRIBUTES.search(written)
    explicit = _EXPLICIT_ID.search(attributes[0]) if attributes else None
    text = written[: attributes.start()] if attributes else written
    is_plain = not _MARKUP.search(whole.replace(attributes[0], "") if attributes else whole)
    return Heading(level, sign, text, is_plain, explicit[1] if explicit else None, *place)


def plain_heading_ids(prose: str) -> set[str]:
    """The ids of most headings, found in a moment: those that stand in no box and are plain words."""
    return {each.id for each in headings_in(prose) if each.explicit_id or each.is_plain}


def heading_ids(body: str) -> set[str]:
    """The ids of all headings, and those written with `{: #id }` elsewhere.

    Python-Markdown itself makes them: it knows headings in boxes, and equal ones.
    That takes long enough to ask only where `plain_heading_ids` has no answer.
    """
    return {unescape(found) for found in _HTML_ID.findall(page_html(body))}
