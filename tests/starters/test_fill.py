"""Values come out of the files as they went in."""

from __future__ import annotations

import pytest
import yaml
from coursekit.load.yaml_file import read_yaml
from coursekit.starters.fill import as_yaml

WORDS = ["Plain words", "Two: colons", 'A "quote"', "It's", "yes", "No", "12", "2012-01-01", "# a", "a # b", "- a",
         "[a]", "{a: b}", "*a", "&a", "!a", "%a", "@a", "`a`", "|", ">-", "~", "null", "C:\\temp", "Tŷ’r gân",
         "a,", "?"]  # fmt: skip


@pytest.mark.parametrize("words", WORDS)
def test_a_text_is_read_back_as_it_was(words: str) -> None:
    file = read_yaml("x.yml", f"title: {as_yaml(words)}  # a comment\n")

    assert (file.data, file.problems) == ({"title": words}, [])
    assert yaml.safe_load(file.text) == {"title": words}


def test_plain_words_stay_without_quotes() -> None:
    assert as_yaml("Plain words, and more") == "Plain words, and more"
