"""Links are found where Markdown makes them, and nowhere else."""

from __future__ import annotations

import pytest
from coursekit.load.code import without_code
from coursekit.load.links import links_in


def targets(text: str) -> list[str]:
    return [link.target for link in links_in(without_code(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[a](b.md)", ["b.md"]),
        ("[a](b.md#c)", ["b.md#c"]),
        ('[a](b.md "A title (of a kind)")', ["b.md"]),
        ("[a](<b c.md>)", ["b c.md"]),
        ("[a]( b.md )", ["b.md"]),
        ("[a](https://example.org/b_(c))", ["https://example.org/b_(c)"]),
        ("([a](b.md))", ["b.md"]),
        ("[a](b.md), [c](d.md)", ["b.md", "d.md"]),
        ("[a [b] c](d.md)", ["d.md"]),
        ("[a\nb](c.md)", ["c.md"]),
        ("[a]()", [""]),
        ("[*a* `b`](c.md)", ["c.md"]),
        ("![a](b.svg)", ["b.svg"]),
        ("[![a](b.svg)](c.md)", ["c.md", "b.svg"]),
        ("[a][b]\n\n[b]: c.md", ["b", "c.md"]),
        ("[a][]\n\n[a]: <c.md> 'Title'", ["a", "c.md"]),
        ("[A  b][]", ["a b"]),
        ('!!! note "Box"\n    [a](b.md)', ["b.md"]),
        ("- [a](b.md)\n\n    [c](d.md)", ["b.md", "d.md"]),
        ('<a class="x" href="b.html">a</a>', ["b.html"]),
        ("<img alt='a' src='b.svg'>", ["b.svg"]),
        ("> [a](b.md)", ["b.md"]),
        ("| [a](b.md) | [c](d.md) |", ["b.md", "d.md"]),
        ("## [a](b.md)", ["b.md"]),
    ],
)
def test_a_link_is_found(text: str, found: list[str]) -> None:
    assert targets(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "[a] (b.md)",
        r"\[a](b.md)",
        "`[a](b.md)`",
        "`` ` [a](b.md) ``",
        "`[a]\n(b.md) [c](d.md)`",
        "```\n[a](b.md)\n```",
        "~~~ markdown\n[a](b.md)\n~~~",
        "!!! note\n    ```\n    [a](b.md)\n    ```",
        "Text.\n\n    [a](b.md)\n\n    [c](d.md)",
        "\t[a](b.md)",
        "<!-- [a](b.md)\n[c](d.md) -->",
        "[a\n\nb](c.md)",
        "<https://example.org> and https://example.org",
        "- [ ] a\n- [x] b",
        "a[1] and b[2]",
    ],
)
def test_what_is_no_link_is_not_taken_for_one(text: str) -> None:
    assert targets(text) == []


def test_a_link_s_place_is_that_of_its_bracket() -> None:
    link = next(links_in("One.\nŵ two [a](b.md)", first_line=7))

    assert (link.line, link.column) == (8, 7)


def test_code_that_is_blanked_keeps_the_places_of_what_follows() -> None:
    text = "`é` a\n\n```\n[x](y)\n```\n\n[a](b.md)"

    assert [len(line) for line in without_code(text).split("\n")] == [len(line) for line in text.split("\n")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("![](b.svg)", ""),
        ("![ ](b.svg)", " "),
        ("![An ear](b.svg)", "An ear"),
        ('<img src="b.svg" alt="">', ""),
        ('<img src="b.svg" alt="An ear">', "An ear"),
        ('<img src="b.svg">', ""),
    ],
)
def test_a_picture_s_text_alternative_is_found(text: str, words: str) -> None:
    link = next(iter(links_in(text)))

    assert link.is_picture
    assert link.text == words
