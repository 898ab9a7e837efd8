"""Moodle XML becomes quizzes of the course, and what has no counterpart is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.exchange.imported import SAMPLES, Imported, imported, imported_text

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def bank() -> Imported:
    """The sample, with a question of every type."""
    return imported(SAMPLES / "moodle.xml")


def question(kind: str, inside: str) -> str:
    """A file with one question."""
    name = "<name><text>One</text></name><questiontext format='html'><text>What?</text></questiontext>"
    return f'<quiz><question type="{kind}">{name}{inside}</question></quiz>'


def test_a_category_becomes_a_quiz_with_its_last_name(bank: Imported) -> None:
    assert {name: each["title"] for name, each in bank.data.items()} == {
        "pauses-and-questions": "Pauses and questions",
        "in-your-own-words": "In your own words",
    }


def test_a_description_before_the_first_question_is_the_intro(bank: Imported) -> None:
    intro = bank.data["pauses-and-questions"]["intro"]

    assert intro == "For the **second** week.\n\nThink of one handover last week.\n"


def test_a_choice_keeps_its_feedback_hints_points_and_explanation(bank: Imported) -> None:
    asked = bank.questions["dilys-stops"]

    assert asked["type"] == "single-choice"
    assert [each["id"] for each in asked["options"] if each.get("correct")] == ["wait"]
    assert asked["options"][2]["feedback"] == "It may be another sentence."
    assert asked["feedback"] == {"right": "She went on.", "not_yet": "She stopped there."}
    assert asked["hints"] == ["Count to three.", "Whose sentence is it?"]
    assert asked["explanation"] == "A pause leaves room. It costs a breath."
    assert asked["points"] == 2


def test_what_the_author_gave_is_in_every_question(bank: Imported) -> None:
    for asked in bank.questions.values():
        assert asked["learn_at"] == "modules/listening/pausing.md"
        assert (asked["outcome"], asked["source"]) == ("pause", "james-2019")


def test_a_picture_leaves_its_words_and_is_listed_with_its_line(bank: Imported) -> None:
    assert "[Picture: Dilys in a doorway]" in bank.questions["dilys-stops"]["prompt"]
    assert 'moodle.xml:14: "Dilys stops": The picture "door way.png" cannot stand in a quiz.' in bank.said


def test_an_embedded_file_is_listed_with_its_size(tmp_path: Path) -> None:
    file = '<file name="plan.pdf" path="/" encoding="base64">JVBERi0=</file>'
    text = question("truefalse", "").replace("<text>What?</text>", f"<text>What?</text>{file}")
    answers = "<answer fraction='100'><text>true</text></answer><answer fraction='0'><text>false</text></answer>"
    found = imported_text(tmp_path, text.replace("</question>", f"{answers}</question>"))

    assert 'The file "plan.pdf" (5 bytes) is embedded in it' in found.said


def test_half_a_right_option_is_wrong_and_listed(bank: Imported) -> None:
    assert '"Nod, and look at the clock" counted 50%, and is a wrong option here.' in bank.said


def test_tags_and_numbers_are_comments(bank: Imported) -> None:
    assert "  # Tags: listening, week 2\n  # Its ID number: P-17\n" in bank.text


def test_several_right_options_make_a_multiple_choice(bank: Imported) -> None:
    asked = bank.questions["which-leave-room"]

    assert asked["type"] == "multiple-choice"
    assert [each.get("correct", False) for each in asked["options"]] == [True, True, False]
    assert asked["feedback"]["partly"] == "One of them."
    assert asked["prompt"] == "Which of these leave room?\n\n- On the phone,\n- and in the corridor\n"


def test_true_and_false_are_told_by_their_text_and_not_by_their_order(bank: Imported) -> None:
    asked = bank.questions["three-seconds"]

    assert asked["answer"] is True
    assert (asked["feedback_true"], asked["feedback_false"]) == ("They do.", "Try it.")


def test_true_and_false_in_another_language_are_told_by_their_order(tmp_path: Path) -> None:
    answers = "<answer fraction='0'><text>Gwir</text></answer><answer fraction='100'><text>Gau</text></answer>"

    assert imported_text(tmp_path, question("truefalse", answers)).questions["one"]["answer"] is False


def test_an_answer_without_a_question_is_a_distractor(bank: Imported) -> None:
    asked = bank.questions["partners"]

    assert [(each["item"], each["match"]) for each in asked["pairs"]] == [("Eyes", "Look up"), ("Ears", "Hear out")]
    assert asked["distractors"] == [{"id": "speak-first", "text": "Speak first"}]


def test_answers_that_are_shared_make_a_sorting_question(bank: Imported) -> None:
    asked = bank.questions["whom-does-it-serve"]

    assert asked["type"] == "sorting"
    assert [each["label"] for each in asked["groups"]] == ["The other one", "Myself"]
    assert [each["group"] for each in asked["items"]] == ["the-other-one", "the-other-one", "myself"]


def test_answers_that_count_less_are_near_misses_and_the_star_is_anybody_else(bank: Imported) -> None:
    asked = bank.questions["the-word"]

    assert asked["accepted"] == ["A pause", "room"]
    assert asked["near_misses"] == [{"id": "a-gap", "answers": ["a gap", "a hole"], "feedback": "Nearly."}]
    assert asked["feedback"] == {"right": "Yes.", "not_yet": "Look again."}
    assert '"*silen*" stands for many answers' in bank.said


def test_a_number_with_few_whole_neighbours_has_them_written_out(bank: Imported) -> None:
    assert bank.questions["how-many-seconds"]["accepted"] == ["4", "3", "5"]


def test_a_number_with_a_range_keeps_its_middle_and_the_range_is_listed(bank: Imported) -> None:
    assert bank.questions["what-share"]["accepted"] == ["41.59"]
    assert "Anything from 41.09 to 42.09 is taken there" in bank.said


def test_steps_stand_in_the_order_of_their_numbers(bank: Imported) -> None:
    assert [each["text"] for each in bank.questions["the-steps"]["items"]] == ["Stop", "Turn round", "Hear"]


def test_gaps_are_the_items_of_a_matching_question(bank: Imported) -> None:
    asked = bank.questions["missing-words"]

    assert asked["prompt"] == "First you (1) _____, and then you (2) _____."
    assert [each["match"] for each in asked["pairs"]] == ["wait", "ask"]
    assert asked["distractors"] == [{"id": "sigh", "text": "sigh"}]


def test_one_gap_is_a_choice(bank: Imported) -> None:
    asked = bank.questions["one-gap"]

    assert (asked["type"], asked["prompt"]) == ("single-choice", "Leave a _____.")
    assert [(each["id"], each.get("correct", False)) for each in asked["options"]] == [("joke", False), ("pause", True)]


def test_a_text_between_questions_and_an_unknown_type_are_comments(bank: Imported) -> None:
    assert "# Now think of a team meeting." in bank.text
    assert "# text: You {1:SHORTANSWER:=wait#Yes}." in bank.text
    assert 'The question type "cloze" has no counterpart' in bank.said


def test_an_essay_is_a_prompt_of_a_reflection(bank: Imported) -> None:
    prompts = bank.data["in-your-own-words"]["prompts"]

    assert [each["id"] for each in prompts] == ["last-week"]
    assert prompts[0]["model_answer"] == "On Monday, in the corridor. She waited, and I said it."
    assert "# Said there to whoever marks it: Look for a place and a time." in bank.text


def test_the_check_names_only_what_the_file_did_not_have(bank: Imported) -> None:
    codes = {problem[-6:] for problem in bank.problems["pauses-and-questions"]}

    assert codes == {"[Q003]", "[S002]"}
    assert bank.problems["in-your-own-words"] == []


def test_a_file_that_has_everything_passes_the_check(tmp_path: Path) -> None:
    """Feedback for each option and for the whole, and a general feedback."""
    text = question(
        "multichoice",
        "<generalfeedback><text>So it is.</text></generalfeedback>"
        "<correctfeedback><text>Yes.</text></correctfeedback><incorrectfeedback><text>No.</text></incorrectfeedback>"
        "<answer fraction='100'><text>A</text><feedback><text>It is.</text></feedback></answer>"
        "<answer fraction='0'><text>B</text><feedback><text>It is not.</text></feedback></answer>",
    )

    assert imported_text(tmp_path, text).problems == {"quiz": []}


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ("<single>true</single><answer fraction='0'><text>A</text></answer>", "No option is right."),
        (
            "<answer fraction='100'><text>A</text></answer><answer fraction='100'><text>B</text></answer>",
            "More than one option is right",
        ),
        (
            "<single>false</single><answer fraction='70'><text>A</text></answer>"
            "<answer fraction='30'><text>B</text></answer>",
            "right options count differently",
        ),
        ("<defaultgrade>2.5</defaultgrade><answer fraction='100'><text>A</text></answer>", 'It counts "2.5", here 2.'),
        (
            "<defaultgrade>nan</defaultgrade><answer fraction='1e999'><text>A</text></answer>",
            'It counts "nan", here 1.',
        ),
        ("<hidden>1</hidden><answer fraction='100'><text>A</text></answer>", "It was hidden in Moodle."),
        ("<novelty>Ho</novelty><answer fraction='100'><text>A</text></answer>", '<novelty> is not known here: "Ho".'),
    ],
)
def test_what_is_odd_about_a_choice_is_listed(inside: str, said: str, tmp_path: Path) -> None:
    assert said in imported_text(tmp_path, question("multichoice", inside)).said
