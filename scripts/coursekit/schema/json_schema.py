"""JSON Schemas for the author's files, in the form that editors make most of.

They are of draft 7, which every editor knows. What binds several keys or files is left to `coursekit check`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pydantic.json_schema import GenerateJsonSchema

from coursekit.model.base import one_line
from coursekit.model.shapes import LINE_PATTERN, MARKDOWN_PATTERN, SHAPES
from coursekit.schema.docstrings import descriptions
from coursekit.schema.forms import hint

if TYPE_CHECKING:
    from pydantic import BaseModel, TypeAdapter
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import core_schema

REF = "#/definitions/"
"""What a reference to a group of keys begins with."""


def json_schema(adapter: TypeAdapter[Any]) -> JsonSchemaValue:
    """The schema of what an adapter validates."""
    schema = adapter.json_schema(schema_generator=_Schema, ref_template=f"{REF}{{model}}")
    if groups := schema.pop("$defs", None):
        schema["definitions"] = groups
    return schema


class _Schema(GenerateJsonSchema):
    """Pydantic's generator, with what an author is told and without what only Python can be given."""

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:
        """The keys stay in the order of the model."""
        return value

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401
        """An editor shows the key itself; its name in capitals says nothing more."""
        return False

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """A group of keys, each with its text."""
        model: type[BaseModel] = schema["cls"]
        group = super().model_schema(schema)
        texts = descriptions(model)
        for name, field in model.model_fields.items():
            key = group["properties"][field.alias or name]
            if name in texts:
                key["description"] = _plain(f"{texts[name]} {hint(key)}".rstrip())
        words = re.sub(r"(?<=.)([A-Z])", r" \1", model.__name__)
        return {**group, "title": words.capitalize(), "description": _plain(group["description"])}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """In a file, a key without a value is a slip."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Editors write the default where a key is completed, so an empty list is none."""
        inner = self.generate_inner(schema["schema"])
        default = schema.get("default")
        return {**inner, "default": default} if isinstance(default, str | int) else inner

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """A text, with what to say of one that has another shape; what may have any, and is stripped, is Markdown."""
        text = super().str_schema(schema)
        text.pop("minLength", None)
        pattern = text.get("pattern", MARKDOWN_PATTERN if schema.get("strip_whitespace") else None)
        return {**text, "pattern": pattern, "patternErrorMessage": SHAPES[pattern].mend} if pattern else text

    def function_after_schema(self, schema: core_schema.AfterValidatorFunctionSchema) -> JsonSchemaValue:
        """The rule that a text is one line; rules of a whole group are left to the checker."""
        inner = super().function_after_schema(schema)
        if schema["function"]["function"] is not one_line:
            return inner
        return {**inner, "pattern": LINE_PATTERN, "patternErrorMessage": SHAPES[LINE_PATTERN].mend}

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        """Groups told by a key: only the one that is meant is completed and held against, so each slip is said once.

        A text or a group is told by what it is.
        """
        if callable(schema["discriminator"]):
            return {"anyOf": [self.generate_inner(choice) for choice in schema["choices"].values()]}
        tag = str(schema["discriminator"])
        groups = {word: self.generate_inner(choice) for word, choice in schema["choices"].items()}
        return {
            "title": "Any type",
            "type": "object",
            "required": [tag],
            "properties": {
                tag: {"description": "Which type it is. The other keys depend on it.", "enum": list(groups)}
            },
            "allOf": [when(tag, str(word), group) for word, group in groups.items()],
        }


def _plain(text: str) -> str:
    """Editors show Markdown's signs as they are: words have quotes in their place, other code needs none."""
    return re.sub(r"`([^`]*)`", lambda code: f'"{code[1]}"' if re.fullmatch(r"[\w-]+:?", code[1]) else code[1], text)


def when(tag: str, word: str, then: JsonSchemaValue) -> JsonSchemaValue:
    """What holds for groups of keys whose tag is this word."""
    return {"if": {"properties": {tag: {"const": word}}, "required": [tag]}, "then": then}
