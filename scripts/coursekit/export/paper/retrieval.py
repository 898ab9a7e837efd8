"""Retrieval sheets: questions on the front of a sheet of paper, and their answers on its back."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from coursekit.export.document import Break, Heading, Item, Paragraph, Run, Space, Table
from coursekit.export.paper.answers import in_short, reasons
from coursekit.export.paper.exercise import quiz_of
from coursekit.export.paper.question import ask
from coursekit.model.activity import activity_anchor
from coursekit.render.strings import t

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from coursekit.export.document import Block
    from coursekit.export.paper.draft import Draft
    from coursekit.model.activity import Activity


class _Page(NamedTuple):
    """How much stands on one side of A4."""

    lines: float
    signs: int
    """In a line."""


_USUAL, _LARGE = _Page(38, 78), _Page(22, 46)
"""With a little to spare: a side that runs over would put every later answer on the wrong side."""


def retrieval(draft: Draft, activities: Iterable[Activity]) -> list[Block]:
    """Lay out the questions of quizzes on sheets, as many on each as have room on both of its sides."""
    parts: list[Block] = []
    for number, held in enumerate(_sheets(draft, activities), 1):
        fronts = [block for front, _back in held for block in front]
        backs = [block for _front, back in held for block in back]
        parts += [Break("front"), Heading(1, (Run(t("paper.sheet.questions", number=number)),)), *fronts]
        parts += [Break("back"), Heading(1, (Run(t("paper.sheet.answers", number=number)),)), *backs]
    return parts


def _sheets(draft: Draft, activities: Iterable[Activity]) -> Iterator[list[tuple[list[Block], list[Block]]]]:
    page = _LARGE if draft.is_large else _USUAL
    held: list[tuple[list[Block], list[Block]]] = []
    room = [page.lines, page.lines]
    for number, (front, back) in enumerate(_questions(draft, activities), 1):
        head = Heading(2, (Run(t("paper.question", number=number)),))
        sides = ([head, *front], [head, *back])
        needs = [sum(_lines(block, page) for block in side) for side in sides]
        if held and any(need > left for need, left in zip(needs, room, strict=True)):
            yield held
            held, room = [], [page.lines, page.lines]
        held.append(sides)
        room = [left - need for left, need in zip(room, needs, strict=True)]
    if held:
        yield held


def _questions(draft: Draft, activities: Iterable[Activity]) -> Iterator[tuple[list[Block], list[Block]]]:
    for activity in activities:
        quiz = quiz_of(draft, activity)
        if quiz is None:
            continue
        anchor = activity_anchor(activity.id)
        for question in quiz.questions:
            asked = ask(question, anchor, is_mixed=quiz.shuffle, is_sure_asked=False)
            yield asked, [*in_short(question, anchor, is_mixed=quiz.shuffle), *reasons(draft, question)]


def _lines(block: Block, page: _Page) -> float:
    """About how many lines a block takes, with the space below it."""
    match block:
        case Heading():
            return 2.4
        case Table():
            shares = block.widths or (1,) * len(block.columns)
            signs = [max(page.signs * share // sum(shares) - 2, 4) for share in shares]
            heads = max(math.ceil(_length(each) / room) for each, room in zip(block.columns, signs, strict=True))
            rows = sum(
                max(sum(_cell_lines(part, room) for part in cell) for cell, room in zip(row, signs, strict=True)) + 0.6
                for row in block.rows
            )
            return heads + rows + 1.6
        case Paragraph() | Item():
            return math.ceil(_length(block.runs) / page.signs) + 0.5
        case Space():
            return block.lines * 1.7 + 0.5
        case _:
            return 0


def _cell_lines(part: Paragraph | Item | Space, room: int) -> float:
    return part.lines * 1.7 if isinstance(part, Space) else math.ceil(_length(part.runs) / room)


def _length(runs: tuple[Run, ...]) -> int:
    return sum(len(run.text) for run in runs)
