"""Ids from names and first words, each given once."""

from __future__ import annotations

import re
import unicodedata

_LONGEST = 40
_MARKUP = re.compile(r"\]\([^()\s]*\)|[*_`\\\[\]]+|'(?=\w)|’(?=\w)")


def as_id(text: str, words: int = 6) -> str:
    """The first words of a text as an id; empty where it has no Latin letters or digits."""
    plain = unicodedata.normalize("NFKD", _MARKUP.sub("", text[:500]))
    found = re.findall(r"[a-z0-9]+", "".join(c for c in plain if not unicodedata.combining(c)).lower())
    identifier = ""
    for word in found[:words]:
        longer = f"{identifier}-{word}" if identifier else word[:_LONGEST]
        if len(longer) > _LONGEST:
            break
        identifier = longer
    return identifier


class Ids:
    """The ids that are taken, of one quiz or of one question."""

    def __init__(self) -> None:
        """Begin with none."""
        self._taken: set[str] = set()

    def new(self, text: str, otherwise: str, words: int = 6) -> str:
        """An id for a text that nobody has yet; `otherwise` is for a text that gives none."""
        wanted = as_id(text, words) or otherwise
        identifier, number = wanted, 1
        while identifier in self._taken:
            number += 1
            identifier = f"{wanted}-{number}"
        self._taken.add(identifier)
        return identifier
