"""L013: who listens to a page moves by its headings, and looks for the level that is left out (WCAG 2.2, G141)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.lint.rule import Rule
from coursekit.lint.sections import headings
from coursekit.problems import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.lint.survey import Survey
    from coursekit.load.page_file import PageFile
    from coursekit.problems import Problem


def _pages_with_headings(survey: Survey) -> Iterator[PageFile]:
    return (page for page in survey.pages if any(headings(page)))


def _look(page: PageFile) -> Iterator[Problem]:
    before = 1  # The title, which the site makes or the page begins with.
    for heading in headings(page):
        if heading.level > before + 1:
            message = f"The heading {shown(heading.text)} has {heading.level} signs, and the one above it has {before}."
            if before == 1:
                message = f"The heading {shown(heading.text)} has {heading.level} signs, right below the title."
            mend = f'Begin it with "{"#" * (before + 1)}".'
            yield page.problem(heading.line, 1, "L013", message, mend)
        before = heading.level


RULE = Rule("L013", _pages_with_headings, _look)
