"""Words of other programs as the course writes them: Markdown, or plain text on one line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from coursekit.exchange.cleaning import clean
from coursekit.exchange.html_reader import HtmlReader, Loss, only_tags

if TYPE_CHECKING:
    from coursekit.exchange.question import Asked

_MARKUP_IN_MARKDOWN = re.compile(r"!\[|^ {0,3}#{1,6} |<[a-zA-Z/][^<>\n]*>|^ {0,3}(?:```|~~~)|\{\{", re.MULTILINE)
_FORMULA = re.compile(r"\\\(|\\\[|\$\$")
_LONGEST = 100_000
_TOO_LONG = (
    "A text is longer than 100,000 signs; the rest of it is left out.",
    "Put long texts on a page, and ask about them here.",
)


@dataclass(frozen=True, slots=True)
class Wording:
    """A text, and what of it could not be kept."""

    text: str
    lost: tuple[Loss, ...] = ()

    def for_question(self, asked: Asked, place: str = "") -> str:
        """The text, with what was lost noted at the question."""
        for what, mend in self.lost:
            asked.note(what, mend, place)
        return self.text


def from_html(html: str) -> Wording:
    """Markdown for what a quiz can show of HTML."""
    return _read(html, is_plain=False)


def from_text(text: str) -> Wording:
    """Markdown that shows a plain text as it stands; its line breaks stay."""
    return from_auto(escape(text, quote=False))


def from_auto(text: str) -> Wording:
    """Markdown for Moodle's auto-format: HTML in which line breaks count."""
    if re.search(r"<(?:p|div|ul|ol|br|table)\b", text):
        return from_html(text)
    paragraphs = re.split(r"\n[ \n]*\n", clean(text).strip())
    return from_html("".join(f"<p>{'<br>'.join(part.split(chr(10)))}</p>" for part in paragraphs))


def from_markdown(text: str) -> Wording:
    """Markdown as it was written; what a quiz does not show of it is noted."""
    text = clean(text).strip()
    lost: tuple[Loss, ...] = ()
    if _MARKUP_IN_MARKDOWN.search(text):
        what = "Its Markdown has pictures, headings, code blocks or HTML, which a quiz shows as they are typed."
        lost = ((what, "Write it with paragraphs, lists, emphasis and links."),)
    return _with_formulas(text, lost)


def one_line(html: str) -> Wording:
    """Plain text on one line for HTML, where the course takes no Markdown."""
    return _read(html, is_plain=True)


def _read(html: str, *, is_plain: bool) -> Wording:
    html = clean(html)
    lost: tuple[Loss, ...] = (_TOO_LONG,) if len(html) > _LONGEST else ()
    reader = HtmlReader(is_plain=is_plain)
    reader.feed(only_tags(html[:_LONGEST]))
    reader.close()
    return _with_formulas(reader.result(), (*lost, *reader.lost))


def _with_formulas(text: str, lost: tuple[Loss, ...]) -> Wording:
    if _FORMULA.search(text):
        lost = (*lost, ("A formula in TeX stands in it, and is shown as it is typed.", "Say it in words."))
    return Wording(text, tuple(dict.fromkeys(lost)))
