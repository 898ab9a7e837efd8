"""Ids made from titles are ids, and free."""

from __future__ import annotations

import pytest
from coursekit.model.base import Id, is_id
from coursekit.starters.fresh_id import fresh_id, id_from
from pydantic import TypeAdapter


@pytest.mark.parametrize(
    ("title", "made"),
    [
        ("Inclusive leadership", "inclusive-leadership"),
        ("  Two   spaces ", "two-spaces"),
        ("Arwain â thosturi: tŷ ŵyl", "arwain-a-thosturi-ty-wyl"),
        ("Don't mind me", "dont-mind-me"),
        ("It’s 5 to 3", "its-5-to-3"),
        ('Say "no": and mean it', "say-no-and-mean-it"),
        ("Care—and cost_of it", "care-and-cost-of-it"),
        ("???", ""),
        ("领导", ""),
    ],
)
def test_an_id_is_made_of_the_words_of_a_title(title: str, made: str) -> None:
    assert id_from(title) == made


@pytest.mark.parametrize("title", ["a word " * 40, "x" * 300, "Llanfairpwllgwyngyll " * 9])
def test_a_long_title_gives_an_id_that_the_model_takes(title: str) -> None:
    made = fresh_id(title, {id_from(title)})

    assert is_id(made)
    assert TypeAdapter(Id).validate_python(made) == made


def test_an_id_that_is_taken_gets_a_number() -> None:
    assert fresh_id("Check", {"check", "check-2"}) == "check-3"
