"""The macros that a page can hold between double braces."""

from __future__ import annotations

from typing import NamedTuple


class Macro(NamedTuple):
    """What an author can write."""

    texts: int | None
    """How many texts it takes; None: one or more."""
    is_block: bool
    """Whether it stands alone on its line, or within one."""
    example: str
    """How it is written."""


MACROS = {
    "activity": Macro(1, True, '{{ activity("module/activity") }}'),
    "picture": Macro(1, True, '{{ picture("compass") }}'),
    "recall": Macro(2, True, '{{ recall("module/reflection", "prompt") }}'),
    "cite": Macro(None, False, '{{ cite("source", "another") }}'),
    "begin": Macro(0, True, "{{ begin() }}"),
    "module_cards": Macro(0, True, "{{ module_cards() }}"),
    "reference_list": Macro(0, True, "{{ reference_list() }}"),
    "erase": Macro(0, True, "{{ erase() }}"),
}
"""Every macro by its name."""
