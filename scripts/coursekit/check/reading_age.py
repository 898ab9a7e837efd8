"""How hard the pages that learners read are to read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.check.plain_text import page_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.page_file import PageFile
    from coursekit.load.reading import Reading
    from coursekit.problems import Problem

MOST = 16.0
"""The reading age above which a page must say why."""
_YEARS_BEFORE_SCHOOL = 5
"""Flesch and Kincaid count school years in the United States; the first begins at six."""
_NOT_FOR_LEARNERS = ("authoring/", "contributing/")


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
    """Why it may be harder, where its front matter says so."""


def measure_reading_ages(reading: Reading) -> list[PageAge]:
    """Measure each page that learners read and that has words, the hardest first.

    Raises:
        ModuleNotFoundError: where textstat is not installed; only this report needs it.
    """
    from textstat import flesch_kincaid_grade  # Takes longer to load than the whole check.

    minutes = {page.path: page.minutes for module in reading.course.modules for page in module.pages}
    found = []
    for uri, page in reading.pages.items():
        text = "" if uri.startswith(_NOT_FOR_LEARNERS) or not page.is_readable else page_sentences(reading.course, page)
        if text:
            age = round(flesch_kincaid_grade(text) + _YEARS_BEFORE_SCHOOL, 1)
            found.append(PageAge(page, minutes.get(uri), len(text.split()), age, _reason(page)))
    return sorted(found, key=lambda each: (-each.age, each.page.path))


def check_reading_ages(ages: list[PageAge]) -> Iterator[Problem]:
    """Pages that are hard to read and do not say why."""
    for each in ages:
        if each.age > MOST and each.reason is None:
            message = f"The reading age is {each.age}; a page for learners has {MOST:.0f} at most."
            mend = 'Shorten its sentences, or say in "reading_age_reason:" why it must be so.'
            yield each.page.problem(1, 1, "L001", message, mend)


def reading_age_table(ages: list[PageAge]) -> str:
    """A line a page: reading age, words, minutes and path, and the reason where there is one."""
    lines = [f"{'age':>5} {'words':>6} {'minutes':>8}  page"]
    for each in ages:
        reason = f" ({each.reason})" if each.reason else ""
        minutes = "-" if each.minutes is None else str(each.minutes)
        lines.append(f"{each.age:>5.1f} {each.words:>6} {minutes:>8}  {each.page.path}{reason}")
    return "\n".join(lines)


def _reason(page: PageFile) -> str | None:
    data = page.front_matter.data if page.front_matter else None
    reason = data.get("reading_age_reason") if isinstance(data, dict) else None
    return reason if isinstance(reason, str) else None
