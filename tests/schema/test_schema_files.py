"""The published schemas are those of the model, take what the check takes, and refuse what an editor can see."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from coursekit.load.yaml_file import read_yaml
from coursekit.schema.files import FOLDER, schema_files
from jsonschema import Draft7Validator
from referencing import Registry, Resource

from tests.conftest import ROOT
from tests.minimal import copy_minimal
from tests.slips import parameters, write

if TYPE_CHECKING:
    from pathlib import Path

BROKEN = ROOT / "tests" / "courses" / "broken"
COURSES = (ROOT, ROOT / "tests" / "courses" / "gallery", ROOT / "tests" / "courses" / "minimal")
FILES = [
    path
    for course in COURSES
    for path in (*sorted(course.glob("quizzes/*/*.yml")), *sorted(course.glob("modules/*.yml")))
]
SEEN_BY_EDITORS = ("S001", "S002", "S003", "S004", "Q003", "Q004")
"""Codes of slips within one group of keys."""
LEFT_TO_THE_CHECK = (
    "S004: a label that cannot be seen",
    "S004: Markdown without words",
    "S004: an organisation with a given name",
    "S004: a date without a date",
    "S004: more prompts that are enough than there are",
    "S004: a day before a month",
    "S004: a work with neither a name nor a title",
    "S004: a work that is both read through another and only listed by it",
    "S004: a day of signing that is not in the calendar",
)
"""Slips in what several keys are together, and in the calendar."""


@cache
def schemas() -> dict[str, Any]:
    """Each committed schema by the name of its file."""
    return {path.name: json.loads(path.read_text(encoding="utf-8")) for path in sorted((ROOT / FOLDER).iterdir())}


@cache
def validator(schema: str) -> Draft7Validator:
    """A schema that names another finds it beside it."""
    registry: Registry[Any] = Registry().with_resources(
        (name, Resource.from_contents(contents)) for name, contents in schemas().items()
    )
    return Draft7Validator(schemas()[f"{schema}.schema.json"], registry=registry)


def faults(schema: str, data: object) -> list[str]:
    """What a schema has against some data."""
    return [f"{error.json_path}: {error.message}" for error in validator(schema).iter_errors(data)]


def read(path: Path) -> Any:
    return read_yaml(path.name, path.read_text(encoding="utf-8")).data


def schema_of(path: Path, data: object) -> str:
    """The schema for a file: that of its kind, or of its list; that of any kind where it names none that exists."""
    if path.parent.name == "modules":
        return path.stem
    kind = str(data.get("kind")) if isinstance(data, dict) else ""
    return kind if f"{kind}.schema.json" in schemas() else "activity"


def groups(schema: object) -> list[dict[str, Any]]:
    """Every group of keys within a schema, but what `if` asks for."""
    if isinstance(schema, list):
        return [found for each in schema for found in groups(each)]
    if not isinstance(schema, dict):
        return []
    inner = [found for key, each in schema.items() if key != "if" for found in groups(each)]
    return [schema, *inner] if "properties" in schema and "type" in schema else inner


def test_the_committed_schemas_are_those_of_the_model() -> None:
    committed = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / FOLDER).iterdir()}
    made = schema_files()
    other = sorted(name for name in committed.keys() | made.keys() if committed.get(name) != made.get(name))

    assert other == [], "run: make schemas, and delete what it no longer writes"


@pytest.mark.parametrize("name", schema_files())
def test_a_schema_is_one_of_draft_7_and_says_what_it_is_for(name: str) -> None:
    schema = schemas()[name]
    Draft7Validator.check_schema(schema)

    assert schema["title"]
    assert schema["description"]


@pytest.mark.parametrize("name", schema_files())
def test_every_group_in_a_schema_knows_its_keys_and_explains_them(name: str) -> None:
    for group in groups(schemas()[name]):
        assert group["title"]
        assert "allOf" in group or group["additionalProperties"] is False
        assert [key for key, each in group["properties"].items() if not each.get("description")] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_file_of_a_course_is_what_its_schema_says(path: Path) -> None:
    data = read(path)

    assert faults(schema_of(path, data), data) == []
    assert path.parent.name == "modules" or faults("activity", data) == []


def test_the_list_of_sources_is_what_its_schema_says() -> None:
    assert faults("references", json.loads((ROOT / "modules" / "references.json").read_text(encoding="utf-8"))) == []


def _of_lists_and_activities(found: list[Any]) -> list[Any]:
    return [each for each in found if each.values[0]["file"].endswith((".yml", ".json"))]


def _seen_by_editors() -> list[Any]:
    found = [each for each in _of_lists_and_activities(parameters(BROKEN)) if each.id.startswith(SEEN_BY_EDITORS)]
    return [each for each in found if each.id not in LEFT_TO_THE_CHECK]


@pytest.mark.parametrize("slip", _seen_by_editors())
def test_a_slip_within_a_group_is_refused(slip: dict[str, Any], tmp_path: Path) -> None:
    root = copy_minimal(tmp_path)
    write(root, slip, "broken")
    data = read(root / slip["file"])

    assert faults(schema_of(root / slip["file"], data), data) != []


@pytest.mark.parametrize("slip", _of_lists_and_activities(parameters(BROKEN, with_twin=True)))
def test_what_the_check_takes_is_taken(slip: dict[str, Any], tmp_path: Path) -> None:
    root = copy_minimal(tmp_path)
    write(root, slip, "clean")
    data = read(root / slip["file"])

    assert faults(schema_of(root / slip["file"], data), data) == []
