"""Small overlays over the minimal course, in temporary folders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.check.course import check_course
from coursekit.load.course import read_course
from coursekit.overlay.compose import open_project

from tests.minimal import copy_minimal, lines_of

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = """\
INHERIT: ../course/mkdocs.yml
site_name: Ours
theme:
  custom_dir: ../course/overrides
"""
LICENCE = """\
# Licence

[CC BY 4.0](https://creativecommons.org/licenses/by/4.0/) and [MIT](https://opensource.org/license/mit).
"""


def lay(folder: Path) -> Path:
    """Lay the minimal course into a folder and an overlay that changes nothing beside it; return the overlay."""
    course, home = copy_minimal(folder / "course"), folder / "ours"
    (course / "overrides").mkdir()
    (course / "mkdocs.yml").write_text("site_name: Small\ncopyright: Text under CC BY 4.0.\n", encoding="utf-8")
    (course / "docs" / "about").mkdir()
    (course / "docs" / "about" / "licence.md").write_text(LICENCE, encoding="utf-8")
    home.mkdir()
    (home / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (home / "overlay.yml").write_text("menu: Ours\n", encoding="utf-8")
    return home


def said(home: Path) -> list[str]:
    """All that is wrong with an overlay and the course that it makes, as it is printed."""
    project = open_project(home)
    return lines_of(project.told(check_course(read_course(project.root))))


def replace(home: Path, name: str, old: str, new: str) -> None:
    """Replace a file of the course by one in which a text is another, and keep what it was."""
    original = (home.parent / "course" / name).read_text(encoding="utf-8")
    assert old in original
    for path, text in ((home / name, original.replace(old, new, 1)), (home / "originals" / name, original)):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def put(root: Path, name: str, text: str) -> None:
    """Write a file into a folder, with the folders above it."""
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(text, encoding="utf-8")
