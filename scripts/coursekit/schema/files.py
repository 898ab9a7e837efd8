"""The schemas that are published: one for each kind of activity, one for any kind, and one for each list."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, get_args

from pydantic import TypeAdapter

from coursekit.model.account import accounts_adapter
from coursekit.model.activity import AnyBody
from coursekit.model.coverage import coverage_adapter
from coursekit.model.glossary import glossary_adapter
from coursekit.model.guide import plans_adapter
from coursekit.model.misconception import misconceptions_adapter
from coursekit.model.overlay import overlay_adapter
from coursekit.model.reference import references_adapter
from coursekit.model.sign_off import sign_offs_adapter
from coursekit.schema.json_schema import json_schema, when

if TYPE_CHECKING:
    from pydantic.json_schema import JsonSchemaValue

FOLDER = "docs/assets/schemas"
"""Where they are published with the site, from the project's root."""
_LISTS: dict[str, tuple[TypeAdapter[Any], str]] = {
    "misconceptions": (misconceptions_adapter, "Beliefs behind wrong answers, each with what may be so instead."),
    "glossary": (glossary_adapter, "Words of the field, with their meaning."),
    "coverage": (coverage_adapter, "What the course must teach, row by row."),
    "accounts": (accounts_adapter, "Layouts of a reflective account."),
    "plans": (plans_adapter, "Ready-made plans of sessions for trainers."),
    "sign-offs": (sign_offs_adapter, "Who has read and signed which version of a module."),
    "references": (references_adapter, "The sources of the course, in CSL-JSON."),
    "overlay": (overlay_adapter, "What an organisation changes of the course, beside what it replaces and adds."),
}
"""Each list in `modules/`, and the file of an overlay, by its file's name."""
ANY_KIND = "activity"
"""The schema for a new file, before it names one."""


def schema_files() -> dict[str, str]:
    """The text of each schema, by the name of its file."""
    kinds = {get_args(body.model_fields["kind"].annotation)[0]: body for body in get_args(AnyBody)}
    schemas = {kind: _kind_first(json_schema(TypeAdapter(body))) for kind, body in kinds.items()}
    schemas[ANY_KIND] = _any_kind(list(kinds))
    for name, (adapter, words) in _LISTS.items():
        schemas[name] = {"title": name.capitalize(), "description": words, **json_schema(adapter)}
    return {_name(name): _text(schema) for name, schema in schemas.items()}


def _kind_first(schema: JsonSchemaValue) -> JsonSchemaValue:
    """Files begin with their kind, so that is what an editor writes first; the other keys have the model's order."""
    schema["properties"] = {"kind": schema["properties"].pop("kind"), **schema["properties"]}
    schema["required"].sort(key=lambda key: key != "kind")
    return schema


def _any_kind(kinds: list[str]) -> JsonSchemaValue:
    kind = {"description": "What kind of activity this is. The other keys depend on it.", "enum": kinds}
    return {
        "title": "Activity",
        "description": "An activity of any kind, for a file that does not name the schema of its kind yet.",
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": kind},
        "allOf": [when("kind", each, {"$ref": _name(each)}) for each in kinds],
    }


def _name(schema: str) -> str:
    return f"{schema}.schema.json"


def _text(schema: JsonSchemaValue) -> str:
    schema = {"$schema": "http://json-schema.org/draft-07/schema#", **schema}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
