"""L022: two ideas that people mix up are learned by choosing between them, not by reading of each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.lint.placed_term import PlacedTerm, terms
from coursekit.lint.plain_text import sentences
from coursekit.lint.rule import Rule
from coursekit.problems import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.lint.survey import Survey
    from coursekit.problems import Problem

_CONTRAST = re.compile(
    r"\b(?:not the same as|(?:is|are|was) (?:not|no)|(?:is|are)n['’]t|unlike|differs? from|different from|rather than"
    r"|instead of|confused with|mistaken for|mixed up with)\b(.*)",
    re.IGNORECASE | re.DOTALL,
)
"""What sets an idea against the one that is named after it; a mere "no" or "not" is about anything."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """A word, and another that its own meaning sets it against."""

    one: PlacedTerm
    other: PlacedTerm
    sentence: str
    """The sentence that does."""


def _pairs(survey: Survey) -> Iterator[_Pair]:
    """Pairs that are easily confused: the author found it needful to say that one is not the other."""
    known = list(terms(survey))
    for one in known:
        lines = [line for text in sentences(one.term.meaning) for line in re.split(r"(?<=[.!?])\s+", text)]
        against = [(line, found[1]) for line in lines if (found := _CONTRAST.search(line))]
        for other in known:
            sentence = next((line for line, after in against if other.pattern.search(after)), None)
            if other is not one and sentence:
                yield _Pair(one, other, sentence)


def _look(pair: _Pair) -> Iterator[Problem]:
    one, other = pair.one, pair.other
    if not any(one.pattern.search(text) and other.pattern.search(text) for text in one.survey.asked_texts):
        told = f'We see that the meaning of "{one.term.term}" sets it against "{other.term.term}"'
        message = f"{told}, {shown(pair.sentence)}, and no question that has both."
        mend = "Look at whether a question can ask for the difference."
        yield one.problem("L022", message, mend)


RULE = Rule("L022", _pairs, _look)
