"""The macros that a page can hold between double braces."""

from __future__ import annotations

from typing import NamedTuple


class Macro(NamedTuple):
    """What an author can write."""

    least: int
    """How many texts it takes at least."""
    most: int | None
    """How many texts it takes at most; None: any number."""
    is_block: bool
    """Whether it stands alone on its line, or within one."""
    example: str
    """How it is written."""


MACROS = {
    "activity": Macro(1, 1, True, '{{ activity("module/activity") }}'),
    "after": Macro(1, 1, True, '{{ after("course/judgement") }}'),
    "picture": Macro(1, 1, True, '{{ picture("compass") }}'),
    "recall": Macro(2, 2, True, '{{ recall("module/reflection", "prompt") }}'),
    "cite": Macro(1, None, False, '{{ cite("source", "another") }}'),
    "term": Macro(1, 2, False, '{{ term("co-production") }}'),
    "begin": Macro(0, 0, True, "{{ begin() }}"),
    "module_cards": Macro(0, 0, True, "{{ module_cards() }}"),
    "revisit": Macro(0, 0, True, "{{ revisit() }}"),
    "plan": Macro(0, 0, True, "{{ plan() }}"),
    "glossary": Macro(0, 0, True, "{{ glossary() }}"),
    "misconceptions": Macro(0, 0, True, "{{ misconceptions() }}"),
    "reference_list": Macro(0, 0, True, "{{ reference_list() }}"),
    "contacts": Macro(0, 0, True, "{{ contacts() }}"),
    "coverage": Macro(0, 0, True, "{{ coverage() }}"),
    "sign_offs": Macro(0, 0, True, "{{ sign_offs() }}"),
    "outcomes": Macro(0, 0, True, "{{ outcomes() }}"),
    "stored": Macro(0, 0, True, "{{ stored() }}"),
    "criteria": Macro(0, 0, True, "{{ criteria() }}"),
    "known_problems": Macro(0, 0, True, "{{ known_problems() }}"),
    "untested": Macro(0, 0, True, "{{ untested() }}"),
    "tested": Macro(0, 0, True, "{{ tested() }}"),
    "organisation": Macro(0, 0, True, "{{ organisation() }}"),
    "take_away": Macro(0, 0, True, "{{ take_away() }}"),
    "my_record": Macro(0, 0, True, "{{ my_record() }}"),
    "documents": Macro(0, 0, True, "{{ documents() }}"),
    "account": Macro(1, 1, True, '{{ account("generic") }}'),
    "certificate": Macro(0, 0, True, "{{ certificate() }}"),
    "erase": Macro(0, 0, True, "{{ erase() }}"),
    "shared_computer": Macro(0, 0, True, "{{ shared_computer() }}"),
    "offline": Macro(0, 0, True, "{{ offline() }}"),
    "run": Macro(1, 1, True, '{{ run("module") }}'),
    "plans": Macro(0, 0, True, "{{ plans() }}"),
    "paper": Macro(0, 0, True, "{{ paper() }}"),
    "session_builder": Macro(0, 0, True, "{{ session_builder() }}"),
    "room": Macro(0, 0, True, "{{ room() }}"),
    "give": Macro(0, 0, True, "{{ give() }}"),
}
"""Every macro by its name."""
