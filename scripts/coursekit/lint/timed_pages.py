"""The pages of modules with the time that they say they take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.lint.plain_text import own_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.lint.survey import Survey
    from coursekit.load.yaml_file import YamlFile
    from coursekit.model.course import Page

_WORDS_A_MINUTE = 200
"""What people read of plain text with some care; surveys of reading studies give 175 to 300."""


@dataclass(frozen=True, slots=True)
class TimedPage:
    """A page of a module."""

    page: Page
    """The page, with its minutes."""
    front_matter: YamlFile
    """Where the minutes are written."""
    expected: float
    """Minutes for its own words and for the activities without which it does not count as done."""


def timed_pages(survey: Survey) -> Iterator[TimedPage]:
    """Every page of every module."""
    for page in (page for module in survey.course.modules for page in module.pages):
        file = survey.reading.pages[page.path]
        words = sum(len(line.split()) for line in own_sentences(survey.course, file))
        bodies = [survey.course.activities[each].body for each in page.activities]
        activities = sum(body.minutes for body in bodies if not body.optional)
        if file.front_matter:
            yield TimedPage(page, file.front_matter, words / _WORDS_A_MINUTE + activities)
