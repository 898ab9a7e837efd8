"""What a waiver names is advice that there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.load.waivers import waivers_in
from coursekit.problems import ADVICE, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.reading import Reading
    from coursekit.problems import Problem


def check_waivers(reading: Reading) -> Iterator[Problem]:
    """Waivers of a code that is not in the catalogue, or that names a fault, which cannot be waived."""
    for waiver in waivers_in(reading):
        if waiver.code not in ADVICE:
            message = f"{shown(waiver.code)} is not a code of the teaching advice."
            mend = f"Write one of {ADVICE[0]} to {ADVICE[-1]}; what other codes name must be mended."
            yield waiver.problem("V001", message, mend)
