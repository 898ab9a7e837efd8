"""The lists in `modules/`: there when something names them, each id once, and nothing in them forgotten."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coursekit.check.repeats import repeated
from coursekit.check.targets import missing_entry, page_exists
from coursekit.load.catalogues import COVERAGE, GLOSSARY, MISCONCEPTIONS, REFERENCES
from coursekit.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.reading import Reading
    from coursekit.load.yaml_file import YamlFile


def check_catalogues(reading: Reading) -> Iterator[Problem]:
    """Lists that are missing, and in those that are there: ids used twice and dead ends."""
    yield from _missing(reading)
    for name, file in reading.lists.items():
        yield from repeated(file, (), reading.listed(name) or ())
        yield from _targets(reading, file)


def check_unused(reading: Reading) -> Iterator[Problem]:
    """Entries of a list that nothing names."""
    yield from _unused(reading, MISCONCEPTIONS, _named_in_activities(reading, "misconception"), "misconception:")
    # A word that a page explains needs no other page that names it.
    explained = {term.id for term in reading.course.glossary.values() if term.learn_at}
    terms = {call.arguments[0] for page in reading.pages.values() for call in page.macros() if call.name == "term"}
    yield from _unused(reading, GLOSSARY, terms | explained, "term(…)")


def _missing(reading: Reading) -> Iterator[Problem]:
    """A course that names entries of a list has it; without it, one problem stands for all."""
    macros = {call.name for page in reading.pages.values() for call in page.macros()}
    activities = [file.text for file in reading.activity_files.values()]
    heads = [page.front_matter.text for page in reading.pages.values() if page.front_matter]
    named = {
        REFERENCES: ("sources", "cite" in macros or any("source:" in text for text in activities), "R002"),
        MISCONCEPTIONS: ("misconceptions", any("misconception:" in text for text in activities), "R013"),
        GLOSSARY: ("words", "term" in macros, "R013"),
        COVERAGE: ("rows it covers", any("covers:" in text for text in [*activities, *heads]), "R013"),
    }
    for name, (what, is_named, code) in named.items():
        if is_named and name not in reading.lists:
            message = f"The course names {what} and has no list of them."
            yield Problem(name, 1, 1, code, message, "Add this file, with an entry for each.")


def _targets(reading: Reading, file: YamlFile) -> Iterator[Problem]:
    """Sources and pages that an entry names and that do not exist."""
    for index, entry in enumerate(file.data if isinstance(file.data, list) else ()):
        if not isinstance(entry, dict):
            continue
        for key in ("source", "read_in"):
            value = entry.get(key)
            for place, source in enumerate(value if isinstance(value, list) else [value]):
                missing = missing_entry(reading, REFERENCES, source) if isinstance(source, str) else None
                if missing:
                    yield file.problem((index, key, place), "R002", *missing)
        if isinstance(entry.get("learn_at"), str):
            yield from page_exists(reading, file, (index, "learn_at"), entry["learn_at"])


def _named_in_activities(reading: Reading, key: str) -> set[str]:
    pattern = re.compile(rf"^\s*(?:- )?{key}: *[\"']?([\w-]+)", re.MULTILINE)
    return {found for file in reading.activity_files.values() for found in pattern.findall(file.text)}


def _unused(reading: Reading, name: str, named: set[str], how: str) -> Iterator[Problem]:
    for index, identifier in enumerate(reading.listed(name) or ()):
        if identifier not in named:
            message = f'Nothing names "{identifier}".'
            yield reading.lists[name].problem((index, "id"), "R014", message, f"Name it with {how}, or delete it.")
