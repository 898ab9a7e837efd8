"""L006: "wrong" tells a learner what the colour told already; feedback says why."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coursekit.lint.plain_text import texts_in
from coursekit.lint.quiz_parts import questions
from coursekit.lint.rule import Rule
from coursekit.problems import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.lint.quiz_parts import PlacedQuestion
    from coursekit.problems import Problem

_FIELDS = {"feedback", "feedback_true", "feedback_false", "misplaced", "right", "partly", "not_yet"}
_VERDICT = re.compile(
    r"""absolutely|afraid|again|almost|answer|brilliant|choice|close|congratulations|correct(?:ly)?|done|exactly
    |excellent|false|fantastic|good|great|incorrect(?:ly)?|indeed|job|nearly|nice|no|nope|not|oops|option|partly|perfect
    |quite|really|right|so|sorry|spot|sure|true|try|unfortunately|very|well|work|wrong|yes|yet
    |a|i'm|is|isn't|it|it's|on|that|that's|the|this|was|wasn't|you|you're""",
    re.VERBOSE,
)
"""What says whether an answer is right, praises or regrets, and the small words between; none of it says why."""
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")


def _look(asked: PlacedQuestion) -> Iterator[Problem]:
    for where, text in texts_in(asked.question):
        words = _WORD.findall(text.lower().replace("’", "'"))
        if where[-1] in _FIELDS and all(map(_VERDICT.fullmatch, words)):
            message = f"The feedback {shown(text)} says no more than whether it is right."
            mend = "Say why, as a good supervisor would."
            yield asked.file.problem((*asked.where, *where), "L006", message, mend)


RULE = Rule("L006", questions, _look)
