"""Outcomes, sources and pages that an activity or a page names."""

from __future__ import annotations

import difflib
import posixpath
from typing import TYPE_CHECKING

from coursekit.load.course import REFERENCES
from coursekit.model.reflection import Reflection
from coursekit.model.self_assessment import SelfAssessment
from coursekit.problems import Problem, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from coursekit.load.reading import Reading
    from coursekit.load.yaml_file import Location, YamlFile


def check_references(reading: Reading) -> Iterator[Problem]:
    """Every outcome, source or page that is named and does not exist."""
    for identifier, file in reading.activity_files.items():
        yield from _activity(reading, identifier, file)
    for slug in reading.module_slugs():
        for page in reading.pages.values():
            if page.uri.startswith(f"modules/{slug}/") and not page.uri.endswith("/index.md") and page.front_matter:
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


def missing_source(reading: Reading, source: str) -> tuple[str, str] | None:
    """Message and mend for a source that does not exist; None where it does, or where that cannot be known."""
    known = reading.sources()
    if known is None or source in known:
        return None
    return f'"{source}" is not a source in {REFERENCES}.', suggestion(source, known)


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


def page_exists(reading: Reading, file: YamlFile, where: Location, target: str) -> Iterator[Problem]:
    """A problem where a page from the site's root, or its heading, does not exist."""
    path, _hash, heading = target.partition("#")
    if is_missing(reading, path):
        close = closest_file(path, reading.pages)
        mend = f'Did you mean "{close}"?' if close else "Check the spelling, or add the page."
        yield file.problem(where, "R006", f"There is no page {shown(path)}.", mend)
    elif heading and not has_anchor(reading, path, heading):
        message = f'The page "{path}" has no heading {shown("#" + heading)}.'
        yield file.problem(where, "R007", message, suggest_anchor(reading, path, heading))


def is_missing(reading: Reading, path: str) -> bool:
    """Whether there is no such page. An overview that a module lacks is reported as that, and not for each link."""
    if path in reading.pages:
        return False
    slug, _slash, name = path.removeprefix("modules/").partition("/")
    is_said = path.startswith("modules/") and name == "index.md" and slug in reading.module_slugs()
    return not is_said


def closest_file(target: str, files: Iterable[str]) -> str | None:
    """The file that an author may have meant: a right name in a wrong folder is the commonest slip."""
    known = list(files)
    name = posixpath.basename(target)
    same_name = [file for file in known if posixpath.basename(file) == name != "index.md"]
    close = difflib.get_close_matches(target, same_name, n=1, cutoff=0)
    close = close or difflib.get_close_matches(target, known, n=1, cutoff=0.6)
    return close[0] if close else None


def has_anchor(reading: Reading, path: str, heading: str) -> bool:
    """Whether a link to a page can end in `#heading`: a heading of it, or a source where they are listed."""
    if path not in reading.pages:
        return True
    if _lists_references(reading, path):
        sources = reading.sources()
        if sources is None or heading in sources:
            return True
    page = reading.pages[path]
    return not page.is_readable or page.has_heading(heading)


def suggest_anchor(reading: Reading, path: str, heading: str) -> str:
    """What to do about a heading that does not exist."""
    known = sorted(reading.pages[path].headings)
    if _lists_references(reading, path):
        known += reading.sources() or []
    return suggestion(heading, known, "Look at the page's headings, or link to the page alone.")


def _lists_references(reading: Reading, path: str) -> bool:
    return any(call.name == "reference_list" for call in reading.pages[path].macros())


def suggestion(written: str, known: Iterable[str], otherwise: str = "Check the spelling, or add it.") -> str:
    """What to do about a name that does not exist."""
    close = difflib.get_close_matches(written, list(known), n=1, cutoff=0.6)
    return f'Did you mean "{close[0]}"?' if close else otherwise
