"""How a value is written, in words, read from its JSON Schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.model.shapes import ID_PATTERN, LINE_PATTERN, MARKDOWN_PATTERN, PAGE_PATTERN, SHAPES

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic.json_schema import JsonSchemaValue

_HINTS = (LINE_PATTERN, MARKDOWN_PATTERN, PAGE_PATTERN)
"""Shapes that the text of a key need not name."""


def form(value: JsonSchemaValue, group: Callable[[JsonSchemaValue], str]) -> str:
    """Say how a value is written, as "a list of 2 or more, each Markdown".

    Parameters:
        value: Its JSON Schema.
        group: What is said of a group of keys, of which there may be several to choose from.
    """
    match value:
        case {"const": word}:
            return f"`{word}`"
        case {"type": "boolean"}:
            return "`true` or `false`"
        case {"enum": words} if "allOf" not in value:
            return one_of([f"`{word}`" for word in words])
        case {"type": "integer"}:
            return _range(value.get("minimum"), value.get("maximum"))
        case {"type": "string", "pattern": pattern}:
            return SHAPES[pattern].form
        case {"anyOf": [{"pattern": _ as pattern}, {"type": "array"}]} if pattern == ID_PATTERN:
            return "an id, or a list of ids"
        case {"anyOf": choices}:
            return one_of([form(choice, group) for choice in choices])
        case {"type": "array"}:
            return _list(value, group)
        case {"type": "object", "additionalProperties": dict(entry)}:
            return f"a group of keys, each {form(entry, group)}"
        case _:
            return group(value)


def hint(value: JsonSchemaValue) -> str:
    """The same as a sentence, where an editor does not show it by itself; otherwise nothing."""
    entry = value.get("items", value)
    if entry.get("type") == "integer" or entry.get("pattern") in _HINTS:
        words = form(value, str)
        return f"{words[0].upper()}{words[1:]}."
    return ""


def one_of(words: list[str]) -> str:
    """Words to choose from."""
    return f"{', '.join(words[:-1])} or {words[-1]}" if len(words) > 1 else words[0]


def _range(least: int | None, most: int | None) -> str:
    if least is None:
        return "a whole number"
    return f"a whole number from {least}" if most is None else f"a whole number, {least} to {most}"


def _list(value: JsonSchemaValue, group: Callable[[JsonSchemaValue], str]) -> str:
    least, most = value.get("minItems"), value.get("maxItems")
    words = "a list"
    if least is not None:
        words += (
            f" of {least} or more" if most is None else f" of {least}" if least == most else f" of {least} to {most}"
        )
    entry = form(value["items"], group)
    return f"{words}, each {entry}" if value["items"].get("type") == "string" else f"{words}: {entry}"
