"""L021: a word that is explained once and never used again is a word that is forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.lint.placed_term import taught_terms
from coursekit.lint.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.lint.placed_term import PlacedTerm
    from coursekit.problems import Problem


def _look(placed: PlacedTerm) -> Iterator[Problem]:
    # A question that leads back to where the word is explained, or to that page, may ask for the idea in other words.
    is_asked = any(placed.pattern.search(text) for text in placed.survey.asked_texts)
    place = placed.term.learn_at or ""
    if not is_asked and placed.survey.asked_places.isdisjoint({place, place.partition("#")[0]}):
        message = f'We see "{placed.term.term}" explained, and in no question or other activity.'
        mend = 'Look at whether a question can ask for it, or leave "learn_at:" out if it is no part of the teaching.'
        yield placed.problem("L021", message, mend)


RULE = Rule("L021", taught_terms, _look)
