"""The list of sources as other programs read it, and as the course does."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, get_args

import pytest
from coursekit.load.catalogues import REFERENCES, read_catalogue
from coursekit.load.shape import place_in_file
from coursekit.model.reference import Reference

from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = (ROOT / REFERENCES).read_text(encoding="utf-8")
ENTRIES: list[dict[str, Any]] = json.loads(TEXT)

# As https://github.com/citation-style-language/schema has them in schemas/input/csl-data.json, as far as we use them.
TYPES = {
    "article-journal",
    "article-magazine",
    "book",
    "chapter",
    "document",
    "motion_picture",
    "post-weblog",
    "report",
    "speech",
    "webpage",
}
TEXTS = {
    "id",
    "type",
    "title",
    "title-short",
    "container-title",
    "collection-title",
    "edition",
    "genre",
    "publisher",
    "publisher-place",
    "event-place",
    "volume",
    "issue",
    "page",
    "DOI",
    "ISBN",
    "ISSN",
    "URL",
    "note",
}
NAMES = {"author", "container-author", "editor"}


def faults(entry: dict[str, Any]) -> Iterator[str]:
    """Where an entry is not what the CSL data schema asks for."""
    for key, value in entry.items():
        if key in TEXTS:
            is_right = isinstance(value, str)
        elif key in NAMES:
            is_right = all(set(name) <= {"family", "given", "literal"} for name in value)
        elif key == "issued":
            is_right = set(value) <= {"date-parts", "literal"}
        else:
            is_right = key == "custom" and isinstance(value, dict)
        if not is_right:
            yield key


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: str(entry["id"]))
def test_an_entry_is_csl_json(entry: dict[str, Any]) -> None:
    assert entry["type"] in TYPES
    assert list(faults(entry)) == []


def test_the_model_takes_no_type_or_key_that_csl_does_not_have() -> None:
    keys = {field.alias or name for name, field in Reference.model_fields.items()}

    assert set(get_args(Reference.model_fields["type"].annotation)) == TYPES
    assert keys == TEXTS | NAMES | {"issued", "custom"}


def test_the_course_reads_what_other_programs_read() -> None:
    """It is read as YAML, and no value comes out otherwise."""
    file, entries, problems = read_catalogue(REFERENCES, TEXT)

    assert problems == []
    assert file.data == ENTRIES
    assert len(entries) == len(ENTRIES)


def test_escapes_of_json_are_read() -> None:
    text = r'[{"id":"a","type":"book","title":"\u0174yn \"and\" \/ \\ \t","issued":{"date-parts":[[2018]]}}]'

    file, _entries, problems = read_catalogue(REFERENCES, text)

    assert problems == []
    assert file.data == json.loads(text)


def test_the_keys_that_can_stand_somewhere_are_named_as_they_are_written() -> None:
    _place, known = place_in_file(list[Reference], (0, "issued"))

    assert known == ["date-parts", "literal"]
