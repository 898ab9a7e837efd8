"""L004: such an option tests logic, makes no sense once options are mixed, and leaves nothing to explain."""

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

_ABOUT_OTHERS = re.compile(
    r"\W*(?:(?:all|any|both|some|two|either|neither|none)(?: of)?(?: the)? (?:above|below|others?|options|answers)\b.*"
    r"|(?:all|both|neither|none)(?: of)?(?: (?:these|them))\W*"
    r"|(?:both )?(?:\(?[a-d]\)? and \(?[a-d]\)?)\W*)",
    re.IGNORECASE | re.DOTALL,
)


def _look(choice: Choice) -> Iterator[Problem]:
    for index, option in enumerate(choice.options):
        if _ABOUT_OTHERS.fullmatch(option.text):
            message = f"The option {shown(option.text)} is about the other options."
            mend = 'Leave it out; where several are right, make the question "multiple-choice".'
            yield choice.file.problem((*choice.where, "options", index, "text"), "L004", message, mend)


RULE = Rule("L004", choices, _look)
