"""Each activity stands on exactly one page."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from coursekit.check.suggestions import suggestion
from coursekit.model.before_after import BeforeAfter
from coursekit.model.course import NO_MODULE
from coursekit.problems import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.reading import Reading
    from coursekit.problems import Problem


def check_placement(reading: Reading) -> Iterator[Problem]:
    """Activities that do not exist, stand twice, or stand nowhere, and folders of activities that are no module's."""
    placed: dict[str, str] = {}
    meant: set[str] = set()
    for page, line, column, identifier in reading.placements():
        if identifier not in reading.activity_files:
            message = f"There is no activity {shown(identifier)}."
            meant.update(difflib.get_close_matches(identifier, reading.activity_files, n=1, cutoff=0.6))
            yield page.problem(line, column, "R003", message, suggestion(identifier, reading.activity_files))
        elif identifier in placed:
            message = f'The activity "{identifier}" is placed already, at {placed[identifier]}.'
            mend = "Place it once; a learner's answer belongs to one place."
            yield page.problem(line, column, "R004", message, mend)
        elif not page.is_for_learners:
            message = f'The activity "{identifier}" is on a page that is not for learners.'
            yield page.problem(line, column, "R005", message, "Place it in a module, or on another page of docs/.")
        placed.setdefault(identifier, f"{page.path}:{line}")
    slugs = {*reading.module_slugs(), NO_MODULE}
    yield from _stray_folders(reading, slugs)
    is_known = all(page.is_readable for page in reading.pages.values())
    yield from _second_askings(reading, is_known=is_known)
    if is_known:
        attempts = _failed_attempts(reading)
        for identifier, file in reading.activity_files.items():
            is_said = identifier in placed or identifier in meant or identifier in attempts
            if identifier.partition("/")[0] in slugs and not is_said:
                where = "in docs/" if identifier.startswith(f"{NO_MODULE}/") else "of the module"
                mend = f'Write {{{{ activity("{identifier}") }}}} on a page {where}.'
                yield file.problem((), "R005", f'The activity "{identifier}" is on no page.', mend)


def _second_askings(reading: Reading, *, is_known: bool) -> Iterator[Problem]:
    """What is asked before is asked again after, on exactly one page."""
    asked: dict[str, str] = {}
    for page in reading.pages.values():
        for call in page.macros():
            if call.name == "after" and len(call.arguments) == 1 and not call.is_code:
                identifier = call.arguments[0]
                if identifier in asked:
                    message = f'The activity "{identifier}" is asked again already, at {asked[identifier]}.'
                    mend = "Ask it again once; a learner's answer belongs to one place."
                    yield page.problem(call.line, call.column, "R004", message, mend)
                asked.setdefault(identifier, f"{page.path}:{call.line}")
    for identifier, activity in reading.course.activities.items():
        if is_known and isinstance(activity.body, BeforeAfter) and identifier not in asked:
            message = f'The activity "{identifier}" is asked before and never after.'
            mend = f'Write {{{{ after("{identifier}") }}}} on a later page.'
            yield reading.activity_files[identifier].problem((), "R005", message, mend)


def _failed_attempts(reading: Reading) -> str:
    """What stands in macros that cannot be carried out: one slip there is not an activity without a place too."""
    calls = (call for page in reading.pages.values() for call in page.macros())
    return " ".join(call.written for call in calls if call.name is None or call.is_code)


def _stray_folders(reading: Reading, slugs: set[str]) -> Iterator[Problem]:
    strays: set[str] = set()
    for identifier, file in reading.activity_files.items():
        slug = identifier.partition("/")[0]
        if slug not in slugs and slug not in strays:
            strays.add(slug)
            message = f'The folder "quizzes/{slug}" has the name of no module.'
            yield file.problem(
                (), "F002", message, suggestion(slug, slugs, f"Add modules/{slug}/index.md, or rename it.")
            )
