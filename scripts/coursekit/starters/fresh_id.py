"""Ids made from titles."""

from __future__ import annotations

import re
import unicodedata
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

_MOST = 48
"""Short enough for an address, and for a number behind it: `LONGEST_ID` in the model allows a few more."""


def id_from(title: str) -> str:
    """Make an id from a title; empty where the title has no letter or figure that an id can have."""
    plain = unicodedata.normalize("NFKD", title.lower()).replace("'", "").replace("’", "")
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    words = re.findall("[a-z0-9]+", plain)
    while len(words) > 1 and len("-".join(words)) > _MOST:
        words.pop()
    return "-".join(words)[:_MOST]


def fresh_id(title: str, taken: Container[str]) -> str:
    """Make an id from a title that is not taken, with a number where it must be; empty where the title gives none."""
    made = id_from(title)
    if not made or made not in taken:
        return made
    return next(f"{made}-{number}" for number in count(2) if f"{made}-{number}" not in taken)
