"""Outcomes, sources, misconceptions, coverage rows and pages that an activity or a page names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.check.mentions import activity_mentions
from coursekit.check.suggestions import suggestion
from coursekit.check.targets import missing_entry, page_exists
from coursekit.load.catalogues import COVERAGE, MISCONCEPTIONS, REFERENCES
from coursekit.model.course import NO_MODULE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.check.mentions import Mention
    from coursekit.load.reading import Reading
    from coursekit.load.yaml_file import Location, YamlFile
    from coursekit.problems import Problem


def check_references(reading: Reading) -> Iterator[Problem]:
    """Everything that is named and does not exist."""
    for identifier, file in reading.activity_files.items():
        for mention in activity_mentions(reading, identifier):
            yield from _named(reading, file, identifier.partition("/")[0], mention)
    for page in reading.pages.values():
        if page.front_matter and isinstance(page.front_matter.data, dict):
            yield from _rows(reading, page.front_matter, ("covers",), page.front_matter.data.get("covers"))
            if page.uri.startswith("modules/") and not page.uri.endswith("/index.md"):
                named = page.front_matter.data.get("outcomes")
                for index, outcome in enumerate(named if isinstance(named, list) else ()):
                    place: Location = ("outcomes", index)
                    yield from _outcome(reading, page.front_matter, place, page.uri.split("/")[1], outcome)


def _named(reading: Reading, file: YamlFile, slug: str, mention: Mention) -> Iterator[Problem]:
    """What is wrong with something that an activity of this module names."""
    match mention.field:
        case "outcome":
            yield from _outcome(reading, file, mention.where, slug, mention.value)
        case "source":
            yield from _entries(reading, file, mention.where, REFERENCES, "R002", mention.value)
        case "misconception":
            yield from _entry(reading, file, mention.where, MISCONCEPTIONS, "R013", mention.value)
        case "covers":
            yield from _rows(reading, file, mention.where, mention.value)
        case _:
            yield from page_exists(reading, file, mention.where, mention.value)


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
