"""The document as a file: what stands in it is what the writers were given."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coursekit.export.document import Break, Document, Heading, Item, Paragraph, Run, Space, Table
from coursekit.export.html_blocks import blocks_of
from coursekit.export.markdown_file import write_markdown
from coursekit.export.review import review_document
from coursekit.export.word_file import write_word
from coursekit.load.course import read_course
from markdown_it import MarkdownIt

from tests.browser.word import part_of, text_of
from tests.browser.word import words as plain
from tests.export.parts import lines, looks
from tests.minimal import MINIMAL

if TYPE_CHECKING:
    from pathlib import Path

    from coursekit.export.document import Block

REVIEW = review_document(read_course(MINIMAL), "listening")


def document(*blocks: Block) -> Document:
    return Document("A title", (), blocks)


def read_back(*blocks: Block) -> list[Block]:
    """What a reader of Markdown makes of the file, without its title."""
    html = MarkdownIt("commonmark").enable("table").render(write_markdown(document(*blocks)))
    return blocks_of(html)[1:]


def test_signs_of_markdown_are_the_author_s_own_signs() -> None:
    texts = ["# 1*2*3 _a_ `b` <i> [c](d) \\", "- no list", "1. no list", "> no quote", "+ no", "a | b"]
    written = read_back(*(Paragraph((Run(text),)) for text in texts))

    assert looks(written) == [("plain", text) for text in texts]


def test_a_table_in_markdown_keeps_its_cells() -> None:
    cell = (Paragraph((Run("a | b"),)), Item((Run("c"),)))
    table = Table((Run("What"),), ((Run("One"),), (Run("Two"),)), ((cell, ()), (cell, cell)))
    _caption, back = read_back(table)

    assert isinstance(back, Table)
    assert [len(row) for row in back.rows] == [2, 2]
    assert lines([back])[3:] == ["a | b • c", "a | b • c", "a | b • c"]


def test_the_review_as_markdown_has_every_line() -> None:
    said = plain(" ".join(lines(blocks_of(MarkdownIt("commonmark").enable("table").render(write_markdown(REVIEW))))))

    assert [line for line in lines(REVIEW.body) if plain(line) not in said] == []


def test_the_review_opens_in_libreoffice_with_every_line(tmp_path: Path) -> None:
    path = tmp_path / "listening.docx"
    path.write_bytes(write_word(REVIEW))
    said = plain(text_of(path, tmp_path))

    assert [line for line in lines((*REVIEW.front, *REVIEW.body)) if plain(line) not in said] == []
    assert "Comments on listening/check" in said


def word_xml(tmp_path: Path, *blocks: Block, part: str = "word/document.xml") -> str:
    path = tmp_path / "made.docx"
    path.write_bytes(write_word(document(*blocks)))
    return part_of(path, part)


def test_headings_are_headings_of_their_level(tmp_path: Path) -> None:
    xml = word_xml(tmp_path, Heading(1, (Run("One"),)), Heading(2, (Run("Two"),)))

    assert re.findall(r'<w:pStyle w:val="(\w+)"/>', xml) == ["Title", "Heading1", "Heading2"]


def test_the_front_of_a_sheet_begins_on_a_right_hand_page_and_its_back_on_the_next(tmp_path: Path) -> None:
    sides = (Break("front"), Heading(1, (Run("Q"),)), Break("back"), Heading(1, (Run("A"),)))
    xml = word_xml(tmp_path, *sides, *sides)

    assert re.findall(r'<w:type w:val="(\w+)"/>', xml) == ["oddPage", "evenPage", "oddPage", "evenPage"]


def test_a_sheet_takes_no_line_for_its_end(tmp_path: Path) -> None:
    """An empty paragraph, for which a full side has no room, would begin another side."""
    xml = word_xml(tmp_path, Break("front"), Heading(1, (Run("Q"),)), Break("back"), Heading(1, (Run("A"),)))

    assert len(re.findall(r"<w:p[ >]", xml)) == len(["A title", "Q", "A"])


def test_the_language_is_british_english(tmp_path: Path) -> None:
    assert set(re.findall(r'<w:lang [^>]*w:val="([\w-]+)"', word_xml(tmp_path, part="word/styles.xml"))) == {"en-GB"}
    assert "<dc:language>en-GB</dc:language>" in word_xml(tmp_path, part="docProps/core.xml")


def test_the_file_says_nothing_of_who_made_it_or_when(tmp_path: Path) -> None:
    xml = word_xml(tmp_path, part="docProps/core.xml")

    assert "python-docx" not in xml
    assert "dcterms:created" not in xml


def test_the_first_row_of_a_table_stands_at_the_head_of_each_page(tmp_path: Path) -> None:
    table = Table((Run("What"),), ((Run("One"),), (Run("Two"),)), (((Paragraph((Run("a"),)),), ()),))

    assert word_xml(tmp_path, table).count("<w:tblHeader/>") == 1


def test_each_numbered_list_begins_with_its_own_number(tmp_path: Path) -> None:
    items = [Item((Run(text),), number=number) for number, text in ((1, "a"), (2, "b"), (1, "c"))]
    xml = word_xml(tmp_path, *items)
    numbers = re.findall(r'<w:numId w:val="(\d+)"/>', xml)

    assert len(numbers) == 3
    assert numbers[0] == numbers[1] != numbers[2]


def test_there_is_room_for_comments(tmp_path: Path) -> None:
    xml = word_xml(tmp_path, Space("Comments on a"))

    assert xml.count("<w:tc>") == 1
    assert "Comments on a" in xml


def test_the_same_document_makes_the_same_bytes() -> None:
    assert write_word(REVIEW) == write_word(REVIEW)
