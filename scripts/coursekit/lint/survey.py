"""The course as the rules of the teaching lint look at it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from coursekit.lint.reading_age import measure_reading_ages

if TYPE_CHECKING:
    from coursekit.lint.reading_age import PageAge
    from coursekit.load.page_file import PageFile
    from coursekit.load.reading import Reading
    from coursekit.model.course import Course


@dataclass(frozen=True)
class Survey:
    """A course in which nothing is wrong, with what several rules ask of it, found once."""

    reading: Reading
    """What was read."""

    @property
    def course(self) -> Course:
        """The course."""
        return self.reading.course

    @cached_property
    def ages(self) -> list[PageAge]:
        """The reading age of each page, the hardest first; needs textstat."""
        return measure_reading_ages(self.reading)

    @cached_property
    def pages(self) -> list[PageFile]:
        """The pages that learners read: those of the modules in the order of the course, then those of `docs/`."""
        others = [page for page in self.reading.pages.values() if page.uri not in self.places and page.is_for_learners]
        return [*(self.reading.pages[uri] for uri in self.places), *others]

    @cached_property
    def places(self) -> dict[str, int]:
        """The place of each page of a module on the way through the course."""
        pages = (page.path for module in self.course.modules for page in module.pages)
        return {path: place for place, path in enumerate(pages)}

    @cached_property
    def titles(self) -> dict[str, str]:
        """The title of each page of a module."""
        return {page.path: page.title for module in self.course.modules for page in module.pages}
