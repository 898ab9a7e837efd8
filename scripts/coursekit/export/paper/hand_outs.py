"""Hand-outs of a session: each exercise that a plan can ask for, as in the books, in HTML for a page of the site."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.export.html_file import write_part
from coursekit.export.paper.books import help_blocks, opening
from coursekit.export.paper.draft import Draft
from coursekit.export.paper.exercise import exercise
from coursekit.export.pieces import Named

if TYPE_CHECKING:
    from coursekit.load.reading import Reading
    from coursekit.load.site_settings import SiteSettings


@dataclass(frozen=True, slots=True)
class HandOuts:
    """What a session's sheets are made of, as HTML without a script."""

    usual: dict[str, str]
    """Each exercise, by the id of its activity."""
    large: dict[str, str]
    """Those that are laid out in another way in large print, as a table that would be too narrow."""
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
    return HandOuts(
        usual,
        {each: html for each, html in large.items() if html != usual[each]},
        {module.slug: write_part(note) for module in course.modules if (note := opening(module, "exercises"))},
        write_part(help_blocks(settings)),
    )


def _write(reading: Reading, activity: str, *, is_large: bool) -> str:
    draft = Draft(reading, Named(reading.course), is_large=is_large)
    return write_part(exercise(draft, reading.course.activities[activity], 1), is_large=is_large)
