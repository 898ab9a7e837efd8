"""What macros leave in a page is filled."""

from __future__ import annotations

import pytest
from coursekit.load.course import read_course
from coursekit.model.macros import MACROS
from coursekit.site.slots import SlotFiller

from tests.minimal import MINIMAL

TEXTS = {
    "activity": "listening/check",
    "picture": "ear",
    "recall": "listening/opening,last-pause",
    "cite": "james-2019,north-2016",
}
"""What each macro that takes texts is given."""


@pytest.mark.parametrize("name", MACROS)
def test_every_macro_is_answered(name: str) -> None:
    reading = read_course(MINIMAL)
    pictures = MINIMAL / "docs" / "assets" / "pictures"
    slots = SlotFiller(reading.course, pictures, {uri: uri for uri in reading.pages})
    html = slots.fill(f'<div data-course-slot="{name}:{TEXTS.get(name, "")}"></div>', "index.md")

    assert html
    assert "data-course-slot" not in html
