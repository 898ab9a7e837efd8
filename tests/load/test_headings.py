"""The ids of headings are those of the built site."""

from __future__ import annotations

import pytest
from coursekit.load.code import without_code
from coursekit.load.headings import heading_ids, plain_heading_ids
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
    ],
)
def test_the_quick_way_never_finds_an_id_that_the_page_lacks(text: str) -> None:
    assert plain_heading_ids(without_code(text)) <= heading_ids(text)


def test_a_slug_has_no_accents_and_no_signs() -> None:
    assert slugify("Siân’s “ŵyr”: one & two") == "sians-wyr-one-two"
