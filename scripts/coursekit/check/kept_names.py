"""Names of pages that are kept for what the build writes itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.model.slides import SLIDES
from coursekit.model.trainer_pages import BUILDER, HAND_OUTS, SESSION_SLIDES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.reading import Reading
    from coursekit.problems import Problem


def check_kept_names(reading: Reading) -> Iterator[Problem]:
    """Pages in the place of slides or hand-outs."""
    kept = {
        module.slides_path: f"The name {SLIDES} is kept for the module's slides." for module in reading.course.modules
    }
    if reading.course.has_page(BUILDER):
        kept[SESSION_SLIDES] = "The name slides.md is kept for the slides of a session."
        kept[HAND_OUTS] = "The name hand-outs.md is kept for the hand-outs of a session."
    for path in kept.keys() & reading.pages.keys():
        yield reading.pages[path].problem(1, 1, "F002", kept[path], "Give the file another name.")
