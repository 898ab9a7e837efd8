"""`coursekit export workbook` writes books for paper."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from coursekit.cli import main
from coursekit.model.books import KINDS

from tests.browser.word import text_of
from tests.minimal import change, copy_minimal

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the minimal course."""
    return copy_minimal(tmp_path / "course")


def export(root: Path, *arguments: str) -> int:
    return main(["export", "workbook", "--root", str(root), "--output", str(root / "out"), *arguments])


def written(root: Path) -> list[str]:
    return sorted(path.name for path in (root / "out").iterdir())


def test_a_book_is_a_file_named_for_its_module_kind_and_size(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert export(root, "--module", "listening", "--kind", "answers") == 0
    assert written(root) == ["listening-answers-large-print.pdf", "listening-answers.pdf"]
    assert sorted(capsys.readouterr().out.split()) == [str(root / "out" / name) for name in written(root)]


def test_without_a_choice_there_is_a_book_of_each_kind_for_each_module_and_the_course(root: Path) -> None:
    assert export(root, "--size", "a4", "--format", "word") == 0
    # Nobody leads sessions on this course: no module has a guide.
    kinds = [kind for kind in KINDS if kind != "facilitator"]
    assert written(root) == sorted(f"{slug}-{kind}.docx" for slug in ("course", "listening") for kind in kinds)


def test_a_hand_out_opens_in_libreoffice(root: Path, tmp_path: Path) -> None:
    assert export(root, "--module", "listening", "--kind", "exercises", "--format", "word", "--size", "large") == 0
    text = text_of(root / "out" / "listening-exercises-large-print.docx", tmp_path)

    assert "Exercise 1.2: Check listening" in text
    assert "☐ A" in text


def test_a_module_that_does_not_exist_is_not_understood(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert export(root, "--module", "listen") == 2
    assert capsys.readouterr().err == (
        'There is no module "listen". The modules are: listening; "course" is all of them.\n'
    )


def test_a_course_with_problems_is_not_printed(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(root, "quizzes/listening/opening.yml", "minutes: 2", "minutes: 0")

    assert export(root) == 1
    assert capsys.readouterr().err.endswith("1 problem.\nMend this first.\n")
    assert not (root / "out").exists()


def test_where_there_is_nothing_to_print_it_is_said(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert export(root, "--kind", "facilitator") == 1
    assert capsys.readouterr().err == "There is nothing in the course to make this of.\n"


def test_settings_that_cannot_be_used_are_said(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "mkdocs.yml").write_text("extra: {course: {contacts: nobody}}", encoding="utf-8")

    assert export(root, "--kind", "answers") == 1
    assert "mkdocs.yml cannot be used" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("missing", "form", "other"), [("weasyprint", "pdf", "word"), ("docx", "word", "pdf")], ids=["pdf", "word"]
)
def test_without_what_writes_the_files_it_says_what_to_do(
    root: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    missing: str,
    form: str,
    other: str,
) -> None:
    monkeypatch.setitem(sys.modules, missing, None)
    monkeypatch.delitem(sys.modules, "coursekit.export.word_file", raising=False)

    assert export(root, "--kind", "answers", "--format", form) == 2
    error = capsys.readouterr().err
    assert "make workbook" in error
    assert f'"--format {other}" does without.' in error
    assert not (root / "out").exists()


def test_a_folder_that_cannot_be_written_is_said(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "out").write_text("a file", encoding="utf-8")

    assert export(root, "--kind", "answers", "--format", "word") == 1
    assert "cannot be written" in capsys.readouterr().err
