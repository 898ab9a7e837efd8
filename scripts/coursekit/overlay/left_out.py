"""Takes modules out of a course, and out of all that stays what leads to them.

Entries of lists that stand on a module go with it: questions of a mixed quiz, plans with one of its steps, words and
beliefs that it teaches. A link to it becomes plain words, and an entry that begins with one goes.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

import yaml

from coursekit.load.yaml_file import read_yaml
from coursekit.overlay.laid import Part

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coursekit.overlay.laid import Laid

_LINK = re.compile(r"(?<!!)\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(([^()\s]+)\)")
_ENTRY = re.compile(r"^(\s*)(?:[-*+]|\d+\.)\s+\**(?=\[)")
_ALL_LISTED = {"modules/glossary.yml": "glossary.md", "modules/misconceptions.yml": "misconceptions.md"}
"""Lists whose entries may be named from other modules too, and the page on which each stands."""
_UNREADABLE = {"Y001", "Y004"}
"""Of YAML that does not read as it stands: what is nested without an end, or refers to itself, is among it."""


def leave_out(laid: Laid, slugs: Sequence[str]) -> list[str]:
    """Take modules out.

    Parameters:
        laid: The course's files, which are changed.
        slugs: The modules.

    Returns:
        Where a sentence lost its link, or an entry its place, for someone to read them again.
    """
    gone = tuple(f"{room}/{slug}/" for slug in slugs for room in ("modules", "quizzes"))
    for name in [name for name in laid.whole if name.startswith(gone)]:
        del laid.whole[name]
    named = tuple(f"modules/{slug}/" for slug in slugs) + tuple(f"{slug}/" for slug in slugs)
    texts = [name for name in laid.whole if name.endswith((".md", ".yml"))]
    texts = [name for name in texts if any(f"{slug}/" in laid.text(name) for slug in slugs)]
    others = (name for name in laid.whole if name.endswith((".md", ".yml")) and name not in _ALL_LISTED)
    everything = "\n".join(laid.text(name) for name in others)
    notes: list[str] = []
    for name in sorted(texts):
        if name.endswith(".yml"):
            _prune(laid, name, named, everything)
        if name in laid.whole or name in laid.parts:
            notes += _unlink(laid, name, slugs)
    return notes


def _prune(laid: Laid, name: str, named: tuple[str, ...], everything: str) -> None:
    """Take out what stands on a module; an entry that is named elsewhere too stays, and leads elsewhere."""
    text = laid.text(name)
    tree = _tree(name, text)
    if tree is None:
        return
    spans = [(value.start_mark.line, _last_line(value)) for value in _values(tree) if _leads(value, named)]
    for node in _entries(tree, named):
        entry = {key.value: value for key, value in _pairs(node) if isinstance(key, yaml.ScalarNode)}
        rest = everything if name in _ALL_LISTED else text[: node.start_mark.index] + text[node.end_mark.index :]
        if isinstance(entry.get("id"), yaml.ScalarNode) and _is_word(entry["id"].value, rest):
            for value in filter(lambda value: _leads(value, named), entry.values()):
                _lead_elsewhere(laid, name, value)
        else:
            spans.append((node.start_mark.line, _last_line(node)))
    lines = [(part.path, part.first + at, line) for part in laid.lines(name) for at, line in enumerate(part.lines)]
    kept = [each for at, each in enumerate(lines) if not any(start <= at <= end for start, end in spans)]
    laid.parts[name] = [Part(path, first, [line]) for path, first, line in kept]
    if not any(line.strip() and not line.lstrip().startswith("#") for _path, _first, line in kept):
        del laid.parts[name]  # Nothing of the list is left.


def _tree(name: str, text: str) -> yaml.Node | None:
    """What a file holds; None where it cannot be read, which is said when the course is read."""
    if {each.code for each in read_yaml(name, text).problems} & _UNREADABLE:
        return None
    try:
        return yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError, ValueError):  # The two readers do not agree on everything.
        return None


def _entries(node: yaml.Node | None, named: tuple[str, ...]) -> Iterator[yaml.Node]:
    if isinstance(node, yaml.MappingNode):
        for _key, value in node.value:
            yield from _entries(value, named)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            # Of a plan the whole goes: a session without some of its steps is not what its author tried.
            if _stands_on(item, named) or (_has(item, "sessions") and any(_entries(item, named))):
                yield item
            else:
                yield from _entries(item, named)


def _stands_on(node: yaml.Node, named: tuple[str, ...]) -> bool:
    return any(_leads(value, named) for value in (_values(node) or [node]))


def _values(node: yaml.Node | None) -> list[yaml.Node]:
    return [value for _key, value in _pairs(node)]


def _pairs(node: yaml.Node | None) -> list[tuple[yaml.Node, yaml.Node]]:
    return node.value if isinstance(node, yaml.MappingNode) else []


def _leads(value: yaml.Node, named: tuple[str, ...]) -> bool:
    return isinstance(value, yaml.ScalarNode) and value.value.startswith(named)


def _has(node: yaml.Node, key: str) -> bool:
    return isinstance(node, yaml.MappingNode) and any(each.value == key for each, _value in node.value)


def _last_line(node: yaml.Node) -> int:
    """The last line that is the entry's own: the end of a block is marked where the next one begins."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _last_line(last[1] if isinstance(last, tuple) else last)
    end = node.end_mark
    return int(end.line if end.column else end.line - 1)


def _is_word(word: str, text: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text) is not None


def _lead_elsewhere(laid: Laid, name: str, value: yaml.Node) -> None:
    """Lead to the page with the list, or to the beginning of the module that the activity belongs to."""
    target = _ALL_LISTED.get(name) or f"modules/{name.split('/')[1]}/index.md"
    line = value.start_mark.line
    for part in laid.lines(name):
        if line < len(part.lines):
            part.lines[line] = part.lines[line].replace(value.value, target)
            return
        line -= len(part.lines)


def _unlink(laid: Laid, name: str, slugs: Sequence[str]) -> Iterator[str]:
    """Make links to the modules plain words, and take out entries that begin with one."""
    leads = tuple(f"modules/{slug}/" for slug in slugs)
    # In YAML a page is named from the site's root, on a page from the page.
    where = "" if name.endswith(".yml") else posixpath.dirname(name.removeprefix("docs/"))

    def is_gone(target: str) -> bool:
        return posixpath.normpath(posixpath.join(where, target)).startswith(leads)

    kept: list[Part] = []
    for part in laid.lines(name):
        indent = None
        for at, line in enumerate(part.lines):
            if indent is not None and line.strip() and len(line) - len(line.lstrip()) > indent:
                continue
            indent = None
            entry, links = _ENTRY.match(line), [each for each in _LINK.finditer(line) if is_gone(each[2])]
            if entry and links and links[0].start() == entry.end():
                indent = len(entry[1])
                yield f"{laid.shown(part.path)}:{part.first + at}: left out, with its module: {line.strip()}"
                continue
            if links:
                line = _LINK.sub(lambda each: each[1] if is_gone(each[2]) else each[0], line)
                yield f"{laid.shown(part.path)}:{part.first + at}: the link is gone: {line.strip()}"
            kept.append(Part(part.path, part.first + at, [line]))
    laid.parts[name] = kept
