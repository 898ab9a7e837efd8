"""The slots that macros leave in a page, to be filled once MkDocs has made it."""

from __future__ import annotations

import re

MARK = "data-course-slot"
"""What every slot has."""
SLOT = re.compile(rf'<(div|span) {MARK}="(\w+):([^"]*)">(.*?)</\1>', re.DOTALL)
"""A slot: its element, the name of its macro, what the macro was given, and the words that are in it for the search."""
ACTIVITY = re.compile(rf'(<div {MARK}="activity:([^"]*)">)(</div>)')
"""The empty slot of an activity: its beginning, the activity's id, and its end."""
TERM = re.compile(rf'(<span {MARK}="term:([^",]*)(?:,([^"]*))?">)(.*?)(</span>)', re.DOTALL)
"""The slot of a term: its beginning, the term's id, the words that the page has for it, what is in it, and its end."""


def opening(element: str, name: str) -> str:
    """How the slots of a macro begin, up to what the macro was given."""
    return f'<{element} {MARK}="{name}:'


def empty_slot(element: str, name: str, value: str) -> str:
    """Write a slot to be filled; `value` is escaped already."""
    return f'{opening(element, name)}{value}"></{element}>'
