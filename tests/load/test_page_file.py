"""A page is taken apart as MkDocs, Jinja and Python-Markdown will."""

from __future__ import annotations

import time

import pytest
from coursekit.load.page_file import MacroCall, PageFile, read_page
from mkdocs.utils import meta


def page(text: str) -> PageFile:
    return read_page("modules/a/b.md", "modules/a/b.md", text)


def macro(text: str) -> MacroCall:
    return next(iter(page(text).macros()))


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: A\n---\nBody\n",
        "---  \ntitle: A\n---\t\nBody\n",
        "---\ntitle: A\n...\nBody\n",
        "---\ntitle: A\nBody\n",
        "---\ntitle: A\n---",
        "---\ntitle: A\n---\n",
        "\n---\ntitle: A\n---\nBody\n",
        "Body\n\n---\n\nMore\n",
        "---\ntitle: A\n---\n\n---\n\nBody\n",
    ],
)
def test_front_matter_ends_where_mkdocs_ends_it(text: str) -> None:
    body, data = meta.get_data(text)
    front_matter = page(text).front_matter

    assert (front_matter.data if front_matter else {}) == data
    assert page(text).body.lstrip("\n") == body.lstrip("\n")


def test_a_line_of_the_body_is_counted_from_the_file_s_beginning() -> None:
    assert macro('---\ntitle: A\n---\n\n{{ activity("a/b") }}').line == 5


def test_front_matter_that_does_not_end_is_noticed() -> None:
    assert page("---\ntitle: A\n").is_front_matter_open
    assert not page("title: A\n").is_front_matter_open


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        ('{{ activity("a/b") }}', ("a/b",)),
        ("{{activity('a/b')}}", ("a/b",)),
        ('{{- activity( "a/b" ) -}}', ("a/b",)),
        ('{{ cite("a", "b") }}', ("a", "b")),
        ("{{ erase() }}", ()),
    ],
)
def test_a_macro_is_read_however_it_is_spaced(text: str, arguments: tuple[str, ...]) -> None:
    assert macro(text).name
    assert macro(text).arguments == arguments


@pytest.mark.parametrize(
    "text",
    [
        "{{ activity(a) }}",
        "{{ 1 + 1 }}",
        '{{ activity("a }}',
        "{{ }}",
        "{{ a.b() }}",
        '{{ f("a",) }}',
        "{{",
        "{% if %}",
        "{# x",
    ],
)
def test_what_cannot_be_read_as_a_macro_has_no_name(text: str) -> None:
    assert macro(text).name is None


def test_two_macros_on_a_line_are_two() -> None:
    assert [call.column for call in page('A {{ cite("a") }} and {{ cite("b") }}').macros()] == [3, 23]


def test_a_macro_alone_on_its_line_is_told_from_one_within_a_line() -> None:
    assert macro('    {{ activity("a/b") }}  ').is_alone
    assert not macro('Now {{ activity("a/b") }}').is_alone


@pytest.mark.parametrize(
    "text",
    [
        '```\n{{ activity("a/b") }}\n```\n',
        '~~~ text\n{{ activity("a/b") }}\n~~~\n',
        'Write `{{ activity("a/b") }}`.\n',
        'Text.\n\n    {{ activity("a/b") }}\n',
        '<!-- {{ activity("a/b") }} -->\n',
    ],
)
def test_a_macro_in_code_is_found_since_jinja_acts_on_it(text: str) -> None:
    assert macro(text).name == "activity"
    assert macro(text).is_code


@pytest.mark.parametrize(
    "text",
    [
        '!!! note "Box"\n    {{ activity("a/b") }}\n',
        '!!! note "Box"\n    Text.\n\n    {{ activity("a/b") }}\n',
        '- Text.\n\n    {{ activity("a/b") }}\n',
        '1. Text.\n\n    {{ activity("a/b") }}\n',
        '```\nnever closed\n\n{{ activity("a/b") }}\n',
    ],
)
def test_a_macro_in_a_box_or_a_list_is_not_in_code(text: str) -> None:
    assert not macro(text).is_code


MONSTERS = {
    "brackets": "[" * 200_000,
    "open and closed": "[a](" * 50_000,
    "words in brackets": "[a] " * 50_000,
    "backticks": "`" * 100_001,
    "backticks by ones and twos": "` `` ``` " * 3_000,
    "fences that are not closed": "```x\n" * 20_000,
    "braces": "{{ " * 50_000,
    "braces on lines": "{{ a\n" * 5_000,
    "quotes within quotes": "> " * 5_000 + "a",
    "one long line": "a" * 5_000_000,
    "comments": "<!-- " * 20_000,
    "tags": "<a <a " * 20_000,
    "headings": "# a\n" * 5_000,
    "definitions": "[a]: b\n" * 10_000,
    "indented": "    a\n\n" * 20_000,
}


@pytest.mark.parametrize("text", MONSTERS.values(), ids=MONSTERS)
def test_a_monster_is_taken_apart_within_two_seconds(text: str) -> None:
    start = time.process_time()
    monster = page(text)
    list(monster.links())
    list(monster.macros())

    assert time.process_time() - start < 2
