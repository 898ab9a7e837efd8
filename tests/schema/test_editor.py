"""The settings for Visual Studio Code lead each file to its schema."""

from __future__ import annotations

import json
import re

from coursekit.load.catalogues import CATALOGUES, SIGN_OFFS
from coursekit.schema.files import FOLDER, schema_files

from tests.conftest import ROOT

SETTINGS = json.loads(
    re.sub(r"^\s*//.*$", "", (ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"), flags=re.MULTILINE)
)


def test_new_files_have_a_schema_by_their_place() -> None:
    by_place = {pattern: path for path, pattern in SETTINGS["yaml.schemas"].items()}
    by_place |= {each["fileMatch"][0].lstrip("/"): each["url"].removeprefix("./") for each in SETTINGS["json.schemas"]}

    assert set(by_place) == {"quizzes/*/*.yml", *CATALOGUES, SIGN_OFFS}
    assert set(by_place.values()) <= {f"{FOLDER}/{name}" for name in schema_files()}


def test_the_recommended_extensions_are_those_that_the_guide_explains() -> None:
    recommended = json.loads((ROOT / ".vscode" / "extensions.json").read_text(encoding="utf-8"))["recommendations"]
    guide = (ROOT / "docs" / "authoring" / "editor.md").read_text(encoding="utf-8").lower()

    assert len(recommended) == 4
    assert all(word in guide for word in ("| yaml |", "code spell checker", "british english", "editorconfig"))
