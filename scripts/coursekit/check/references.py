"""Outcomes, sources and pages that an activity or a page names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.check.suggestions import suggestion
from coursekit.check.targets import missing_source, page_exists
from coursekit.load.course import REFERENCES
from coursekit.model.reflection import Reflection
from coursekit.model.self_assessment import SelfAssessment
from coursekit.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.reading import Reading
    from coursekit.load.yaml_file import Location, YamlFile


def check_references(reading: Reading) -> Iterator[Problem]:
    """Every outcome, source or page that is named and does not exist."""
    for identifier, file in reading.activity_files.items():
        yield from _activity(reading, identifier, file)
    for slug, pages in reading.module_pages().items():
        for page in pages:
            if not page.uri.endswith("/index.md") and page.front_matter:
                data = page.front_matter.data
                named = data.get("outcomes") if isinstance(data, dict) else None
                for index, outcome in enumerate(named if isinstance(named, list) else ()):
                    yield from _outcome(reading, page.front_matter, ("outcomes", index), slug, outcome)
    entries = reading.references_file.data if reading.references_file else None
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        read_in = entry.get("read_in") if isinstance(entry, dict) else None
        if isinstance(read_in, str) and reading.references_file:
            yield from _sources(reading, reading.references_file, (index, "read_in"), [read_in])


def _activity(reading: Reading, identifier: str, file: YamlFile) -> Iterator[Problem]:
    slug = identifier.partition("/")[0]
    for index, question in reading.questions(identifier):
        where: Location = ("questions", index)
        yield from _outcome(reading, file, (*where, "outcome"), slug, question.outcome)
        yield from _sources(reading, file, (*where, "source"), question.source)
        yield from page_exists(reading, file, (*where, "learn_at"), question.learn_at)
    body = reading.course.activities[identifier].body if identifier in reading.course.activities else None
    if isinstance(body, Reflection | SelfAssessment):
        yield from _outcome(reading, file, ("outcome",), slug, body.outcome)
        yield from _sources(reading, file, ("source",), body.source or [])
    if isinstance(body, SelfAssessment):
        for index, dimension in enumerate(body.dimensions):
            yield from page_exists(reading, file, ("dimensions", index, "page"), dimension.page)


def _outcome(reading: Reading, file: YamlFile, where: Location, slug: str, outcome: object) -> Iterator[Problem]:
    outcomes = reading.outcomes(slug)
    if outcomes is not None and isinstance(outcome, str) and outcome not in outcomes:
        message = f'"{outcome}" is not an outcome of the module "{slug}".'
        yield file.problem(where, "R001", message, suggestion(outcome, outcomes))


def _sources(reading: Reading, file: YamlFile, where: Location, sources: list[str]) -> Iterator[Problem]:
    for index, source in enumerate(sources):
        missing = missing_source(reading, source)
        if missing:
            yield file.problem((*where, index), "R002", *missing)


def check_reference_list(reading: Reading) -> Iterator[Problem]:
    """A course that names sources has a list of them; without it, one problem stands for all."""
    if reading.references_file is None and (
        any(call.name == "cite" for page in reading.pages.values() for call in page.macros())
        or any("source:" in file.text for file in reading.activity_files.values())
    ):
        message, mend = (
            "The course names sources and has no list of them.",
            "Add this file, with an entry for each.",
        )
        yield Problem(REFERENCES, 1, 1, "R002", message, mend)
