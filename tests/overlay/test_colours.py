"""Colours that are taken can be read, and what is refused gets the nearest one that can."""

from __future__ import annotations

import re

import pytest
from coursekit.overlay.colours import GROUNDS, LEAST, contrast, least_contrast, nearest

from tests.conftest import ROOT

THEME = (ROOT / "scripts" / "client" / "styles" / "parts" / "theme.css").read_text(encoding="utf-8")
COLOURS = ["#000000", "#ffffff", "#e60073", "#ffcc00", "#005eb8", "#00a499", "#7a0000", "#808080"]


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("scheme", "part"), [("light", 0), ("dark", 1)])
def test_the_grounds_are_those_of_the_theme(scheme: str, part: int) -> None:
    rules = THEME.split('[data-md-color-scheme="slate"]')[part]
    found = {
        name: re.findall(rf"--course-{name}: (#[0-9a-f]+);", rules)[0] for name in ("paper", "card", "primary-ink")
    }
    tint = re.findall(r"--course-tint: #[0-9a-f]{6}([0-9a-f]{2});", rules)[0]
    grounds = GROUNDS[scheme]

    assert (grounds.paper, grounds.card[:4] if scheme == "light" else grounds.card) == (found["paper"], found["card"])
    assert grounds.ink in (found["primary-ink"], found["primary-ink"] + "fff")
    assert grounds.tint == int(tint, 16)


@pytest.mark.parametrize("scheme", GROUNDS)
@pytest.mark.parametrize("colour", COLOURS)
def test_the_colour_that_is_named_can_be_read(colour: str, scheme: str) -> None:
    assert least_contrast(nearest(colour, GROUNDS[scheme]), GROUNDS[scheme]) >= LEAST


@pytest.mark.parametrize("scheme", GROUNDS)
def test_the_course_s_own_colour_is_taken_as_it_is(scheme: str) -> None:
    own = re.findall(r"--course-attending: (#[0-9a-f]{6});", THEME)[list(GROUNDS).index(scheme)]

    assert least_contrast(own, GROUNDS[scheme]) >= LEAST
