"""What an author has given a reason for is not said again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from coursekit.load.waivers import Waiver
    from coursekit.problems import Problem


def apply_waivers(waivers: Iterable[Waiver], found: Collection[Problem]) -> Iterator[Problem]:
    """What is not waived, and each waiver that has nothing to waive: a reason must not outlive what it was for."""
    left = set(found)
    for waiver in waivers:
        covered = {problem for problem in found if waiver.covers(problem)}
        left -= covered
        if not covered:
            yield waiver.problem("V002", f'There is nothing here that "{waiver.code}" would say.', "Delete the waiver.")
    yield from left
