"""The tables of `docs/authoring/reference.md`: every key that authors can write."""

from __future__ import annotations

import importlib
import pkgutil
import re
from typing import TYPE_CHECKING

from pydantic import BaseModel, TypeAdapter

from coursekit import model
from coursekit.model.base import Strict
from coursekit.schema.docstrings import descriptions
from coursekit.schema.forms import form, one_of
from coursekit.schema.json_schema import REF, json_schema

if TYPE_CHECKING:
    from pydantic.json_schema import JsonSchemaValue

PAGE = "docs/authoring/reference.md"
"""The page with the tables, each under a heading with the anchor of its group of keys."""
_HEAD = "| Key | Needed | How it is written | What it is |\n| --- | --- | --- | --- |\n"
_TABLE = re.compile(r"^\| Key \|.*\n(?:\|.*\n)+", re.MULTILINE)
_SECTION = re.compile(r"^#{2,} (?P<title>.*) \{: #(?P<anchor>[\w-]+) \}$", re.MULTILINE)
_LINKS = {
    "an id": "an [id](#ids)",
    "the id of an outcome": "the id of an [outcome](#outcome-of-an-activity)",
    "teaching advice": "[teaching advice](teaching.md#waive)",
    "`modules/references.json`": "[`modules/references.json`](#reference)",
    "`modules/misconceptions.yml`": "[`modules/misconceptions.yml`](#misconception)",
    "`modules/coverage.yml`": "[`modules/coverage.yml`](#coverage-row)",
}
"""Words that lead to another part of the page."""


def groups() -> dict[str, type[BaseModel]]:
    """Every group of keys that authors write, by the anchor of its heading."""
    modules = [
        importlib.import_module(f"{model.__name__}.{each.name}") for each in pkgutil.iter_modules(model.__path__)
    ]
    found = [each for module in modules for each in vars(module).values() if _is_group(each, module.__name__)]
    return {_anchor(each.__name__): each for each in found}


def with_tables(page: str) -> str:
    """The page with each table as the model has it; what stands around the tables stays."""
    sections = list(_SECTION.finditer(page))
    titles = {each["anchor"]: each["title"] for each in sections}
    known = groups()
    parts = [page[: sections[0].start()] if sections else page]
    for section, following in zip(sections, [*sections[1:], None], strict=True):
        text = page[section.start() : following.start() if following else None]
        group, table = known.get(section["anchor"]), _TABLE.search(text)
        if group and table:
            text = f"{text[: table.start()]}{_table(group, titles)}{text[table.end() :]}"
        parts.append(text)
    return "".join(parts)


def _is_group(value: object, module: str) -> bool:
    is_model = isinstance(value, type) and issubclass(value, BaseModel) and value.__module__ == module
    return is_model and value is not Strict


def _anchor(name: str) -> str:
    return re.sub(r"(?<=.)([A-Z])", r"-\1", name).lower()


def _table(group: type[BaseModel], titles: dict[str, str]) -> str:
    """The keys that the group has besides those of the group that it extends, which has a table of its own."""
    inherited = {name for base in group.__bases__ if issubclass(base, BaseModel) for name in base.model_fields}
    schema = json_schema(TypeAdapter(group))
    rows = []
    for name, field in group.model_fields.items():
        if name not in inherited:
            key = field.alias or name
            needed = "yes" if field.is_required() else "no"
            written = _linked(form(schema["properties"][key], lambda value: _group(value, titles)))
            words = _linked(descriptions(group)[name]) + _default(field.default)
            rows.append(f"| `{key}` | {needed} | {written} | {words} |\n")
    return _HEAD + "".join(rows)


def _default(value: object) -> str:
    if not isinstance(value, str | int):
        return ""
    return f" Left out: `{str(value).lower() if isinstance(value, bool) else value}`."


def _group(value: JsonSchemaValue, titles: dict[str, str]) -> str:
    """A link to each group of keys that can stand there."""
    choices = [choice["then"] for choice in value["allOf"]] if "allOf" in value else [value]
    anchors = [_anchor(choice["$ref"].removeprefix(REF)) for choice in choices]
    return one_of([f"[{titles[anchor][0].lower()}{titles[anchor][1:]}](#{anchor})" for anchor in anchors])


def _linked(text: str) -> str:
    for words, link in _LINKS.items():
        text = re.sub(rf"(?<!\w){re.escape(words)}(?!\w)", link, text)
    return text
