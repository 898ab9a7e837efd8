"""A YAML file read strictly: nothing is guessed, and every value's place can be found again.

PyYAML follows YAML 1.1: it takes `yes` for true, `0123` for 83, a date for an object, and the last of two equal
keys without a word. Here such a value is a problem that names the mend.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from coursekit.problems import Problem

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml where the wheel has it: ten times faster
_STRING = "tag:yaml.org,2002:str"
_COLLECTIONS = {"tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"}
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})$")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]+$")
_DEEPEST = 40
"""No course file needs more levels; a deeper one is a slip, or made to exhaust the stack."""

Location = tuple[str | int, ...]
"""Keys and list positions from the top of the file to a value."""


@dataclass(slots=True)
class YamlFile:
    """A YAML text with its data and the problems met while reading it."""

    path: str
    """As problems show it."""
    text: str
    """The YAML itself."""
    first_line: int = 0
    """Lines that stand before the text in its file, as the opening `---` of front matter."""
    data: Any = None
    """Plain dicts, lists, strings, integers, floats, booleans and None."""
    problems: list[Problem] = field(default_factory=list)

    def problem(self, location: Location, code: str, message: str, mend: str) -> Problem:
        """A problem at a value, or at the deepest part of its location that the file has.

        The text is parsed once more for it: places are wanted only when something is wrong.
        """
        node = _locate(self._compose(), location)
        return self._problem_at(node.start_mark if node else None, code, message, mend)

    def key_problem(self, location: Location, code: str, message: str, mend: str) -> Problem:
        """A problem at a key rather than at its value."""
        parent = _locate(self._compose(), location[:-1])
        if isinstance(parent, yaml.MappingNode):
            for key, _value in parent.value:
                if key.value == location[-1]:
                    return self._problem_at(key.start_mark, code, message, mend)
        return self.problem(location, code, message, mend)

    def _compose(self) -> yaml.Node | None:
        node: yaml.Node | None = _LOADER(self.text).get_single_node()
        return node

    def _problem_at(self, mark: Any, code: str, message: str, mend: str) -> Problem:  # noqa: ANN401
        line, column = (mark.line, mark.column) if mark else (0, 0)
        return Problem(self.path, self.first_line + line + 1, column + 1, code, message, mend)


def read_yaml(path: str, text: str, first_line: int = 0) -> YamlFile:
    """Read a YAML text; what is wrong with it is in the result's `problems`, and then `data` may be None."""
    file = YamlFile(path, text, first_line)
    try:
        node = file._compose()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        what = " ".join(part for part in (error.context, error.problem) if part)
        message = f"This is not valid YAML: {what}."
        mend = "Look at the indentation, quotes and colons on this line and the one above."
        file.problems.append(file._problem_at(mark, "Y001", message, mend))
        return file
    except yaml.reader.ReaderError as error:
        before = text[: error.position if isinstance(error.position, int) else 0]
        line, column = before.count("\n"), len(before) - before.rfind("\n") - 1
        message = "There is a character here that YAML does not allow."
        mend = "Delete it and type the text again."
        file.problems.append(Problem(path, first_line + line + 1, column + 1, "Y001", message, mend))
        return file
    except (RecursionError, ValueError):
        message, mend = "This YAML cannot be read.", "Look for brackets that are opened very often."
        file.problems.append(Problem(path, first_line + 1, 1, "Y001", message, mend))
        return file
    if node is None:
        message, mend = "The file is empty.", 'Begin with "kind:".'
        file.problems.append(Problem(path, first_line + 1, 1, "Y001", message, mend))
        return file
    file.data = _Construction(file).value(node, 0)
    return file


class _Construction:
    """Turns nodes into plain data and notes what is doubtful."""

    def __init__(self, file: YamlFile) -> None:
        self.file = file
        self.seen: set[int] = set()

    def note(self, node: yaml.Node, code: str, message: str, mend: str) -> None:
        self.file.problems.append(self.file._problem_at(node.start_mark, code, message, mend))

    def value(self, node: yaml.Node, depth: int) -> Any:  # noqa: ANN401
        if type(node) is yaml.ScalarNode:
            return node.value if node.tag == _STRING else self.scalar(node)
        if depth > _DEEPEST:
            self.note(node, "Y004", "This is nested too deeply.", "Look for brackets or indentation gone astray.")
            return None
        if node.tag not in _COLLECTIONS:
            self.note(node, "Y004", f'The tag "{node.tag}" is not used in course files.', "Delete it.")
            return None
        if id(node) in self.seen:
            self.note(node, "Y004", 'This repeats another part with "*".', "Write the part out in full.")
            return None
        self.seen.add(id(node))
        if type(node) is yaml.SequenceNode:
            return [self.value(item, depth + 1) for item in node.value]
        return self.mapping(node, depth)

    def mapping(self, node: yaml.Node, depth: int) -> dict[str, Any]:
        result: dict[str, Any] = {}
        first: dict[str, int] = {}
        for key_node, value_node in node.value:
            key = self.value(key_node, depth + 1)
            if not isinstance(key, str):
                if key is not None:
                    shown = key_node.value if isinstance(key_node, yaml.ScalarNode) else "this key"
                    self.note(key_node, "Y004", f'The key "{shown}" is not a word.', "Use one of the known keys.")
                continue
            if key in result:
                line = first[key] + self.file.first_line + 1
                message = f'The key "{key}" is written twice; the first is on line {line}.'
                self.note(key_node, "Y002", message, "Keep one of the two.")
                continue
            first[key] = key_node.start_mark.line
            result[key] = self.value(value_node, depth + 1)
        return result

    def scalar(self, node: yaml.ScalarNode) -> Any:  # noqa: ANN401
        kind, text = node.tag.removeprefix("tag:yaml.org,2002:"), node.value
        if kind == "bool" and text in ("true", "false"):
            return text == "true"
        if kind == "int" and _INTEGER.match(text):
            return int(text)
        if kind == "float" and _DECIMAL.match(text):
            return float(text)
        if kind == "null" and text == "":
            return None
        if kind not in _READ_AS:
            self.note(node, "Y004", f'The tag "{node.tag}" is not used in course files.', "Delete it.")
            return text
        as_boolean = ", or write true or false without quotes" if kind == "bool" else ""
        message = f'"{text}" without quotes is {_READ_AS[kind]} to YAML readers.'
        self.note(node, "Y003", message, f"Put it in quotes{as_boolean}.")
        return text


_READ_AS = {
    "bool": "a yes-or-no value",
    "int": "another number",
    "float": "another number",
    "null": "no value at all",
    "timestamp": "a date",
    "merge": "an instruction to merge",
    "value": "a default value",
}


def _locate(node: yaml.Node | None, location: Location) -> yaml.Node | None:
    """The node at a location. Parts the file does not have (a union's tag in pydantic's words) are passed over."""
    for part in location:
        if isinstance(node, yaml.MappingNode):
            node = next((value for key, value in node.value if key.value == part), node)
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            node = node.value[part]
    return node
