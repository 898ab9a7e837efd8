"""An overlay over a copy of the course, with every kind of change."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

from coursekit import cli

from tests.conftest import ROOT
from tests.minimal import change

if TYPE_CHECKING:
    from pathlib import Path

LEFT_OUT = "compassion-fatigue"
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="3"/></svg>\n'
LESSON = """\
---
title: Our huddle
order: 9
minutes: 6
summary: Five minutes in which everyone is heard.
outcomes:
  - id: huddle
    text: Hold a huddle of five minutes.
---
A {{ term("our-huddle") }} takes five minutes {{ cite("our-board-2026") }}.

{{ activity("our-huddle/notes") }}
"""
NOTES = """\
kind: reflection
title: Your last huddle
minutes: 1
prompts:
  - id: last
    prompt: Who spoke, and who did not?
outcome: huddle
source: our-board-2026
"""
SOURCE = {
    "id": "our-board-2026",
    "type": "report",
    "author": [{"literal": "Our Board"}],
    "title": "How we meet",
    "issued": {"date-parts": [[2026]]},
}
COURSE = """
extra:
  course:
    organisation:
      name: Our Board
      email: access@example.org
      days: 5
    contacts:
      - title: At our board
        contacts:
          - name: Staff support of our board
            words: Someone to talk to.
            phone: "01632 960 000"
"""


def copy_of_course(folder: Path) -> Path:
    """A copy of all that a course consists of."""
    for name in ("modules", "quizzes", "docs", "overrides"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def begin(folder: Path) -> Path:
    """Begin an overlay beside a copy of the course, as the page for organisations says, and return it."""
    course, home = copy_of_course(folder / "course"), folder / "ours"
    assert cli.main(["new", "overlay", str(home), "--root", str(course)]) == 0
    return home


def write(home: Path, name: str, text: str) -> None:
    """Put a file into an overlay."""
    (home / name).parent.mkdir(parents=True, exist_ok=True)
    (home / name).write_text(text, encoding="utf-8")


def with_everything(folder: Path) -> Path:
    """An overlay that changes all that can be changed; returns its mkdocs.yml."""
    home = begin(folder)
    change(home, "mkdocs.yml", "site_name: Compassionate leadership", "site_name: Compassion at our board")
    change(home, "mkdocs.yml", "  # logo: assets/our-logo.svg", f"  logo: assets/our-logo.svg\n{COURSE}")
    licence = "Text under CC BY 4.0, code under MIT. The sources belong to their authors."
    change(home, "mkdocs.yml", "\ntheme:", f"\ncopyright: Our board. {licence}\ntheme:")
    write(home, "docs/assets/our-logo.svg", LOGO)
    write(
        home,
        "overlay.yml",
        f'menu: At our board\ncolours: {{light: "#7a1f5c", dark: "#f0a6d6"}}\nleft_out: [{LEFT_OUT}]\n',
    )
    write(home, "welcome.md", "## Welcome to our board\n\nWe give you the time for this.\n")
    write(home, "strings.yml", "activity.hints: Something that may help\nclient.check: Look at my answer\n")
    write(home, "modules/our-huddle/index.md", LESSON)
    write(home, "quizzes/our-huddle/notes.yml", NOTES)
    write(home, "modules/references.json", json.dumps([SOURCE], indent=2))
    write(home, "modules/glossary.yml", "- id: our-huddle\n  term: huddle\n  meaning: A meeting of five minutes.\n")
    for name in ("docs/about/privacy.md", "quizzes/course/first-thoughts.yml"):
        assert cli.main(["replace", name, "--root", str(home)]) == 0
    change(home, "docs/about/privacy.md", "# Privacy", "# Privacy at our board")
    return home / "mkdocs.yml"
