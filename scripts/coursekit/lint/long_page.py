"""L012: a break has fifteen minutes, and a page is what fits into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.lint.rule import Rule
from coursekit.lint.timed_pages import timed_pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.lint.timed_pages import TimedPage
    from coursekit.problems import Problem

_MOST = 15


def _look(timed: TimedPage) -> Iterator[Problem]:
    if timed.page.minutes > _MOST:
        message = f"The page takes {timed.page.minutes} minutes, more than a break has."
        mend = "Make two pages of it, each with one idea."
        yield timed.front_matter.problem(("minutes",), "L012", message, mend)


RULE = Rule("L012", timed_pages, _look)
