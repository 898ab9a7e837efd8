"""The lists in `modules/` that pages and activities name entries of: sources, words, coverage and others."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from coursekit.load.validation import validate
from coursekit.load.yaml_file import read_yaml
from coursekit.model.account import Account, accounts_adapter
from coursekit.model.coverage import CoverageRow, coverage_adapter
from coursekit.model.glossary import Term, glossary_adapter
from coursekit.model.guide import Plan, plans_adapter
from coursekit.model.misconception import Misconception, misconceptions_adapter
from coursekit.model.reference import Reference, references_adapter
from coursekit.model.sign_off import SignOff, sign_offs_adapter
from coursekit.problems import Problem

if TYPE_CHECKING:
    from typing import Any, TypeVar

    from pydantic import TypeAdapter

    from coursekit.load.yaml_file import YamlFile

    _T = TypeVar("_T")

REFERENCES = "modules/references.json"
MISCONCEPTIONS = "modules/misconceptions.yml"
GLOSSARY = "modules/glossary.yml"
COVERAGE = "modules/coverage.yml"
ACCOUNTS = "modules/accounts.yml"
PLANS = "modules/plans.yml"
SIGN_OFFS = "modules/sign-offs.yml"
"""A list too, but its entries have no ids: nothing names them."""


class Catalogue(NamedTuple):
    """A list of entries with ids."""

    adapter: TypeAdapter[Any]
    """Validates it."""
    entry: object
    """The type of an entry."""
    noun: str
    """What an entry is, with its article."""


CATALOGUES = {
    REFERENCES: Catalogue(references_adapter, Reference, "a source"),
    MISCONCEPTIONS: Catalogue(misconceptions_adapter, Misconception, "a misconception"),
    GLOSSARY: Catalogue(glossary_adapter, Term, "a word"),
    COVERAGE: Catalogue(coverage_adapter, CoverageRow, "a row"),
    ACCOUNTS: Catalogue(accounts_adapter, Account, "a layout"),
    PLANS: Catalogue(plans_adapter, Plan, "a plan"),
}
"""Each list by its path from the project's root."""


_NO_COMMA = "A comma is missing after this."


def read_sign_offs(text: str) -> tuple[YamlFile, list[SignOff], list[Problem]]:
    """Read the list of sign-offs: the file, its entries, and what is wrong."""
    return _read_list(read_yaml(SIGN_OFFS, text), sign_offs_adapter, list[SignOff])


def read_catalogue(path: str, text: str) -> tuple[YamlFile, dict[str, Any], list[Problem]]:
    """Read a list: the file, its entries by id, and what is wrong. Of two entries with one id the last is taken."""
    file = read_yaml(path, text)
    if file.is_json and not file.problems:
        file.problems += _json_faults(path, text)
    elif file.is_json and file.problems[0].message.endswith("and not closed."):
        # Mostly only a comma is missing, and then JSON's own reader knows where.
        file.problems = [each for each in _json_faults(path, text) if each.message == _NO_COMMA] or file.problems
    catalogue = CATALOGUES[path]
    _file, entries, problems = _read_list(file, catalogue.adapter, list[catalogue.entry])  # type: ignore[name-defined]
    return file, {entry.id: entry for entry in entries}, problems


def _read_list(
    file: YamlFile, adapter: TypeAdapter[list[_T]], model: object
) -> tuple[YamlFile, list[_T], list[Problem]]:
    if file.data is None:
        return file, [], list(file.problems)
    entries, problems = validate(file, adapter, model)
    return file, entries or [], [*file.problems, *problems]


def _json_faults(path: str, text: str) -> list[Problem]:
    """What YAML allows and JSON does not: the file is published, and other programs read it."""
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        message = "This is not JSON from here on."
        mend = "Put keys and texts in double quotes, and a comma between two entries but none after the last."
        at, following = error.pos, text[error.pos : error.pos + 1]
        # A comma too many is where Python 3.13 and later point; before it, they point at what follows the comma.
        before = text[:at].rstrip()
        if before.endswith(",") and following in ("]", "}"):
            at = len(before) - 1
        elif error.msg.startswith("Expecting ','") and following in ('"', "{", "["):
            at, message, mend = len(before) - 1, _NO_COMMA, "Write one."
        line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
        return [Problem(path, line, column, "Y001", message, mend)]
    return []
