"""Takes HTML that was made from an author's Markdown apart into the blocks of a document."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Literal

from coursekit.export.document import Box, Heading, Item, Paragraph, Run, Table

if TYPE_CHECKING:
    from coursekit.export.document import Block, Cell, Runs

_HEADING = re.compile(r"h([1-6])")
_CONTAINERS = frozenset(
    {"p", "li", "blockquote", "div", "details", "summary", "pre", "section", "figure", "figcaption"}
)
_SPACES = re.compile(r"[ \t\r\n]+")


def blocks_of(html: str) -> list[Block]:
    """Read HTML. Tags that are not known give their words; an address outside the site stands behind its link."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_block()
    return reader.blocks


@dataclass(slots=True)
class _OpenTable:
    """A table that is being read."""

    columns: list[Runs] = field(default_factory=list)
    rows: list[tuple[Cell, ...]] = field(default_factory=list)
    row: list[Cell] = field(default_factory=list)
    cell: list[Paragraph | Item] | None = None
    is_head: bool = False


class _Reader(HTMLParser):
    """Collects runs, and makes them a block wherever one ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self._runs: list[Run] = []
        self._open: list[str] = []
        self._lists: list[int | None] = []
        self._item: tuple[int, int | None] | None = None
        self._links: list[str] = []
        self._boxes: list[Box | None] = []
        self._boxed = 0
        self._table: _OpenTable | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a block, or words of another look."""
        given = dict(attrs)
        if tag == "br":
            self._runs.append(Run("\n"))
        elif tag == "img":
            self._runs.append(Run("", key="picture"))
            self._runs.append(Run(f"[{given.get('alt') or ''}]"))
        elif tag not in ("hr", "input", "wbr"):
            self._begin(tag, given)

    def _begin(self, tag: str, given: dict[str, str | None]) -> None:
        if tag in _CONTAINERS or _HEADING.fullmatch(tag) or tag in ("ul", "ol", "table"):
            self.end_block()
        self._open.append(tag)
        if tag in ("ul", "ol"):
            self._lists.append(int(given.get("start") or 1) if tag == "ol" else None)
        elif tag == "li":
            number = self._lists[-1] if self._lists else None
            self._item = (max(len(self._lists), 1), number)
            if number is not None:
                self._lists[-1] = number + 1
        elif tag == "a":
            self._links.append(given.get("href") or "")
        elif tag == "div":
            self._boxes.append(self._box(given.get("class") or ""))
        elif tag == "p" and "admonition-title" in (given.get("class") or ""):
            self._open[-1] = "strong-p"
        elif tag == "table":
            self._table = _OpenTable()
        elif self._table and tag in ("th", "td"):
            self._table.cell, self._table.is_head = [], tag == "th"

    def handle_endtag(self, tag: str) -> None:
        """End what the tag began."""
        if tag == "a" and self._links:
            address = self._links.pop()
            if re.match(r"https?://", address) and address != "".join(run.text for run in self._runs[-1:]):
                self._runs.append(Run(f" ({address})"))
        if tag in _CONTAINERS or _HEADING.fullmatch(tag) or tag in ("ul", "ol", "th", "td", "table"):
            self.end_block()
        if tag in ("ul", "ol") and self._lists:
            self._lists.pop()
        elif tag == "div" and self._boxes:
            self._boxes.pop()
        elif self._table:
            self._end_of_table(tag, self._table)
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index] in (tag, f"strong-{tag}"):
                del self._open[index:]
                break

    def _end_of_table(self, tag: str, table: _OpenTable) -> None:
        if tag in ("th", "td") and table.cell is not None:
            if table.is_head and not table.rows:
                table.columns.append(tuple(run for each in table.cell for run in each.runs))
            else:
                table.row.append(tuple(table.cell))
            table.cell = None
        elif tag == "tr" and table.row:
            table.rows.append(tuple(table.row))
            table.row = []
        elif tag == "table":
            self.blocks.append(Table((), tuple(table.columns), tuple(table.rows)))
            self._table = None

    def handle_data(self, data: str) -> None:
        """Take words, with the look that they have where they stand."""
        is_pre = "pre" in self._open
        text = data if is_pre else _SPACES.sub(" ", data)
        bold = bool({"strong", "b", "strong-p"} & set(self._open))
        italic = bool({"em", "i"} & set(self._open))
        if text:
            self._runs.append(Run(text, bold=bold, italic=italic, code="code" in self._open and not is_pre))

    def end_block(self) -> None:
        """Make the runs so far a block of the kind that is open."""
        runs, self._runs = _trimmed(self._runs), []
        if not runs:
            return
        block = self._block(runs)
        if self._table and self._table.cell is not None and isinstance(block, Paragraph | Item):
            self._table.cell.append(block)
        else:
            self.blocks.append(block)

    def _box(self, classes: str) -> Box | None:
        first, _space, kind = classes.partition(" ")
        if first != "admonition":
            return None
        self._boxed += 1
        return Box(kind, self._boxed)

    def _block(self, runs: Runs) -> Block:
        for tag in reversed(self._open):
            heading = _HEADING.fullmatch(tag)
            if heading:
                return Heading(int(heading[1]), runs)
        box = next((each for each in reversed(self._boxes) if each), None)
        if self._item and "li" in self._open:
            (depth, number), self._item = self._item, None
            return Item(runs, depth, number, box=box)
        style: Literal["plain", "quote", "note", "code"] = "plain"
        if "pre" in self._open:
            style = "code"
        elif box:
            style = "note"
        elif "blockquote" in self._open:
            style = "quote"
        return Paragraph(runs, style, box)


def _trimmed(runs: list[Run]) -> Runs:
    """Without spaces at either end; nothing where there are only spaces."""
    while runs and not runs[0].text.strip() and runs[0].key is None:
        runs = runs[1:]
    while runs and not runs[-1].text.strip() and runs[-1].key is None:
        runs = runs[:-1]
    if not runs:
        return ()
    first = Run(runs[0].text.lstrip(), runs[0].bold, runs[0].italic, runs[0].code, runs[0].key)
    runs = [first, *runs[1:]]
    last = Run(runs[-1].text.rstrip(), runs[-1].bold, runs[-1].italic, runs[-1].code, runs[-1].key)
    return (*runs[:-1], last)
