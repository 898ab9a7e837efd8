"""YAML is read strictly, and never brings the reader down."""

from __future__ import annotations

import time

import pytest
import yaml
from coursekit.load.yaml_file import YamlFile, read_yaml


def codes(file: YamlFile) -> list[str]:
    return [problem.code for problem in file.problems]


def test_plain_values_become_plain_data() -> None:
    file = read_yaml("x.yml", 'a: text\nb: 3\nc: true\nd: -1.5\ne: [x, "y"]\nf: {g: h}\n')

    assert file.problems == []
    assert file.data == {"a": "text", "b": 3, "c": True, "d": -1.5, "e": ["x", "y"], "f": {"g": "h"}}


@pytest.mark.parametrize(
    "text", ['a: "yes"', "a: 'null'", "a: '2024-04-08'", 'a: "007"', "a: 12 o'clock", "a: R&D", "a: C#"]
)
def test_text_that_cannot_be_mistaken_is_text(text: str) -> None:
    file = read_yaml("x.yml", text)

    assert file.problems == []
    assert isinstance(file.data["a"], str)


@pytest.mark.parametrize("value", ["yes", "No", "ON", "off", "True", "FALSE"])
def test_words_for_true_and_false_need_quotes_or_plain_spelling(value: str) -> None:
    assert codes(read_yaml("x.yml", f"a: {value}")) == ["Y003"]


@pytest.mark.parametrize("value", ["0x1F", "0b1", "017", "1_000", "+5", "1:30", ".5", "5.", "1.5e+3", ".inf", ".nan"])
def test_numbers_that_are_not_what_they_look_like_are_found(value: str) -> None:
    assert codes(read_yaml("x.yml", f"a: {value}")) == ["Y003"]


def test_a_number_beyond_any_use_is_found() -> None:
    assert codes(read_yaml("x.yml", "a: " + "9" * 5000)) == ["Y003"]


def test_a_place_counts_letters_and_not_bytes() -> None:
    file = read_yaml("x.yml", "ŵŷ: [é, ü, yes]")

    assert (file.problems[0].line, file.problems[0].column) == (1, 12)


def test_a_place_counts_the_lines_before_the_text() -> None:
    file = read_yaml("page.md", "a: 1\nb: no\n", first_line=1)

    assert (file.problems[0].line, file.problems[0].column) == (3, 4)


def test_a_control_character_is_found_at_its_column_behind_accents() -> None:
    file = read_yaml("x.yml", "a: é\nb: éé\x01")

    assert (file.problems[0].line, file.problems[0].column) == (2, 6)


@pytest.mark.parametrize("sign", ["\0", "\x1b", "\x7f", "\x85", "\u2028", "\ufeff"])
def test_invisible_characters_are_named(sign: str) -> None:
    file = read_yaml("x.yml", f"a: b{sign}c")

    assert codes(file) == ["Y001"]
    assert f"U+{ord(sign):04X}" in file.problems[0].message


def test_all_doubtful_values_are_listed_at_once() -> None:
    assert codes(read_yaml("x.yml", "a: yes\nb: 007\nc: !x y\nc: 1\n")) == ["Y003", "Y003", "Y004", "Y002"]


def test_keys_written_twice_in_a_run_are_one_problem() -> None:
    file = read_yaml("x.yml", "- id: a\n  text: b\n  id: c\n  text: d\n")

    assert codes(file) == ["Y002"]
    assert '"id" and "text"' in file.problems[0].message


def test_a_place_is_found_from_a_location() -> None:
    file = read_yaml("x.yml", "a:\n  - b: 1\n    c: [x, y]\n")

    assert file.place(("a", 0, "c", 1)) == (3, 12)


def test_a_location_that_the_file_lacks_leads_to_the_deepest_part_that_it_has() -> None:
    file = read_yaml("x.yml", "a:\n  - b: 1\n")

    assert file.place(("a", 0, "c", "b")) == (2, 5)


def test_one_text_where_a_list_is_due_is_the_place_of_its_only_entry() -> None:
    one, several = read_yaml("x.yml", "source: a"), read_yaml("x.yml", "source: [a]")

    assert one.place(("source", 0)) == (1, 9)
    assert several.place(("source", 0)) == (1, 10)


def test_words_within_a_folded_text_are_found_on_their_line() -> None:
    file = read_yaml("x.yml", "a: >-\n  one\n  two three\n")
    problem = file.text_problem(("a",), "three", "Y001", "", "")

    assert (problem.line, problem.column) == (3, 7)


def test_words_that_stand_otherwise_in_the_file_lead_to_the_text_s_beginning() -> None:
    file = read_yaml("x.yml", 'a: "one\\ttwo"')
    problem = file.text_problem(("a",), "one\ttwo", "Y001", "", "")

    assert (problem.line, problem.column) == (1, 4)


MONSTERS = {
    "nothing": "",
    "spaces": "   \n\n",
    "a comment": "# nothing\n",
    "brackets": "[" * 100_000,
    "closed brackets": "[" * 50_000 + "]" * 50_000,
    "braces": "{a: " * 50_000,
    "dashes": "- " * 50_000,
    "question marks": "? " * 20_000,
    "ever deeper": "\n".join(" " * level + "a:" for level in range(2000)),
    "aliases of aliases": "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 40)),
    "an alias of itself": "a: &a [*a]\n",
    "an alias as a key": "a: &a b\n*a : c\n",
    "many anchors": "\n".join(f"k{n}: &a{n} x" for n in range(5000)),
    "one long line": "a: " + "x" * 2_000_000,
    "one long line of signs": "a: " + "[" * 499 + "\"'{}#&*!|>%@`" * 10_000,
    "many lines": "a: b\n" * 20_000,
    "null keys": "null: a\n~: b\n? \n: c\n",
    "number keys": "1: a\n2.5: b\n-3: c\n",
    "true as a key": "true: a\nyes: b\n",
    "a list as a key": "? [a, b]\n: c\n",
    "a group as a key": "? {a: b}\n: c\n",
    "a set": "!!set {a, b}",
    "a Python object": "!!python/object/apply:os.system [ls]",
    "binary": "a: !!binary |\n  R0lGODlhDAAMAIQAAP",
    "a merge": "a: &a {b: c}\nd:\n  <<: *a\n",
    "a merge of no group": "<<: 5\n",
    "a default value": "=: 5\n",
    "documents": "a: b\n---\nc: d\n...\n---\n",
    "an end": "...\n",
    "a directive": "%YAML 1.2\n---\na: b\n",
    "an unknown directive": "%FOO\n---\na: b\n",
    "a lone surrogate": 'a: "\\ud800"',
    "an impossible escape": 'a: "\\UFFFFFFFF"',
    "carriage returns": "a: b\r\nc: d\r\n",
    "tabs": "a:\tb\n\tc: d\n",
    "an impossible date": "a: 2024-13-45\n",
    "an impossible time": "a: 2024-01-01T99:99:99Z\n",
    "a value that is only a sign": "a: |\nb: >\nc: &\n",
}


@pytest.mark.parametrize("text", MONSTERS.values(), ids=MONSTERS)
def test_a_monster_is_read_or_reported_within_a_second(text: str) -> None:
    start = time.process_time()
    file = read_yaml("x.yml", text)
    for problem in file.problems:
        str(problem)

    assert file.problems or file.data is not None
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    "name", ["brackets", "braces", "dashes", "ever deeper", "aliases of aliases", "a set", "documents"]
)
def test_a_monster_has_problems(name: str) -> None:
    assert read_yaml("x.yml", MONSTERS[name]).problems


@pytest.mark.parametrize(
    "text", ["a: [b\n", "a: 'b\n", "a: b: c\n", "a: *b\n", "a: @b\n", "a: %b\n", "a: &\n", "a: !<\n", "- a\nb\n"]
)
def test_no_message_speaks_as_the_parser_does(text: str) -> None:
    message = read_yaml("x.yml", text).problems[0].message

    assert not any(word in message for word in ("token", "mapping", "scalar", "while", "expected", "node"))


def test_what_is_read_without_a_problem_is_what_pyyaml_reads() -> None:
    text = "a: one\nb: [1, 2.5, true, 'no']\nc: |\n  two\n\n  three\nd: >-\n  four\n  five\ne: {f: '#6'}\n"

    assert read_yaml("x.yml", text).data == yaml.safe_load(text)


def test_a_key_has_a_place_and_its_value_another() -> None:
    file = read_yaml("x.yml", "title: A\nparts:\n  - id: one\n")

    assert file.key_place(("parts", 0, "id")) == (3, 5)
    assert file.place(("parts", 0, "id")) == (3, 9)


def test_every_text_comes_with_its_place_in_the_data() -> None:
    file = read_yaml("x.yml", "title: A\nparts:\n  - id: one\n    points: 2\n")

    assert list(file.texts()) == [(("title",), "A"), (("parts", 0, "id"), "one")]


def test_a_fault_at_the_end_is_placed_within_the_text() -> None:
    """libyaml ends a text with a line break of its own, and finds the fault on the line after it."""
    (problem,) = read_yaml("a.yml", "- {a: b,").problems

    assert (problem.line, problem.column) == (1, 9)
