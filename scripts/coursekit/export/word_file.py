"""Writes a document for Word and LibreOffice, with real headings, lists and tables."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from typing import TYPE_CHECKING

import docx
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from coursekit.export.document import Break, Heading, Item, Paragraph, Picture, Run, Space, Table

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.table import _Cell as WordCell
    from docx.table import _Row as WordRow
    from docx.text.paragraph import Paragraph as WordParagraph

    from coursekit.export.document import Block, Cell, Document, Runs

_LANGUAGE = "en-GB"
_PAGE, _MARGIN = (Mm(210), Mm(297)), Mm(20)
_INDENT = Mm(8)
"""Of what is set apart: the template's own styles for it are hard to read."""
_DARK = RGBColor(0x1F, 0x38, 0x64)
"""Of headings: the template's blue is too pale for small letters (WCAG 2.2, 1.4.3)."""
_DEEPEST_LIST, _DEEPEST_HEADING = 3, 9
_ZIP_DAY = (1980, 1, 1, 0, 0, 0)
"""The first day that a zip file knows: the same document makes the same bytes on any day."""


_USUAL, _LARGE = 11, 18
"""The size of letters, in points; with the second, headings and tables grow too."""
_TICK = "☐ "


def write_word(document: Document, *, is_large: bool = False) -> bytes:
    """Return the whole file.

    Parameters:
        document: What is written.
        is_large: Whether it is set in large print.
    """
    writer = _Writer(document.title, _LARGE if is_large else _USUAL)
    for block in (*document.front, *document.body):
        writer.write(block)
    return writer.bytes()


class _Writer:
    """Adds block after block to a Word document."""

    def __init__(self, title: str, size: int) -> None:
        self._word: WordDocument = docx.Document()
        self._list: int | None = None
        # Looking for a style takes longer than all else, and there are hundreds of paragraphs.
        self._style_id = cache(lambda name: str(self._word.styles[name].style_id))
        self._is_new_page = False
        _set_up(self._word, title, size)
        self._word.add_paragraph(title, style="Title")

    def bytes(self) -> bytes:
        """The file, with nothing in it that differs from one day to another."""
        written, same = io.BytesIO(), io.BytesIO()
        self._word.save(written)
        with zipfile.ZipFile(written) as source, zipfile.ZipFile(same, "w", zipfile.ZIP_DEFLATED) as target:
            for name in source.namelist():
                target.writestr(zipfile.ZipInfo(name, _ZIP_DAY), source.read(name), zipfile.ZIP_DEFLATED)
        return same.getvalue()

    def write(self, block: Block) -> None:
        """Add a block."""
        match block:
            case Heading():
                self._heading(block)
            case Paragraph():
                self._paragraph(self._word.add_paragraph(), block)
            case Item():
                self._item(self._word.add_paragraph(), block)
            case Table():
                self._table(block)
            case Space():
                self._space(block)
            case Picture():
                self._paragraph(self._word.add_paragraph(), Paragraph((Run(block.words),), "note"))
            case Break(side="any"):
                self._is_new_page = True
            case Break():
                self._turn_to(WD_SECTION.ODD_PAGE if block.side == "front" else WD_SECTION.EVEN_PAGE)

    def _heading(self, heading: Heading) -> None:
        paragraph = self._add(f"Heading {min(heading.level, _DEEPEST_HEADING)}")
        # As a property of the heading: a break of its own would leave an empty line above it.
        paragraph.paragraph_format.page_break_before = self._is_new_page or None
        self._is_new_page = False
        _put(paragraph, heading.runs)

    def _turn_to(self, side: WD_SECTION) -> None:
        """Go on with a section that begins on this side of a sheet."""
        following = self._word.sections[-1]
        # The section before ends with its last paragraph: the library would add an empty one, which may not have room.
        last = self._word.element.body.sectPr.getprevious()
        last.set_sectPr(following._sectPr.clone())
        following.start_type = side

    def _add(self, style: str) -> WordParagraph:
        paragraph = self._word.add_paragraph()
        paragraph._p.style = self._style_id(style)
        return paragraph

    def _paragraph(self, paragraph: WordParagraph, block: Paragraph) -> None:
        if block.style in ("quote", "note"):
            paragraph.paragraph_format.left_indent = _INDENT
        is_code = block.style == "code"
        _put(paragraph, tuple(Run(run.text, code=True) for run in block.runs) if is_code else block.runs)

    def _item(self, paragraph: WordParagraph, item: Item) -> None:
        if item.tick:
            paragraph.paragraph_format.left_indent, paragraph.paragraph_format.first_line_indent = _INDENT, -_INDENT
            _put(paragraph, (Run(_TICK), *item.runs))
            return
        depth = min(item.depth, _DEEPEST_LIST)
        name = "List Bullet" if item.number is None else "List Number"
        name = name if depth == 1 else f"{name} {depth}"
        paragraph._p.style = self._style_id(name)
        if item.number is not None:
            self._count(paragraph, name, item.number)
        _put(paragraph, item.runs)

    def _count(self, paragraph: WordParagraph, style: str, number: int) -> None:
        """Let a list begin with its own first number: else Word counts on through the whole document."""
        if number == 1 or self._list is None:
            numbering = self._word.part.numbering_part.element
            own = self._word.styles[style].element.pPr.numPr.numId.val
            definition = next(each for each in numbering.num_lst if each.numId == own).abstractNumId.val
            counted = numbering.add_num(definition)
            counted.add_lvlOverride(ilvl=0).add_startOverride(number)
            self._list = counted.numId
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = self._list

    def _table(self, table: Table) -> None:
        if table.caption:
            caption = self._add("Caption")
            caption.paragraph_format.keep_with_next = True
            _put(caption, table.caption)
        head = tuple((Paragraph(tuple(Run(run.text, bold=True) for run in column)),) for column in table.columns)
        rows = (head, *table.rows)
        widths = _widths(table.widths or _shares(len(head)))
        grid = self._word.add_table(rows=len(rows), cols=len(head), style="Table Grid")
        for column, width in zip(grid.columns, widths, strict=True):
            column.width = width
        # The library counts through the whole table for each row that it is asked for by number.
        for index, (row, contents) in enumerate(zip(grid.rows, rows, strict=True)):
            _mark(row, "w:cantSplit" if index else "w:tblHeader")
            for cell, content, width in zip(row.cells, contents, widths, strict=True):
                cell.width = width
                self._fill(cell, content)
        self._word.add_paragraph()

    def _fill(self, cell: WordCell, content: Cell) -> None:
        for index, block in enumerate(content):
            paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
            match block:
                case Item():
                    self._item(paragraph, block)
                case Paragraph():
                    self._paragraph(paragraph, block)
                case Space():
                    for _line in range(1, block.lines):
                        cell.add_paragraph()

    def _space(self, space: Space) -> None:
        cell = self._word.add_table(rows=1, cols=1, style="Table Grid").rows[0].cells[0]
        if space.label:
            _put(cell.paragraphs[0], (Run(space.label, bold=True),))
        for _line in range(space.lines if space.label else space.lines - 1):
            cell.add_paragraph()
        self._word.add_paragraph()


def _set_up(word: WordDocument, title: str, size: int) -> None:
    """A4, British English, and no trace of the library's own template in what Word says of the document."""
    section = word.sections[0]
    section.page_width, section.page_height = _PAGE
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    for language in word.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), _LANGUAGE)
    for style in word.styles:
        if style.name in ("Normal", "Title", "Caption") or str(style.name).startswith("Heading "):
            style.font.name = "Calibri"
            style.font.color.rgb = None if style.name == "Normal" else _DARK
    word.styles["Normal"].font.size = word.styles["Caption"].font.size = Pt(size)
    for style in word.styles if size == _LARGE else ():
        if str(style.name).startswith("Heading "):
            style.font.size = Pt(size + 2)
    word.styles["Normal"].paragraph_format.space_after = Pt(6)
    properties = word.core_properties
    properties.title, properties.language = title, _LANGUAGE
    properties.author = properties.comments = properties.last_modified_by = ""
    dates = [each for each in properties._element if each.tag in (qn("dcterms:created"), qn("dcterms:modified"))]
    for date in dates:
        properties._element.remove(date)


def _put(paragraph: WordParagraph, runs: Runs) -> None:
    for run in runs:
        for index, line in enumerate(run.text.split("\n")):
            added = paragraph.add_run()
            if index:
                added.add_break(WD_BREAK.LINE)
            added.add_text(line)
            # None leaves it to the style: a heading stays as bold as it is.
            added.bold, added.italic = run.bold or None, run.italic or None
            if run.code:
                added.font.name = "Courier New"


def _mark(row: WordRow, name: str) -> None:
    """A row that stands again at the head of each page, or that is not torn in two."""
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _shares(count: int) -> tuple[int, ...]:
    """Room by what stands there: little for ids, most for the last column."""
    return (1, *([2] * (count - 2)), 3) if count > 1 else (1,)


def _widths(shares: tuple[int, ...]) -> list[Mm]:
    whole = (_PAGE[0] - 2 * _MARGIN) / Mm(1)
    return [Mm(round(whole * share / sum(shares))) for share in shares]
