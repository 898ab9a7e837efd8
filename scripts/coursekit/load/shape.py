"""The model's shape, as an author sees it in a file: which keys can stand where."""

from __future__ import annotations

import types
from typing import TYPE_CHECKING, Annotated, Union, get_args, get_origin

from pydantic import BaseModel

from coursekit.model.base import GROUP_TAG, TEXT_TAG

if TYPE_CHECKING:
    from coursekit.load.yaml_file import Location


def place_in_file(model: object, loc: Location) -> tuple[Location, list[str]]:
    """Translate pydantic's location into the file's, and list the keys that can stand there.

    Where a model is a union, pydantic's location has a part that the file does not have: the tag that chose the member.
    """
    found: list[str | int] = []
    members = _members(model)
    for part in loc:
        if part in (TEXT_TAG, GROUP_TAG):
            continue
        chosen = [member for member in members if part in _tags(member)] if len(members) > 1 else []
        if chosen:
            members = chosen
            continue
        found.append(part)
        if isinstance(part, str):
            annotations = [annotation for member in members for key, annotation in _keys(member) if key == part]
            members = [inner for annotation in annotations for inner in _members(annotation)]
    return tuple(found), sorted({key for member in members for key, _annotation in _keys(member)})


def _keys(member: type[BaseModel]) -> list[tuple[str, object]]:
    """The keys of a group as they are written, and what can stand there."""
    return [(field.alias or name, field.annotation) for name, field in member.model_fields.items()]


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
