"""Outcomes, sources and pages that an activity or a page names."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from coursekit.load.yaml_file import YamlFile
from coursekit.model.quiz import Quiz
from coursekit.model.self_assessment import SelfAssessment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from coursekit.load.course import Reading
    from coursekit.load.yaml_file import Location
    from coursekit.model.activity import Activity
    from coursekit.problems import Problem


def check_references(reading: Reading) -> Iterator[Problem]:
    """Every outcome, source or page that is named and does not exist."""
    outcomes = {
        module.slug: [outcome.id for outcome in module.overview.outcomes] for module in reading.course.modules
    }
    for identifier, activity in reading.course.activities.items():
        yield from _activity(reading, reading.activity_files[identifier], activity, outcomes.get(activity.module))
    for module in reading.course.modules:
        for page in module.pages:
            front_matter = reading.pages[page.path].front_matter
            named = front_matter.data.get("outcomes", []) if front_matter else []
            for index, outcome in enumerate(named):
                if front_matter and isinstance(outcome, str) and outcome not in outcomes[module.slug]:
                    yield _no_outcome(front_matter, ("outcomes", index), outcome, module.slug, outcomes[module.slug])
    for index, reference in enumerate(reading.course.references.values()):
        if reference.read_in and reading.references_file:
            yield from _sources(reading, reading.references_file, (index, "read_in"), [reference.read_in])


def _activity(reading: Reading, file: YamlFile, activity: Activity, outcomes: list[str] | None) -> Iterator[Problem]:
    if outcomes is None:
        if f"modules/{activity.module}/index.md" not in reading.pages:
            message = f'"{activity.module}" is not a module.'
            yield file.problem((), "F002", message, f"Add modules/{activity.module}/index.md, or move this file.")
        return
    if isinstance(activity.body, Quiz):
        for index, question in enumerate(activity.body.questions):
            where: Location = ("questions", index)
            if question.outcome not in outcomes:
                yield _no_outcome(file, (*where, "outcome"), question.outcome, activity.module, outcomes)
            yield from _sources(reading, file, (*where, "source"), question.source)
            yield from page_exists(reading, file, (*where, "learn_at"), question.learn_at)
        return
    if activity.body.outcome and activity.body.outcome not in outcomes:
        yield _no_outcome(file, ("outcome",), activity.body.outcome, activity.module, outcomes)
    yield from _sources(reading, file, ("source",), activity.body.source or [])
    if isinstance(activity.body, SelfAssessment):
        for index, dimension in enumerate(activity.body.dimensions):
            yield from page_exists(reading, file, ("dimensions", index, "page"), dimension.page)


def _no_outcome(file: YamlFile, where: Location, outcome: str, module: str, outcomes: list[str]) -> Problem:
    message = f'"{outcome}" is not an outcome of the module "{module}".'
    return file.problem(where, "R001", message, suggestion(outcome, outcomes))


def _sources(reading: Reading, file: YamlFile, where: Location, sources: list[str]) -> Iterator[Problem]:
    for index, source in enumerate(sources):
        if source not in reading.course.references:
            message = f'"{source}" is not a source in modules/references.yml.'
            mend = suggestion(source, reading.course.references)
            yield file.problem((*where, index), "R002", message, mend)


def page_exists(reading: Reading, file: YamlFile, where: Location, target: str) -> Iterator[Problem]:
    """A problem where a page from the site's root, or its heading, does not exist."""
    path, _hash, heading = target.partition("#")
    page = reading.pages.get(path)
    if page is None:
        yield file.problem(where, "R006", f'There is no page "{path}".', suggestion(path, reading.pages))
    elif heading and heading not in anchors(reading, path):
        message = f'The page "{path}" has no heading "#{heading}".'
        yield file.problem(where, "R007", message, suggestion(heading, sorted(anchors(reading, path))))


def anchors(reading: Reading, path: str) -> set[str]:
    """The ids that a link to the page can name: its headings, and on the reference list each reference."""
    page = reading.pages[path]
    if any(call.name == "reference_list" for call in page.macros()):
        return page.headings | set(reading.course.references)
    return page.headings


def suggestion(written: str, known: Iterable[str]) -> str:
    """What to do about a name that does not exist."""
    close = difflib.get_close_matches(written, list(known), n=1, cutoff=0.6)
    return f'Did you mean "{close[0]}"?' if close else "Check the spelling, or add it."
