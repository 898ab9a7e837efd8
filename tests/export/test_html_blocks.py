"""HTML becomes the blocks of a document."""

from __future__ import annotations

from coursekit.export.document import Heading, Table
from coursekit.export.html_blocks import blocks_of
from coursekit.load.page_html import page_html

from tests.export.parts import looks, rows, words


def test_emphasis_is_kept_and_spaces_are_single() -> None:
    (paragraph,) = blocks_of("<p>A  <strong>pause</strong>\n is <em>room</em>.</p>")

    assert not isinstance(paragraph, Table)
    assert [(run.text, run.bold, run.italic) for run in getattr(paragraph, "runs", ())] == [
        ("A ", False, False),
        ("pause", True, False),
        (" is ", False, False),
        ("room", False, True),
        (".", False, False),
    ]


def test_lists_keep_their_depth_and_numbers() -> None:
    blocks = blocks_of(page_html("1. Stop\n2. Hear\n\n    - him\n    - her\n\nDone."))

    assert looks(blocks) == [(1, 1, "Stop"), (1, 2, "Hear"), (2, None, "him"), (2, None, "her"), ("plain", "Done.")]


def test_a_box_is_a_note_with_its_title() -> None:
    blocks = blocks_of(page_html('!!! work "Take it to work"\n    Wait once.\n\nAfter it.'))

    assert looks(blocks) == [("note", "Take it to work"), ("note", "Wait once."), ("plain", "After it.")]


def test_a_table_keeps_its_columns_and_rows() -> None:
    (table,) = blocks_of(page_html("| Who | What |\n| --- | --- |\n| He | **waits** |\n| She |  |"))

    assert isinstance(table, Table)
    assert list(map(words, table.columns)) == ["Who", "What"]
    assert rows(table) == [["He", "waits"], ["She", ""]]


def test_an_address_outside_stands_behind_its_words() -> None:
    blocks = blocks_of('<p>See <a href="https://example.org/a">this</a> and <a href="b.md">that</a>.</p>')

    assert looks(blocks) == [("plain", "See this (https://example.org/a) and that.")]


def test_code_keeps_its_lines() -> None:
    (block,) = blocks_of("<pre><code>one\n  two</code></pre>")

    assert [run.text for run in getattr(block, "runs", ())] == ["one\n  two"]


def test_a_comment_and_a_rule_are_nothing() -> None:
    assert blocks_of("<!-- to do --><hr><p> </p>") == []


def test_a_heading_has_its_level() -> None:
    (heading,) = blocks_of("<h3>And <em>then</em></h3>")

    assert isinstance(heading, Heading)
    assert (heading.level, words(heading.runs)) == (3, "And then")
