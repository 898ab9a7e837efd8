"""A book that is being made: the course, what was named in the book, and what its exercises are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.export.document import Heading, Run
from coursekit.model.activity import activity_anchor
from coursekit.render.strings import t

if TYPE_CHECKING:
    from coursekit.export.pieces import Named
    from coursekit.load.reading import Reading
    from coursekit.model.activity import Activity
    from coursekit.model.course import Module


class Draft:
    """What each page of the book knows."""

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
            activity.id: f"{place}.{number}"
            for place, module in enumerate(self.course.modules, 1)
            for number, activity in enumerate(self.activities_of(module), 1)
        }

    def activities_of(self, module: Module) -> list[Activity]:
        """The activities on the pages of a module, in order."""
        return [self.course.activities[id_] for page in module.pages for id_ in page.activities]

    def name(self, activity: Activity) -> str:
        """What an exercise is called on paper."""
        number = self._numbers.get(activity.id)
        title = activity.body.title
        return t("paper.exercise", number=number, title=title) if number else title

    def heading(self, activity: Activity, level: int) -> Heading:
        """The heading of an exercise, to which others can lead."""
        return Heading(level, (Run(self.name(activity)),), activity_anchor(activity.id))
