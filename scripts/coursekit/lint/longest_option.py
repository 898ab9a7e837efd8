"""L002: who knows nothing of the matter takes the longest option, because writers explain what is right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.lint.plain_text import sentences
from coursekit.lint.quiz_parts import quizzes
from coursekit.lint.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.lint.quiz_parts import Choice, PlacedQuiz
    from coursekit.problems import Problem

_FEWEST = 4
"""With fewer questions, three of three are chance."""
_CLEARLY = 1.15
"""How much longer than the next an option must be to catch the eye."""


def _look(quiz: PlacedQuiz) -> Iterator[Problem]:
    # Of two options one is the longer in any case.
    asked = [choice for choice in quiz.single_choices() if len(choice.options) > 2]
    longest = [choice for choice in asked if _is_right_longest(choice)]
    if len(asked) >= _FEWEST and len(longest) * 2 > len(asked):
        message = f"The right option is clearly the longest in {len(longest)} of {len(asked)} choices."
        mend = "Shorten the right options, or give the others as much thought."
        yield quiz.file.key_problem(("questions",), "L002", message, mend)


def _is_right_longest(choice: Choice) -> bool:
    lengths = [sum(map(len, sentences(option.text))) for option in choice.options]
    right = lengths.pop(choice.right[0])
    return right > _CLEARLY * max(lengths)


RULE = Rule("L002", quizzes, _look)
