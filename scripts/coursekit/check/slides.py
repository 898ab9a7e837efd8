"""Marks for slides: comments that say what of a page stands on its slides."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

from coursekit.load.code import with_comments
from coursekit.model.slides import LEFT_OUT, PEOPLE, SHOWN
from coursekit.problems import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.page_file import PageFile
    from coursekit.load.reading import Reading
    from coursekit.problems import Problem

_COMMENT = re.compile(r"^([ \t]*)<!--(.*?)-->", re.DOTALL | re.MULTILINE)
_MARKS = (SHOWN, LEFT_OUT, PEOPLE)
_LIKE_A_MARK = 0.8
"""How much of a comment has to be as in a mark to be taken for one: "slides" is, and "slide 3 of 5" is not."""
_NEXT = re.compile(r"\s*([^\n]*)")
_HEADING_ABOVE = re.compile(r"(?:\A|^#{2}[^#][^\n]*\n|\n-{2,}[ \t]*\n)\s*\Z", re.MULTILINE)
_NOTHING_TO_SHOW = re.compile(r"\Z|#|<!--|\{\{\s*(?!picture)\w+\(")


def check_slides(reading: Reading) -> Iterator[Problem]:
    """Marks that are not known, and marks on what no slide can show."""
    for module in reading.course.modules:
        for path in (*(page.path for page in module.pages), *([module.guide_path] if module.guide else [])):
            page = reading.pages[path]
            if "<!--" in page.body:
                yield from _marks(page)


def _marks(page: PageFile) -> Iterator[Problem]:
    for comment in _COMMENT.finditer(with_comments(page.body)):
        mark = comment[2].strip()
        if not get_close_matches(mark.lower(), _MARKS, cutoff=_LIKE_A_MARK):
            continue
        line = page.body_line + page.body.count("\n", 0, comment.start(2)) + 1
        column = len(comment[1]) + 1
        for message, mend in _wrong(page, comment, mark):
            yield page.problem(line, column, "R022", message, mend)


def _wrong(page: PageFile, comment: re.Match[str], mark: str) -> Iterator[tuple[str, str]]:
    """What is wrong with a mark, if anything is, and how to mend it."""
    after = _NEXT.match(page.body, comment.end())
    if mark not in _MARKS:
        mend = f'Write "<!-- {SHOWN} -->", "<!-- {LEFT_OUT} -->" or "<!-- {PEOPLE} -->".'
        yield f"There is no mark {shown(mark)} for slides.", mend
    elif comment[1]:
        yield (
            "The mark for slides stands within something.",
            "Write it at the beginning of a line, above the whole of it.",
        )
    elif mark != LEFT_OUT and after and _NOTHING_TO_SHOW.match(after[1]):
        mend = "Write it above a paragraph, a list, a quote, a table, a picture or a box."
        yield "Below this mark stands nothing that it can put on a slide.", mend
    elif mark == LEFT_OUT and not _HEADING_ABOVE.search(page.body[: comment.start()]):
        mend = "Write it right below a heading that begins with ##, or at the top of the page."
        yield "This mark leaves nothing out, because no heading stands right above it.", mend
