"""A YAML file read strictly: nothing is guessed, and every value's place can be found again.

PyYAML follows YAML 1.1: it takes `yes` for true, `0123` for 83, a date for an object, and the last of two equal
keys without a word. Here such a value is a problem that names the mend.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from coursekit.load.yaml_errors import explain, forbidden_character, too_deep
from coursekit.problems import Problem, listed, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

_BASE: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml where the wheel has it: ten times faster
_IMPLICIT: dict[str, list[tuple[str, re.Pattern[str]]]] = {
    sign: [(tag.removeprefix("tag:yaml.org,2002:"), pattern) for tag, pattern in resolvers]
    for sign, resolvers in _BASE.yaml_implicit_resolvers.items()
}
"""What YAML 1.1 may take a text without quotes for, by the sign it begins with: a type's name, and its pattern."""
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})\Z")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,18}\Z")
_LOST = re.compile(r"[ \t]+(#\S[^\n]*)")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_DEEPEST = 40
"""No course file needs more levels; a deeper one is a slip, or made to exhaust the stack."""

Location = tuple[str | int, ...]
"""Keys and list positions from the top of the file to a value."""


class _Loader(_BASE):  # type: ignore[misc]
    """PyYAML's loader without its tags, which cost a quarter of the time: `_Construction` looks at what matters."""

    def descend_resolver(self, _parent: object, _index: object) -> None:
        """Look at no path."""

    def ascend_resolver(self) -> None:
        """Look at no path."""

    def resolve(self, _kind: object, _value: object, _implicit: object) -> str:
        """Give no tag."""
        return ""


@dataclass(slots=True)
class YamlFile:
    """A YAML text with its data and the problems met while reading it."""

    path: str
    """As problems show it."""
    text: str
    """The YAML itself."""
    first_line: int = 0
    """Lines that stand before the text in its file, as the opening `---` of front matter."""
    problems: list[Problem] = field(default_factory=list)
    _data: Any = None
    _is_released: bool = False
    _tree: yaml.Node | None = field(default=None, repr=False)

    @property
    def is_json(self) -> bool:
        """Whether it is JSON: all JSON is YAML too, and mends are worded otherwise."""
        return self.path.endswith(".json")

    @property
    def data(self) -> Any:  # noqa: ANN401
        """Plain dicts, lists, strings, integers, floats, booleans and None."""
        if self._is_released:
            self._data, self._is_released = read_yaml(self.path, self.text).data, False
        return self._data

    def release(self) -> None:
        """Let the data go once the model holds it: a large course would hold everything twice. It can be read again."""
        self._data, self._is_released = None, True

    def place(self, location: Location) -> tuple[int, int]:
        """Line and column of a value, or of the deepest part of its location that the file has."""
        return self._place_of(_locate(self._nodes(), location))

    def key_place(self, location: Location) -> tuple[int, int]:
        """Line and column of a key; of its value where there is no such key."""
        parent = _locate(self._nodes(), location[:-1])
        keys = [key for key, _value in parent.value] if isinstance(parent, yaml.MappingNode) else []
        found = next((key for key in keys if key.value == location[-1]), None)
        return self._place_of(found) if found else self.place(location)

    def texts(self) -> Iterator[tuple[Location, str]]:
        """Every text in the data, with its place."""
        return _texts_in(self.data, ())

    def problem(self, location: Location, code: str, message: str, mend: str) -> Problem:
        """A problem at a value, or at the deepest part of its location that the file has."""
        return Problem(self.path, *self.place(location), code, message, mend)

    def key_problem(self, location: Location, code: str, message: str, mend: str) -> Problem:
        """A problem at a key rather than at its value."""
        return Problem(self.path, *self.key_place(location), code, message, mend)

    def text_problem(self, location: Location, words: str, code: str, message: str, mend: str) -> Problem:
        """A problem at words within a text, or at its start where they cannot be found as they stand."""
        node = _locate(self._nodes(), location)
        if node:
            at = self.text.find(words, node.start_mark.index, node.end_mark.index)
            if at >= 0:
                line, column = self.text.count("\n", 0, at), at - self.text.rfind("\n", 0, at) - 1
                return Problem(self.path, self.first_line + line + 1, column + 1, code, message, mend)
        return self.problem(location, code, message, mend)

    def _nodes(self) -> yaml.Node | None:
        """The tree of nodes, read once more: places are wanted only when something is wrong."""
        if self._tree is None and (self._is_released or self._data is not None):
            self._tree = _Loader(self.text).get_single_node()
        return self._tree

    def _place_of(self, node: yaml.Node | None) -> tuple[int, int]:
        line, column = (node.start_mark.line, node.start_mark.column) if node else (0, 0)
        return self.first_line + line + 1, column + 1


def read_yaml(path: str, text: str, first_line: int = 0) -> YamlFile:
    """Read a YAML text; what is wrong with it is in the result's `problems`, and then `data` may be None."""
    file = YamlFile(path, text, first_line)
    finding = forbidden_character(text) or too_deep(text)
    node: yaml.Node | None = None
    if not finding:
        try:
            node = _Loader(text).get_single_node()
        except yaml.MarkedYAMLError as error:
            finding = explain(error, text)
        except (yaml.YAMLError, RecursionError, ValueError, OverflowError):
            finding = (0, 0, "This YAML cannot be read.", "Type it again, a part at a time.")
    if finding:
        line, column, message, mend = finding
        file.problems.append(Problem(path, first_line + line + 1, column + 1, "Y001", message, mend))
    elif node is None:
        message, mend = "There is nothing here.", "Write what belongs here, or delete the file."
        file.problems.append(Problem(path, first_line + 1, 1, "Y001", message, mend))
    else:
        file._data = _Construction(file).value(node, 0)
    return file


class _Construction:
    """Turns nodes into plain data and notes what is doubtful."""

    def __init__(self, file: YamlFile) -> None:
        self.file = file
        self.text = file.text
        self.seen: set[int] = set()
        # Looked for in the whole text once, so that a file without them pays nothing for each value.
        self.has_properties = "&" in file.text or "!" in file.text
        self.has_hash = " #" in file.text

    def note(self, node: yaml.Node, code: str, message: str, mend: str) -> None:
        self.file.problems.append(Problem(self.file.path, *self.file._place_of(node), code, message, mend))

    def value(self, node: yaml.Node, depth: int) -> Any:  # noqa: ANN401
        if self.has_properties and self.text[node.start_mark.index : node.start_mark.index + 1] in ("&", "!"):
            return self.decorated(node)
        if type(node) is yaml.ScalarNode:
            return self.scalar(node)
        if depth > _DEEPEST:
            self.note(node, "Y004", "This is nested too deeply.", "Look for brackets or indentation gone astray.")
            return None
        if type(node) is yaml.SequenceNode:
            return [self.value(item, depth + 1) for item in node.value]
        return self.mapping(node, depth)

    def decorated(self, node: yaml.Node) -> Any:  # noqa: ANN401
        """A value with an anchor or a tag before it: often a text that begins with "&" or "!"."""
        if id(node) not in self.seen:
            self.seen.add(id(node))
            sign = self.text[node.start_mark.index]
            written = self.text[node.start_mark.index : node.end_mark.index].split("\n")[0]
            message = f'{shown(written)}: in YAML, "{sign}" before a value means something else.'
            self.note(node, "Y004", message, f'Put a text that begins with "{sign}" in quotes, or delete this.')
        return node.value if isinstance(node, yaml.ScalarNode) else None

    def mapping(self, node: yaml.Node, depth: int) -> dict[str, Any]:
        result: dict[str, Any] = {}
        again: list[yaml.ScalarNode] = []
        for key_node, value_node in node.value:
            key = self.value(key_node, depth + 1) if type(key_node) is yaml.ScalarNode else None
            if key == "<<" and not key_node.style:
                continue
            if not isinstance(key, str):
                written = f' "{key_node.value}"' if isinstance(key_node, yaml.ScalarNode) and key_node.value else ""
                self.note(key_node, "Y004", f"The key{written} is not a word.", "Write one of the known keys.")
                continue
            if key in result:
                again.append(key_node)
                continue
            result[key] = self.value(value_node, depth + 1)
        if again:
            self.repeated_keys(again, node)
        return result

    def repeated_keys(self, again: list[yaml.ScalarNode], node: yaml.Node) -> None:
        """Keys that stand twice in a group; several of them are mostly one slip, a new entry without its "- "."""
        first = next(key for key, _value in node.value if key.value == again[0].value)
        line, _column = self.file._place_of(first)
        if len(again) == 1:
            message = f"The key {shown(again[0].value)} is written twice; the first is on line {line}."
            self.note(again[0], "Y002", message, "Keep one of the two.")
        else:
            message = f"{listed([each.value for each in again], 'and')} are written twice; the first is on line {line}."
            self.note(again[0], "Y002", message, 'Keep one of each, or begin a new entry of the list with "- ".')

    def scalar(self, node: yaml.ScalarNode) -> Any:  # noqa: ANN401
        if node.style == '"' and _CONTROL.search(node.value):
            message, mend = "This text holds an invisible character, written with a backslash.", "Delete it."
            self.note(node, "Y004", message, mend)
        if node.style:
            return node.value
        if self.has_hash:
            lost = _LOST.match(self.text, node.end_mark.index)
            if lost:
                message = f"{shown(lost[1])} is a comment to YAML readers and would be lost."
                self.note(node, "Y004", message, 'Put the whole text in quotes; begin a comment with "# ".')
        for kind, pattern in _IMPLICIT.get(node.value[:1], ()):
            if pattern.match(node.value):
                return self.other(node, kind)
        return node.value

    def other(self, node: yaml.ScalarNode, kind: str) -> Any:  # noqa: ANN401
        """A scalar that PyYAML takes for something else than text."""
        text = node.value
        if kind == "bool" and text in ("true", "false"):
            return text == "true"
        if kind == "int" and _INTEGER.match(text):
            return int(text)
        if kind == "float" and _DECIMAL.match(text):
            return float(text)
        if kind == "null" and text == "":
            return None
        if kind in ("merge", "value"):
            self.note(
                node,
                "Y004",
                f'"{text}" means something else in YAML.',
                "Write the keys out, or put it in quotes.",
            )
            return text
        what, otherwise = _READ_AS[kind]
        message = f"{shown(text)} without quotes is {what} to YAML readers."
        self.note(node, "Y003", message, f"Put it in quotes{otherwise}.")
        return text


_READ_AS = {
    "bool": ("a yes-or-no value", ", or write true or false without quotes"),
    "int": ("another number", ", or write a plain number"),
    "float": ("another number", ", or write a plain number"),
    "null": ("no value at all", ", or delete the key"),
    "timestamp": ("a date", ""),
}
"""What PyYAML takes a scalar for, and what may be meant if not a text."""


def _locate(node: yaml.Node | None, location: Location) -> yaml.Node | None:
    """The node at a location, or the deepest that the file has on the way there."""
    for part in location:
        inner = None
        if isinstance(node, yaml.MappingNode):
            inner = next((value for key, value in node.value if key.value == part), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            inner = node.value[part]
        if inner is None:
            break
        node = inner
    return node


def _texts_in(data: object, where: Location) -> Iterator[tuple[Location, str]]:
    """Every text in a file's data, with its place."""
    if isinstance(data, str):
        yield where, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _texts_in(value, (*where, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _texts_in(value, (*where, index))
