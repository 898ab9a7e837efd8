"""Writes a document as Markdown, with tables as GitHub and most editors know them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coursekit.export.document import Break, Heading, Item, Paragraph, Picture, Run, Space, Table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from coursekit.export.document import Block, Cell, Document, Runs

_MARKS = re.compile(r"[\\*_`<]|\](?=[\[(])|!(?=\[)")
_LINE_START = re.compile(r"(?m)^(\d+)([.)])(?= )|^([#+>~-])")


def write_markdown(document: Document) -> str:
    """Return the whole file; what an author wrote is escaped, so that it reads as they wrote it."""
    title = Heading(0, (Run(document.title),))
    parts: list[str] = []
    last: Block | None = None
    for block in (title, *document.front, *document.body):
        is_same_list = isinstance(block, Item) and isinstance(last, Item)
        parts += ["" if is_same_list or last is None else "\n", _written(block)]
        last = block
    return "".join(parts)


def _written(block: Block) -> str:
    match block:
        case Heading():
            return f"{'#' * min(block.level + 1, 6)} {_line(block.runs)}\n"
        case Paragraph(style="code"):
            return f"```text\n{''.join(run.text for run in block.runs)}\n```\n"
        case Paragraph():
            text = _at_line_start(_inline(block.runs))
            return f"{text}\n" if block.style == "plain" else f"> {text.replace(chr(10), f'{chr(10)}> ')}\n"
        case Item():
            mark = "-" if block.number is None else f"{block.number}."
            return f"{'   ' * (block.depth - 1)}{mark} {_at_line_start(_line(block.runs))}\n"
        case Table():
            return _table(block)
        case Space():
            return f"**{_escaped(block.label)}:**\n\n> …\n"
        case Picture():
            return f"{_at_line_start(_escaped(block.words))}\n"
        case Break():
            return "---\n"


def _table(table: Table) -> str:
    head = [_row(map(_line, table.columns)), _row("---" for _column in table.columns)]
    caption = f"{_line(table.caption)}\n\n" if table.caption else ""
    return caption + "\n".join([*head, *(_row(map(_cell, row)) for row in table.rows)]) + "\n"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _cell(cell: Cell) -> str:
    said = (part for part in cell if not isinstance(part, Space))
    return "<br>".join(f"{'• ' if isinstance(part, Item) else ''}{_line(part.runs)}" for part in said)


def _line(runs: Runs) -> str:
    return _inline(runs).replace("\n", "<br>")


def _inline(runs: Runs) -> str:
    return "".join(map(_look, runs))


def _look(run: Run) -> str:
    """Marks stand against the words, never against a space."""
    words = run.text.strip()
    if not words:
        return run.text
    before, after = run.text.split(words)
    if run.code:
        return f"{before}`{words}`{after}"
    mark = "**" * run.bold + "*" * run.italic
    return f"{before}{mark}{_escaped(words)}{mark[::-1]}{after}"


def _escaped(text: str) -> str:
    return _MARKS.sub(r"\\\g<0>", text)


def _at_line_start(text: str) -> str:
    """What would make a line a list, a heading or a quote is escaped; the marks of a look stay."""
    return _LINE_START.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", text)
