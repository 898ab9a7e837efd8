"""Guides for trainers and plans of sessions: each step has its words, its page and its time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.check.repeats import repeated
from coursekit.check.suggestions import suggestion
from coursekit.check.targets import page_exists
from coursekit.load.catalogues import PLANS
from coursekit.model.activity import parts_of
from coursekit.model.guide import GROUPS, Pause
from coursekit.problems import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.reading import Reading
    from coursekit.load.yaml_file import Location, YamlFile
    from coursekit.model.course import Module
    from coursekit.model.guide import Session, Step
    from coursekit.problems import Problem


def check_guides(reading: Reading) -> Iterator[Problem]:
    """Steps without a part of the text, that use what does not exist, and guides that never show their run."""
    for module in reading.course.modules:
        page = reading.pages.get(module.guide_path)
        if module.guide and page and page.front_matter:
            yield from repeated(page.front_matter, ("run",), [step.id for step in module.guide.run])
            for index, step in enumerate(module.guide.run):
                yield from _step(reading, module, index, step)
            if not any(call.name == "run" for call in page.macros()):
                mend = f'Write {{{{ run("{module.slug}") }}}} on a line of its own.'
                yield page.problem(1, 1, "R018", "The guide does not show its run, which trainers look for here.", mend)


def check_plans(reading: Reading) -> Iterator[Problem]:
    """Plans with steps that no guide has, or with more minutes than a session is long."""
    steps = {name: step for name, (_module, step) in reading.course.steps.items()}
    for number, plan in enumerate(reading.course.plans.values()):
        for place, session in enumerate(plan.sessions):
            yield from _session(reading, (number, "sessions", place), session, steps, GROUPS.index(plan.group))


def _step(reading: Reading, module: Module, index: int, step: Step) -> Iterator[Problem]:
    page = reading.pages[module.guide_path]
    file = page.front_matter
    if file is None:
        return
    if not page.has_heading(step.id):
        message = f"The text has no part for the step {shown(step.id)}."
        mend = f'Give it a heading, as "### {step.title} {{: #{step.id} }}".'
        yield file.problem(("run", index, "id"), "R019", message, mend)
    if step.page:
        yield from page_exists(reading, file, ("run", index, "page"), step.page)
    if step.activity and step.activity not in reading.activity_files:
        message = f"There is no activity {shown(step.activity)}."
        yield file.problem(
            ("run", index, "activity"), "R003", message, suggestion(step.activity, reading.activity_files)
        )
    elif step.activity and reading.course.places.get(step.activity) != step.page:
        message = f"The activity {shown(step.activity)} is not on the page that the step names."
        mend = f'Write "page: {reading.course.places.get(step.activity, "…")}".'
        yield file.problem(("run", index, "activity"), "R019", message, mend)
    yield from _questions(reading, file, index, step)


def _questions(reading: Reading, file: YamlFile, index: int, step: Step) -> Iterator[Problem]:
    activity = reading.course.activities.get(step.activity or "")
    if step.activity and not activity:
        return
    known = parts_of(activity.body) if activity else []
    otherwise = f"It has {', '.join(known)}." if known else "Leave it out: only quizzes and reflections have them."
    for place, each in enumerate(step.questions):
        where = ("run", index, "questions", place)
        if each not in known:
            message = f"There is no question {shown(each)} in the step's activity."
            yield file.problem(where, "R019", message, suggestion(each, known, otherwise))
        elif each in step.questions[:place]:
            message = f"The question {shown(each)} is named twice."
            yield file.problem(where, "R019", message, "Name it once.")


def _session(
    reading: Reading, where: Location, session: Session, steps: dict[str, Step], group: int
) -> Iterator[Problem]:
    file = reading.lists[PLANS]
    minutes = 0
    for index, entry in enumerate(session.steps):
        if isinstance(entry, Pause):
            minutes += entry.pause
        elif entry in steps:
            minutes += steps[entry].minutes[group]
        else:
            message = f"No guide has the step {shown(entry)}."
            yield file.problem((*where, "steps", index), "R020", message, suggestion(entry, steps))
    if minutes > session.length:
        message = f"The steps of this session take {minutes} minutes, and it has {session.length}."
        yield file.problem((*where, "length"), "R021", message, "Leave out a step, or give the session more minutes.")
