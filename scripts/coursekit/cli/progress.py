"""A bar on the terminal while something takes long.

Our own few lines: a library of progress bars would be one more thing to install for every author, and each that was
looked at counts its delay from the beginning of a bar, and not from that of the command.
"""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, TextIO, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

T = TypeVar("T")

_PATIENCE = 2.0
"""Seconds from the start of the command without a bar."""
_PAUSE = 0.1
"""Seconds from one drawing of it to the next."""
_WIDEST = 60
_CLEAR = "\r\x1b[K"


class Progress:
    """Draws a bar on a stream, if that is a terminal, and leaves nothing of it behind."""

    def __init__(self, stream: TextIO) -> None:
        """Draw nothing yet."""
        self._stream = stream
        self._is_shown = stream.isatty() and os.environ.get("TERM") != "dumb"
        self._next = time.monotonic() + _PATIENCE
        self._is_drawn = False

    def __enter__(self) -> Progress:
        """Begin."""
        return self

    def __exit__(self, *_why: object) -> None:
        """End, however the work ended."""
        self._clear()

    def watch(self, what: str, items: Sequence[T]) -> Iterator[T]:
        """Give each of the items in turn, and show how many are done."""
        for done, item in enumerate(items):
            if self._is_shown and time.monotonic() >= self._next:
                self._draw(what, done / len(items))
            yield item
        self._clear()

    def _draw(self, what: str, share: float) -> None:
        # One column is left free: some terminals begin a new line as soon as the last is filled.
        columns = os.get_terminal_size(self._stream.fileno()).columns or _WIDEST
        room = max(0, min(columns - 1, _WIDEST) - len(f"{what} [] 100%"))
        bar = f"{'#' * int(share * room):<{room}}"
        self._stream.write(f"{_CLEAR}{what} [{bar}] {share:>4.0%}")
        self._stream.flush()
        self._is_drawn = True
        self._next = time.monotonic() + _PAUSE

    def _clear(self) -> None:
        if self._is_drawn:
            self._stream.write(_CLEAR)
            self._stream.flush()
            self._is_drawn = False
