"""A page as an expert reviews it: its text with all that its macros lay on it."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from html import escape
from typing import TYPE_CHECKING

from coursekit.export.document import Heading, Paragraph, Run
from coursekit.export.html_blocks import blocks_of
from coursekit.export.pieces import code, label
from coursekit.export.review_activity import review_activity
from coursekit.load.page_html import page_html

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.export.document import Block
    from coursekit.export.pieces import Named
    from coursekit.load.page_file import MacroCall
    from coursekit.load.reading import Reading
    from coursekit.model.course import Page

# Signs of Unicode's private area, which no author writes: they hold the place of a macro through the conversion.
_OPEN, _CLOSE = "\ue000", "\ue001"
_PLACE = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
_SVG = "{http://www.w3.org/2000/svg}"


def page_blocks(reading: Reading, named: Named, page: Page) -> Iterator[Block]:
    """Give the page's text in order, with each activity where it stands."""
    file = reading.pages[page.path]
    places: list[MacroCall] = []
    lines = file.body.split("\n")
    parts: list[str] = []
    end = 0
    for call in (each for each in file.macros() if not each.is_code):
        start = sum(len(line) + 1 for line in lines[: call.line - file.body_line - 1]) + call.column - 1
        parts += [file.body[end:start], _in_text(named, call, places)]
        end = start + len(call.written)
    text = "".join([*parts, file.body[end:]])
    level = 1
    for block in blocks_of(page_html(text)):
        call_at = _PLACE.fullmatch("".join(run.text for run in block.runs)) if isinstance(block, Paragraph) else None
        if call_at:
            yield from _laid(reading, named, places[int(call_at[1])], level + 1)
        elif isinstance(block, Heading):
            level = min(max(block.level, 2), level + 1)
            yield Heading(level, block.runs)
        else:
            yield block


def _in_text(named: Named, call: MacroCall, places: list[MacroCall]) -> str:
    """What stands in a sentence in place of a macro, or the sign for what is laid between paragraphs."""
    if call.name == "cite":
        return escape(named.citation(call.arguments), quote=False)
    if call.name == "term":
        word = named.term(call.arguments[0])
        return call.arguments[1] if len(call.arguments) > 1 else word
    places.append(call)
    return f"{_OPEN}{len(places) - 1}{_CLOSE}"


def _laid(reading: Reading, named: Named, call: MacroCall, level: int) -> list[Block]:
    name, arguments = call.name, call.arguments
    if name == "activity":
        return review_activity(named, reading.course.activities[arguments[0]], level)
    if name == "picture":
        return _picture(reading, arguments[0])
    if name == "recall":
        return [Paragraph((label("review.recall"), Run(" "), code("#".join(arguments))), "note")]
    return [Paragraph((label("review.laid"), Run(" "), code(" ".join([name or "", *arguments]))), "note")]


def _picture(reading: Reading, name: str) -> list[Block]:
    """A picture's title, its description, and the words in it."""
    path = reading.root / "docs" / "assets" / "pictures" / f"{name}.svg"
    root = ET.fromstring(path.read_text(encoding="utf-8"))
    said = [_text(each) for tag in ("title", "desc") for each in root.iter(f"{_SVG}{tag}")]
    said = said or [root.get("aria-label", "")]
    inside = [_text(each) for each in root.iter(f"{_SVG}text")]
    lines = [Paragraph((label("review.picture"), Run(f" {': '.join(said)} "), code(name)), "note")]
    if inside:
        lines.append(Paragraph((label("review.in_picture"), Run(f" {' | '.join(inside)}")), "note"))
    return [*lines]


def _text(element: ET.Element) -> str:
    return " ".join("".join(element.itertext()).split())
