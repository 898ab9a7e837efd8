"""Writes a document as one page of HTML, made for paper: headings, lists, tables with heads, and room to write."""

from __future__ import annotations

import base64
import re
from dataclasses import replace
from html import escape
from importlib import resources
from itertools import groupby
from typing import TYPE_CHECKING

from coursekit.export.document import Break, Heading, Item, Paragraph, Picture, Space, Table
from coursekit.export.length import LARGE, USUAL, lines_of
from coursekit.render.strings import t

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from coursekit.export.document import Block, Box, Cell, Document, Runs

_ADDRESS = re.compile(r"https?://[^\s)<]*[^\s).,;<]")
_DEEPEST = 6
_LONG = 4
"""A document with so many chapters has a list of them."""
_PROMPT = 3
"""So many paragraphs stay with the lines to write on below them."""
_MOST_KEPT = 0.5
"""A table that takes more of a page is not kept in one piece: the page before it would stay half empty."""
_OPENING = 3
"""So many paragraphs below the heading of an exercise go with its first question."""
_FONTS = '"Liberation Sans", Arial, "DejaVu Sans", sans-serif'
_MARGINS, _MARGINS_LARGE = "20mm 20mm 22mm 22mm", "15mm 16mm 22mm 18mm"
"""The left one has room for the holes of a folder."""
_FOOT, _FOOT_LARGE = "10pt", "16pt"


def write_html(document: Document, *, is_large: bool = False) -> str:
    """Return the whole page.

    Parameters:
        document: What is written.
        is_large: Whether it is set in large print.
    """
    body = _named(document.body)
    chapters = [
        block for block in body if isinstance(block, Heading) and block.level <= document.contents and not block.keep
    ]
    style = resources.files("coursekit").joinpath("export/paper.css").read_text(encoding="utf-8")
    style += _page(document.title, is_large=is_large)
    title = escape(document.title)
    size = "large" if is_large else "usual"
    return "".join(
        [
            f'<!doctype html><html lang="en-GB" class="{size}"><head><meta charset="utf-8"><title>{title}</title>',
            f"<style>{style}</style></head><body><header><h1>{title}</h1>{_blocks(document.front)}</header>",
            _contents(chapters) if len(chapters) >= _LONG else "",
            f"<main>{_sections(_settled(body, is_large=is_large))}</main></body></html>",
        ]
    )


def write_part(blocks: Iterable[Block], *, is_large: bool = False) -> str:
    """Return blocks as HTML for a page that has a frame of its own."""
    return _sections(_settled(list(blocks), is_large=is_large))


def _page(title: str, *, is_large: bool) -> str:
    """The margins, and what stands at the foot of each page but the first, which is not read out with the text."""
    before, _page, rest = t("paper.page").partition("%{page}")
    between, _pages, end = rest.partition("%{pages}")
    count = f'"{before}" counter(page) "{between}" counter(pages) "{end}"'
    words = title.replace("\\", "\\\\").replace('"', '\\"')
    font = f"font:{_FOOT_LARGE if is_large else _FOOT} {_FONTS}"
    margin = _MARGINS_LARGE if is_large else _MARGINS
    foot = f'@page{{margin:{margin};@bottom-left{{content:"{words}";{font}}}@bottom-right{{content:{count};{font}}}}}'
    return foot.replace("<", "\\3c ")


def _named(body: Iterable[Block]) -> list[Block]:
    """The same, with a name for each heading, so that the list of contents leads to it."""
    return [
        replace(block, name=block.name or f"part-{index}") if isinstance(block, Heading) else block
        for index, block in enumerate(body)
    ]


def _contents(chapters: list[Heading]) -> str:
    rows = "".join(
        f'<li class="level-{each.level}"><a href="#{escape(each.name)}">{_inline(each.runs)}</a></li>'
        for each in chapters
    )
    return f"<nav><h2>{t('paper.contents')}</h2><ul>{rows}</ul></nav>"


def _settled(blocks: list[Block], *, is_large: bool) -> list[Block]:
    """The same, with tables kept on one page where they are short."""
    page = LARGE if is_large else USUAL
    return [
        replace(block, keep=lines_of([block], page) <= page.lines * _MOST_KEPT) if isinstance(block, Table) else block
        for block in blocks
    ]


def _sections(blocks: list[Block]) -> str:
    """Blocks in order; those that are kept together stand in a section."""
    parts: list[str] = []
    held: list[Block] = []
    is_kept = False

    def end() -> None:
        written = _blocks(held)
        parts.append(f"<section>{written}</section>" if is_kept else written)
        held.clear()

    for block in blocks:
        if isinstance(block, Break) or (isinstance(block, Heading) and not (block.keep and _is_opening(held))):
            end()
        if isinstance(block, Heading):
            is_kept = block.keep
        held.append(block)
    end()
    return "".join(parts)


def _is_opening(blocks: list[Block]) -> bool:
    """Whether these are a heading and some lines below it, which would stand alone at the foot of a page."""
    first = blocks[0] if blocks else None
    lines = blocks[1:]
    is_short = len(lines) <= _OPENING and all(isinstance(each, Paragraph) for each in lines)
    return isinstance(first, Heading) and not first.keep and is_short


def _blocks(blocks: Iterable[Block]) -> str:
    """Blocks in order; those of one box stand in one frame."""
    return "".join(
        f'<div class="box {escape(box.kind)}">{_plain(group)}</div>' if box else _tied(group)
        for box, group in groupby(blocks, key=_box)
    )


def _box(block: Block) -> Box | None:
    return block.box if isinstance(block, Paragraph | Item) else None


def _tied(blocks: Iterable[Block]) -> str:
    """Blocks in order; lines to write on stay with what is asked above them."""
    parts: list[str] = []
    held: list[Block] = []
    for block in blocks:
        held.append(block)
        if isinstance(block, Space):
            at = len(held) - 1
            while at and len(held) - at <= _PROMPT and isinstance(held[at - 1], Paragraph):
                at -= 1
            parts += [_plain(held[:at]), f'<div class="asked">{_plain(held[at:])}</div>']
            held.clear()
    return "".join([*parts, _plain(held)])


def _plain(blocks: Iterable[Block]) -> str:
    parts: list[str] = []
    for is_list, group in groupby(blocks, key=lambda block: isinstance(block, Item)):
        held = list(group)
        parts += [_list([each for each in held if isinstance(each, Item)])] if is_list else map(_block, held)
    return "".join(parts)


def _block(block: Block) -> str:
    match block:
        case Heading():
            level = min(block.level + 1, _DEEPEST)
            name = f' id="{escape(block.name)}"' if block.name else ""
            return f"<h{level}{name}>{_inline(block.runs)}</h{level}>"
        case Paragraph():
            text = _inline(block.runs)
            if block.style == "quote":
                return f"<blockquote><p>{text}</p></blockquote>"
            return f'<p class="{block.style}">{text}</p>' if block.style == "code" else f"<p>{text}</p>"
        case Table():
            return _table(block)
        case Space():
            return _space(block)
        case Picture():
            svg = block.svg.replace('font-family="sans-serif"', f'font-family="{escape(_FONTS)}"')
            data = base64.b64encode(svg.encode()).decode()
            return f'<p class="picture"><img alt="{escape(block.words)}" src="data:image/svg+xml;base64,{data}"></p>'
        case Break():
            return f'<div class="break {block.side}"></div>'
        case Item():
            return _list([block])


def _space(space: Space) -> str:
    label = f"<p><strong>{escape(space.label)}</strong></p>" if space.label else ""
    return f'{label}<div class="lines lines-{space.lines}"></div>'


def _table(table: Table) -> str:
    shares = table.widths or (1,) * len(table.columns)
    # By class: in a page of the site, a style would be blocked. To twentieths, which nobody sees.
    columns = "".join(f'<col class="share-{max(1, round(20 * share / sum(shares)))}">' for share in shares)
    head = "".join(f'<th scope="col">{_inline(each)}</th>' for each in table.columns)
    rows = "".join(f"<tr>{''.join(_cells(row))}</tr>" for row in table.rows)
    caption = f"<caption>{_inline(table.caption)}</caption>" if table.caption else ""
    kept = " class=kept" if table.keep else ""
    above = f"<table{kept}>{caption}<colgroup>{columns}</colgroup><thead><tr>{head}</tr></thead>"
    return f"{above}<tbody>{rows}</tbody></table>"


def _cells(row: Iterable[Cell]) -> Iterator[str]:
    for index, cell in enumerate(row):
        tag = 'th scope="row"' if index == 0 else "td"
        yield f"<{tag}>{_plain(cell)}</{tag[:2]}>"


def _list(items: list[Item]) -> str:
    """Items of all depths as lists in one another; where numbers begin anew, so does the list."""
    parts: list[str] = []
    open_: list[str] = []
    for item in items:
        kind = "ol" if item.number is not None else "ul class=ticks" if item.tick else "ul"
        goes_on = len(open_) >= item.depth and open_[item.depth - 1] == kind and item.number != 1
        while len(open_) > item.depth - (not goes_on):
            parts.append(f"</li></{open_.pop()[:2]}>")
        if goes_on:
            parts.append("</li>")
        while len(open_) < item.depth:
            start = f' start="{item.number}"' if item.number not in (None, 1) else ""
            parts.append(f"<{kind}{start}>")
            open_.append(kind)
            if len(open_) < item.depth:
                parts.append("<li>")
        parts.append(f"<li>{_inline(item.runs)}")
    return "".join([*parts, *(f"</li></{kind[:2]}>" for kind in reversed(open_))])


def _inline(runs: Runs) -> str:
    parts = []
    for run in runs:
        text = _ADDRESS.sub(lambda found: f'<a href="{found[0]}">{found[0]}</a>', escape(run.text))
        text = text.replace("\n", "<br>")
        # Within the look, and not around it: each element in a link would become a link that no tag holds.
        text = f'<a class="inside" href="#{escape(run.to)}">{text}</a>' if run.to else text
        for tag, is_set in (("code", run.code), ("em", run.italic), ("strong", run.bold)):
            text = f"<{tag}>{text}</{tag}>" if is_set else text
        parts.append(text)
    return "".join(parts)
