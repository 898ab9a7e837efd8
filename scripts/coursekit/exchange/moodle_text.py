"""Texts of Moodle XML, which say in which format they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.exchange.wording import Wording, from_auto, from_html, from_markdown, from_text, one_line

if TYPE_CHECKING:
    from coursekit.exchange.question import Asked
    from coursekit.exchange.xml_tree import Element

_FORMATS = {"html": from_html, "moodle_auto_format": from_auto, "plain_text": from_text, "markdown": from_markdown}


def line_of(place: str, element: Element) -> str:
    """Where an element begins."""
    return f"{place}:{element.line}"


def told(asked: Asked, element: Element) -> str:
    """The Markdown of a `<text>`, or of what stands where one should; what is lost is noted."""
    return _wording(element).for_question(asked)


def told_below(asked: Asked, element: Element, name: str) -> str:
    """The Markdown of the first element of a name; empty where there is none."""
    found = element.first(name)
    return told(asked, found) if found else ""


def plain(asked: Asked, element: Element) -> str:
    """The words of a `<text>` on one line, where the course takes no Markdown."""
    if element.attribute("format") in ("plain_text", "markdown"):
        return " ".join(_written(element).split())
    return one_line(_written(element)).for_question(asked)


def bare(element: Element) -> str:
    """The text as it stands, on one line: an answer that is compared, not shown."""
    return " ".join(_written(element).split())


def _wording(element: Element) -> Wording:
    return _FORMATS.get(element.attribute("format"), from_html)(_written(element))


def _written(element: Element) -> str:
    text = element.first("text")
    return text.text if text else "".join(child for child in element.children if isinstance(child, str))
