"""The words of the list of words, and how they are found in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from coursekit.load.catalogues import GLOSSARY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.lint.survey import Survey
    from coursekit.model.glossary import Term
    from coursekit.problems import Problem


@dataclass(frozen=True)
class PlacedTerm:
    """A word with its place in the list."""

    survey: Survey
    """The course."""
    index: int
    """Its place in the list."""
    term: Term
    """The word."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """How it stands in a text: with any case, spaces or hyphens, and in the plural."""
        words = r"[\s-]+".join(map(re.escape, re.split(r"[\s-]+", self.term.term)))
        return re.compile(rf"(?<![\w-]){words}s?(?![\w-])", re.IGNORECASE)

    def problem(self, code: str, message: str, mend: str) -> Problem:
        """A problem at the word."""
        return self.survey.reading.lists[GLOSSARY].problem((self.index, "term"), code, message, mend)


def terms(survey: Survey) -> Iterator[PlacedTerm]:
    """Every word of the list."""
    return (PlacedTerm(survey, index, term) for index, term in enumerate(survey.course.glossary.values()))


def taught_terms(survey: Survey) -> Iterator[PlacedTerm]:
    """The words that a page of a module teaches; to explain another where it stands is enough."""
    return (each for each in terms(survey) if _page(each) in survey.places)


def _page(placed: PlacedTerm) -> str:
    return (placed.term.learn_at or "").partition("#")[0]
