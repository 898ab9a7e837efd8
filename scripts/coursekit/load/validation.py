"""Holds data against the model, and says each difference in an author's words."""

from __future__ import annotations

import difflib
import types
from typing import TYPE_CHECKING, Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coursekit.load.yaml_file import Location, YamlFile
    from coursekit.problems import Problem

_T = TypeVar("_T")

_TYPE_WORDS = {
    "string_type": ("text", "Put it in quotes."),
    "int_type": ("a whole number", "Write a whole number without quotes."),
    "bool_type": ("true or false", "Write true or false, without quotes."),
    "list_type": ("a list", 'Write one entry a line, each beginning with "- ".'),
    "model_type": ("a group of keys", 'Write "key: value" lines below it, indented by two spaces.'),
    "model_attributes_type": ("a group of keys", 'Write "key: value" lines below it, indented by two spaces.'),
}


def validate(file: YamlFile, adapter: TypeAdapter[_T]) -> tuple[_T | None, list[Problem]]:
    """The model's object, or None with every difference from the model as a problem."""
    try:
        return adapter.validate_python(file.data), []
    except ValidationError as error:
        model = adapter._type
        details = error.errors(include_url=False)
        return None, [_problem(file, model, detail) for detail in details]


def _problem(file: YamlFile, model: object, detail: Mapping[str, Any]) -> Problem:
    kind: str = detail["type"]
    where: Location = detail["loc"]
    context: dict[str, Any] = detail.get("ctx", {})
    value = detail.get("input")
    key = str(where[-1]) if where else "file"
    match kind:
        case "extra_forbidden":
            return _unknown_key(file, model, where)
        case "missing":
            return _missing_key(file, where)
        case "union_tag_not_found":
            wanted = str(context.get("discriminator", "kind")).strip("'")
            return _missing_key(file, (*where, wanted))
        case "union_tag_invalid":
            wanted = str(context["discriminator"]).strip("'")
            allowed = [tag.strip().strip("'") for tag in context["expected_tags"].split(",")]
            return _not_allowed(file, (*where, wanted), str(context["tag"]), allowed)
        case "literal_error":
            return _not_allowed(file, where, str(value), [str(a) for a in _literals(context["expected"])])
        case _ if value is None:
            return file.problem(where, "S002", f'"{key}" has no value.', "Write its value after the colon, or delete the key.")
        case _ if kind in _TYPE_WORDS:
            wanted, mend = _TYPE_WORDS[kind]
            return file.problem(where, "S003", f'"{_name(where)}" must be {wanted}, not {_shown(value)}.', mend)
        case "string_pattern_mismatch" if context["pattern"].startswith("^[a-z0-9]+"):
            mend = f'Use lower-case letters, digits and single hyphens, as "{_as_id(str(value))}".'
            return file.problem(where, "S004", f'{_shown(value)} cannot be an id.', mend)
        case "string_pattern_mismatch":
            message = f'{_shown(value)} is not a page of the site.'
            mend = 'Write the path from the site\'s root, as "modules/compass-behaviours/attending.md".'
            return file.problem(where, "S004", message, mend)
        case "too_short":
            message = f'"{key}" has {context["actual_length"]}, and needs at least {context["min_length"]}.'
            return file.problem(where, "S004", message, "Add what is missing.")
        case "too_long":
            message = f'"{key}" has {context["actual_length"]}; at most {context["max_length"]} are allowed.'
            return file.problem(where, "S004", message, "Take some away.")
        case "string_too_short":
            return file.problem(where, "S002", f'"{key}" is empty.', "Write its text, or delete the key.")
        case "value_error":
            message = f'"{_name(where)}" runs over several lines.'
            return file.problem(where, "S004", message, 'Write it on one line, or fold it with ">-".')
        case _:
            return file.problem(where, "S004", f'"{key}" is {_shown(value)}: {detail["msg"]}.', "Change the value.")


def _unknown_key(file: YamlFile, model: object, where: Location) -> Problem:
    key = str(where[-1])
    known = _keys_at(model, where[:-1])
    close = difflib.get_close_matches(key, known, n=1, cutoff=0.6)
    mend = f'Did you mean "{close[0]}"?' if close else f"The keys here are {_listed(known)}."
    return file.key_problem(where, "S001", f'The key "{key}" is unknown.', mend)


def _missing_key(file: YamlFile, where: Location) -> Problem:
    key = str(where[-1])
    owner = _name(where[:-1])
    if key == "id":
        mend = "Give it an id that will never change, in words and hyphens."
        return file.problem(where[:-1], "Q004", f"{owner} has no id.", mend)
    if key in ("feedback", "feedback_true", "feedback_false"):
        mend = f'Add "{key}:" with the words for someone who answers so.'
        return file.problem(where[:-1], "Q003", f'{owner} has no "{key}".', mend)
    return file.problem(where[:-1], "S002", f'{owner} has no "{key}".', f'Add "{key}:" here.')


def _not_allowed(file: YamlFile, where: Location, value: str, allowed: list[str]) -> Problem:
    close = difflib.get_close_matches(value, allowed, n=1, cutoff=0.6)
    mend = f'Did you mean "{close[0]}"?' if close else f"Write {_listed(allowed)}."
    return file.problem(where, "S004", f'"{where[-1]}" cannot be "{value}".', mend)


def _keys_at(model: object, where: Location) -> list[str]:
    """The keys that the model has at a location; pydantic's union tags in it choose the member."""
    members = _members(model)
    for part in where:
        tagged = [member for member in members if part in _tags(member)]
        if tagged:
            members = tagged
        elif isinstance(part, str):
            fields = [member.model_fields[part].annotation for member in members if part in member.model_fields]
            members = [found for annotation in fields for found in _members(annotation)]
    return sorted({name for member in members for name in member.model_fields})


def _members(annotation: object) -> list[type[BaseModel]]:
    """The model classes within an annotation."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    if get_origin(annotation) in (Annotated, list, Union, types.UnionType):
        return [found for part in get_args(annotation) for found in _members(part)]
    return []


def _tags(member: type[BaseModel]) -> tuple[object, ...]:
    for name in ("kind", "type"):
        if name in member.model_fields:
            return get_args(member.model_fields[name].annotation)
    return ()


def _literals(expected: str) -> list[str]:
    return [part.strip(" '") for part in expected.replace(" or ", ",").split(",")]


def _name(where: Location) -> str:
    """A value's name for a reader: its key, or "questions 3" for an entry of a list."""
    if not where:
        return "The file"
    if isinstance(where[-1], int):
        holder = next((str(part) for part in reversed(where) if isinstance(part, str)), "entry")
        return f"{holder} {where[-1] + 1}"
    owners = [part for part in where if isinstance(part, int)]
    return f"{where[-1]}" if not owners else _entry(where)


def _entry(where: Location) -> str:
    last = max(index for index, part in enumerate(where) if isinstance(part, int))
    keys = [str(part) for part in where[last + 1 :]]
    return keys[-1] if keys and keys[-1] not in _TYPE_TAGS else _name(where[: last + 1])


_TYPE_TAGS = {
    "single-choice", "multiple-choice", "true-false", "matching", "sorting", "ordering", "short-answer", "two-tier",
}  # fmt: skip


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "a group of keys"
    if isinstance(value, list):
        return "a list"
    text = str(value)
    short = text if len(text) <= 40 else text[:37] + "..."
    return f'"{short}"' if isinstance(value, str) else f"the number {short}"


def _as_id(value: str) -> str:
    words = "".join(c if c.isascii() and c.isalnum() else " " for c in value.lower()).split()
    return "-".join(words) or "listening"


def _listed(words: list[str]) -> str:
    quoted = [f'"{word}"' for word in words]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} or {quoted[-1]}"
