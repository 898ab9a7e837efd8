"""Titles are taken as they are, or refused with words."""

from __future__ import annotations

import pytest
from coursekit.starters.refusal import RefusalError
from coursekit.starters.title import clean_title


@pytest.mark.parametrize(
    "title",
    ["", "   ", "\n", "x" * 201, "a\x1bb", "a\udcffb", "{{ cite }}", "see [a](b.md)", "[a]: b", "a <b>bold</b> one"],
)
def test_a_title_that_the_check_would_not_take_is_refused(title: str) -> None:
    with pytest.raises(RefusalError, match=r"\.$"):
        clean_title(title)


def test_a_title_gets_single_spaces() -> None:
    assert clean_title(" Two \n  words ") == "Two words"
