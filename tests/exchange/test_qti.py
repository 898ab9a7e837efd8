"""QTI 2.1, 2.2 and 3.0 become quizzes of the course, packages and single items."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from coursekit.exchange.question import UnreadableError

from tests.exchange.imported import SAMPLES, Imported, imported, imported_text
from tests.exchange.packages import package_of, zipped

if TYPE_CHECKING:
    from pathlib import Path

ITEM = 'xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="one" title="One" adaptive="false"'


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Imported:
    """A package of QTI 2.1, with an item of 2.2 that no manifest names."""
    return imported(zipped(SAMPLES / "qti21", tmp_path_factory.mktemp("qti") / "package.zip"))


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory) -> Imported:
    """A package of QTI 3.0."""
    return imported(zipped(SAMPLES / "qti30", tmp_path_factory.mktemp("qti") / "more questions.zip"))


def item(body: str, correct: str = "<value>A</value>", cardinality: str = "single", after: str = "") -> str:
    """A single item of QTI 2.1."""
    declared = f'<responseDeclaration identifier="RESPONSE" cardinality="{cardinality}" baseType="identifier">'
    answer = f"{declared}<correctResponse>{correct}</correctResponse></responseDeclaration>"
    return f"<assessmentItem {ITEM}>{answer}<itemBody>{body}</itemBody>{after}</assessmentItem>"


def choices(*texts: str) -> str:
    """A choice interaction with options A, B and so on."""
    pairs = zip("ABCD", texts, strict=False)
    options = "".join(f'<simpleChoice identifier="{key}">{text}</simpleChoice>' for key, text in pairs)
    return f'<choiceInteraction responseIdentifier="RESPONSE"><prompt>What?</prompt>{options}</choiceInteraction>'


def one(folder: Path, text: str) -> Any:
    """The question that an item makes."""
    (question,) = imported_text(folder, text).questions.values()
    return question


def test_the_test_gives_the_title_and_the_order(old: Imported) -> None:
    assert [each["title"] for each in old.data.values()] == ["Listening, week two"]
    assert list(old.questions) == ["dilys-stops", "which-leave-room", "the-steps", "what-belongs-together"]


def test_what_a_test_says_to_learners_is_listed(old: Imported) -> None:
    assert "package.zip:assessment.xml:5: The test says" in old.said


def test_feedback_is_placed_by_carrying_out_the_rules(old: Imported) -> None:
    """The identifiers m1 to m3 say nothing: what is shown for which answer does."""
    asked = old.questions["dilys-stops"]

    assert asked["feedback"] == {"right": "She went on.", "not_yet": "She stopped there."}
    assert asked["explanation"] == "A pause leaves room."
    assert [each["feedback"] for each in asked["options"]] == [
        "Yes. She has room.",
        "The nod helps. The clock does not.",
        "It may be another one.",
    ]
    assert asked["points"] == 2


def test_a_score_between_none_and_all_shows_what_is_said_to_the_partly_right(old: Imported) -> None:
    asked = old.questions["which-leave-room"]

    assert asked["type"] == "multiple-choice"
    assert asked["feedback"] == {"right": "Both.", "partly": "One of them.", "not_yet": "Neither."}


def test_steps_stand_in_the_right_order_as_plain_text(old: Imported) -> None:
    assert [each["text"] for each in old.questions["the-steps"]["items"]] == ["Stop", "Turn round", "Hear"]


def test_associated_pairs_are_a_matching_question_and_the_rest_are_distractors(old: Imported) -> None:
    asked = old.questions["what-belongs-together"]

    assert [(each["item"], each["match"]) for each in asked["pairs"]] == [("Eyes", "Look up"), ("Ears", "Hear out")]
    assert [each["text"] for each in asked["distractors"]] == ["Speak first"]


def test_files_that_are_named_and_not_there_are_listed(old: Imported) -> None:
    assert 'package.zip:imsmanifest.xml:11: "items/gone.xml" is named here, and is not in the package.' in old.said
    assert '"items/../../../etc/passwd" is named here, and is not in the package.' in old.said


def test_partners_that_are_shared_are_groups_below_the_text_that_the_item_names(new: Imported) -> None:
    asked = new.questions["whom-does-it-serve"]

    assert asked["prompt"] == "Dilys is early, and says nothing.\n\nWhom does it serve?\n"
    assert [each["group"] for each in asked["items"]] == ["the-other-one", "the-other-one", "myself"]
    assert (asked["feedback"]["right"], asked["feedback"]["not_yet"]) == ("All right.", "Ask whom it serves.")
    assert asked["points"] == 3


def test_several_lists_are_a_matching_question_and_one_is_a_choice(new: Imported) -> None:
    asked = new.questions["missing-words"]

    assert asked["prompt"] == "First you (1) _____, and then you (2) _____."
    assert [each["match"] for each in asked["pairs"]] == ["wait", "ask"]
    assert new.questions["one-list"]["prompt"] == "Leave a _____."


def test_the_options_true_and_false_are_a_judgement(new: Imported) -> None:
    asked = new.questions["three-seconds"]

    assert (asked["type"], asked["answer"]) == ("true-false", True)
    assert (asked["feedback_true"], asked["feedback_false"]) == ("They do.", "Try it.")


def test_words_that_count_less_are_near_misses(new: Imported) -> None:
    asked = new.questions["the-word"]

    assert asked["accepted"] == ["A pause", "room"]
    assert [each["answers"] for each in asked["near_misses"]] == [["a gap"]]


def test_several_words_to_write_are_several_questions(new: Imported) -> None:
    assert new.questions["two-words-1"]["prompt"] == "First _____, then (…)."
    assert new.questions["two-words-2"]["accepted"] == ["ask"]
    assert '"Two words": It has 2 gaps, and is 2 questions here.' in new.said


def test_a_text_to_write_is_a_prompt_with_its_explanation_as_the_model_answer(new: Imported) -> None:
    prompts = new.data["more-questions-writing"]["prompts"]

    assert prompts[0]["model_answer"] == "On Monday, in the corridor."
    assert "# Said there to scorer: Look for a place and a time." in new.text


def test_an_interaction_without_a_counterpart_is_a_comment(new: Imported) -> None:
    assert "Where is the door" not in str(new.questions)
    assert '"hotspotInteraction" has no counterpart in this course.' in new.said
    assert "# Not imported from more questions.zip:items/hotspot.xml:1: Where is the door" in new.text


@pytest.mark.parametrize("version", ["imsqti_v2p1", "imsqti_v2p2", "imsqti_item_v2p0"])
def test_a_single_item_is_read_whatever_its_version(version: str, tmp_path: Path) -> None:
    text = item(choices("Wait", "Talk")).replace("imsqti_v2p1", version)

    assert [each["text"] for each in one(tmp_path, text)["options"] if each.get("correct")] == ["Wait"]


@pytest.mark.parametrize("template", ["match_correct", "CC2_match"])
def test_templates_are_known(template: str, tmp_path: Path) -> None:
    """That of Common Cartridge chooses feedback; for the other, the names of the feedback have to do."""
    rules = f'<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/{template}"/>'
    feedback = "".join(
        f'<modalFeedback outcomeIdentifier="FEEDBACKBASIC" identifier="{key}" showHide="show">{text}</modalFeedback>'
        for key, text in (("correct", "Yes."), ("incorrect", "No."))
    )
    found = imported_text(tmp_path, item(choices("Wait", "Talk"), after=rules + feedback))

    (question,) = found.questions.values()
    if template == "CC2_match":
        assert question["feedback"] == {"right": "Yes.", "not_yet": "No."}
    else:
        assert "# Said there (correct): Yes." in found.text
        assert 'Its feedback "correct" belongs to no answer of its own here.' in found.said


def test_rules_that_cannot_be_followed_leave_it_to_the_names_of_the_feedback(tmp_path: Path) -> None:
    rules = "<responseProcessing><lookupOutcomeValue identifier='SCORE'/></responseProcessing>"
    feedback = "".join(
        f'<modalFeedback outcomeIdentifier="F" identifier="{key}" showHide="show">{text}</modalFeedback>'
        for key, text in (("f_correct", "Yes."), ("f_incorrect", "No."), ("B", "You talked."), ("zzz", "Hm."))
    )
    found = imported_text(tmp_path, item(choices("Wait", "Talk"), after=rules + feedback))

    (question,) = found.questions.values()
    assert question["feedback"] == {"right": "Yes.", "not_yet": "No."}
    assert question["options"][1]["feedback"] == "You talked."
    assert "# Said there (zzz): Hm." in found.text


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (choices("A", "B") * 2, "It has several parts to answer"),
        ("<sliderInteraction responseIdentifier='RESPONSE'/>", '"sliderInteraction" has no counterpart'),
        ("<orderInteraction responseIdentifier='OTHER'/>", "It does not say which order is right."),
        ("<matchInteraction responseIdentifier='RESPONSE'/>", "Its pairs are not each one item with one partner."),
        ("<p>No <inlineChoiceInteraction/> <inlineChoiceInteraction/></p>", "Its list 1 has not one right word."),
    ],
)
def test_what_is_odd_is_said_and_nothing_is_written_when_nothing_is_left(body: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableError) as caught:
        imported_text(tmp_path, item(body))

    assert said in "\n".join(map(str, caught.value.findings))


def test_a_package_without_a_manifest_is_read(tmp_path: Path) -> None:
    path = package_of(tmp_path / "bare.zip", {"a.xml": item(choices("Wait", "Talk")), "readme.txt": "Hello"})

    assert list(imported(path).questions) == ["one"]


def test_an_item_that_cannot_be_read_is_listed_and_the_others_are_read(tmp_path: Path) -> None:
    path = package_of(tmp_path / "half.zip", {"a.xml": item(choices("Wait", "Talk")), "b.xml": "<assessmentItem>"})
    found = imported(path)

    assert list(found.questions) == ["one"]
    assert "half.zip:b.xml: It is left out. half.zip:b.xml:1:17: It is not well-formed XML" in found.said


@pytest.mark.parametrize("name", ["quiz.xml", "quiz.zip"])
def test_qti_1_2_is_told_how_to_get_here(name: str, tmp_path: Path) -> None:
    text = '<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><assessment/></questestinterop>'
    path = tmp_path / name
    path.write_text(text, encoding="utf-8") if name.endswith("xml") else package_of(path, {"quiz.xml": text})
    with pytest.raises(UnreadableError, match=r"This is QTI 1\.2, as Canvas .* Bring it into a program that reads it"):
        imported(path)


def test_a_test_without_its_items_asks_for_the_package(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="Import the whole package"):
        imported_text(tmp_path, "<assessmentTest/>")
