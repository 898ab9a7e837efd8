"""L018: a question about what has not been taught yet tests luck; a prompt to think first is another thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.lint.asked_question import asked_questions
from coursekit.lint.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.lint.asked_question import AskedQuestion
    from coursekit.problems import Problem


def _look(asked: AskedQuestion) -> Iterator[Problem]:
    places = asked.survey.places
    target, _hash, anchor = asked.question.question.learn_at.partition("#")
    if target not in places:
        return
    title = asked.survey.titles[target]
    if places[target] > places[asked.page.uri]:
        said = f'We see this question before the page that teaches it, "{title}".'
        yield _advice(asked, said)
    elif target == asked.page.uri and anchor:
        heading = asked.page.heading(anchor)
        if heading and heading.line > asked.line:
            yield _advice(asked, f'We see this question above "{heading.text}", which teaches it.')


def _advice(asked: AskedQuestion, message: str) -> Problem:
    mend = "Look at whether it can stand after the teaching, or be a prompt to think first."
    return asked.question.file.problem((*asked.question.where, "learn_at"), "L018", message, mend)


RULE = Rule("L018", asked_questions, _look)
