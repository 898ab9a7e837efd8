"""The modules' place in the navigation."""

from __future__ import annotations

from typing import Any

import pytest
from coursekit.load.course import read_course
from coursekit.site.navigation import expand_modules

from tests.minimal import MINIMAL

MODULE = {
    "Listening": [
        "modules/listening/index.md",
        "modules/listening/pausing.md",
        "modules/listening/asking.md",
    ]
}


@pytest.mark.parametrize(
    ("nav", "expanded"),
    [
        (None, None),
        (["index.md"], ["index.md"]),
        ([{"Modules": "modules/"}], [{"Modules": [MODULE]}]),
        (["index.md", "modules/", "help.md"], ["index.md", MODULE, "help.md"]),
        ([{"All": [{"Modules": "modules/"}]}], [{"All": [{"Modules": [MODULE]}]}]),
        ([{"All": ["index.md", "modules/"]}], [{"All": ["index.md", MODULE]}]),
    ],
)
def test_the_modules_stand_where_their_entry_stood(nav: list[Any] | None, expanded: list[Any] | None) -> None:
    assert expand_modules(nav, read_course(MINIMAL).course) == expanded
