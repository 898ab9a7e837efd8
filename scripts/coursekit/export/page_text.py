"""The text of a page, with what its macros lay on it."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from html import escape
from typing import TYPE_CHECKING

from coursekit.export.document import Heading, Paragraph, Run
from coursekit.export.html_blocks import blocks_of
from coursekit.export.pieces import code, label
from coursekit.load.page_html import page_html

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from coursekit.export.document import Block
    from coursekit.export.pieces import Named
    from coursekit.load.page_file import MacroCall
    from coursekit.load.reading import Reading

    Lay = Callable[[MacroCall, int], Iterable[Block]]
    """Makes blocks of a macro; its second argument is the level of a heading in them."""

# Signs of Unicode's private area, which no author writes: they hold the place of a macro through the conversion.
_OPEN, _CLOSE = "\ue000", "\ue001"
_PLACE = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
_SVG = "{http://www.w3.org/2000/svg}"


def page_blocks(reading: Reading, named: Named, path: str, lay: Lay) -> Iterator[Block]:
    """Give a page's text in order, with what macros lay on it where it stands.

    Parameters:
        reading: The course, as it was read.
        named: Takes note of what the text names.
        path: The page, from the site's root.
        lay: Makes blocks of a macro that stands between paragraphs.
    """
    file = reading.pages[path]
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
            yield from lay(places[int(call_at[1])], level + 1)
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


def picture_of(reading: Reading, name: str) -> tuple[str, ET.Element, list[str]]:
    """A drawing of the course: as it is written, as a tree, and its title and description."""
    path = reading.root / "docs" / "assets" / "pictures" / f"{name}.svg"
    svg = path.read_text(encoding="utf-8")
    root = ET.fromstring(svg)
    said = [_text(each) for tag in ("title", "desc") for each in root.iter(f"{_SVG}{tag}")]
    return svg, root, said or [root.get("aria-label", "")]


def picture_words(reading: Reading, name: str) -> list[Block]:
    """A picture's title, its description, and the words in it."""
    _svg, root, said = picture_of(reading, name)
    inside = [_text(each) for each in root.iter(f"{_SVG}text")]
    lines = [Paragraph((label("review.picture"), Run(f" {': '.join(said)} "), code(name)), "note")]
    if inside:
        lines.append(Paragraph((label("review.in_picture"), Run(f" {' | '.join(inside)}")), "note"))
    return [*lines]


def _text(element: ET.Element) -> str:
    return " ".join("".join(element.itertext()).split())
