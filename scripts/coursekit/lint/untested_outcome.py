"""L007: what is promised and never asked about is not known to be learned, by the learner least of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.lint.placed_outcome import outcomes
from coursekit.lint.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.lint.placed_outcome import PlacedOutcome
    from coursekit.problems import Problem


def _look(placed: PlacedOutcome) -> Iterator[Problem]:
    if f"{placed.module.slug}/{placed.outcome.id}" not in placed.survey.asked_outcomes:
        message = f'No question of a quiz names the outcome "{placed.outcome.id}".'
        mend = "Ask a question that shows whether it was reached, or drop the promise."
        yield placed.problem("L007", message, mend)


RULE = Rule("L007", outcomes, _look)
