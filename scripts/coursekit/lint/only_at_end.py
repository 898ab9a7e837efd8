"""L023: what is asked soon after it was read, and again later, stays; a test at the end comes too late to help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.lint.rule import Rule
from coursekit.model.quiz import Quiz

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.lint.survey import Survey
    from coursekit.model.course import Module, Page
    from coursekit.problems import Problem

_FEWEST = 4
"""A module with fewer pages has hardly more than its end."""


def _long_modules(survey: Survey) -> Iterator[tuple[Survey, Module]]:
    return ((survey, module) for module in survey.course.modules if len(module.pages) >= _FEWEST)


def _look(placed: tuple[Survey, Module]) -> Iterator[Problem]:
    survey, module = placed
    asking = [place for place, page in enumerate(module.pages) if _asks(survey, page)]
    # The last page often takes what was learned to work; the quiz then stands on the one before it.
    if asking and asking[0] >= len(module.pages) - 2:
        page = survey.reading.pages[module.pages[asking[0]].path]
        message = f"We see the first question of the module on page {asking[0] + 1} of {len(module.pages)}."
        yield page.problem(1, 1, "L023", message, "Look at whether earlier pages can end with a question each.")


def _asks(survey: Survey, page: Page) -> bool:
    return any(isinstance(survey.course.activities[each].body, Quiz) for each in page.activities)


RULE = Rule("L023", _long_modules, _look)
