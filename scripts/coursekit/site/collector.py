"""Python's collector of garbage, while a course is read."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Keep Python from searching for garbage among the thousands of objects of a course while they are made, and later.

    All of them live until the build ends, so each search is in vain; without it a large course loads in half the time.
    A served site is built again and again: what was kept of the build before is garbage by now, and goes first.
    """
    if gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
