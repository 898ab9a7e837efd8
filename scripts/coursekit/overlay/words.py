"""An organisation's own strings: each takes the place of one of the course's, and holds the same places to fill."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from coursekit.check.suggestions import suggestion
from coursekit.check.unsafe import html_in
from coursekit.problems import listed, shown
from coursekit.render.strings import strings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from coursekit.load.yaml_file import YamlFile
    from coursekit.problems import Problem

_MONTHS = "reference.months"
"""The one string that is a list."""
_PLACE = re.compile(r"%\{(\w+)\}")


def check_strings(file: YamlFile, own: Mapping[str, str]) -> Iterator[Problem]:
    """Strings that the course does not have, that lack or add a place to fill, or that would be HTML."""
    yield from html_in(file)
    known = dict(_single(strings(), ""))
    for key, text in own.items():
        if key not in known:
            mend = suggestion(key, known, "The keys are those of scripts/coursekit/strings/en.json, with dots.")
            yield file.key_problem((key,), "O010", f"The course has no string {shown(key)}.", mend)
            continue
        if key == _MONTHS and len(text.split()) != len(known[key].split()):
            message = f"{shown(key)} must name the twelve months."
            yield file.problem((key,), "O010", message, "Write them in their order, with spaces between.")
        places = sorted(set(_PLACE.findall(known[key])))
        if sorted(set(_PLACE.findall(text))) != places:
            wanted = listed([f"%{{{place}}}" for place in places], "and") if places else "no places to fill"
            message = f"{shown(key)} must hold {wanted}."
            yield file.problem((key,), "O010", message, f"The course says {shown(known[key], 200)}.")


def _single(entry: Any, above: str) -> Iterator[tuple[str, str]]:  # noqa: ANN401  (whatever JSON holds)
    """Each text of the catalogue by its dotted key."""
    if isinstance(entry, str):
        yield above, entry
        return
    for key, inner in entry.items():
        yield from _single(inner, f"{above}.{key}" if above else key)
