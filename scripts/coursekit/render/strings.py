"""The words that templates print."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


_OWN: dict[str, str] = {}
"""What an organisation says in place of the course's own words, by dotted key."""


@cache
def strings() -> dict[str, Any]:
    """Read the catalogue of strings, once, with an organisation's own in it."""
    text = resources.files("coursekit").joinpath("strings/en.json").read_text(encoding="utf-8")
    catalogue: dict[str, Any] = json.loads(text)
    for key, own in _OWN.items():
        *groups, last = key.split(".")
        entry = catalogue
        for group in groups:
            entry = entry[group]
        entry[last] = own
    return catalogue


def use_own_strings(own: Mapping[str, str]) -> None:
    """Say other words from now on.

    Parameters:
        own: Words by dotted key, each the key of a single text in the catalogue. None at all brings the course's back.
    """
    _OWN.clear()
    _OWN.update(own)
    forget_strings()


@cache
def _entry(key: str) -> str | dict[str, str]:
    entry: Any = strings()
    for part in key.split("."):
        entry = entry[part]
    return entry  # type: ignore[no-any-return]


def t(key: str, **values: object) -> str:
    """Look up a string by its dotted key, and fill its `%{name}` places.

    A string with plural forms is an object with `one` and `other`, chosen by `count`. A missing key raises `KeyError`.
    """
    entry = _entry(key)
    if isinstance(entry, dict):
        entry = entry["one" if values["count"] == 1 else "other"]
    for name, value in values.items():
        entry = entry.replace(f"%{{{name}}}", str(value))
    return entry


def duration(minutes: int) -> str:
    """Say how long something takes, in words: minutes up to an hour and a half, then hours to the nearest quarter."""
    if minutes <= 90:
        return t("page.minutes", count=minutes)
    quarters = round(minutes / 15)
    hours, rest = divmod(quarters, 4)
    return t(("page.hours", "page.hours_quarter", "page.hours_half", "page.hours_three_quarters")[rest], count=hours)


def forget_strings() -> None:
    """Read the catalogue anew at its next use."""
    strings.cache_clear()
    _entry.cache_clear()
