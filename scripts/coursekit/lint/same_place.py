"""L003: who has seen it three times no longer reads the options."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.lint.quiz_parts import quizzes
from coursekit.lint.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.lint.quiz_parts import PlacedQuiz
    from coursekit.problems import Problem

_FEWEST = 3
_PLACES = ("first", "second", "third", "fourth", "fifth", "sixth")


def _look(quiz: PlacedQuiz) -> Iterator[Problem]:
    places = [choice.right[0] for choice in quiz.single_choices()]
    if quiz.quiz.shuffle or len(places) < _FEWEST or len(set(places)) > 1:
        return
    place = _PLACES[places[0]] if places[0] < len(_PLACES) else "same"
    message = f"The right option is the {place} one in all {len(places)} choices."
    yield quiz.file.key_problem(("questions",), "L003", message, 'Move some of them, or write "shuffle: true".')


RULE = Rule("L003", quizzes, _look)
