"""All checks, in one call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.check.activities import check_activities
from coursekit.check.boxes import check_boxes
from coursekit.check.catalogues import check_catalogues, check_unused
from coursekit.check.coverage import check_coverage, check_promises
from coursekit.check.drawings import check_drawings
from coursekit.check.guides import check_guides, check_plans
from coursekit.check.kept_names import check_kept_names
from coursekit.check.links import check_links
from coursekit.check.macros import check_macros
from coursekit.check.modules import check_modules
from coursekit.check.placement import check_placement
from coursekit.check.references import check_references
from coursekit.check.renamed import check_renamed
from coursekit.check.sign_offs import check_sign_offs
from coursekit.check.slides import check_slides
from coursekit.check.targets import check_needed_pages
from coursekit.check.unsafe import check_unsafe
from coursekit.check.waivers import check_waivers
from coursekit.watch import unwatched

if TYPE_CHECKING:
    from coursekit.load.reading import Reading
    from coursekit.problems import Problem
    from coursekit.watch import Watch

_CHECKS = (
    check_modules,
    check_activities,
    check_references,
    check_catalogues,
    check_needed_pages,
    check_placement,
    check_renamed,
    check_macros,
    check_boxes,
    check_links,
    check_waivers,
    check_sign_offs,
    check_guides,
    check_plans,
    check_kept_names,
    check_slides,
    check_unsafe,
    check_drawings,
)
_LAST = (check_unused, check_coverage, check_promises)
"""Looked at once nothing else is wrong: a slip elsewhere leaves entries, rows and outcomes without a place, too."""


def check_course(reading: Reading, watch: Watch = unwatched) -> list[Problem]:
    """Every problem of a course that was read, sorted by place."""
    # What is doubtful as YAML is not held against the rest of the course too: its author meant another value.
    doubtful = {(each.path, each.line, each.column) for each in reading.problems if each.code.startswith("Y")}
    found = set(reading.problems)
    for check in watch("Checking", _CHECKS):
        found.update(each for each in check(reading) if (each.path, each.line, each.column) not in doubtful)
    if not found:
        found.update(each for check in _LAST for each in check(reading))
    return sorted(found)
