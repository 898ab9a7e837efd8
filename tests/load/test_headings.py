"""The ids of headings are those of the built site."""

from __future__ import annotations

import pytest
from coursekit.load.code import without_code
from coursekit.load.headings import heading_ids, headings_in, plain_heading_ids
from coursekit.model.slug import slugify


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("## A heading", {"a-heading"}),
        ("## A heading ##", {"a-heading"}),
        ("##A heading", {"a-heading"}),
        ("A heading\n---------", {"a-heading"}),
        ("## What's *new*, really?", {"whats-new-really"}),
        ("## Tŷ bach twt", {"ty-bach-twt"}),
        ("## A {: #b }", {"b"}),
        ("## A { #b .c }", {"b"}),
        ("## A\n\n## A", {"a", "a_1"}),
        ("## [A](b.md)", {"a"}),
        ("## `A_b` c", {"a_b-c"}),
        ('!!! note "Box"\n    ## Inside', {"inside"}),
        ("- item\n\n    ## Inside", {"inside"}),
        ("A paragraph.\n{: #b }", {"b"}),
        ("    ## Code", set()),
        ("```\n## Code\n```", set()),
        ("Text # no heading", set()),
        (r"\# no heading", set()),
        ("####### Seven", {"seven"}),
    ],
)
def test_ids_are_those_that_markdown_makes(text: str, ids: set[str]) -> None:
    assert heading_ids(text) == ids


@pytest.mark.parametrize(
    "text",
    [
        "## A heading\n\n### Two, *of* them ###\n\n##Three",
        "## A {: #b }\n\n## A { #c .d }",
        "```\n## Code\n```\n\n    ## Code\n\n## `A_b` c\n\n## [A](b.md)\n\n## a__b __c__",
        "# Snake_case & more\n\n## One \\* two\n\n## Tŷ bach",
        "<!--\n## Hidden\n-->\n\n## Seen",
        "## A `b`\n\n##  Two spaces\n\n## C {: .d }",
        "One\n---\nTwo\n=\n\nA line\nand another\n---\n\n---\nThree\n---\n\n    Code\n---\n\n`D` e\n---",
    ],
)
def test_the_quick_way_never_finds_an_id_that_the_page_lacks(text: str) -> None:
    assert plain_heading_ids(without_code(text)) <= heading_ids(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("##A heading ##", (2, "A heading", "a-heading")),
        ("## A {: #b } ##", (2, "A", "b")),
        ("A\n===", (1, "A", "a")),
        ("A { #b .c }\n-", (2, "A", "b")),
    ],
)
def test_a_heading_has_its_level_its_words_and_its_id(text: str, found: tuple[int, str, str]) -> None:
    assert [(each.level, each.text, each.id) for each in headings_in(text)] == [found]
    assert heading_ids(text) == {found[2]}


def test_underlined_headings_are_found_without_asking_markdown() -> None:
    assert plain_heading_ids("One\n---\nTwo\n=\n\nA line\nand another\n---\nThree\n---") == {"one", "two", "three"}


def test_a_heading_knows_its_line() -> None:
    assert [each.line for each in headings_in("Text.\n\n## A\n\nB\n---\n", 5)] == [7, 9]


def test_a_slug_has_no_accents_and_no_signs() -> None:
    assert slugify("Siân’s “ŵyr”: one & two") == "sians-wyr-one-two"
