"""HTML, read as far as a quiz can show it: paragraphs, lists, quotes, emphasis, code and links."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from urllib.parse import unquote

from coursekit.exchange.cleaning import clean
from coursekit.problems import shown

Loss = tuple[str, str]
"""What was lost, and what to do about it; both are sentences."""

_MARKERS = {
    "b": "**",
    "strong": "**",
    "i": "*",
    "em": "*",
    "cite": "*",
    "code": "`",
    "kbd": "`",
    "tt": "`",
    "samp": "`",
}
_BLOCKS = {"p", "div", "section", "article", "header", "footer", "figure", "figcaption", "main", "address", "center"}
_BLOCKS |= {"dl", "dt", "dd", "fieldset", "details", "summary", "tr", "caption", "hr", "body", "html", "pre"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_PLAIN = {"span", "u", "font", "small", "big", "s", "strike", "del", "ins", "abbr", "acronym", "q", "mark", "label"}
_PLAIN |= {"bdo", "bdi", "dfn", "var", "time", "tbody", "thead", "tfoot", "colgroup", "col", "nobr", "wbr", "ruby"}
_PLAIN |= {"picture", "contentBody", "contentbody"}
_HIDDEN = {"script", "style", "head", "template", "noscript"}
_MEDIA = {"audio", "video", "iframe", "object", "embed", "svg", "canvas"}
_RAISED = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
_OUTSIDE = re.compile(r"(?:https?://|mailto:|tel:)[^\s()<>]+\Z", re.IGNORECASE)
_SPECIAL = re.compile(
    r"\\(?=[!-/:-@\[-`{-~])|`|(?<! )\*|\*(?! )|(?<=\])\(|(?<![^\W_])(?<!_)_+(?=[^\W_])|(?<=[^\W_])_+(?!\w)"
)
_BLOCK_START = re.compile(r"(?:[-+*](?=\s|\Z)|>)")
_NUMBER_START = re.compile(r"(\d{1,9})([.)])(?=\s|\Z)")
_NO_TAG = re.compile(r"""<(?!/?[a-zA-Z](?:[^<>"']|"[^"<]*"|'[^'<]*')*>)""")
_DECLARATION = re.compile(r"<!\[CDATA\[|\]\]>|<[!?][^<>]*>")
_DEEPEST = 12
"""Levels of lists, of quotes and of emphasis; what lies deeper is kept without them."""
_BREAK = "\0"
"""Stands for a line break within a paragraph until the paragraph is whole; no text holds it."""


def escape_markdown(text: str) -> str:
    """A text in which nothing means anything to Markdown, as far as it is not at the start of a line."""
    return _SPECIAL.sub(lambda found: "".join(f"\\{sign}" for sign in found[0]), text)


def only_tags(html: str) -> str:
    """HTML in which "<" begins a tag and nothing else: comments and declarations are gone, other signs are words.

    HTMLParser looks for the end of each unfinished tag anew, which takes minutes for a text made of them.
    """
    parts, at = [], 0
    while (start := html.find("<!--", at)) >= 0 and (end := html.find("-->", start + 4)) >= 0:
        parts.append(html[at:start])
        at = end + 3
    return _NO_TAG.sub("&lt;", _DECLARATION.sub("", "".join([*parts, html[at:]])))


class HtmlReader(HTMLParser):
    """Turns HTML into Markdown, or into plain text, and notes what is lost on the way."""

    def __init__(self, *, is_plain: bool) -> None:
        """Begin an empty text."""
        super().__init__(convert_charrefs=True)
        self.is_plain = is_plain
        self.lost: list[Loss] = []
        self._blocks: list[tuple[bool, str]] = []
        self._inline: list[tuple[str, str, list[str]]] = [("", "", [])]
        self._lists: list[int | None] = []
        self._marker = ""
        self._quotes = 0
        self._hidden: list[str] = []
        self._cells = 0

    def result(self) -> str:
        """The whole text."""
        self._flush()
        parts: list[str] = []
        was_item = False
        for is_item, block in self._blocks:
            parts += [("\n" if is_item and was_item else "\n\n") if parts else "", block]
            was_item = is_item
        text = "".join(parts)
        return " ".join(text.replace("\\\n", " ").split()) if self.is_plain else text

    # What HTMLParser calls

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin what the tag begins."""
        attributes = {name: clean(value or "") for name, value in attrs}
        if self._hidden:
            if tag in _HIDDEN:
                self._hidden.append(tag)
        elif tag in _HIDDEN:
            self._hidden.append(tag)
            if tag in ("script", "template"):
                self._lose("A script in it is left out.", "A quiz holds words only.")
        elif tag in _BLOCKS | _HEADINGS | {"li", "ul", "ol", "blockquote", "table"}:
            self._begin_block(tag)
        elif tag == "br":
            self._put(_BREAK)
        elif tag in ("td", "th"):
            self._put(" | " if self._cells else "")
            self._cells += 1
        elif tag == "img":
            self._picture(attributes)
        elif tag in _MEDIA or tag == "math":
            self._medium(tag, attributes)
        elif tag in _MARKERS or tag in ("a", "sub", "sup"):
            marker = attributes.get("href", "").strip() if tag == "a" else _MARKERS.get(tag, "")
            if len(self._inline) < _DEEPEST:
                self._inline.append((tag, marker, []))
        elif tag not in _PLAIN and tag not in ("source", "track", "param") and not _is_mathml(tag):
            self._lose(f"The element <{tag[:20]}> is not known here; its words are kept.", "Look at the text.")

    def handle_endtag(self, tag: str) -> None:
        """End what the tag ends, and what was left open in it."""
        if self._hidden:
            if tag in self._hidden:
                del self._hidden[self._hidden.index(tag) :]
        elif tag in ("ul", "ol"):
            self._flush()
            if self._lists:
                self._lists.pop()
        elif tag == "blockquote":
            self._flush()
            self._quotes = max(0, self._quotes - 1)
        elif tag in _HEADINGS:
            self._end_inline("strong")
            self._flush()
        elif tag in _BLOCKS or tag == "table":
            self._flush()
        elif tag == "li":
            self._flush()
            self._marker = ""
        elif tag in _MARKERS or tag in ("a", "sub", "sup"):
            self._end_inline(tag)

    def handle_data(self, data: str) -> None:
        """Take a text."""
        if self._hidden:
            return
        words = re.sub(r"[ \n]+", " ", clean(data))
        is_code = any(marker == "`" for _tag, marker, _parts in self._inline)
        self._put(words if self.is_plain or is_code else escape_markdown(words))

    # Its parts

    def _lose(self, what: str, mend: str) -> None:
        self.lost.append((what, mend))

    def _put(self, text: str) -> None:
        self._inline[-1][2].append(text)

    def _begin_block(self, tag: str) -> None:
        self._flush()
        if tag in ("ul", "ol"):
            if len(self._lists) < _DEEPEST:
                self._lists.append(1 if tag == "ol" else None)
        elif tag == "li":
            number = self._lists[-1] if self._lists else None
            self._marker = "- " if number is None else f"{number}. "
            if self._lists and number is not None:
                self._lists[-1] = number + 1
        elif tag == "blockquote":
            self._quotes = min(self._quotes + 1, _DEEPEST)
        elif tag == "table":
            self._lose("A table in it is written as lines with | between the cells.", "Say it in sentences or a list.")
        elif tag in _HEADINGS:
            self._inline.append(("strong", "**", []))
        self._cells = 0

    def _end_inline(self, tag: str) -> None:
        if tag not in [each for each, _marker, _parts in self._inline]:
            return
        while True:
            closed, marker, parts = self._inline.pop()
            self._put(self._wrapped(closed, marker, "".join(parts)))
            if closed == tag:
                return

    def _wrapped(self, tag: str, marker: str, inner: str) -> str:
        words = inner.strip(f" {_BREAK}")
        if not words:
            return inner
        before, after = inner[: inner.index(words)], inner[inner.index(words) + len(words) :]
        if tag in ("sub", "sup"):
            return before + self._shifted(tag, words) + after
        if tag == "a":
            return before + self._link(marker, words) + after
        is_open = any(each == marker for _tag, each, _parts in self._inline)
        if self.is_plain or is_open or (marker == "`" and "`" in words):
            return inner
        return f"{before}{marker}{words}{marker}{after}"

    def _link(self, address: str, words: str) -> str:
        if address and not _OUTSIDE.match(address):
            self._lose(f"A link to {shown(address)} is left out.", "Link to a page of the course, or to the web.")
        if self.is_plain or not _OUTSIDE.match(address):
            return words
        return f"[{words.replace('[', chr(40)).replace(']', chr(41))}]({address})"

    def _shifted(self, tag: str, words: str) -> str:
        table = _RAISED if tag == "sup" else _LOWERED
        if all(ord(sign) in table for sign in words):
            return words.translate(table)
        self._lose(f"{shown(words)} was set {'high' if tag == 'sup' else 'low'}, and is not here.", "Look at the text.")
        return words

    def _picture(self, attributes: dict[str, str]) -> None:
        name = attributes.get("src", "")
        name = "embedded" if name.startswith("data:") else unquote(name.rpartition("/")[2])
        words = " ".join(attributes.get("alt", "").split())
        self._lose(
            f"The picture {shown(name)} cannot stand in a quiz.", "Say in words what it shows, or put it on the page."
        )
        told = f"[Picture: {words or name}]"
        self._put(told if self.is_plain else escape_markdown(told))

    def _medium(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "math":
            self._lose("A formula in MathML is written as its bare letters.", "Say it in words.")
            return
        name = attributes.get("src", "") or attributes.get("data", "")
        self._lose(f"<{tag}> {shown(name)} cannot stand in a quiz.", "Link to it, or put it on the page.")

    def _flush(self) -> None:
        """End the paragraph."""
        while len(self._inline) > 1:
            self._end_inline(self._inline[-1][0])
        text = re.sub(" +", " ", "".join(self._inline[0][2]))
        self._inline[0][2].clear()
        lines = [line.strip() for line in text.split(_BREAK)]
        for paragraph in _paragraphs(lines):
            self._add(paragraph)

    def _add(self, lines: list[str]) -> None:
        if self.is_plain:
            self._blocks.append((False, " ".join(lines)))
            return
        marker, is_item = self._marker, bool(self._lists)
        widths = [2 if number is None else 3 for number in self._lists]
        indent = " " * sum(widths[:-1])
        first = indent + (marker or " " * sum(widths[-1:]))
        rest = " " * (len(indent) + sum(widths[-1:]))
        quote = "> " * self._quotes
        started = [_without_start(line) for line in lines]
        written = "\\\n".join(f"{quote}{first if at == 0 else rest}{line}" for at, line in enumerate(started))
        self._blocks.append((is_item and bool(marker), written))
        self._marker = ""


def _paragraphs(lines: list[str]) -> list[list[str]]:
    """Lines between empty ones; two line breaks in a row are a new paragraph."""
    found: list[list[str]] = [[]]
    for line in lines:
        if line:
            found[-1].append(line)
        elif found[-1]:
            found.append([])
    return [each for each in found if each]


def _without_start(line: str) -> str:
    """A line that Markdown does not take for the start of a list or a quote."""
    if _BLOCK_START.match(line):
        return f"\\{line}"
    return _NUMBER_START.sub(r"\1\\\2", line, count=1) if _NUMBER_START.match(line) else line


def _is_mathml(tag: str) -> bool:
    return tag.startswith("m") and tag in ("mrow", "mi", "mn", "mo", "msup", "msub", "mfrac", "msqrt", "mtext", "mroot")
