"""Boxes hold what stands in them: Markdown takes a line that lost its indent for the end of the box."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.page_file import PageFile
    from coursekit.load.reading import Reading
    from coursekit.problems import Problem

_BOX = re.compile(r"^([ ]*)(?:!!!|\?\?\?\+?)[ ]+\w[^\n]*(?:\n|\Z)", re.MULTILINE)
_INDENT = re.compile(r"(?:[ \t]*\n)*([ ]*)(?=\S)")
_STEP = 4


def check_boxes(reading: Reading) -> Iterator[Problem]:
    """Boxes with nothing in them."""
    for page in reading.pages.values():
        yield from _empty_boxes(page)


def _empty_boxes(page: PageFile) -> Iterator[Problem]:
    for box in _BOX.finditer(page.prose):
        text = _INDENT.match(page.body, box.end())
        if not text or len(text[1]) < len(box[1]) + _STEP:
            line = page.body_line + page.body.count("\n", 0, box.start()) + 1
            mend = "Indent each line of its text by four spaces more than this one."
            yield page.problem(line, len(box[1]) + 1, "F007", "The box has nothing in it.", mend)
