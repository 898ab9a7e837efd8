"""What every page of a book knows: the course, what was named in it, and what its exercises are called."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from coursekit.export.document import Heading, Item, Paragraph, Run, Table
from coursekit.model.activity import activity_anchor
from coursekit.render.strings import t

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from coursekit.export.document import Block, Cell, Runs
    from coursekit.export.pieces import Named
    from coursekit.load.reading import Reading
    from coursekit.model.activity import Activity

TICK = "☐"
"""A box to tick, where it stands among words."""
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Sheet:
    """A book that is being made."""

    def __init__(self, reading: Reading, named: Named, *, is_large: bool = False) -> None:
        """Number the exercises: the second on the pages of module 3 is 3.2, in every book.

        Parameters:
            reading: The course, as it was read.
            named: Takes note of the sources and words that the book names.
            is_large: Whether it is printed large, so that less fits on a page.
        """
        self.reading, self.named, self.is_large = reading, named, is_large
        self.course = reading.course
        self.placed: set[str] = set()
        """The activities that stand in the book: only to these can a link lead."""
        self._numbers = {
            activity: f"{place}.{number}"
            for place, module in enumerate(self.course.modules, 1)
            for number, activity in enumerate((id_ for page in module.pages for id_ in page.activities), 1)
        }

    def name(self, activity: Activity) -> str:
        """What an exercise is called on paper."""
        number = self._numbers.get(activity.id)
        title = activity.body.title
        return t("paper.exercise", number=number, title=title) if number else title

    def heading(self, activity: Activity, level: int) -> Heading:
        """The heading of an exercise, to which others can lead."""
        return Heading(level, (Run(self.name(activity)),), activity_anchor(activity.id))


def letter(index: int) -> str:
    """The letter of an answer: A for the first, and numbers when the letters are used up."""
    return _LETTERS[index] if index < len(_LETTERS) else str(index + 1)


def line(key: str, **values: object) -> Paragraph:
    """A line of our own words."""
    return Paragraph((Run(t(key, **values)),))


def strong(key: str, **values: object) -> Paragraph:
    """A line of our own words that stands above something."""
    return Paragraph((Run(t(key, **values), bold=True),))


def tick(*runs: Run) -> Item:
    """An answer to tick."""
    return Item(runs, tick=True)


def cell_of(words: str, *, bold: bool = False) -> Cell:
    """A cell with a few words."""
    return (Paragraph((Run(words, bold=bold),)),)


def grid(
    columns: Sequence[str], rows: Iterable[Sequence[Cell]], widths: tuple[int, ...] = (), caption: str = ""
) -> Table:
    """A table, its columns named by words."""
    head = tuple((Run(column, bold=True),) for column in columns)
    return Table((Run(caption, bold=True),) if caption else (), head, tuple(map(tuple, rows)), widths)


def after(first: Runs, following: Sequence[Block]) -> list[Block]:
    """Blocks that go on behind some words, on the same line where they begin with a paragraph."""
    head = following[0] if following else None
    if isinstance(head, Paragraph):
        return [Paragraph((*first, Run(" "), *head.runs), head.style), *following[1:]]
    return [Paragraph(first), *following]


def deeper(blocks: Iterable[Block], by: int) -> list[Block]:
    """The same blocks under further headings."""
    return [replace(each, level=each.level + by) if isinstance(each, Heading) else each for each in blocks]


def lines_for(model: str | None, usual: int) -> int:
    """How much room an answer needs: that of the course's own answer in handwriting, and a little more."""
    if not model:
        return usual
    return min(max(len(re.findall(r"\S+", model)) // 9 + 2, 4), 10)
