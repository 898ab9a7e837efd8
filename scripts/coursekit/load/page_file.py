"""A Markdown page: its front matter, its body, and what it links to, places and cites."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.load.code import without_code
from coursekit.load.headings import heading_ids, headings_in, plain_heading_ids
from coursekit.load.links import links_in
from coursekit.load.yaml_file import YamlFile, read_yaml
from coursekit.model.guide import GUIDE
from coursekit.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.headings import Heading
    from coursekit.load.links import Link

# As in MkDocs, which also takes three dots for its end, and no end on a last line that is not ended itself.
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*\n", re.DOTALL | re.MULTILINE)
_FRONT_MATTER_START = re.compile(r"\A---[ \t]*\n")
_NOT_FOR_LEARNERS = ("authoring/", "contributing/", "organisations/", "trainers/")
_JINJA = re.compile(r"\{\{-?[ \t]*([^\n]*?)[ \t]*-?\}\}|\{\{[^\n]*|\{%|\{#")
_CALL = re.compile(r"(\w+)\(([^()]*)\)\Z")
_ARGUMENT = re.compile(r"""\s*(?:"([^"]*)"|'([^']*)')\s*(?:,|\Z)""")


@dataclass(frozen=True, slots=True)
class MacroCall:
    """Something between double braces, or another sign that Jinja would act on."""

    line: int
    column: int
    written: str
    name: str | None
    """None when it is not a call that can be read."""
    arguments: tuple[str, ...] = ()
    is_alone: bool = False
    """Whether nothing else stands on its line."""
    is_code: bool = False
    """Whether it stands in code, where Jinja acts on it all the same."""


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
    body: str
    """What follows the front matter."""
    is_readable: bool = True
    """False when the file is no text: nothing is known of it but that it exists."""
    _prose: str | None = None
    _plain_headings: set[str] | None = None
    _heading_ids: set[str] | None = None
    _macros: tuple[MacroCall, ...] | None = None

    @property
    def prose(self) -> str:
        """The body with code blanked out, so that places hold and nothing in code is taken for Markdown."""
        if self._prose is None:
            self._prose = without_code(self.body)
        return self._prose

    @property
    def title(self) -> str:
        """Its first heading of the first level; the name of its file where it has none."""
        name = self.uri.rpartition("/")[2].removesuffix(".md")
        return next((heading.text for heading in self.headings() if heading.level == 1), name)

    def headings(self) -> Iterator[Heading]:
        """Its headings in order; those in boxes are left out."""
        return headings_in(self.prose, self.body_line + 1)

    def heading(self, identifier: str) -> Heading | None:
        """The first of them with an id, if there is one."""
        return next((heading for heading in self.headings() if heading.id == identifier), None)

    @property
    def heading_ids(self) -> set[str]:
        """The ids of all its headings."""
        if self._heading_ids is None:
            self._heading_ids = heading_ids(self.body)
        return self._heading_ids

    def has_heading(self, identifier: str) -> bool:
        """Whether one of its headings has this id."""
        if self._plain_headings is None:
            self._plain_headings = plain_heading_ids(self.prose)
        return identifier in self._plain_headings or identifier in self.heading_ids

    @property
    def is_for_learners(self) -> bool:
        """Whether learners read it: the guides for trainers, authors and developers are not for them."""
        return not self.uri.startswith(_NOT_FOR_LEARNERS) and not self.is_guide

    @property
    def is_guide(self) -> bool:
        """Whether it is a module's guide for trainers."""
        return self.uri.startswith("modules/") and self.uri.endswith(f"/{GUIDE}")

    @property
    def is_front_matter_open(self) -> bool:
        """Whether front matter begins and never ends."""
        return self.front_matter is None and _FRONT_MATTER_START.match(self.body) is not None

    def links(self) -> Iterator[Link]:
        """Every link and picture."""
        return links_in(self.prose, self.body_line + 1)

    @property
    def renders_macros(self) -> bool:
        """Whether macros are carried out: always in `modules/`; a page of `docs/` asks for them."""
        if self.uri.startswith("modules/") or not self.front_matter:
            return self.uri.startswith("modules/")
        # Front matter that cannot be read may ask for it: what follows from that slip is not said too.
        data = self.front_matter.data
        return data.get("render_macros") is True if isinstance(data, dict) else bool(self.front_matter.problems)

    def macros(self) -> tuple[MacroCall, ...]:
        """Everything that Jinja would act on, in order."""
        if self._macros is None:
            has_any = "{" in self.body and self.renders_macros
            found = _JINJA.finditer(self.body) if has_any else ()
            self._macros = tuple(self._macro_call(each) for each in found)
        return self._macros

    def placed(self, macro: str = "activity") -> Iterator[MacroCall]:
        """Each `activity("…")` that places an activity, or another macro that is given one text and is not in code."""
        for call in self.macros():
            if call.name == macro and len(call.arguments) == 1 and not call.is_code:
                yield call

    def problem(self, line: int, column: int, code: str, message: str, mend: str) -> Problem:
        """A problem at a place in the file."""
        return Problem(self.path, line, column, code, message, mend)

    def _macro_call(self, found: re.Match[str]) -> MacroCall:
        start = self.body.rfind("\n", 0, found.start()) + 1
        end = self.body.find("\n", found.end())
        line = self.body[start : end if end >= 0 else None]
        number = self.body_line + self.body.count("\n", 0, start) + 1
        name, arguments = _read_call(found[1] or "")
        is_code = self.prose[found.start()] != "{"
        return MacroCall(
            number, found.start() - start + 1, found[0], name, arguments, line.strip() == found[0], is_code
        )


def read_page(path: str, uri: str, text: str) -> PageFile:
    """Take a page apart. `text` is the whole file."""
    found = _FRONT_MATTER.match(text)
    if not found:
        return PageFile(path, uri, None, 0, text)
    front_matter = read_yaml(path, found[1], first_line=1)
    return PageFile(path, uri, front_matter, text.count("\n", 0, found.end()), text[found.end() :])


def _read_call(written: str) -> tuple[str | None, tuple[str, ...]]:
    """The name and arguments of a call, or None when it cannot be read."""
    call = _CALL.match(written)
    if not call:
        return None, ()
    inner, matches, at = call[2], [], 0
    while inner.strip() and at < len(inner):
        match = _ARGUMENT.match(inner, at)
        if not match:
            return None, ()
        matches.append(match)
        at = match.end()
    if inner.rstrip().endswith(","):
        return None, ()
    return call[1], tuple(match[1] if match[1] is not None else match[2] for match in matches)
