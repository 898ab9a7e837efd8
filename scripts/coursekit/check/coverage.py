"""What the course must teach, and what it promises, has its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.check.mentions import activity_mentions
from coursekit.load.catalogues import COVERAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.reading import Reading
    from coursekit.problems import Problem


def check_coverage(reading: Reading) -> Iterator[Problem]:
    """Rows of the coverage list without a place, and rows to be done without an activity."""
    course = reading.course
    read = {row for module in course.modules for page in module.pages for row in page.covers}
    read |= {row for page in course.site_pages if reading.pages[page.path].is_for_learners for row in page.covers}
    done = {row for activity in course.activities.values() for row in activity.body.covers}
    for index, row in enumerate(course.coverage.values()):
        if row.id not in read | done:
            message, mend = f"Nothing covers the row {row.id}.", "Name it in `covers:` where it is taught."
            yield reading.lists[COVERAGE].problem((index, "id"), "C001", message, mend)
        elif row.done == "do" and row.id not in done:
            message = f"The row {row.id} is to be done, and no activity covers it."
            mend = "Name it in `covers:` of the activity in which a learner does it."
            yield reading.lists[COVERAGE].problem((index, "id"), "C002", message, mend)


def check_promises(reading: Reading) -> Iterator[Problem]:
    """Outcomes that no activity serves: a learner can read of them, and has no way to reach them."""
    served = {
        mention.value if "/" in mention.value else f"{identifier.partition('/')[0]}/{mention.value}"
        for identifier in reading.activity_files
        for mention in activity_mentions(reading, identifier)
        if mention.field == "outcome"
    }
    for module in reading.course.modules:
        file = reading.pages[module.pages[0].path].front_matter
        for index, outcome in enumerate(module.overview.outcomes if file else ()):
            if file and f"{module.slug}/{outcome.id}" not in served:
                message = f'No activity serves the outcome "{outcome.id}", so nobody can reach it.'
                mend = 'Name it in "outcome:" of a question or an activity, or drop the promise.'
                yield file.problem(("outcomes", index, "id"), "C003", message, mend)
