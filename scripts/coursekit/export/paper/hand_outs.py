"""Hand-outs of a session: each exercise that a plan can ask for, as in the books, in HTML for a page of the site."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.export.html_file import write_part
from coursekit.export.paper.books import help_blocks, opening
from coursekit.export.paper.draft import Draft
from coursekit.export.paper.exercise import exercise, some_of
from coursekit.export.pieces import Named

if TYPE_CHECKING:
    from coursekit.load.reading import Reading
    from coursekit.load.site_settings import SiteSettings
    from coursekit.model.course import Course


@dataclass(frozen=True, slots=True)
class HandOuts:
    """What a session's sheets are made of, as HTML without a script."""

    usual: dict[str, str]
    """Each exercise, by the id of its activity."""
    large: dict[str, str]
    """Those that are laid out in another way in large print, as a table that would be too narrow."""
    steps: dict[str, str]
    """What steps take of an exercise, by the name that plans call them, where it is not the whole."""
    steps_large: dict[str, str]
    """The same in large print, where it is laid out in another way."""
    notes: dict[str, str]
    """What a module says of hard things in it, by its folder's name."""
    help: str
    """Whom to turn to; "" where the site names nobody."""


def hand_outs(reading: Reading, settings: SiteSettings) -> HandOuts:
    """Make those of a course without problems: of the pages of its modules, and of the steps of its guides."""
    course = reading.course
    wanted = [id_ for module in course.modules for page in module.pages for id_ in page.activities]
    wanted += [step.activity for _module, step in course.steps.values() if step.activity]
    usual, large = (
        {each: _write(reading, each, is_large=size) for each in dict.fromkeys(wanted)} for size in (False, True)
    )
    steps, steps_large = (
        {ref: _some(reading, ref, is_large=size) for ref in _partial(course)} for size in (False, True)
    )
    return HandOuts(
        usual,
        _other(large, usual),
        steps,
        _other(steps_large, steps),
        {module.slug: write_part(note) for module in course.modules if (note := opening(module, "exercises"))},
        write_part(help_blocks(settings)),
    )


def _other(large: dict[str, str], usual: dict[str, str]) -> dict[str, str]:
    return {each: html for each, html in large.items() if html != usual[each]}


def _partial(course: Course) -> list[str]:
    """The steps that do not take the whole of their exercise."""
    return [ref for ref, (_module, step) in course.steps.items() if step.activity and step.questions]


def _some(reading: Reading, ref: str, *, is_large: bool) -> str:
    step = reading.course.steps[ref][1]
    draft = Draft(reading, Named(reading.course), is_large=is_large)
    activity = reading.course.activities[step.activity or ""]
    return write_part(some_of(draft, activity, 1, step.questions), is_large=is_large)


def _write(reading: Reading, activity: str, *, is_large: bool) -> str:
    draft = Draft(reading, Named(reading.course), is_large=is_large)
    return write_part(exercise(draft, reading.course.activities[activity], 1), is_large=is_large)
