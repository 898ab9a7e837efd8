"""Each activity stands on exactly one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.check.references import suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.course import Reading
    from coursekit.problems import Problem


def check_placement(reading: Reading) -> Iterator[Problem]:
    """Activities that do not exist, stand twice, or stand nowhere."""
    placed: dict[str, str] = {}
    for page, line, column, identifier in reading.placements():
        if identifier not in reading.activity_files:
            message = f'There is no activity "{identifier}".'
            yield page.problem(line, column, "R003", message, suggestion(identifier, reading.activity_files))
        elif identifier in placed:
            message = f'The activity "{identifier}" is placed on {placed[identifier]} already.'
            mend = "Place it once; a learner's answer belongs to one place."
            yield page.problem(line, column, "R004", message, mend)
        placed.setdefault(identifier, f"{page.path}:{line}")
    for identifier, file in reading.activity_files.items():
        if identifier not in placed:
            mend = f'Write {{{{ activity("{identifier}") }}}} on a page of the module.'
            yield file.problem((), "R005", f'The activity "{identifier}" is on no page.', mend)
