"""What a page may not hold, because a browser would run it, load it from elsewhere, or be refused it.

A page is a text by someone whom the host may not know. Markdown lets raw HTML through, and attributes in braces too, so
it is the HTML that is looked at, as the site will have it: what a search for words would miss, the browser finds.
"""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from typing import TYPE_CHECKING, NamedTuple

from coursekit.load.page_html import page_html
from coursekit.problems import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.page_file import PageFile
    from coursekit.load.reading import Reading
    from coursekit.load.yaml_file import YamlFile
    from coursekit.problems import Problem

_ELEMENTS = (
    *("applet", "base", "body", "button", "embed", "form", "frame", "frameset", "head", "html", "iframe", "input"),
    *("link", "math", "meta", "noembed", "noframes", "noscript", "object", "plaintext", "script", "select", "style"),
    *("svg", "template", "textarea", "title", "xmp"),
)
"""Elements that run, load, send, change the whole page or are read by rules of their own; forms are the activities'."""
_ADDRESSES = ("action", "background", "data", "formaction", "href", "ping", "poster", "src", "srcset", "xlink:href")
_UNSEEN = re.compile(r"[\x00-\x20\x7f-\x9f\u200b\ufeff]")
"""What a browser passes over in the scheme of an address (URL standard, section 4.4), and more."""
_SCHEME = re.compile(r"(?:javascript|vbscript|data):", re.IGNORECASE)
_ELEMENT = re.compile(rf"<({'|'.join(_ELEMENTS)})\b", re.IGNORECASE)
_ODD = re.compile(r"<!--?>|<!--->|--!>|<!\[|<!DOCTYPE", re.IGNORECASE)
"""Where browsers and other readers of HTML do not agree on what is a comment."""
_SUSPECT = re.compile(rf"{_ELEMENT.pattern}|{_ODD.pattern}|\bon[a-z]+\s*=|\bstyle\s*=", re.IGNORECASE)
"""Without any of these, or a scheme, a text cannot become such HTML: Markdown writes no letter that is not there."""
_HTML = re.compile(r"<[a-z/!?]", re.IGNORECASE)
_MENDS = {
    "U001": "Delete it: a page is words and pictures, and exercises are written in quizzes/.",
    "U002": "Delete it, or use one of the course's own classes: hosts let no style stand in a page.",
}


class _Finding(NamedTuple):
    code: str
    what: str
    """As a message says it."""
    pattern: str
    """What it looks like in the author's text."""


def is_script_address(address: str) -> bool:
    """Whether a browser would run an address, or make a page of it, and not go there."""
    return _SCHEME.match(_UNSEEN.sub("", unescape(address))) is not None


def check_unsafe(reading: Reading) -> Iterator[Problem]:
    """Scripts, handlers, styles and addresses that run, in pages; signs of HTML in their front matter."""
    for page in reading.pages.values():
        if page.is_readable and _is_suspect(page.body):
            yield from _in_page(page)
        if page.front_matter and "<" in page.front_matter.text:
            yield from html_in(page.front_matter)
    for file in reading.activity_files.values():
        yield from _links_in(file)
    for file in reading.lists.values():
        yield from _links_in(file)


def html_in(file: YamlFile) -> Iterator[Problem]:
    """HTML in YAML that is printed as plain text: the theme puts it into the head of the page as it is."""
    for where, text in file.texts():
        found = _HTML.search(text)
        if found:
            message = f"{shown(text[found.start() :])} would be HTML in the page."
            yield file.text_problem(where, found[0], "U001", message, "Write plain words, without angle brackets.")


def _links_in(file: YamlFile) -> Iterator[Problem]:
    if not _is_suspect_link(file.text):
        return
    for where, text in file.texts():
        for found in re.finditer(r"\]\(\s*<?([^)>]*)", text):
            if is_script_address(found[1]):
                message = f"The link {shown(found[1])} would be run and not followed."
                yield file.text_problem(where, found[0], "U001", message, "Link to a page or to a site.")


def _is_suspect(text: str) -> bool:
    return _SUSPECT.search(text) is not None or _is_suspect_link(text)


def _is_suspect_link(text: str) -> bool:
    if "script" not in text.lower() and "data" not in text.lower() and "&" not in text:
        return False
    return _SCHEME.search(_UNSEEN.sub("", unescape(text))) is not None


def _in_page(page: PageFile) -> Iterator[Problem]:
    taken: dict[str, int] = {}
    for finding in _findings(page_html(page.body)):
        at = _find(page, finding.pattern, taken.get(finding.pattern, 0))
        taken[finding.pattern] = at + 1
        line, column = page.body.count("\n", 0, at), at - page.body.rfind("\n", 0, at)
        yield page.problem(page.body_line + line + 1, column, finding.code, finding.what, _MENDS[finding.code])


def _findings(html: str) -> Iterator[_Finding]:
    # An element is looked for in the whole text, in comments too: not all readers of HTML end them at the same sign.
    for found in _ELEMENT.finditer(html):
        tag = found[1].lower()
        yield _Finding("U002" if tag == "style" else "U001", f"<{tag}> cannot stand in a page.", rf"<{tag}\b")
    for found in _ODD.finditer(html):
        yield _Finding("U001", f"{shown(found[0])} is read in more than one way.", re.escape(found[0]))
    reader = _Reader()
    reader.feed(html)
    reader.close()
    yield from reader.findings


def _find(page: PageFile, pattern: str, start: int) -> int:
    """Where it stands: outside code, if it is there; else wherever, at worst at the beginning of the page."""
    for text in (page.prose, page.body):
        found = re.compile(pattern, re.IGNORECASE).search(text, start)
        if found:
            return found.start()
    return 0


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.findings: list[_Finding] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _ELEMENTS:
            return
        for name, value in attrs:
            written = rf"\b{re.escape(name)}\s*="
            if name == "style":
                message = f"{shown(f'style={value}')} cannot stand in a page."
                self.findings.append(_Finding("U002", message, written))
            elif name.startswith("on"):
                message = f"{shown(f'{name}={value}')} would run in the reader's browser."
                self.findings.append(_Finding("U001", message, written))
            elif name in _ADDRESSES and is_script_address(value or ""):
                message = f"The address {shown(value or '')} would be run and not followed."
                self.findings.append(_Finding("U001", message, _as_written(value or "")))


def _as_written(address: str) -> str:
    """An address as it may stand in the file: as it is, with signs that browsers pass over, or in another form."""
    letters = [sign for sign in address.partition(":")[0] if sign.isalpha()]
    return r"[\s\x00]*".join(rf"(?:{sign}|&#?\w+;)" for sign in letters)
