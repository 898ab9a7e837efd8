"""HTML that Markdown was made into, taken apart at its outermost elements; links in it, moved to another page."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_START = re.compile(r"<!--(.*?)-->|<([a-z][a-z0-9-]*)\b", re.DOTALL)
_VOID = ("hr", "br", "img")
_LINK = re.compile(r'\b(href|src)="([^":?#]*)((?:[?#][^"]*)?)"')
_ID = re.compile(r'<(?!h[1-6]\b)[^>]*\bid="([^"]*)"')
_TAGS = re.compile(r"<[^>]*>")
_OPEN_OR_CLOSE = re.compile(r"<(/?)(?!br\b|img\b|hr\b|wbr\b)[a-z][^>]*>")
# A sentence ends with its mark, and the next one begins with a capital, a figure or a quote.
_SENTENCE = re.compile(r"""(?<=[.?!])(["”’')]*(?:</\w+>)*)\s+(?=(?:<\w[^>]*>)*["“‘'(]*[A-Z0-9])""")

# After these a full stop ends no sentence: titles, initials, and the shortened words that stand before others.
_SHORTENED = re.compile(r"\b(?:Dr|Mr|Mrs|Ms|Prof|Rev|St|vs|cf|e\.g|i\.e|[A-Z])\.\Z")


@dataclass(frozen=True, slots=True)
class Block:
    """An outermost element, or a comment."""

    tag: str
    """Its name; of a comment, `!`."""
    html: str
    """All of it; of a comment, its words."""


def blocks_in(html: str) -> Iterator[Block]:
    """The outermost elements and comments, in order. What is not within one of them is passed over."""
    at = 0
    while start := _START.search(html, at):
        if start[2] is None:
            yield Block("!", start[1].strip())
            at = start.end()
        else:
            at = _end_of(html, start[2], start.start())
            yield Block(start[2], html[start.start() : at])


def _end_of(html: str, tag: str, start: int) -> int:
    """Where the element that begins at `start` ends: elements of the same name may stand in it."""
    if tag in _VOID:
        return html.index(">", start) + 1
    depth = 0
    for each in re.compile(rf"<(/?){tag}\b[^>]*>").finditer(html, start):
        depth += -1 if each[1] else 1
        if not depth:
            return each.end()
    return len(html)


def words_of(html: str) -> str:
    """Its words alone, on one line."""
    return " ".join(_TAGS.sub(" ", html).split())


def first_sentences(html: str, most: int) -> str:
    """The first sentences of a paragraph's inside, as far as they have no more signs than `most`; at least one."""
    taken = ""
    pieces = _SENTENCE.split(html)
    # Between the sentences stand the quotes and tags that close each one.
    sentences = [a + b for a, b in zip(pieces[::2], [*pieces[1::2], ""], strict=True)]
    for sentence in sentences:
        longer = f"{taken} {sentence}".strip()
        if taken and _is_whole(taken) and len(words_of(longer)) > most:
            break
        taken = longer
    return taken


def last_sentence(html: str) -> str:
    """The last sentence of a paragraph's inside, with those before it in which a tag is still open."""
    start = 0
    for end in _SENTENCE.finditer(html):
        if _is_whole(html[: end.end(1)]):
            start = end.end()
    return html[start:]


def _is_whole(html: str) -> bool:
    """Whether a sentence can end here."""
    return not _SHORTENED.search(words_of(html)) and not sum(
        -1 if tag[1] else 1 for tag in _OPEN_OR_CLOSE.finditer(html)
    )


def moved(html: str, old: str, new: str) -> str:
    """The same HTML for another page: its links to other places of the site are written anew.

    Parameters:
        html: The HTML; a link to an id that is in it stays, unless a heading has it: a slide has its own.
        old: The URL of the page that it was made for, from the site's root.
        new: The URL of the page where it will stand.
    """

    here = set(_ID.findall(html))

    def move(link: re.Match[str]) -> str:
        name, path, rest = link[1], link[2], link[3]
        if path.startswith("/") or (not path and rest[1:] in here):
            return link[0]
        return f'{name}="{_address(path, old, new)}{rest}"'

    return _LINK.sub(move, html)


@lru_cache(maxsize=4096)
def _address(path: str, old: str, new: str) -> str:
    """Where a link's path leads from another page. The same few stand below every question."""
    target = posixpath.join(posixpath.dirname(old), path) if path else old
    address = posixpath.relpath(target or ".", posixpath.dirname(new) or ".")
    ending = "/" if target.endswith("/") or address in (".", "..") else ""
    return f"{address}{ending}"
