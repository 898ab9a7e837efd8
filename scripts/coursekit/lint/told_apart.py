"""L022: two ideas that people mix up are learned by choosing between them, not by reading of each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.lint.placed_term import PlacedTerm, asked_texts, terms
from coursekit.lint.plain_text import sentences
from coursekit.lint.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.lint.survey import Survey
    from coursekit.problems import Problem

_CONTRAST = re.compile(
    r"\bnot\b|n['’]t\b|\bno\b|\bunlike\b|\bdiffer|\brather than\b|\binstead of\b|\bconfused with\b|\bmistaken for\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Pair:
    """A word, and another that its own meaning sets it against."""

    one: PlacedTerm
    other: PlacedTerm


def _pairs(survey: Survey) -> Iterator[_Pair]:
    """Pairs that are easily confused: the author found it needful to say that one is not the other."""
    known = list(terms(survey))
    for one in known:
        against = [line for text in sentences(one.term.meaning) for line in re.split(r"(?<=[.!?])\s+", text)]
        against = [line for line in against if _CONTRAST.search(line)]
        for other in known:
            if other is not one and any(other.pattern.search(line) for line in against):
                yield _Pair(one, other)


def _look(pair: _Pair) -> Iterator[Problem]:
    one, other = pair.one, pair.other
    if not any(one.pattern.search(text) and other.pattern.search(text) for text in asked_texts(one.survey)):
        message = f'We see that "{one.term.term}" is not "{other.term.term}", and no question that has both.'
        mend = "Look at whether a question can ask for the difference."
        yield one.problem("L022", message, mend)


RULE = Rule("L022", _pairs, _look)
