"""L011: people plan their break by the minutes, and blame themselves when these do not hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.lint.rule import Rule
from coursekit.lint.timed_pages import timed_pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.lint.timed_pages import TimedPage
    from coursekit.problems import Problem


def _look(timed: TimedPage) -> Iterator[Problem]:
    said, expected = timed.page.minutes, timed.expected
    is_short = said < expected * 0.6 and expected - said >= 2
    is_long = said > expected * 2 and said - expected >= 3
    if is_short or is_long:
        minutes = f"{said} minute{'' if said == 1 else 's'}"
        message = f"The page says {minutes}; its words and activities come to about {max(1, round(expected))}."
        mend = "Change the minutes, or those of an activity, or the length."
        yield timed.front_matter.problem(("minutes",), "L011", message, mend)


RULE = Rule("L011", timed_pages, _look)
