"""Texts of GIFT: signs that a backslash protects, and formats in square brackets."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from coursekit.exchange.wording import from_auto, from_html, from_markdown, one_line

if TYPE_CHECKING:
    from coursekit.exchange.question import Asked
    from coursekit.exchange.wording import Wording

_SIGNS = ":#={}~\\"
_HIDDEN = {sign: chr(0xF8A0 + at) for at, sign in enumerate(_SIGNS)}
_NEW_LINE = chr(0xF8B0)
_ESCAPED = re.compile(r"\\([:#={}~\\n])")
_SHOWN = str.maketrans({hidden: sign for sign, hidden in _HIDDEN.items()})
_OURS = re.compile(f"[{chr(0xF8A0)}-{chr(0xF8B0)}]")
_FORM = re.compile(r"\s*\[(html|moodle|plain|markdown)\]")


def hide_escapes(text: str) -> str:
    """Put signs that no file uses in the place of protected ones, so that they mean nothing."""
    text = _OURS.sub("", text)
    return _ESCAPED.sub(lambda found: _NEW_LINE if found[1] == "n" else _HIDDEN[found[1]], text)


def show_escapes(text: str, new_line: str = " ") -> str:
    """Put them back."""
    return text.replace(_NEW_LINE, new_line).translate(_SHOWN)


class GiftText:
    """A text, in the format that it names or else in that of the question."""

    def __init__(self, text: str, form: str = "moodle") -> None:
        """Take the format from its beginning."""
        found = _FORM.match(text)
        self.form = found[1] if found else form
        self.text = (text[found.end() :] if found else text).strip()

    def join_gap(self) -> None:
        """No space before a sign that ends the sentence after the gap."""
        self.text = re.sub(r"_____ (?=[.,;:!?)])", "_____", self.text)

    def markdown(self, asked: Asked) -> str:
        """As Markdown, with what is lost noted. Lines of the file are no lines of the text, but in Markdown."""
        return self._wording().for_question(asked)

    def plain(self, asked: Asked) -> str:
        """As words on one line."""
        if self.form == "html":
            return one_line(show_escapes(self.text)).for_question(asked)
        return " ".join(show_escapes(self.text).split())

    def _wording(self) -> Wording:
        if self.form == "markdown":
            return from_markdown(show_escapes(self.text, "\n"))
        lines = " ".join(self.text.split())
        if self.form == "html":
            return from_html(show_escapes(lines))
        text = show_escapes(lines, "\n")
        return from_auto(escape(text, quote=False) if self.form == "plain" else text)
