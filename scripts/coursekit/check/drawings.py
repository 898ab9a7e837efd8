"""SVG files that are more than a picture: opened by itself, a browser runs what is in one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.parsers import expat

from coursekit.check.unsafe import is_script_address
from coursekit.load.text_file import read_text
from coursekit.problems import Problem, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.reading import Reading

_SVG = "http://www.w3.org/2000/svg"
_RUNS = {"audio", "canvas", "embed", "foreignobject", "handler", "iframe", "listener", "object", "script", "video"}
"""Elements of SVG that run, or take in what is not SVG."""
_HTML = "http://www.w3.org/1999/xhtml"
_PICTURES = "docs/assets/pictures/"
"""Drawings here are put into the page itself, where hosts let no style stand."""
_INSIDE = re.compile(r"#|data:image/(?:png|jpeg|gif|webp)[;,]")
_OUTSIDE_OF_CSS = re.compile(r"""url\(\s*["']?(?!\s*["']?#)|@import|expression\(""", re.IGNORECASE)
_MEND = "Save the drawing as plain SVG in your drawing program, and delete this from it."


def check_drawings(reading: Reading) -> Iterator[Problem]:
    """Drawings with scripts, handlers, foreign content, or something that lies elsewhere."""
    for uri in sorted(reading.assets):
        if uri.lower().endswith((".svg", ".svgz")):
            path = uri if uri.startswith("modules/") else f"docs/{uri}"
            text = read_text(reading.root / path, reading.root)
            if isinstance(text, Problem):
                yield text
            else:
                yield from problems_of_drawing(path, text)


def problems_of_drawing(path: str, text: str) -> Iterator[Problem]:
    """What a drawing holds beside a picture.

    Parameters:
        path: As problems show it.
        text: The whole file.
    """
    drawing = _Drawing(path)
    try:
        drawing.parser.Parse(text.encode("utf-8"), True)
    except expat.ExpatError as error:
        message = f"This drawing is not XML from here on: {expat.ErrorString(error.code)}."
        yield Problem(path, error.lineno, error.offset + 1, "U003", message, "Export it from your program again.")
    yield from dict.fromkeys(drawing.problems)


class _Drawing:
    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.style: list[str] | None = None
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text
        self.parser.EntityDeclHandler = self.entity
        self.parser.ProcessingInstructionHandler = self.instruction

    def note(self, message: str, code: str = "U003") -> None:
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        self.problems.append(Problem(self.path, line, column, code, message, _MEND))

    def entity(self, name: str, *_rest: object) -> None:
        self.note(f"The drawing defines {shown(f'&{name};')}.")

    def instruction(self, target: str, _data: str) -> None:
        self.note(f"The drawing holds {shown(f'<?{target}?>')}.")

    def start(self, element: str, attributes: dict[str, str]) -> None:
        space, _blank, name = element.rpartition(" ")
        if space == _HTML or (space in (_SVG, "") and name.lower() in _RUNS):
            self.note(f"<{name}> is no part of a picture.")
        if name == "style":
            self.style = []
            self.styled("<style>")
        if name.lower() in ("set", "animate") and re.match(r"on|(?:\w+:)?href", attributes.get("attributeName", "")):
            self.note(f"<{name}> changes where something leads.")
        for written, value in attributes.items():
            self.attribute(written.rpartition(" ")[2].lower(), value)

    def attribute(self, name: str, value: str) -> None:
        if name.startswith("on"):
            self.note(f"{shown(f'{name}={value}')} would run in the reader's browser.")
        elif name in ("href", "src"):
            if not _INSIDE.match(value.strip()):
                what = "would be run" if is_script_address(value) else "lies outside of the drawing"
                self.note(f"{shown(value)} {what}.")
        elif _OUTSIDE_OF_CSS.search(value):
            self.note(f"{shown(value)} lies outside of the drawing.")
        if name == "style":
            self.styled(f"style={value}")

    def styled(self, what: str) -> None:
        if self.path.startswith(_PICTURES):
            self.note(f"{shown(what)} would be left out where the drawing is put into a page.", "U002")

    def text(self, text: str) -> None:
        if self.style is not None:
            self.style.append(text)

    def end(self, element: str) -> None:
        if self.style is not None and element.rpartition(" ")[2] == "style":
            if _OUTSIDE_OF_CSS.search("".join(self.style)):
                self.note("The style of the drawing names something outside of it.")
            self.style = None
