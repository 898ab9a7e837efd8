"""A course as small as can be, in which any activity or page of the real course can be a guest."""

from __future__ import annotations

import re

from tests.minimal import MINIMAL


def at_home(text: str) -> str:
    """An activity of the real course, so that all that it names exists in the small one."""
    text = re.sub(r"^( *outcome:) .*$", r"\1 pause", text, flags=re.MULTILINE)
    text = re.sub(r"^( *source:) .*$", r"\1 james-2019", text, flags=re.MULTILINE)
    text = re.sub(r"^( *misconception:) .*$", r"\1 a-pause-is-empty", text, flags=re.MULTILINE)
    text = re.sub(r"^( *covers:) .*$", r"\1 [A2]", text, flags=re.MULTILINE)
    text = re.sub(r"^( *(?:learn_at|page):) .*$", r"\1 modules/listening/pausing.md", text, flags=re.MULTILINE)
    return re.sub(r"\]\([\w/.#-]+\.md[^)]*\)", "](index.md)", text)


def page_at_home(text: str) -> str:
    """A page of the real course, the same."""
    text = re.sub(r"^outcomes: .*$", "outcomes: [pause]", text, count=1, flags=re.MULTILINE)
    text = re.sub(r"^covers: .*$", "covers: [A2]", text, count=1, flags=re.MULTILINE)
    text = re.sub(r"^order: .*$", "order: 3", text, count=1, flags=re.MULTILINE)
    text = re.sub(r"^\{\{ activity\(.*$", "", text, flags=re.MULTILINE)
    text = re.sub(r"\{\{ recall\(.*$", '{{ recall("listening/opening", "last-pause") }}', text, flags=re.MULTILINE)
    text = re.sub(r"cite\([^)]*\)", 'cite("james-2019")', text)
    text = re.sub(r'term\("[^"]*"', 'term("pause"', text)
    text = re.sub(r"picture\([^)]*\)", 'picture("ear")', text)
    return re.sub(r"\]\([\w/.#-]+\.md[^)]*\)", "](index.md)", text)


def _of_minimal(*files: str) -> dict[str, str]:
    return {file: (MINIMAL / file).read_text(encoding="utf-8") for file in files}


_OPENING = """\
kind: reflection
title: A pause
minutes: 1
outcome: pause
covers: [A2]
prompts:
  - id: last-pause
    prompt: When did you last pause?
"""
_BELIEF = """\
kind: quiz
title: A question
minutes: 1
questions:
  - id: empty
    type: true-false
    prompt: A pause is empty.
    answer: false
    feedback_true: Look again.
    feedback_false: It is not.
    misconception: a-pause-is-empty
    feedback: {right: Right., not_yet: Not yet.}
    explanation: A pause gives room.
    learn_at: modules/listening/pausing.md
    outcome: pause
    source: james-2019
  - id: short
    type: true-false
    prompt: A pause is short for everyone.
    answer: false
    feedback_true: Look again.
    feedback_false: It is not.
    misconception: short-for-all
    feedback: {right: Right., not_yet: Not yet.}
    explanation: A pause gives room.
    learn_at: modules/listening/pausing.md
    outcome: pause
    source: james-2019
  - id: awkward
    type: true-false
    prompt: Silence is awkward.
    answer: false
    feedback_true: Look again.
    feedback_false: It is not.
    misconception: silence-is-awkward
    feedback: {right: Right., not_yet: Not yet.}
    explanation: A pause gives room.
    learn_at: modules/listening/pausing.md
    outcome: pause
    source: james-2019
"""
HOME = {
    **_of_minimal(
        "modules/references.json",
        "modules/misconceptions.yml",
        "modules/glossary.yml",
        "modules/coverage.yml",
        "docs/assets/pictures/ear.svg",
        "docs/help.md",
        "docs/references.md",
        "docs/misconceptions.md",
        "docs/glossary.md",
    ),
    "docs/index.md": """\
---
render_macros: true
covers: [A1]
---
# Home

A {{ term("pause") }} {{ cite("north-2016") }}.
""",
    "modules/listening/index.md": """\
---
title: Listening
order: 1
minutes: 2
summary: How to hear what is said.
outcomes:
  - id: pause
    text: Leave a pause before you answer.
---
Listening begins with [a pause](pausing.md) {{ cite("james-2019") }}.

{{ activity("listening/opening") }}
""",
    "modules/listening/pausing.md": """\
---
title: Pausing
order: 1
minutes: 4
outcomes: [pause]
---
Count to three.

{{ activity("listening/belief") }}

{{ activity("listening/guest") }}
""",
    "modules/listening/guest.md": "---\ntitle: Guest\norder: 3\nminutes: 1\n---\nHello.\n",
    "quizzes/listening/opening.yml": _OPENING,
    "quizzes/listening/belief.yml": _BELIEF,
    "quizzes/listening/guest.yml": _OPENING.replace("A pause", "A guest"),
}
"""Its files, by their places."""
