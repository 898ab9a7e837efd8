"""The headings of a page, with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.model.slug import slugify

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.page_file import PageFile

_HEADING = re.compile(r"^(#{1,6})[ \t]+(\S[^\n]*?)[ \t]*(?:\{:?([^}\n]*)\})?[ \t]*$", re.MULTILINE)
_ID = re.compile(r"#([\w-]+)")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that begins with signs."""

    level: int
    """From 1 to 6."""
    text: str
    """Its words."""
    id: str
    """What a link to it ends with."""
    start: int
    """Where it begins in the page's body."""
    line: int
    """Its line in the file, counted from 1."""


def headings(page: PageFile) -> Iterator[Heading]:
    """The headings of a page in order; those in boxes are left out."""
    for found in _HEADING.finditer(page.prose):
        explicit = _ID.search(found[3] or "")
        line = page.body_line + page.prose.count("\n", 0, found.start()) + 1
        identifier = explicit[1] if explicit else slugify(found[2])
        yield Heading(len(found[1]), found[2], identifier, found.start(), line)


def heading_of(page: PageFile, anchor: str) -> Heading | None:
    """The heading with an id, if it is found."""
    return next((heading for heading in headings(page) if heading.id == anchor), None)
