"""L014: who listens to a page can have its links read out alone, a list of "here" and "here" (WCAG 2.2, 2.4.9)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coursekit.lint.placed_text import yaml_texts
from coursekit.lint.rule import Rule
from coursekit.load.code import without_code
from coursekit.load.links import links_in
from coursekit.problems import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.lint.survey import Survey
    from coursekit.problems import Problem

_MEND = "Let the link be the name of what it leads to."
_EMPTY = re.compile(
    r"(?:please )?(?:(?:click|tap|press|look|see|go|read|find out|learn|read it|find it) )*"
    r"(?:here|this|that|(?:(?:this|the) )?(?:link|page|site|website|article)"
    r"|more|(?:more )?(?:details|information|info))(?: now)?",
    re.IGNORECASE,
)


def _links(survey: Survey) -> Iterator[tuple[str, Problem]]:
    """Each link's words, and what would be said of them."""
    for page in survey.pages:
        for link in page.links():
            if not link.is_picture and link.form != "definition":
                yield link.text, page.problem(link.line, link.column, "L014", _message(link.text), _MEND)
    for file, where, text in yaml_texts(survey):
        for link in links_in(without_code(text)):
            yield link.text, file.text_problem(where, link.written, "L014", _message(link.text), _MEND)


def _message(text: str) -> str:
    return f"The link {shown(text)} does not say where it leads."


def _look(link: tuple[str, Problem]) -> Iterator[Problem]:
    text, problem = link
    if _EMPTY.fullmatch(" ".join(re.findall(r"\w+", text))):
        yield problem


RULE = Rule("L014", _links, _look)
