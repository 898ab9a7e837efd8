"""What an activity was called before: a name that nothing else has, or had."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.reading import Reading
    from coursekit.problems import Problem


def check_renamed(reading: Reading) -> Iterator[Problem]:
    """Old ids that are in use: what learners saved under them could not be told apart."""
    claimed: dict[str, str] = {}
    for identifier, activity in reading.course.activities.items():
        file = reading.activity_files[identifier]
        for index, old in enumerate(activity.body.renamed_from):
            where = ("renamed_from", index)
            if old in reading.activity_files:
                message, mend = (
                    f'The activity "{old}" is still there.',
                    "Rename or delete that file, or delete this line.",
                )
                yield file.problem(where, "R015", message, mend)
            elif old in claimed:
                message = f'"{old}" is already said to have become "{claimed[old]}".'
                yield file.problem(where, "R015", message, "Delete one of the two lines.")
            claimed.setdefault(old, identifier)
