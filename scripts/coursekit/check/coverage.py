"""What the course must teach has its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.load.catalogues import COVERAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.reading import Reading
    from coursekit.problems import Problem


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
