"""YAML that people like to edit: keys in their order, long texts folded a sentence a line, comments where they belong.

PyYAML's dumper knows neither comments nor sentences. Whether a text can stand without quotes is asked of the reader
that will read it, so that both agree.
"""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass, field

from coursekit.exchange.cleaning import clean
from coursekit.load.yaml_file import read_yaml

_LONG = 80
_WIDEST_COMMENT = 110
_SENTENCE_END = re.compile(r"([.!?][\"')\]”’*]*) (?=[A-Z\"'“‘*(])")
_OWN_LINE = re.compile(r"[ >]|[-+*] |\d+[.)] ")


@dataclass(frozen=True, slots=True)
class Comment:
    """A line for people; one that is too long goes on below."""

    text: str


@dataclass(frozen=True, slots=True)
class Flow:
    """A list of ids on one line."""

    ids: tuple[str, ...]


@dataclass(slots=True)
class Group:
    """Keys in their order, with comments between them."""

    entries: list[Comment | tuple[str, Value]] = field(default_factory=list)

    def add(self, key: str, value: Value) -> None:
        """Add a key; one with nothing to say is left out."""
        if value not in ("", [], None) and value != Group():
            self.entries.append((key, value))

    def add_comment(self, text: str) -> None:
        """Add a comment, a line for each line of the text."""
        self.entries.extend(Comment(line) for line in text.split("\n") if line.strip())


Value = str | int | bool | Flow | list[str] | list[Group] | Group


def write_yaml(group: Group) -> str:
    """The text of a file."""
    return "\n".join(_lines(group, 0)) + "\n"


def _lines(group: Group, indent: int) -> list[str]:
    lines: list[str] = []
    for entry in group.entries:
        lines += _comment(entry.text, indent) if isinstance(entry, Comment) else _key(*entry, indent)
    return lines


def _comment(text: str, indent: int) -> list[str]:
    start = " " * indent + "# "
    words = " ".join(clean(text).split())
    return textwrap.wrap(words, _WIDEST_COMMENT, initial_indent=start, subsequent_indent=start, break_on_hyphens=False)


def _key(key: str, value: Value, indent: int) -> list[str]:
    start = f"{' ' * indent}{key}:"
    match value:
        case Group():
            return [start, *_lines(value, indent + 2)]
        case Flow(ids):
            return [f"{start} {ids[0] if len(ids) == 1 else '[' + ', '.join(ids) + ']'}"]
        case list():
            lines = [start]
            for entry in value:
                lines += _entry(entry, indent + 2)
            return lines
        case bool() | int():
            return [f"{start} {str(value).lower()}"]
        case _:
            return _text(f"{start} ", value, indent + 2)


def _entry(value: str | Group, indent: int) -> list[str]:
    """An entry of a list; the comments that it begins with stand before its hyphen."""
    if isinstance(value, str):
        return _text(f"{' ' * indent}- ", value, indent + 2)
    count = next((at for at, each in enumerate(value.entries) if not isinstance(each, Comment)), len(value.entries))
    before = _lines(Group(value.entries[:count]), indent)
    lines = _lines(Group(value.entries[count:]), indent + 2)
    return [*before, f"{' ' * indent}- {lines[0].lstrip()}", *lines[1:]] if lines else before


def _text(start: str, text: str, indent: int) -> list[str]:
    space = " " * indent
    if "\n" in text:
        parts = [line if _OWN_LINE.match(line) else _SENTENCE_END.sub(r"\1\n", line) for line in text.split("\n")]
        return [f"{start}|", *(space + line if line else "" for line in "\n".join(parts).split("\n"))]
    if len(start) + len(text) <= _LONG or len(text.split()) < 2:
        if _needs_no_quotes(text):
            return [start + text]
        if '"' not in text and "\\" not in text:
            return [f'{start}"{text}"']
    return [f"{start}>-", *(space + line for line in _SENTENCE_END.sub(r"\1\n", text).split("\n"))]


def _needs_no_quotes(text: str) -> bool:
    file = read_yaml("", f"- {text}\n- key: {text}")
    return not file.problems and file.data == [text, {"key": text}]
