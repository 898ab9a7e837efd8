"""XML from strangers, read into a small tree that knows its lines.

expat is used directly: the tree needs the line of each element, which ElementTree does not keep, and expat can be told
to stop at the first entity that a file declares, before one is expanded or fetched.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING
from xml.parsers import expat

from coursekit.exchange.question import UnreadableError
from coursekit.problems import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_MOST_ELEMENTS = 150_000
_DEEPEST = 200


@dataclass(slots=True)
class Element:
    """An element without its namespace prefix."""

    name: str
    namespace: str
    line: int
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    def elements(self) -> Iterator[Element]:
        """The elements directly below it."""
        return (child for child in self.children if isinstance(child, Element))

    def all(self, name: str) -> list[Element]:
        """The elements of a name directly below it."""
        return [child for child in self.elements() if child.name == name]

    def first(self, name: str) -> Element | None:
        """The first element of a name directly below it."""
        return next((child for child in self.elements() if child.name == name), None)

    def walk(self) -> Iterator[Element]:
        """It and every element below it, as they stand in the file."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting.extend(reversed(list(element.elements())))

    @property
    def text(self) -> str:
        """All text in it."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    def text_of(self, name: str) -> str:
        """The text of the first element of a name, without space around it; empty where there is none."""
        found = self.first(name)
        return found.text.strip() if found else ""

    def attribute(self, name: str) -> str:
        """An attribute; empty where there is none."""
        return self.attributes.get(name, "")


def html_within(element: Element, instead: Callable[[Element], str | None] = lambda _element: None) -> str:
    """The contents of an element as HTML; `instead` may give other HTML for an element in it."""
    parts = []
    for child in element.children:
        if isinstance(child, str):
            parts.append(escape(child, quote=False))
            continue
        other = instead(child)
        if other is not None:
            parts.append(other)
            continue
        attributes = "".join(f' {name}="{escape(value)}"' for name, value in child.attributes.items())
        parts.append(f"<{child.name}{attributes}>{html_within(child, instead)}</{child.name}>")
    return "".join(parts)


def read_xml(data: bytes, place: str) -> Element:
    """Read an XML document.

    Raises:
        UnreadableError: where it is not well formed, declares entities, or is too large or too deep to be questions.
    """
    builder = _Builder(place)
    try:
        builder.parser.Parse(data, True)
    except expat.ExpatError as error:
        raise _fault(error, data, place) from None
    except (LookupError, ValueError):
        message = "Its encoding is not known."
        raise UnreadableError(message, 'Save it as "UTF-8".', f"{place}:1") from None
    if builder.root is None:
        raise UnreadableError("There is nothing in it.", "Export it again.", f"{place}:1")
    return builder.root


class _Builder:
    """Takes what expat reads and makes the tree."""

    def __init__(self, place: str) -> None:
        self.place = place
        self.root: Element | None = None
        self.open: list[Element] = []
        self.count = 0
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.characters
        parser.EntityDeclHandler = self.entity
        parser.ExternalEntityRefHandler = self.external
        self.parser = parser

    def stop(self, message: str, mend: str) -> UnreadableError:
        return UnreadableError(message, mend, f"{self.place}:{self.parser.CurrentLineNumber}")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.count += 1
        if self.count > _MOST_ELEMENTS or len(self.open) >= _DEEPEST:
            raise self.stop("There is too much in it for questions.", "Export fewer questions at once.")
        namespace, _space, local = name.rpartition(" ")
        own = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        element = Element(local, namespace, self.parser.CurrentLineNumber, own)
        if self.open:
            self.open[-1].children.append(element)
        else:
            self.root = element
        self.open.append(element)

    def end(self, _name: str) -> None:
        self.open.pop()

    def characters(self, text: str) -> None:
        self.open[-1].children.append(text)

    def entity(self, name: str, *_rest: object) -> None:
        message = f"It declares the entity {shown(name)}; such files can be made to fill the memory or to read others."
        raise self.stop(message, "Export the questions again, or write the text out.")

    def external(self, *_rest: object) -> int:
        raise self.stop("It wants to read another file.", "Export the questions again.")


def _fault(error: expat.ExpatError, data: bytes, place: str) -> UnreadableError:
    line, column = error.lineno, error.offset
    said = expat.ErrorString(error.code)
    mend = "Look at this line and the one above, or export the questions again."
    if error.code == expat.errors.codes[expat.errors.XML_ERROR_UNDEFINED_ENTITY]:
        written = (data.split(b"\n")[line - 1 : line] or [b""])[0][column : column + 20].decode(errors="replace")
        said = f"{shown(written.split(';')[0] + ';')} is a sign of HTML that XML does not know"
        mend = "Write the letter itself, or put the text into <![CDATA[ and ]]>."
    elif (
        data[:2] in (b"\xff\xfe", b"\xfe\xff") or error.code == expat.errors.codes[expat.errors.XML_ERROR_INVALID_TOKEN]
    ):
        mend = 'Look here for "&" or "<" in a text, and save the file as "UTF-8".'
    return UnreadableError(f"It is not well-formed XML: {said}.", mend, f"{place}:{line}:{column + 1}")
