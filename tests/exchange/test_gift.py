"""GIFT becomes quizzes of the course, in all the forms that Moodle's documentation shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.exchange.imported import SAMPLES, Imported, imported, imported_text

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def bank() -> Imported:
    """The sample, with every form."""
    return imported(SAMPLES / "questions.gift")


def one(folder: Path, text: str) -> Any:
    """The question that a text makes."""
    (question,) = imported_text(folder, text, "one.gift").questions.values()
    return question


def right(question: Any) -> list[str]:
    """The texts of the right options."""
    return [each["text"] for each in question["options"] if each.get("correct")]


def test_a_category_becomes_a_quiz_and_a_first_text_its_intro(bank: Imported) -> None:
    assert bank.data["pauses"]["title"] == "Pauses"
    assert bank.data["pauses"]["intro"] == "Think of **one** handover last week."


def test_a_choice_keeps_its_feedback_and_the_feedback_on_all_answers(bank: Imported) -> None:
    asked = bank.questions["dilys-stops"]

    assert asked["prompt"] == "Dilys stops in mid-sentence. What now?"
    assert right(asked) == ["Wait"]
    assert asked["options"][2]["text"] == 'Finish the sentence: "you mean the rota"'
    assert asked["options"][2]["feedback"] == "It may be another sentence."
    assert asked["explanation"] == "A pause leaves room. It costs a breath."


def test_ids_and_tags_are_comments_and_moodle_s_own_comments_are_not(bank: Imported) -> None:
    assert "# Its ID number: P-17\n" in bank.text
    assert "# Tags: listening, week 2\n" in bank.text
    assert "# Comment there: A comment in between\n" in bank.text
    assert "question: 17" not in bank.text


def test_answers_within_the_sentence_leave_a_gap(bank: Imported) -> None:
    assert bank.questions["missing-word"]["prompt"] == "Silence is _____ for whoever speaks."


def test_weights_alone_make_a_multiple_choice(bank: Imported) -> None:
    asked = bank.questions["which-two-leave-room"]

    assert asked["type"] == "multiple-choice"
    assert right(asked) == ["A nod", "Silence"]


def test_of_true_and_false_the_first_feedback_is_for_the_wrong_answer(bank: Imported) -> None:
    asked = bank.questions["three-seconds"]

    assert asked["answer"] is True
    assert (asked["feedback_true"], asked["feedback_false"]) == ("They do.", "Try it.")
    assert asked["explanation"] == "Time is slow in a silence."
    assert bank.questions["only-people-with-a-title-can"]["answer"] is False


def test_answers_with_less_than_all_are_near_misses(bank: Imported) -> None:
    asked = bank.questions["what-do-you-leave"]

    assert asked["accepted"] == ["A pause", "room"]
    assert asked["near_misses"] == [{"id": "a-gap", "answers": ["a gap", "a hole"], "feedback": "Nearly."}]


def test_arrows_make_a_matching_question(bank: Imported) -> None:
    asked = bank.questions["partners"]

    assert [(each["item"], each["match"]) for each in asked["pairs"]] == [("Eyes", "Look up"), ("Ears", "Hear out")]
    assert [each["text"] for each in asked["distractors"]] == ["Speak first"]


def test_numbers_have_a_tolerance_or_a_range(bank: Imported) -> None:
    assert bank.questions["how-many"]["accepted"] == ["4", "3", "5"]
    assert bank.questions["which-year"]["accepted"] == ["1999", "1998", "2000"]


def test_numbers_have_weights_and_words_for_anybody_else(bank: Imported) -> None:
    asked = bank.questions["pi"]

    assert asked["accepted"] == ["3.14"]
    assert [each["answers"] for each in asked["near_misses"]] == [["3.1"]]
    assert asked["feedback"] == {"right": "Quite so.", "not_yet": "Look it up."}


def test_protected_signs_are_text(bank: Imported) -> None:
    asked = bank.questions["signs"]

    assert asked["prompt"] == "Which is **not** one of { } = ~?"
    assert [each["text"] for each in asked["options"]] == ["~", "=", "\\"]
    assert asked["options"][2]["feedback"] == "It is not. But it protects them. So write it twice."


def test_empty_brackets_are_a_prompt_of_a_reflection(bank: Imported) -> None:
    prompts = bank.data["pauses-writing"]["prompts"]

    assert [(each["id"], each["prompt"]) for each in prompts] == [("last-week", "When did somebody wait for you?")]


def test_a_later_text_and_brackets_that_are_not_one_pair_are_comments(bank: Imported) -> None:
    assert "# Now think of a team meeting." in bank.text
    assert "# Here {=one} and there {=two}." in bank.text
    assert 'questions.gift:60: "Two pairs": Its curly brackets are not one pair' in bank.said


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Who is buried?{~Grant ~Jefferson =no one}", "single-choice"),
        ("Is it so?{t}", "true-false"),
        ("Who is buried?{no one}", "short-answer"),
        ("Two plus two?{=four =4}", "short-answer"),
        ("When?{#1822}", "short-answer"),
        ("When?{#=1822:0 =%50%1822:2}", "short-answer"),
        ("Pairs{=a->1 =b->2}", "matching"),
        ("Pairs{=a->1 =b->1}", "sorting"),
        ("::Name::[plain]A * star{~a =b}", "single-choice"),
    ],
)
def test_each_form_has_its_type(text: str, kind: str, tmp_path: Path) -> None:
    assert one(tmp_path, text)["type"] == kind


def test_plain_text_means_nothing_to_markdown(tmp_path: Path) -> None:
    assert one(tmp_path, "[plain]Is *this* <b>it</b>? {T}")["prompt"] == r"Is \*this\* <b>it</b>?"


def test_a_comment_within_a_question_does_not_end_it(tmp_path: Path) -> None:
    assert right(one(tmp_path, "What? {\n// not this one\n~a\n=b\n}")) == ["b"]


def test_windows_line_ends_and_a_mark_of_the_encoding_are_read(tmp_path: Path) -> None:
    path = tmp_path / "one.gift"
    path.write_bytes(b"\xef\xbb\xbfWhat?{\r\n~a\r\n=b\r\n}\r\n")

    assert right(next(iter(imported(path).questions.values()))) == ["b"]


def test_names_that_are_the_same_get_ids_that_are_not(tmp_path: Path) -> None:
    questions = imported_text(tmp_path, "::Same::A{T}\n\n::Same::B{F}\n", "one.gift").questions

    assert list(questions) == ["same", "same-2"]


def test_a_name_without_latin_letters_still_has_an_id(tmp_path: Path) -> None:
    assert one(tmp_path, "::你好::你好吗{T}")["id"] == "question"


def test_letters_with_accents_are_letters_of_an_id(tmp_path: Path) -> None:
    assert one(tmp_path, "::Tŷ a môr::Beth?{T}")["id"] == "ty-a-mor"
