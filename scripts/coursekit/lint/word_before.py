"""L020: a word that nobody has explained yet makes the sentence around it noise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.lint.placed_term import taught_terms
from coursekit.lint.placed_text import unlinked_text
from coursekit.lint.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.lint.placed_term import PlacedTerm
    from coursekit.load.page_file import PageFile
    from coursekit.problems import Problem


def _look(placed: PlacedTerm) -> Iterator[Problem]:
    survey = placed.survey
    teaching = (placed.term.learn_at or "").partition("#")[0]
    for page in survey.pages[: survey.places[teaching]]:
        if _explains(page, placed.term.id):
            return
        text = unlinked_text(page)
        found = placed.pattern.search(text.text)
        if found:
            message = f'We see "{found[0]}" here, before "{survey.titles[teaching]}" explains it.'
            mend = f'Look at whether {{{{ term("{placed.term.id}") }}}} can stand here, or plainer words.'
            yield text.problem(found.start(), found[0], "L020", message, mend)
            return


def _explains(page: PageFile, term: str) -> bool:
    return any(call.name == "term" and call.arguments[:1] == (term,) for call in page.macros())


RULE = Rule("L020", taught_terms, _look)
