"""L013: who listens to a page moves by its headings, and looks for the level that is left out (WCAG 2.2, G141)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.lint.rule import Rule
from coursekit.problems import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.lint.survey import Survey
    from coursekit.load.page_file import PageFile
    from coursekit.problems import Problem


def _pages_with_headings(survey: Survey) -> Iterator[PageFile]:
    return (page for page in survey.pages if any(page.headings()))


def _look(page: PageFile) -> Iterator[Problem]:
    level, above = 1, "right below the title"  # The site makes the title, or the page begins with it.
    for heading in page.headings():
        if heading.level > level + 1:
            message = f'The heading {shown(heading.text)} begins with "{heading.sign}", {above}.'
            yield page.problem(heading.line, 1, "L013", message, f'Begin it with "{"#" * (level + 1)}".')
        level = heading.level
        above = f'and the one above it with "{heading.sign}"' if heading.sign else "and the one above it is underlined"
        if level == 1:
            above = "right below the title"


RULE = Rule("L013", _pages_with_headings, _look)
