"""Holds data against the model, and says each difference in an author's words."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from coursekit.load.open_quote import quote_with_keys
from coursekit.load.shape import place_in_file
from coursekit.model.shapes import ID_PATTERN, LINE_PATTERN, SHAPES
from coursekit.problems import listed, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from coursekit.load.yaml_file import Location, YamlFile
    from coursekit.problems import Problem

_T = TypeVar("_T")

_MOST = 100
"""Differences that are said of one file: with more of them, it is another slip than those."""
_KEYS = 'Write "key: value" lines below it, indented by two spaces.'
_TYPE_WORDS = {
    "string_type": ("text", "Put it in quotes."),
    "int_type": ("a whole number", "Write a whole number without quotes."),
    "bool_type": ("true or false", "Write true or false, without quotes."),
    "list_type": ("a list", 'Write one entry a line, each beginning with "- ".'),
    "model_type": ("a group of keys", _KEYS),
    "dict_type": ("a group of keys", _KEYS),
    "model_attributes_type": ("a group of keys", _KEYS),
}
_MENDS_IN_JSON = {
    "list_type": 'Write it in square brackets, as ["one", "two"].',
    "model_type": 'Write it in curly brackets, as {"key": "value"}.',
}
_LIMITS = {
    "greater_than_equal": ("at least", "ge"),
    "less_than_equal": ("at most", "le"),
}
_FEEDBACK = ("Q003", 'Add "{}:" with the words for someone who answers so.')
_CODES_OF_KEYS = {
    "id": ("Q004", "Give it an id that will never change, in words and hyphens."),
    "feedback": _FEEDBACK,
    "feedback_true": _FEEDBACK,
    "feedback_false": _FEEDBACK,
}
"""Keys whose want has a code and a mend of its own."""


@dataclass(frozen=True, slots=True)
class _Difference:
    """One difference from the model."""

    file: YamlFile
    where: Location
    """In the file."""
    known: list[str]
    """The keys that can stand at `where`."""
    value: Any
    """What stands there."""
    context: Mapping[str, Any]
    """What pydantic adds."""

    @property
    def name(self) -> str:
        """The value's name for a reader."""
        return name_of(self.file, self.where)


def validate(
    file: YamlFile, adapter: TypeAdapter[_T], model: object
) -> tuple[_T, list[Problem]] | tuple[None, list[Problem]]:
    """The model's object, or None with every difference from the model as a problem; `model` is the adapter's type."""
    # To the model an optional key can have no value; to an author a key without one is a slip.
    empty = list(islice(_empty_places(file.data, ()), _MOST))
    try:
        value = adapter.validate_python(file.data)
    except ValidationError as error:
        details = error.errors(include_url=False)[:_MOST]
    else:
        if not empty:
            return value, []
        details = []
    swallowed = quote_with_keys(file, {str(each["loc"][-1]) for each in details if each["type"] == "missing"})
    if swallowed:
        return None, [swallowed]
    doubtful = {(problem.line, problem.column) for problem in file.problems}
    problems = [_empty(file, where) for where in empty if file.place(where) not in doubtful]
    problems += _missing_keys(file, model, details)
    for detail in details:
        where, _known = place_in_file(model, detail["loc"])
        # What is doubtful as YAML is not held against the model too.
        is_said = where in empty or _place(file, detail["type"], where) in doubtful
        if detail["type"] != "missing" and not is_said:
            problems.append(_problem(file, model, detail))
    return None, problems


def _missing_keys(file: YamlFile, model: object, details: Sequence[Mapping[str, Any]]) -> list[Problem]:
    """Keys that are not there: one problem for all that one group lacks, but for ids and feedback."""
    # A misspelt key is one slip, not an unknown key and a missing one.
    misspelt = {_meant(model, detail) for detail in details if detail["type"] == "extra_forbidden"}
    missing: dict[Location, list[str]] = {}
    problems = []
    for detail in details:
        where, _known = place_in_file(model, detail["loc"])
        if detail["type"] == "missing" and where not in misspelt:
            key = str(where[-1])
            if key in _CODES_OF_KEYS:
                problems.append(_missing_key(file, where[:-1], key))
            else:
                missing.setdefault(where[:-1], []).append(key)
    for where, keys in missing.items():
        if len(keys) == 1:
            problems.append(_missing_key(file, where, keys[0]))
        else:
            message = f"{name_of(file, where)} has no {listed(keys)}."
            problems.append(file.problem(where, "S002", message, "Add them here."))
    return problems


def _place(file: YamlFile, kind: str, where: Location) -> tuple[int, int]:
    return file.key_place(where) if kind == "extra_forbidden" else file.place(where)


def _empty_places(data: object, where: Location) -> Iterator[Location]:
    """Where a key or an entry of a list has no value."""
    entries = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for part, value in entries:
        if value is None:
            yield (*where, part)
        elif isinstance(value, dict | list):
            yield from _empty_places(value, (*where, part))


def name_of(file: YamlFile, where: Location) -> str:
    """A value's name for a reader: its key in quotes, or which entry of a list it is."""
    if not where:
        return "The front matter" if file.first_line else "The file"
    if isinstance(where[-1], str):
        return f'"{where[-1]}"'
    return f"Entry {where[-1] + 1} of " + (f'"{where[-2]}"' if len(where) > 1 else "the list")


def _meant(model: object, detail: Mapping[str, Any]) -> Location:
    """Where an unknown key would stand if it were spelt as the known key that it resembles."""
    where, _ = place_in_file(model, detail["loc"])
    _, known = place_in_file(model, detail["loc"][:-1])
    close = difflib.get_close_matches(str(where[-1]), known, n=1, cutoff=0.7)
    return (*where[:-1], close[0]) if close else ()


def _problem(file: YamlFile, model: object, detail: Mapping[str, Any]) -> Problem:
    kind: str = detail["type"]
    owner = detail["loc"][:-1] if kind == "extra_forbidden" else detail["loc"]
    where, known = place_in_file(model, owner)
    difference = _Difference(file, where, known, detail.get("input"), detail.get("ctx", {}))
    match kind:
        case "extra_forbidden":
            return _unknown_key(difference, str(detail["loc"][-1]))
        case "union_tag_not_found" | "union_tag_invalid":
            return _wrong_tag(difference)
        case "literal_error":
            allowed = [part.strip(" '") for part in difference.context["expected"].replace(" or ", ",").split(",")]
            return _not_allowed(difference, where, difference.value, allowed)
        case "string_too_short" | "too_short" if isinstance(difference.value, str):
            return _empty(file, where)
        case _ if kind in _TYPE_WORDS:
            wanted, mend = _TYPE_WORDS[kind]
            if file.is_json:
                mend = _MENDS_IN_JSON.get(kind, mend)
            elif not where:
                mend = 'Begin with "kind:", at the start of a line.' if "kind" in known else mend
            elif kind == "string_type" and isinstance(difference.value, dict | list):
                mend = "Write one text after the colon."
            message = f"{difference.name} must be {wanted}, not {_value(difference.value)}."
            return file.problem(where, "S003", message, mend)
        case _:
            return file.problem(where, "S004", *_out_of_bounds(kind, difference))


def _out_of_bounds(kind: str, difference: _Difference) -> tuple[str, str]:
    """Message and mend for a value of the right type that cannot stand there."""
    context, name, value = difference.context, difference.name, difference.value
    match kind:
        case "string_pattern_mismatch" if context["pattern"] == ID_PATTERN:
            return (
                f"{_value(value)} cannot be an id.",
                f'Use lower-case letters, digits and hyphens, as "{_as_id(value)}".',
            )
        case "string_pattern_mismatch" if context["pattern"] in SHAPES:
            shape = SHAPES[context["pattern"]]
            return f"{_value(value)} {shape.fault}.", shape.mend
        case "string_too_long":
            return (
                f"{_value(value)} is too long for an id.",
                f"Use {context['max_length']} characters or fewer.",
            )
        case "too_short":
            message = f"{name} has {context['actual_length']}, and needs at least {context['min_length']}."
            return message, "Add what is missing."
        case "too_long":
            message = f"{name} has {context['actual_length']}; at most {context['max_length']} are allowed."
            return message, "Take some away."
        case "wanted":
            return f"{name} {context['fault']}.", context["mend"]
        case "value_error":
            return f"{name} {SHAPES[LINE_PATTERN].fault}.", SHAPES[LINE_PATTERN].mend
        case _ if kind in _LIMITS:
            words, key = _LIMITS[kind]
            return f"{name} must be {words} {context[key]}, not {value}.", "Change the number."
        case _:
            return f"{name} cannot be {_value(value)}.", "Change it."


def _unknown_key(at: _Difference, key: str) -> Problem:
    close = difflib.get_close_matches(key, at.known, n=1, cutoff=0.7)
    mend = f'Did you mean "{close[0]}"?' if close else f"The keys here are {listed(at.known)}."
    return at.file.key_problem((*at.where, key), "S001", f"The key {shown(key)} is unknown.", mend)


def _missing_key(file: YamlFile, where: Location, key: str, *, is_empty: bool = False) -> Problem:
    """A key that is not there, or has no value."""
    code, mend = _CODES_OF_KEYS.get(key, ("S002", f'Add "{key}" here.' if file.is_json else f'Add "{key}:" here.'))
    if is_empty:
        mend = "Write it after the colon" + ("; delete a key that is not needed." if code == "S002" else ".")
        return file.key_problem((*where, key), code, f'"{key}" is empty.', mend)
    return file.problem(where, code, f'{name_of(file, where)} has no "{key}".', mend.format(key))


def _empty(file: YamlFile, where: Location) -> Problem:
    if where and isinstance(where[-1], str):
        return _missing_key(file, where[:-1], where[-1], is_empty=True)
    return file.problem(where, "S002", f"{name_of(file, where)} is empty.", "Write it, or delete the line.")


def _wrong_tag(at: _Difference) -> Problem:
    key = str(at.context["discriminator"]).strip("'")
    group = at.value if isinstance(at.value, dict) else {}
    if group.get(key) is not None:
        allowed = [tag.strip(" '") for tag in at.context["expected_tags"].split(",")]
        return _not_allowed(at, (*at.where, key), group[key], allowed)
    if key in group:
        return _missing_key(at.file, at.where, key, is_empty=True)
    close = [name for name in difflib.get_close_matches(key, map(str, group), n=3, cutoff=0.7) if name not in at.known]
    if close:
        message, mend = f"The key {shown(close[0])} is unknown.", f'Did you mean "{key}"?'
        return at.file.key_problem((*at.where, close[0]), "S001", message, mend)
    return _missing_key(at.file, at.where, key)


def _not_allowed(at: _Difference, where: Location, value: object, allowed: list[str]) -> Problem:
    close = difflib.get_close_matches(str(value), allowed, n=1, cutoff=0.7)
    mend = f'Did you mean "{close[0]}"?' if close else f"Write {listed(allowed)}."
    return at.file.problem(where, "S004", f"{name_of(at.file, where)} cannot be {_value(value)}.", mend)


def _value(value: object) -> str:
    """A value as a message names it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "a group of keys"
    if isinstance(value, list):
        return "a list"
    return shown(value) if isinstance(value, str) else f"the number {value}"


def _as_id(value: str) -> str:
    words = "".join(c if c.isascii() and c.isalnum() else " " for c in value[:64].lower()).split()
    return "-".join(words) or "listening"
