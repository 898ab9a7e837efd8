"""Outcomes, sources, misconceptions, coverage rows and pages that an activity or a page names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from coursekit.check.suggestions import suggestion
from coursekit.check.targets import missing_entry, page_exists
from coursekit.load.catalogues import COVERAGE, MISCONCEPTIONS, REFERENCES
from coursekit.model.base import Strict
from coursekit.model.course import NO_MODULE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.reading import Reading
    from coursekit.load.yaml_file import Location, YamlFile
    from coursekit.problems import Problem


def check_references(reading: Reading) -> Iterator[Problem]:
    """Everything that is named and does not exist."""
    for identifier, file in reading.activity_files.items():
        slug = identifier.partition("/")[0]
        body = reading.course.activities[identifier].body if identifier in reading.course.activities else None
        parts: list[tuple[Location, Strict]] = [((), body)] if body else []
        # Where the whole cannot be read, the questions that can be read are looked at all the same.
        parts += [] if body else [(("questions", index), each) for index, each in reading.questions(identifier)]
        for where, part in parts:
            yield from _part(reading, file, where, part, slug)
    for page in reading.pages.values():
        if page.front_matter and isinstance(page.front_matter.data, dict):
            yield from _rows(reading, page.front_matter, ("covers",), page.front_matter.data.get("covers"))
            if page.uri.startswith("modules/") and not page.uri.endswith("/index.md"):
                named = page.front_matter.data.get("outcomes")
                for index, outcome in enumerate(named if isinstance(named, list) else ()):
                    place: Location = ("outcomes", index)
                    yield from _outcome(reading, page.front_matter, place, page.uri.split("/")[1], outcome)


def _part(reading: Reading, file: YamlFile, where: Location, part: Strict, slug: str) -> Iterator[Problem]:
    """What a part of an activity names, and what its own parts name: the field's name says what it is."""
    for name in type(part).model_fields:
        value, place = getattr(part, name), (*where, name)
        if value is None:
            continue
        match name:
            case "outcome":
                yield from _outcome(reading, file, place, slug, value)
            case "source":
                yield from _entries(reading, file, place, REFERENCES, "R002", value)
            case "misconception":
                yield from _entry(reading, file, place, MISCONCEPTIONS, "R013", value)
            case "covers":
                yield from _rows(reading, file, place, value)
            case "learn_at" | "page":
                yield from page_exists(reading, file, place, value)
            case _:
                for inner, each in _parts(place, value):
                    yield from _part(reading, file, inner, each, slug)


def _parts(where: Location, value: Any) -> Iterator[tuple[Location, Strict]]:  # noqa: ANN401
    if isinstance(value, Strict):
        yield where, value
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from _parts((*where, index), each)


def _outcome(reading: Reading, file: YamlFile, where: Location, slug: str, named: object) -> Iterator[Problem]:
    if not isinstance(named, str):
        return
    module, _slash, outcome = named.rpartition("/")
    module = module or slug
    if module == NO_MODULE:
        message = f'"{named}" does not say which module\'s outcome it is.'
        yield file.problem(where, "R001", message, 'Write it as "<module>/<outcome>".')
        return
    if module not in reading.module_slugs():
        if "/" in named:
            message = f'"{named}" is not an outcome: there is no module "{module}".'
            yield file.problem(where, "R001", message, suggestion(module, reading.module_slugs()))
        return
    outcomes = reading.outcomes(module)
    if outcomes is not None and outcome not in outcomes:
        message = f'"{outcome}" is not an outcome of the module "{module}".'
        yield file.problem(where, "R001", message, suggestion(outcome, outcomes))


def _rows(reading: Reading, file: YamlFile, where: Location, rows: object) -> Iterator[Problem]:
    known = [row for row in rows if isinstance(row, str)] if isinstance(rows, list) else []
    yield from _entries(reading, file, where, COVERAGE, "R013", known)


def _entries(
    reading: Reading, file: YamlFile, where: Location, name: str, code: str, entries: list[str]
) -> Iterator[Problem]:
    for index, entry in enumerate(entries):
        yield from _entry(reading, file, (*where, index), name, code, entry)


def _entry(reading: Reading, file: YamlFile, where: Location, name: str, code: str, entry: str) -> Iterator[Problem]:
    missing = missing_entry(reading, name, entry)
    if missing:
        yield file.problem(where, code, *missing)
