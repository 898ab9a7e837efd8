"""What an author may have meant by a name that does not exist."""

from __future__ import annotations

import difflib
import posixpath
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def suggestion(written: str, known: Iterable[str], otherwise: str = "Check the spelling, or add it.") -> str:
    """What to do about a name that does not exist."""
    close = _closest(written, tuple(known), 0.6)
    return f'Did you mean "{close[0]}"?' if close else otherwise


def closest_file(target: str, files: Iterable[str]) -> str | None:
    """The file that an author may have meant: a right name in a wrong folder is the commonest slip."""
    known = list(files)
    name = posixpath.basename(target)
    same_name = [file for file in known if posixpath.basename(file) == name != "index.md"]
    close = _closest(target, tuple(same_name), 0) or _closest(target, tuple(known), 0.6)
    return close[0] if close else None


# One slip, pasted a thousand times, is looked up once.
@lru_cache(maxsize=64)
def _closest(written: str, known: tuple[str, ...], cutoff: float) -> list[str]:
    return difflib.get_close_matches(written, known, n=1, cutoff=cutoff)
