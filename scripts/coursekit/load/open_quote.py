"""A quote that an author forgot to close, and that another one, further down, has closed.

YAML takes a text in quotes over as many lines as it likes: the keys in it are gone, or the rest makes no sense to it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from coursekit.load.yaml_file import YamlFile
    from coursekit.problems import Problem

SAID = "The quote that is opened here closes only some lines further down.", "Close it where its text ends."
"""Message and mend."""
_OPENED = re.compile(r"""^[ ]*(?:-[ ]+)?(?:\w+:[ ]+)?(?=["'])""", re.MULTILINE)
_QUOTED = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^']|'')*'""", re.DOTALL)
_KEY = re.compile(r"\n[ ]*(?:-[ ]+)?(\w+):(?=[ \n])")


def quote_with_keys(file: YamlFile, missing: Collection[str]) -> Problem | None:
    """A text in quotes that holds a line of a key that is missing, if there is one."""
    begins = [0, *(end.end() for end in re.finditer("\n", file.text))]
    for where, text in file.texts():
        if not any(f"{key}:" in text for key in missing):
            continue
        line, column = file.place(where)
        found = _QUOTED.match(file.text, begins[line - 1 - file.first_line] + column - 1)
        if found and any(key in missing for key in _KEY.findall(found[0])):
            return file.problem(where, "Y001", *SAID)
    return None


def quote_before(text: str, line: int, column: int) -> tuple[int, int] | None:
    """Line and column, both from 0, of a quote over several keys that closes right before a place."""
    end = sum(len(each) + 1 for each in text.split("\n")[:line]) + column
    for opened in _OPENED.finditer(text, 0, end):
        found = _QUOTED.match(text, opened.end(), end)
        if found and _KEY.search(found[0]) and not text[found.end() : end].strip():
            return text.count("\n", 0, found.start()), found.start() - text.rfind("\n", 0, found.start()) - 1
    return None
