"""The reference of the guide for authors tells of every key, in the words that the model has for it."""

from __future__ import annotations

import re

import pytest
from coursekit.schema.docstrings import descriptions
from coursekit.schema.reference import PAGE, groups, with_tables
from pydantic import BaseModel

from tests.conftest import ROOT

TEXT = (ROOT / PAGE).read_text(encoding="utf-8")


def rows(anchor: str, page: str = TEXT) -> dict[str, list[str]]:
    """The cells of each row below a heading, by key."""
    section = re.split(r"^#{2,} ", page.partition(f"{{: #{anchor} }}\n")[2], flags=re.MULTILINE)[0]
    found = re.findall(r"^\| `([\w-]+)` \| (.+) \|$", section, re.MULTILINE)
    return {key: cells.split(" | ") for key, cells in found}


def test_the_tables_are_those_of_the_model() -> None:
    assert with_tables(TEXT) == TEXT, "run: make schemas"


@pytest.mark.parametrize("anchor", groups())
def test_every_group_of_keys_has_a_table_of_its_own_keys(anchor: str) -> None:
    group = groups()[anchor]
    inherited = {key for base in group.__bases__ if issubclass(base, BaseModel) for key in base.model_fields}
    own = [field.alias or key for key, field in group.model_fields.items() if key not in inherited]

    assert list(rows(anchor)) == own


@pytest.mark.parametrize("anchor", groups())
def test_every_key_is_explained_in_the_model(anchor: str) -> None:
    texts, keys = descriptions(groups()[anchor]), groups()[anchor].model_fields

    assert [key for key in keys if not texts.get(key, "").endswith((".", '."'))] == []


def test_a_row_tells_what_is_needed_how_it_is_written_and_what_it_is_left_out() -> None:
    assert rows("quiz")["check"][:2] == ["no", "`each` or `end`"]
    assert rows("quiz")["check"][2].endswith("Left out: `each`.")
    assert rows("scene")["choices"][:2] == ["no", "a list of 2 to 4: [choices in a scene](#turn)"]
    assert rows("term")["source"][:2] == ["no", "an [id](#ids), or a list of ids"]


def test_only_the_tables_are_written() -> None:
    changed = TEXT.replace("| `title` | yes |", "| `headline` | yes |").replace("# Reference", "# The reference")

    assert with_tables(changed) == TEXT.replace("# Reference", "# The reference")
