"""Ids from names and first words, each given once."""

from __future__ import annotations

import re

from coursekit.starters.fresh_id import id_from

_MARKUP = re.compile(r"\]\([^()\s]*\)|[*_`\\\[\]]+|'(?=\w)|’(?=\w)")


class Ids:
    """The ids that are taken, of one quiz or of one question."""

    def __init__(self) -> None:
        """Begin with none."""
        self._taken: set[str] = set()
        # A bank may ask one thing many thousand times: each begins to count where the last one ended.
        self._counted: dict[str, int] = {}

    def new(self, text: str, otherwise: str, words: int = 6) -> str:
        """An id for a text that nobody has yet; `otherwise` is for a text that gives none."""
        first = re.findall(r"[^\W_]+", _MARKUP.sub("", text[:500]))[:words]
        made = identifier = id_from(" ".join(first)) or id_from(otherwise)
        while identifier in self._taken:
            self._counted[made] = self._counted.get(made, 1) + 1
            identifier = f"{made}-{self._counted[made]}"
        self._taken.add(identifier)
        return identifier
