"""Slips of the keyboard and worse, made at random from a good text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    Mutation = Callable[[Random, str], str]

_VALUES = [
    "yes", "no", "On", "null", "~", "2024-04-08", "12:30", "007", "1_000", "0x1F", "1e5", ".inf", "-1", "3.5", "true",
    "[]", "[a, b]", "{}", "{a: b}", '""', "''", "- a", "*alias", "&anchor x", "!tag x", "!!set {a, b}", "a: b", "a #b",
    "|", ">-", "@at", "%per cent", "`code`", '"\\x00"', '"\\ud800"', "'it's'", "999999999999999999999", "[[[[[[", "?",
    "{{ activity(\"a/b\") }}", "[x](nowhere.md)", "![](x.svg)", "[x][y]", "<<", "=", "\u2028", "ŵ" * 300,
]  # fmt: skip


def _lines(text: str) -> list[str]:
    return text.split("\n")


def _at_line(change: Callable[[Random, list[str], int], list[str]]) -> Mutation:
    """Make a mutation from a change to one line that is not empty; `change` returns what stands there instead."""

    def mutate(random: Random, text: str) -> str:
        lines = _lines(text)
        number = random.choice([index for index, line in enumerate(lines) if line.strip()] or [0])
        return "\n".join([*lines[:number], *change(random, lines, number), *lines[number + 1 :]])

    return mutate


def _swap_value(random: Random, lines: list[str], number: int) -> list[str]:
    line = lines[number]
    head = re.match(r"\s*(?:- )?(?:[\w-]+:)?", line)
    return [f"{head[0] if head else ''} {random.choice(_VALUES)}"]


def _misspell_key(random: Random, lines: list[str], number: int) -> list[str]:
    found = re.search(r"(\w+):", lines[number])
    if not found or len(found[1]) < 2:
        return [lines[number] + random.choice("xyz")]
    at = random.randrange(found.start(1), found.end(1))
    return [lines[number][:at] + random.choice(["", "x", "E", "-", " "]) + lines[number][at + 1 :]]


def _change_id(random: Random, lines: list[str], number: int) -> list[str]:
    ids = [line.split("id: ")[1] for line in lines if "id: " in line] or ["x"]
    new = random.choice([*ids, "Big", "a b", "5", "", "x" * 80, "no", "ŵy", "a--b", "-a"])
    return [re.sub(r"(id|outcome|source|group|learn_at|type|kind): .*", rf"\1: {new}", lines[number])]


def _drop_sign(random: Random, lines: list[str], number: int) -> list[str]:
    signs = [index for index, sign in enumerate(lines[number]) if sign in "\"':-[]{}>|,"]
    if not signs:
        return []
    at = random.choice(signs)
    return [lines[number][:at] + lines[number][at + 1 :]]


def _repeat_key(_random: Random, lines: list[str], number: int) -> list[str]:
    found = re.match(r"(\s*)(- )?(\w+:.*)", lines[number])
    return [lines[number], f"{found[1]}{'  ' if found[2] else ''}{found[3]}"] if found else [lines[number]] * 2


def _alias(_random: Random, lines: list[str], number: int) -> list[str]:
    line = lines[number]
    if ":" not in line:
        return [line]
    key, _colon, value = line.partition(":")
    return [f"{key}: &here{value}", f"{key.replace('- ', '  ')}2: *here"]


def _move_line(random: Random, text: str) -> str:
    lines = _lines(text)
    line = lines.pop(random.randrange(len(lines)))
    lines.insert(random.randrange(len(lines) + 1), line)
    return "\n".join(lines)


def _delete_block(random: Random, text: str) -> str:
    lines = _lines(text)
    start = random.randrange(len(lines))
    return "\n".join(lines[:start] + lines[start + random.randint(2, 12) :])


def _repeat_block(random: Random, text: str) -> str:
    lines = _lines(text)
    start = random.randrange(len(lines))
    end = start + random.randint(2, 12)
    return "\n".join(lines[:end] + lines[start:end] + lines[end:])


def _insert(signs: list[str]) -> Mutation:
    def mutate(random: Random, text: str) -> str:
        at = random.randrange(len(text) + 1)
        return text[:at] + random.choice(signs) + text[at:]

    return mutate


def _cut_short(random: Random, text: str) -> str:
    return text[: random.randrange(len(text))]


def _random_noise(random: Random, text: str) -> str:
    at = random.randrange(len(text) + 1)
    noise = bytes(random.randrange(256) for _ in range(random.randint(1, 40))).decode("latin-1")
    return text[:at] + noise + text[at + random.randrange(20) :]


def _join_lines(random: Random, text: str) -> str:
    breaks = [index for index, sign in enumerate(text) if sign == "\n"] or [0]
    at = random.choice(breaks)
    return text[:at] + text[at + 1 :]


def _swap_lines(random: Random, text: str) -> str:
    lines = _lines(text)
    one, other = random.randrange(len(lines)), random.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return "\n".join(lines)


def _flip_bytes(random: Random, text: str) -> str:
    data = bytearray(text.encode("utf-8", "surrogateescape"))
    for _ in range(random.randint(1, 3) if data else 0):
        data[random.randrange(len(data))] ^= 1 << random.randrange(8)
    return data.decode("utf-8", "surrogateescape")


def _splice(random: Random, text: str) -> str:
    """A piece of another file in the place of one of this."""
    lines, others = _lines(text), _lines(random.choice(STRANGERS))
    start, other = random.randrange(len(lines)), random.randrange(len(others))
    piece = others[other : other + random.randint(1, 12)]
    return "\n".join([*lines[:start], *piece, *lines[start + random.randint(0, 6) :]])


def _rename_id(random: Random, text: str) -> str:
    """One id, wherever it stands."""
    ids = re.findall(r"\bid: ([\w-]+)", text) or ["id"]
    return text.replace(random.choice(ids), random.choice([*ids, "Other", "an-other", "x y", "ŵ"]))


def _several(random: Random, text: str) -> str:
    for _ in range(random.randint(2, 6)):
        text = random.choice(list(MUTATIONS.values())[:-1])(random, text)
    return text


STRANGERS = [
    "id: x\ntype: ordering\nitems:\n  - id: a\n    text: A\n    feedback: F\n",
    "---\ntitle: Other\norder: 9\nminutes: 3\n---\nWords and `code`.\n\n!!! note\n    In a box.\n"
    "\n| a | b |\n| --- | --- |\n| c | d |\n",
    "  - id: scene\n    title: Then\n    text: It rains.\n"
    "    choices:\n      - id: go\n        text: Go\n        to: scene\n        debrief: You went.\n",
    "<<<<<<< HEAD\nminutes: 2\n=======\nminutes: 3\n>>>>>>> other\n",
    '[\n  {"id": "a", "type": "book", "title": "T"}\n]\n',
    "def f(x):\n\treturn {x: [1, 2]}\n",
]
"""Pieces of other files, as a slip of the clipboard brings them in."""

MUTATIONS: dict[str, Mutation] = {
    "delete a line": _at_line(lambda _random, _lines, _number: []),
    "repeat a line": _at_line(lambda _random, lines, number: [lines[number]] * 2),
    "indent a line": _at_line(lambda random, lines, number: [" " * random.randint(1, 4) + lines[number]]),
    "dedent a line": _at_line(lambda random, lines, number: [lines[number][random.randint(1, 4) :]]),
    "swap a value": _at_line(_swap_value),
    "misspell a key": _at_line(_misspell_key),
    "change an id": _at_line(_change_id),
    "drop a sign": _at_line(_drop_sign),
    "repeat a key": _at_line(_repeat_key),
    "use an alias": _at_line(_alias),
    "move a line": _move_line,
    "delete a block": _delete_block,
    "repeat a block": _repeat_block,
    "insert a control character": _insert(["\0", "\x07", "\x1b[31m", "\x85", "\u2028", "\ufeff", "\t", "\r", "\x7f"]),
    "insert a sign": _insert(
        ["\t", "\n", "\n\n", '"', "'", ": ", " #", "#x", "- ", "[", "{", "&", "*", "!", "%", "\\"]
    ),
    "cut the file short": _cut_short,
    "insert noise": _random_noise,
    "join two lines": _join_lines,
    "swap two lines": _swap_lines,
    "flip bytes": _flip_bytes,
    "insert an oddity of Unicode": _insert(
        [
            "\u200b",
            "\u00a0",
            "\u202e",
            "\u0301",
            "\uff1a",
            "\u2010",
            "\u00ad",
            "\ufffd",
            "\U0001f600",
            "\u0430",
            "ﬁ",
            "“",
        ]
    ),
    "insert Markdown or Jinja": _insert(
        [
            "{{",
            "}}",
            "{%",
            "{#",
            "```\n",
            "# ",
            "> ",
            "    ",
            "](",
            "[x](y.md)",
            "![](",
            "<div>",
            "<!--",
            "-->",
            "---\n",
            "\n---\n",
        ]
    ),
    "splice in another file": _splice,
    "rename an id": _rename_id,
    "several at once": _several,
}
"""Each takes a source of chance and a good text, and returns another text, which may still be right."""
