"""An editor finds the schema of each file: by its first line, and in Visual Studio Code by its place too."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from coursekit.load.catalogues import CATALOGUES, SIGN_OFFS
from coursekit.schema.files import FOLDER, schema_files

from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = json.loads(
    re.sub(r"^\s*//.*$", "", (ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"), flags=re.MULTILINE)
)

FILES = [*sorted((ROOT / "quizzes").glob("*/*.yml")), *sorted((ROOT / "modules").glob("*.yml"))]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_file_of_the_course_begins_with_the_schema_of_its_kind(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    first = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
    kind = re.search(r"^kind: (\S+)", text, re.MULTILINE)
    name = path.stem if path.parent.name == "modules" else kind and kind[1]

    assert first, "docs/authoring/editor.md has the line that it begins with"
    assert (path.parent / first[1]).resolve() == ROOT / FOLDER / f"{name}.schema.json"


def test_new_files_have_a_schema_by_their_place() -> None:
    by_place = {pattern: path for path, pattern in SETTINGS["yaml.schemas"].items()}
    by_place |= {each["fileMatch"][0].lstrip("/"): each["url"].removeprefix("./") for each in SETTINGS["json.schemas"]}

    assert set(by_place) == {"quizzes/*/*.yml", SIGN_OFFS, *CATALOGUES}
    assert set(by_place.values()) <= {f"{FOLDER}/{name}" for name in schema_files()}


def test_the_recommended_extensions_are_those_that_the_guide_explains() -> None:
    recommended = json.loads((ROOT / ".vscode" / "extensions.json").read_text(encoding="utf-8"))["recommendations"]
    guide = (ROOT / "docs" / "authoring" / "editor.md").read_text(encoding="utf-8").lower()

    assert len(recommended) == 4
    assert all(word in guide for word in ("- yaml: ", "code spell checker", "british english", "editorconfig"))
