"""Retrieval sheets: questions on the front of a sheet of paper, and their answers on its back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.export.document import Break, Heading, Run
from coursekit.export.length import LARGE, USUAL, lines_of
from coursekit.export.paper.answers import in_short, reasons
from coursekit.export.paper.exercise import quiz_of
from coursekit.export.paper.question import ask
from coursekit.model.activity import activity_anchor
from coursekit.render.strings import t

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from coursekit.export.document import Block
    from coursekit.export.length import Page
    from coursekit.export.paper.draft import Draft
    from coursekit.model.activity import Activity


_Sides = tuple[list["Block"], list["Block"]]
"""A question, and its answer."""


class _Sheet:
    """A sheet of paper that is being filled."""

    def __init__(self, page: Page) -> None:
        self.held: list[_Sides] = []
        self._page = page
        self._room = [page.lines, page.lines]

    def takes(self, sides: _Sides) -> bool:
        """Put a question and its answer on it, where both have room or it is empty."""
        head = lines_of([Heading(2, ())], self._page)
        left = [room - head - lines_of(side, self._page) for room, side in zip(self._room, sides, strict=True)]
        if self.held and min(left) < 0:
            return False
        self.held.append(sides)
        self._room = left
        return True


def retrieval(draft: Draft, activities: Iterable[Activity]) -> list[Block]:
    """Lay out the questions of quizzes on sheets: each on the first that has room for it on both of its sides."""
    page = LARGE if draft.is_large else USUAL
    sheets: list[_Sheet] = []
    for sides in _questions(draft, activities):
        if not any(sheet.takes(sides) for sheet in sheets):
            sheets.append(_Sheet(page))
            sheets[-1].takes(sides)
    parts: list[Block] = []
    first = 1
    for number, sheet in enumerate(sheets, 1):
        for side, break_, key in (
            (0, Break("front"), "paper.sheet.questions"),
            (1, Break("back"), "paper.sheet.answers"),
        ):
            parts += [break_, Heading(1, (Run(t(key, number=number)),))]
            for place, sides in enumerate(sheet.held, first):
                parts += [Heading(2, (Run(t("paper.question", number=place)),)), *sides[side]]
        first += len(sheet.held)
    return parts


def _questions(draft: Draft, activities: Iterable[Activity]) -> Iterator[tuple[list[Block], list[Block]]]:
    for activity in activities:
        quiz = quiz_of(draft, activity)
        if quiz is None:
            continue
        anchor = activity_anchor(activity.id)
        for question in quiz.questions:
            asked = ask(question, anchor, is_mixed=quiz.shuffle, is_sure_asked=False)
            yield asked, [*in_short(question, anchor, is_mixed=quiz.shuffle), *reasons(draft, question)]
