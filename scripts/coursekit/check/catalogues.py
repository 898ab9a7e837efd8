"""The lists in `modules/`: there when something names them, each id once, and nothing in them forgotten."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from coursekit.check.mentions import activity_mentions, mentions_in, names_in
from coursekit.check.repeats import repeated
from coursekit.check.targets import missing_entry, page_exists
from coursekit.load.catalogues import ACCOUNTS, CATALOGUES, COVERAGE, GLOSSARY, MISCONCEPTIONS, REFERENCES
from coursekit.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Set
    from typing import Any

    from coursekit.load.reading import Reading
    from coursekit.load.yaml_file import Location, YamlFile


def check_catalogues(reading: Reading) -> Iterator[Problem]:
    """Lists that are missing, and in those that are there: ids used twice and dead ends."""
    yield from _missing(reading)
    for name, file in reading.lists.items():
        yield from repeated(file, (), reading.listed(name) or ())
        yield from _targets(reading, file)
    for index, layout in enumerate(reading.course.accounts.values()):
        headings = [heading.id for heading in layout.headings]
        yield from repeated(reading.lists[ACCOUNTS], (index, "headings"), headings)


def check_unused(reading: Reading) -> Iterator[Problem]:
    """Entries of a list that nothing names."""
    in_activities = _in_activities(reading)
    yield from _unused(reading, MISCONCEPTIONS, in_activities["misconception"], "misconception:")
    # A word that a page explains needs no other page that names it.
    explained = {term.id for term in reading.course.glossary.values() if term.learn_at}
    yield from _unused(reading, GLOSSARY, _called(reading, "term") | explained, "term(…)")
    yield from _unused(reading, ACCOUNTS, _called(reading, "account"), "account(…)")
    yield from _unused_sources(reading, in_activities["source"])


def _missing(reading: Reading) -> Iterator[Problem]:
    """A course that names entries of a list has it; without it, one problem stands for all."""
    if all(name in reading.lists for name in CATALOGUES):
        return  # No need to look through all that the course names.
    macros = {call.name for page in reading.pages.values() for call in page.macros()}
    heads = [page.front_matter.data for page in reading.pages.values() if page.front_matter]
    in_activities = _in_activities(reading)
    has_rows = in_activities["covers"] or any(isinstance(head, dict) and head.get("covers") for head in heads)
    named = {
        REFERENCES: ("sources", "cite" in macros or in_activities["source"], "R002"),
        MISCONCEPTIONS: ("misconceptions", in_activities["misconception"], "R013"),
        GLOSSARY: ("words", "term" in macros, "R013"),
        ACCOUNTS: ("layouts of an account", "account" in macros, "R013"),
        COVERAGE: ("rows it covers", has_rows, "R013"),
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
        for where, source in _named_by(entry):
            missing = missing_entry(reading, REFERENCES, source)
            if missing:
                yield file.problem((index, *where), "R002", *missing)
        if isinstance(entry.get("learn_at"), str):
            yield from page_exists(reading, file, (index, "learn_at"), entry["learn_at"])


def _named_by(entry: dict[str, Any]) -> Iterator[tuple[Location, str]]:
    """The sources that an entry of a list names, each with its place in the entry."""
    custom = entry.get("custom")
    sources = entry.get("source")
    named: list[tuple[Location, object]] = [
        *((("custom", key), custom.get(key)) for key in ("read_in", "listed_by") if isinstance(custom, dict)),
        *((("source", place), each) for place, each in enumerate(sources if isinstance(sources, list) else [sources])),
    ]
    yield from ((where, source) for where, source in named if isinstance(source, str))


def _unused_sources(reading: Reading, in_activities: set[str]) -> Iterator[Problem]:
    """Sources that the course does not use, and those that it uses although they say that it does not."""
    course = reading.course
    calls = [call for page in reading.pages.values() for call in page.macros() if call.name == "cite"]
    lists = (course.misconceptions, course.glossary, course.coverage)
    entries = [mention for each in lists for entry in each.values() for mention in mentions_in(entry)]
    used = in_activities.union(*(names_in(each) for each in entries if each.field == "source"))
    used.update(source for call in calls for source in call.arguments)
    named = used | {entry.through for entry in course.references.values() if entry.id in used or entry.custom.listed_by}
    listed = {entry.id for entry in course.references.values() if entry.custom.listed_by}
    yield from _unused(reading, REFERENCES, named | listed, "cite(…) or source:")
    for index, identifier in enumerate(course.references):
        if identifier in listed & used:
            message = f'The course uses "{identifier}", and "listed_by" says that it does not.'
            where = (index, "custom", "listed_by")
            yield reading.lists[REFERENCES].key_problem(where, "R014", message, 'Write "read_in" instead.')


def _called(reading: Reading, macro: str) -> set[str]:
    """The first text that each use of a macro is given."""
    calls = [call for page in reading.pages.values() for call in page.macros() if call.name == macro]
    return {call.arguments[0] for call in calls}


def _in_activities(reading: Reading) -> dict[str, set[str]]:
    """All names that activities hold in each field."""
    found: dict[str, set[str]] = defaultdict(set)
    for identifier in reading.activity_files:
        for mention in activity_mentions(reading, identifier):
            found[mention.field].update(names_in(mention))
    return found


def _unused(reading: Reading, name: str, named: Set[str | None], how: str) -> Iterator[Problem]:
    for index, identifier in enumerate(reading.listed(name) or ()):
        if identifier not in named:
            message = f'Nothing names "{identifier}".'
            yield reading.lists[name].problem((index, "id"), "R014", message, f"Name it with {how}, or delete it.")
