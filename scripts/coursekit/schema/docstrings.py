"""The text below each attribute of a model's class: what an author is told about the key."""

from __future__ import annotations

import ast
import inspect
from functools import cache
from typing import TYPE_CHECKING

from pydantic import BaseModel

if TYPE_CHECKING:
    from types import ModuleType


# Pydantic can do this itself (`use_attribute_docstrings`), but then reads the sources each time the model is imported.
def descriptions(model: type[BaseModel]) -> dict[str, str]:
    """The text of each attribute that has one, those of the classes below it included."""
    found: dict[str, str] = {}
    for each in reversed(model.__mro__):
        if issubclass(each, BaseModel) and each is not BaseModel:
            found |= _by_class(inspect.getmodule(each))[each.__name__]
    return found


@cache
def _by_class(module: ModuleType) -> dict[str, dict[str, str]]:
    tree = ast.parse(inspect.getsource(module))
    return {node.name: _of_class(node) for node in tree.body if isinstance(node, ast.ClassDef)}


def _of_class(node: ast.ClassDef) -> dict[str, str]:
    found = {}
    for attribute, text in zip(node.body, node.body[1:], strict=False):
        match attribute, text:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(words))):
                found[name] = " ".join(words.split())
    return found
