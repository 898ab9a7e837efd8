"""Ids from names and first words, each given once."""

from __future__ import annotations

import re

from coursekit.starters.fresh_id import fresh_id, id_from

_MARKUP = re.compile(r"\]\([^()\s]*\)|[*_`\\\[\]]+|'(?=\w)|’(?=\w)")


class Ids:
    """The ids that are taken, of one quiz or of one question."""

    def __init__(self) -> None:
        """Begin with none."""
        self._taken: set[str] = set()

    def new(self, text: str, otherwise: str, words: int = 6) -> str:
        """An id for a text that nobody has yet; `otherwise` is for a text that gives none."""
        first = re.findall(r"[^\W_]+", _MARKUP.sub("", text[:500]))[:words]
        identifier = fresh_id(id_from(" ".join(first)) or otherwise, self._taken)
        self._taken.add(identifier)
        return identifier
