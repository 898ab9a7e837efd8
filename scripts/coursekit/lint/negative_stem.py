"""L005: a tired reader misses the "not", and practises what is wrong."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coursekit.lint.quiz_parts import choices
from coursekit.lint.rule import Rule
from coursekit.problems import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.lint.quiz_parts import Choice
    from coursekit.problems import Problem

_NEGATIVE = re.compile(
    # A "not" right after the verb of the question, so that "What is it that you don't know?" is no such question.
    r"\b(?:which|what|who)\b(?:(?! that| who\b)[^.!?,;\n]){0,40}?"
    r"\b(?:is|are|was|were|do|does|did|would|should|could|can|will)"
    r"(?:n['’]t|(?: \w+){0,2} (?:not|never))\b(?! (?:know|see|hear|say|yet|only|just)\b)[^.!?]*\?"
    r"|\b(?:which|what|who)\b[^.!?]*\bleast (?:likely|helpful|like|useful|kind|important)\b[^.!?]*\?"
    r"|\b(?:which|what|who|all|any)\b[^.!?]*\bexcept\b[^.!?]*(?:[?:]|\.{3}|…)\s*\Z",
    re.IGNORECASE,
)


def _look(choice: Choice) -> Iterator[Problem]:
    found = _NEGATIVE.search(choice.prompt)
    if found:
        message = f"{shown(found[0])} asks for what is not so."
        mend = "Ask for what is so, or for what to do."
        yield choice.file.text_problem((*choice.where, "prompt"), found[0], "L005", message, mend)


RULE = Rule("L005", choices, _look)
