"""L009: nobody can see someone understand; what they then do, say or choose can be seen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coursekit.lint.placed_outcome import outcomes
from coursekit.lint.rule import Rule
from coursekit.problems import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.lint.placed_outcome import PlacedOutcome
    from coursekit.problems import Problem

_UNSEEN = re.compile(
    r"(?:\A|,\s+|\band\s+)(?:to\s+)?(?P<verb>understand|know|learn|appreciate|realise|grasp|comprehend|believe|value"
    r"|(?:be|become)\s+(?:more\s+)?(?:aware|familiar|conscious|able\s+to\s+understand)"
    r"|(?:gain|have|develop)\s+(?:an?\s+)?(?:\w+\s+)?(?:understanding|awareness|knowledge|appreciation|insight))\b",
    re.IGNORECASE,
)


def _look(placed: PlacedOutcome) -> Iterator[Problem]:
    found = _UNSEEN.search(placed.outcome.text)
    if found:
        message = f"Nobody can see a learner {shown(' '.join(found['verb'].lower().split()))}."
        mend = "Begin with what they do then: say, show, choose, name, ask, compare, explain."
        yield placed.problem("L009", message, mend)


RULE = Rule("L009", outcomes, _look)
