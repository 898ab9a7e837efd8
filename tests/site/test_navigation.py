"""The modules' place in the navigation."""

from __future__ import annotations

from typing import Any

import pytest
from coursekit.load.course import read_course
from coursekit.site.navigation import expand_modules, pages_left_out

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


@pytest.mark.parametrize(
    ("nav", "left_out"),
    [
        (None, []),
        ([{"Modules": [MODULE]}], []),
        (["index.md", {"All": MODULE["Listening"]}], []),
        ([{"All": [{"One": "modules/listening/index.md"}]}, "modules/listening/asking.md"], [MODULE["Listening"][1]]),
        (["index.md"], MODULE["Listening"]),
    ],
)
def test_a_page_that_the_navigation_does_not_lead_to_is_found(nav: list[Any] | None, left_out: list[str]) -> None:
    assert pages_left_out(nav, read_course(MINIMAL).course) == left_out
