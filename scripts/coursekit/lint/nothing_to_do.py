"""L024: after three pages of reading, a tired reader reads on without taking anything in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.lint.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.lint.survey import Survey
    from coursekit.load.page_file import PageFile
    from coursekit.problems import Problem

_MOST = 2
_TO_DO = {"activity", "after", "recall", "plan", "account", "revisit"}
"""Macros that give a learner something to do, or show what they did."""


def _runs(survey: Survey) -> Iterator[list[PageFile]]:
    """The pages of modules, cut wherever one has something to do."""
    for module in survey.course.modules:
        run: list[PageFile] = []
        for page in (survey.reading.pages[each.path] for each in module.pages):
            if any(call.name in _TO_DO and not call.is_code for call in page.macros()):
                if run:
                    yield run
                run = []
            else:
                run.append(page)
        if run:
            yield run


def _look(run: list[PageFile]) -> Iterator[Problem]:
    if len(run) > _MOST:
        message = f"We see {len(run)} pages in a row with nothing to do; this is the third."
        mend = "Look at where a question or a prompt would help."
        yield run[_MOST].problem(1, 1, "L024", message, mend)


RULE = Rule("L024", _runs, _look)
