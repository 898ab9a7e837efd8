"""L001: what is hard to read is hard to learn, most of all at the end of a shift."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.lint.plain_text import page_sentences
from coursekit.lint.rule import Rule
from coursekit.load.waivers import waivers_in
from coursekit.watch import unwatched

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.page_file import PageFile
    from coursekit.load.reading import Reading
    from coursekit.problems import Problem
    from coursekit.watch import Watch

MOST = 16.0
"""The reading age above which a page is hard to read."""
_YEARS_BEFORE_SCHOOL = 5
"""Flesch and Kincaid count school years in the United States; the first begins at six."""


@dataclass(frozen=True, slots=True)
class PageAge:
    """What was measured of one page."""

    page: PageFile
    """The page."""
    minutes: int | None
    """As its front matter says; pages of `docs/` say nothing."""
    words: int
    """The words of the page and of the activities on it."""
    age: float
    """Its reading age: the Flesch-Kincaid grade plus 5, with one decimal."""
    reason: str | None
    """Why it may be harder, where a waiver says so."""


def measure_reading_ages(reading: Reading, watch: Watch = unwatched) -> list[PageAge]:
    """Measure each page that learners read and that has words, the hardest first.

    Raises:
        ModuleNotFoundError: where textstat is not installed; only this report needs it.
    """
    from textstat import flesch_kincaid_grade  # Takes longer to load than the whole check.

    minutes = {page.path: page.minutes for module in reading.course.modules for page in module.pages}
    reasons = {waiver.file.path: waiver.reason for waiver in waivers_in(reading) if waiver.code == "L001"}
    found = []
    for uri, page in watch("Measuring reading ages", list(reading.pages.items())):
        text = page_sentences(reading.course, page) if page.is_for_learners and page.is_readable else ""
        if text:
            age = round(flesch_kincaid_grade(text) + _YEARS_BEFORE_SCHOOL, 1)
            found.append(PageAge(page, minutes.get(uri), len(text.split()), age, reasons.get(page.path)))
    return sorted(found, key=lambda each: (-each.age, each.page.path))


def _look(each: PageAge) -> Iterator[Problem]:
    if each.age > MOST:
        message = f"The reading age is {each.age}; a page for learners has {MOST:.0f} at most."
        mend = "Make two sentences of a long one, and look for shorter words."
        yield each.page.problem(1, 1, "L001", message, mend)


RULE = Rule("L001", lambda survey: survey.ages, _look)
