"""What the course must teach has its place, and every outcome is practised and tested."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.load.catalogues import COVERAGE
from coursekit.model.outcomes import outcome_uses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.reading import Reading
    from coursekit.problems import Problem

_LEAST = 2
"""How often each outcome is practised and tested at least: once can be luck."""


def check_coverage(reading: Reading) -> Iterator[Problem]:
    """Rows of the coverage list without a place, and rows to be done without an activity."""
    course = reading.course
    read = {row for module in course.modules for page in module.pages for row in page.covers}
    read |= {row for page in course.site_pages for row in page.covers}
    done = {row for activity in course.activities.values() for row in activity.body.covers}
    for index, row in enumerate(course.coverage.values()):
        if row.id not in read | done:
            message, mend = f"Nothing covers the row {row.id}.", "Name it in `covers:` where it is taught."
            yield reading.lists[COVERAGE].problem((index, "id"), "C001", message, mend)
        elif row.done == "do" and row.id not in done:
            message = f"The row {row.id} is to be done, and no activity covers it."
            mend = "Name it in `covers:` of the activity in which a learner does it."
            yield reading.lists[COVERAGE].problem((index, "id"), "C002", message, mend)


def check_outcomes(reading: Reading) -> Iterator[Problem]:
    """Outcomes that are practised or tested less than twice, in a course that keeps a list of what it must teach."""
    if reading.problems or COVERAGE not in reading.lists:
        return  # What cannot be read cannot be counted, and a course that is only begun promises nothing yet.
    for module in reading.course.modules:
        overview = reading.pages[module.pages[0].path].front_matter
        for index, outcome in enumerate(module.overview.outcomes):
            uses = outcome_uses(reading.course, module, outcome.id)
            for what, places in (("practised", uses.practised), ("tested", uses.tested)):
                if len(places) < _LEAST and overview:
                    times = f"{what} once" if places else f"never {what}"
                    message = f'The outcome "{outcome.id}" is {times}.'
                    mend = (
                        f"Let {'an activity of a lesson' if what == 'practised' else 'a question of the quiz'} name it."
                    )
                    yield overview.problem(("outcomes", index, "id"), "C003", message, mend)
