"""L019: many learners never open a fold or a tooltip, and then meet a question about what is in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coursekit.lint.asked_question import asked_questions
from coursekit.lint.rule import Rule
from coursekit.model.quiz import ShortAnswer
from coursekit.problems import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.lint.asked_question import AskedQuestion
    from coursekit.load.page_file import PageFile
    from coursekit.problems import Problem

_FOLD = re.compile(
    r"^\?\?\?(?!\+)[^\n]*\n(?:[ ]{4}[^\n]*\n?|[ \t]*\n)*|<details\b(?![^>]*\bopen\b)[^>]*>.*?(?:</details>|\Z)",
    re.MULTILINE | re.DOTALL | re.IGNORECASE,
)
_MEND = "Look at whether it can stand in the open text."


def _look(asked: AskedQuestion) -> Iterator[Problem]:
    target, _hash, anchor = asked.question.question.learn_at.partition("#")
    page = asked.survey.reading.pages[target]
    heading = page.heading(anchor) if anchor else None
    folds = list(_FOLD.finditer(page.prose))
    message = None
    if heading and any(fold.start() <= heading.start < fold.end() for fold in folds):
        message = f'We see that "{heading.text}", which teaches this, is in a folded part.'
    elif isinstance(asked.question.question, ShortAnswer):
        message = _hidden_answer(asked, page, asked.question.question)
    if message:
        yield asked.question.file.problem((*asked.question.where, "learn_at"), "L019", message, _MEND)


def _hidden_answer(asked: AskedQuestion, page: PageFile, question: ShortAnswer) -> str | None:
    """What is said where the word that is asked for stands on its page in a hidden place alone."""
    glossary = asked.survey.course.glossary
    terms = [glossary[call.arguments[0]] for call in page.macros() if call.name == "term" and not call.is_code]
    shown_terms = [call.arguments[-1] for call in page.macros() if call.name == "term" and len(call.arguments) > 1]
    in_open = " ".join([_FOLD.sub(" ", page.prose), *(term.term for term in terms), *shown_terms])
    if any(_has(in_open, answer) for answer in question.accepted):
        return None
    for answer in question.accepted:
        if any(_has(fold[0], answer) for fold in _FOLD.finditer(page.prose)):
            return f"We see the answer, {shown(answer)}, on its page only in a folded part."
        if any(_has(term.meaning, answer) for term in terms):
            return f"We see the answer, {shown(answer)}, on its page only in the meaning of a word, a tooltip."
    return None


def _has(text: str, words: str) -> bool:
    return re.search(rf"\b{re.escape(words)}\b", text, re.IGNORECASE) is not None


RULE = Rule("L019", asked_questions, _look)
