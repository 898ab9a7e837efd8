"""A Markdown page: its front matter, its lines, and what it links to, places and cites."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from coursekit.load.headings import heading_ids
from coursekit.load.yaml_file import YamlFile, read_yaml
from coursekit.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(.*?)(?:^---[ \t]*(?:\r?\n|\Z))", re.DOTALL | re.MULTILINE)
_FENCE = re.compile(r"^[ ]{0,3}(`{3,}|~{3,})")
_CODE_SPAN = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_LINK = re.compile(r"(!?)\[((?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)\]\(\s*(<[^>]*>|[^()\s]*(?:\([^()]*\)[^()\s]*)*)")
_MACRO = re.compile(r"\{\{-?\s*(.*?)\s*-?\}\}")
_CALL = re.compile(r"(\w+)\(([^()]*)\)\Z")
_ARGUMENT = re.compile(r"""\s*(?:"([^"]*)"|'([^']*)')\s*\Z""")
_OTHER_JINJA = re.compile(r"\{%|\{#")


@dataclass(frozen=True, slots=True)
class Link:
    """A link or picture in Markdown."""

    line: int
    column: int
    target: str
    text: str
    is_picture: bool


@dataclass(frozen=True, slots=True)
class MacroCall:
    """Something between double braces, or another sign that Jinja would act on."""

    line: int
    column: int
    written: str
    name: str | None
    """None when it is not a call that can be read."""
    arguments: tuple[str, ...] = ()


@dataclass(slots=True)
class PageFile:
    """A page as it was read."""

    path: str
    """As problems show it."""
    uri: str
    """From the site's root: `modules/<slug>/<page>.md`, or a page of `docs/`."""
    front_matter: YamlFile | None
    """None when the page has none."""
    body_line: int
    """The line of the file, from 0, on which the body begins."""
    lines: list[str] = field(default_factory=list)
    """The body's lines with code blanked out, so that columns hold and nothing in code is taken for Markdown."""
    _headings: set[str] | None = None

    @property
    def headings(self) -> set[str]:
        """The ids of its headings."""
        if self._headings is None:
            self._headings = heading_ids(self.lines)
        return self._headings

    def links(self) -> Iterator[Link]:
        """Every link and picture, in order."""
        yield from links_in(self.lines, self.body_line + 1)

    def macros(self) -> Iterator[MacroCall]:
        """Everything that Jinja would act on, in order."""
        for number, line in enumerate(self.lines, self.body_line + 1):
            if "{" not in line:
                continue
            for found in _MACRO.finditer(line):
                yield _macro_call(number, found)
            for found in _OTHER_JINJA.finditer(line):
                yield MacroCall(number, found.start() + 1, found[0], None)

    def problem(self, line: int, column: int, code: str, message: str, mend: str) -> Problem:
        """A problem at a place in the body."""
        return Problem(self.path, line, column, code, message, mend)


def read_page(path: str, uri: str, text: str) -> PageFile:
    """Take a page apart. `text` is the whole file."""
    found = _FRONT_MATTER.match(text)
    front_matter = read_yaml(path, found[1], first_line=1) if found else None
    body_line = text.count("\n", 0, found.end()) if found else 0
    body = text[found.end() :] if found else text
    return PageFile(path, uri, front_matter, body_line, _without_code(body.splitlines()))


def links_in(lines: list[str], first_line: int) -> Iterator[Link]:
    """Links and pictures in lines of Markdown; the first line has the number `first_line`."""
    for number, line in enumerate(lines, first_line):
        if "](" not in line:
            continue
        for found in _LINK.finditer(line):
            target = found[3].removeprefix("<").removesuffix(">")
            yield Link(number, found.start() + 1, target, found[2], found[1] == "!")


def _macro_call(number: int, found: re.Match[str]) -> MacroCall:
    column = found.start() + 1
    call = _CALL.match(found[1])
    if not call:
        return MacroCall(number, column, found[0], None)
    written = call[2].strip()
    matches = [_ARGUMENT.match(part) for part in written.split(",")] if written else []
    if not all(matches):
        return MacroCall(number, column, found[0], None)
    arguments = tuple(match[1] if match[1] is not None else match[2] for match in matches if match)
    return MacroCall(number, column, found[0], call[1], arguments)


def _without_code(lines: list[str]) -> list[str]:
    """The lines with fenced blocks and code spans replaced by spaces."""
    result: list[str] = []
    fence: str | None = None
    for line in lines:
        mark = _FENCE.match(line)
        if fence:
            if mark and mark[1].startswith(fence) and not line.strip(" `~"):
                fence = None
            result.append("")
        elif mark:
            fence = mark[1]
            result.append("")
        else:
            result.append(_CODE_SPAN.sub(lambda span: " " * len(span[0]), line) if "`" in line else line)
    return result
