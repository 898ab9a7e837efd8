"""`coursekit import` writes all quizzes or none, and says what it did."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from coursekit.cli import main

from tests.exchange.imported import SAMPLES
from tests.minimal import copy_minimal

if TYPE_CHECKING:
    from pathlib import Path

FLAGS = ["--learn-at", "modules/listening/pausing.md", "--outcome", "pause", "--source", "james-2019"]
WHOLE = (
    "<quiz><question type='multichoice'><name><text>One</text></name><questiontext><text>What?</text></questiontext>"
    "<generalfeedback><text>So it is.</text></generalfeedback><correctfeedback><text>Yes.</text></correctfeedback>"
    "<incorrectfeedback><text>No.</text></incorrectfeedback>"
    "<answer fraction='100'><text>A</text><feedback><text>It is.</text></feedback></answer>"
    "<answer fraction='0'><text>B</text><feedback><text>It is not.</text></feedback></answer></question></quiz>"
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the minimal course."""
    return copy_minimal(tmp_path / "course")


def run(root: Path, *arguments: str) -> int:
    """Import into the module "listening"."""
    return main(["import", *arguments, "--into", "quizzes/listening", "--root", str(root)])


def files(root: Path) -> set[str]:
    """The activities that there are."""
    return {path.name for path in (root / "quizzes" / "listening").iterdir()}


def test_a_quiz_that_has_everything_passes_the_check_once_it_is_placed(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bank = tmp_path / "bank.xml"
    bank.write_text(WHOLE, encoding="utf-8")
    status = run(root, str(bank), *FLAGS)
    said = capsys.readouterr().out
    page = root / "modules" / "listening" / "asking.md"
    page.write_text(page.read_text(encoding="utf-8") + '\n{{ activity("listening/bank") }}\n', encoding="utf-8")

    assert (status, said.splitlines()[0]) == (0, "quizzes/listening/bank.yml: 1 question")
    assert main(["check", "--root", str(root)]) == 0


def test_a_file_names_its_schema_where_the_project_has_one(root: Path, tmp_path: Path) -> None:
    (root / "docs" / "assets" / "schemas").mkdir(parents=True)
    bank = tmp_path / "bank.xml"
    bank.write_text(WHOLE, encoding="utf-8")
    run(root, str(bank), *FLAGS)
    first = (root / "quizzes" / "listening" / "bank.yml").read_text(encoding="utf-8").splitlines()[0]

    assert first == "# yaml-language-server: $schema=../../docs/assets/schemas/quiz.schema.json"


def test_what_was_different_is_listed(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(root, str(SAMPLES / "moodle.xml"))
    said = capsys.readouterr().out

    assert said.startswith("quizzes/listening/pauses-and-questions.yml: 11 questions, ")
    assert 'moodle.xml:14: "Dilys stops": The picture "door way.png" cannot stand in a quiz.' in said
    assert '  {{ activity("listening/in-your-own-words") }}\n' in said


def test_an_id_puts_all_questions_into_one_quiz(root: Path) -> None:
    before = files(root)
    run(root, str(SAMPLES / "moodle.xml"), "--id", "bank")

    assert files(root) - before == {"bank.yml", "bank-writing.yml"}


def test_a_file_that_is_there_is_not_written_over_and_nothing_else_is_written(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    there = root / "quizzes" / "listening" / "in-your-own-words.yml"
    there.write_text("mine", encoding="utf-8")
    before = files(root)
    status = run(root, str(SAMPLES / "moodle.xml"))

    assert status == 2
    assert there.read_text(encoding="utf-8") == "mine"
    assert files(root) == before
    assert capsys.readouterr().err == (
        "quizzes/listening/in-your-own-words.yml is there already, and nothing is written over. "
        'Put all questions into one quiz of another name with "--id".\n'
    )


def test_a_file_that_cannot_be_read_is_said_without_a_traceback(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = run(root, str(tmp_path / "none.xml"))
    said = capsys.readouterr().err

    assert status == 1
    assert "none.xml: It cannot be read: No such file or directory." in said
    assert said.endswith("Nothing is written.\n")


def test_a_module_that_does_not_exist_is_said_with_those_that_do(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(["import", str(SAMPLES / "moodle.xml"), "--into", "quizzes/lisening", "--root", str(root)])

    assert status == 2
    assert capsys.readouterr().err == 'There is no module "lisening". The modules are: listening, course.\n'


def test_a_folder_that_leads_out_of_the_course_is_refused(root: Path, tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (root / "modules" / "away").mkdir()
    (root / "quizzes" / "away").symlink_to(tmp_path / "outside")
    status = main(["import", str(SAMPLES / "moodle.xml"), "--into", "quizzes/away", "--root", str(root)])

    assert status == 1
    assert list((tmp_path / "outside").iterdir()) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["--into", "quizzes/../../x"],
        ["--into", "/tmp"],
        ["--id", "../x"],
        ["--learn-at", "https://example.org"],
        ["--outcome", "To listen"],
        ["--source", "James 2019"],
    ],
)
def test_arguments_that_cannot_be_meant_are_not_understood(
    arguments: list[str], root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        run(root, "bank.xml", *arguments) if arguments[0] != "--into" else main(["import", "bank.xml", *arguments])

    assert "coursekit import: error: argument" in capsys.readouterr().err
