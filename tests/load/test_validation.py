"""What differs from the model is said in an author's words."""

from __future__ import annotations

from coursekit.load.validation import validate
from coursekit.load.yaml_file import read_yaml
from coursekit.model.activity import TaggedBody, body_adapter


def said(text: str) -> list[str]:
    file = read_yaml("x.yml", text)
    _value, problems = validate(file, body_adapter, TaggedBody)
    return [str(problem) for problem in [*file.problems, *problems]]


def test_all_that_one_group_lacks_is_one_problem() -> None:
    assert said("kind: reflection\n") == [
        'x.yml:1:1: The file has no "title", "minutes" or "prompts". Add them here. [S002]'
    ]


def test_an_id_and_feedback_that_are_missing_keep_their_own_codes() -> None:
    text = "kind: quiz\ntitle: A\nminutes: 1\nquestions:\n  - type: true-false\n    prompt: A\n"

    assert [line[-6:] for line in said(text)] == ["[Q004]", "[Q003]", "[Q003]", "[Q003]", "[S002]"]


def test_a_misspelt_key_is_not_a_missing_one_too() -> None:
    text = "kind: reflection\ntitel: A\nminutes: 1\nprompts: [{id: a, prompt: b}]\n"

    assert said(text) == ['x.yml:2:1: The key "titel" is unknown. Did you mean "title"? [S001]']


def test_what_is_doubtful_as_yaml_is_not_of_the_wrong_type_too() -> None:
    text = "kind: reflection\ntitle: A\nminutes: 1_0\nprompts: [{id: a, prompt: b}]\n"

    assert [line[-6:] for line in said(text)] == ["[Y003]"]


def test_a_key_without_a_value_is_empty_even_where_it_is_not_needed() -> None:
    text = "kind: reflection\ntitle: A\nminutes: 1\nintro:\nprompts: [{id: a, prompt: b}]\n"

    assert said(text) == [
        'x.yml:4:1: "intro" is empty. Write it after the colon; delete a key that is not needed. [S002]'
    ]


def test_a_long_value_is_cut_in_the_message() -> None:
    text = f"kind: reflection\ntitle: A\nminutes: {'long ' * 500}\nprompts: [{{id: a, prompt: b}}]\n"

    assert len(said(text)[0]) < 250


def test_a_value_of_several_lines_is_said_on_one() -> None:
    text = 'kind: reflection\ntitle: A\nminutes: "one\\n\\ntwo"\nprompts: [{id: a, prompt: b}]\n'

    assert '"one two"' in said(text)[0]
