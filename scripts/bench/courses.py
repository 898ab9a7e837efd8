"""Generates courses to measure: modules of one page with prose and a quiz of ten questions, and the same without."""

from __future__ import annotations

import shutil
from pathlib import Path

PROJECT = Path(__file__).parents[2]
QUESTIONS = 10

_PROSE = """\
Menna says that she is fine, and stays by the desk.
Yusuf has the phone under his chin and **Saturday's gaps** on the screen.

## What happened here

She came for a box of gloves, and the gloves are *not* what she came for.
He could ask, or he could wait.

- Asking takes four seconds.
- Waiting takes about as long, and feels longer.

!!! note "Take it to work"
    Choose one moment that comes round every shift.
    For this week, keep that minute free of screens.

## What the sources say

| Behaviour | In plain words |
| --- | --- |
| Attending | Being there, and listening |
| Understanding | Finding out what it is like |
| Empathising | Letting it reach you |
| Helping | Clearing what is in the way |

A page of a course has a few hundred words, so this one has some more of them.
Nobody can attend to everyone, and when you cannot stop, you can say so and give a time.
Then be there at that time, because what you promised is what will be remembered.
"""

_OPTION = """\
      - id: option-{number}
        text: Put the notes down, and ask what "tired" is like today, number {number}.
{mark}        feedback: You stopped, you looked, and you asked something that can be answered in her own words.
"""

_QUESTION = """\
  - id: question-{number}
    type: {type}
    prompt: >-
      Halfway through handover Dilys says she is "fine, just tired".
      You have six minutes, and the phone rings for the {number}th time. What shows attending?
    options:
{options}    feedback:
      right: You gave the six minutes to her, and that was enough.
{partly}      not_yet: Look at what she said, and at what she did not say.
    hints:
      - Whose words fill the six minutes?
    explanation: >-
      Attending means being present. When you *cannot* be, saying so and giving a time keeps it honest.
    learn_at: modules/{module}/index.md
    outcome: notice
    source: somebody-2020
"""

_FRONT_MATTER = """\
---
title: Module {number}
order: {number}
minutes: 8
summary: A module to measure.
outcomes:
  - id: notice
    text: Notice what someone leaves unsaid.
---
"""

_REFERENCES = """\
[
  {
    "id": "somebody-2020",
    "type": "book",
    "author": [{"family": "Somebody"}],
    "title": "A work",
    "issued": {"date-parts": [[2020]]}
  }
]
"""

_CONFIG = """\
site_name: Bench
docs_dir: docs
use_directory_urls: true
theme:
  name: material
  font: false
  features: [navigation.footer, navigation.path, navigation.prune, navigation.indexes]
extra: {{generator: false, course: {{id: bench}}}}
markdown_extensions: {{admonition: {{}}, attr_list: {{}}, md_in_html: {{}}, tables: {{}}, toc: {{permalink: false}}}}
nav:
{nav}
plugins:
  search: {{}}
"""

_MACROS = """\
  macros: {render_by_default: false, on_undefined: strict, on_error_fail: true}
"""

_OURS = """\
  coursekit: {}
  macros: {modules: [coursekit.site.macros], render_by_default: false, on_undefined: strict, on_error_fail: true}
extra_css: [assets/course.css]
extra_javascript: [assets/course.js]
"""


def write_course(folder: Path, modules: int) -> Path:
    """Write a course with activities, and return its `mkdocs.yml`."""
    for number in range(1, modules + 1):
        name = f"module-{number:03}"
        page = f'{_FRONT_MATTER.format(number=number)}{_PROSE}\n{{{{ activity("{name}/check") }}}}\n'
        _write(folder / "modules" / name / "index.md", page)
        _write(folder / "quizzes" / name / "check.yml", _quiz(name))
    _write(folder / "modules" / "references.json", _REFERENCES)
    _write(folder / "docs" / "index.md", "# Home\n")
    _write(folder / "docs" / "help.md", "# Help\n")
    _write(folder / "docs" / "references.md", "---\nrender_macros: true\n---\n# References\n\n{{ reference_list() }}\n")
    shutil.copytree(PROJECT / "docs" / "assets", folder / "docs" / "assets")
    nav = "  - index.md\n  - help.md\n  - references.md\n  - Modules: modules/"
    return _write(folder / "mkdocs.yml", _CONFIG.format(nav=nav) + _OURS)


def write_plain(folder: Path, modules: int, *, has_macros: bool = False) -> Path:
    """Write the same prose for Material without our plugin, and return its `mkdocs.yml`."""
    nav = ["  - index.md", "  - references.md", "  - Modules:"]
    for number in range(1, modules + 1):
        uri = f"modules/module-{number:03}/index.md"
        _write(folder / "docs" / uri, _FRONT_MATTER.format(number=number) + _PROSE)
        nav.append(f"    - Module {number}: [{uri}]")
    _write(folder / "docs" / "index.md", "# Home\n")
    _write(folder / "docs" / "references.md", "# References\n")
    config = _CONFIG.format(nav="\n".join(nav)) + (_MACROS if has_macros else "")
    return _write(folder / "mkdocs.yml", config)


def _quiz(module: str) -> str:
    head = "kind: quiz\ntitle: Check what you know\nminutes: 10\nquestions:\n"
    return head + "".join(_question(module, number) for number in range(1, QUESTIONS + 1))


def _question(module: str, number: int) -> str:
    several = number % 2 == 0
    marks = ["        correct: true\n" if index in ({1, 3} if several else {2}) else "" for index in range(1, 5)]
    options = "".join(_OPTION.format(number=index, mark=mark) for index, mark in enumerate(marks, 1))
    return _QUESTION.format(
        number=number,
        type="multiple-choice" if several else "single-choice",
        options=options,
        partly="      partly: One of the two. Look for the other.\n" if several else "",
        module=module,
    )


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path
