"""L015: words in a picture cannot be enlarged, searched, translated or read out (WCAG 2.2, 1.4.5)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coursekit.lint.rule import Rule
from coursekit.load.links import definitions_in
from coursekit.problems import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.lint.survey import Survey
    from coursekit.load.links import Link
    from coursekit.load.page_file import PageFile
    from coursekit.problems import Problem

_MADE_OF_DOTS = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".bmp")
"""Words in an SVG are text, or can be."""
_TEXTUAL = re.compile(
    r"\W*(?:an? |the )?(?:(?:photo(?:graph)?|picture|image) of an? )?"
    r"(?:screen ?shot|scan(?:ned)?\b|slide\b|infographic|poster|leaflet|flyer|fact ?sheet|word cloud"
    r"|quote|quotation|text\b|table (?:of|showing|with)|list of)"
    r"|.*[\"“](?:[^\s\"”]+ ){4,}",
    re.IGNORECASE | re.DOTALL,
)
_MOST = 200
"""A text alternative that is longer mostly gives the words that the picture shows."""


def _pictures(survey: Survey) -> Iterator[tuple[PageFile, Link]]:
    for page in survey.pages:
        defined = definitions_in(page.prose)
        for link in page.links():
            target = defined.get(link.target, "") if link.form == "reference" else link.target
            if link.is_picture and target.lower().endswith(_MADE_OF_DOTS):
                yield page, link


def _look(placed: tuple[PageFile, Link]) -> Iterator[Problem]:
    page, picture = placed
    if _TEXTUAL.match(picture.text) or len(picture.text) > _MOST:
        message = f"By its text alternative, {shown(picture.text)}, the picture shows text."
        mend = "Write the words on the page, as text, a list or a table."
        yield page.problem(picture.line, picture.column, "L015", message, mend)


RULE = Rule("L015", _pictures, _look)
