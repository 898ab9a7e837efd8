"""`coursekit export review` writes documents, and records who signed them."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import pytest
from coursekit.cli import main
from coursekit.load.catalogues import read_sign_offs
from coursekit.load.course import read_course
from coursekit.model.sign_off import module_reviews

from tests.minimal import change, copy_minimal, problems_in

if TYPE_CHECKING:
    from pathlib import Path

LIST = "modules/sign-offs.yml"
SIGNED = ["--name", "Ann Jones", "--role", "nurse: wards", "--date", "2026-03-09", "--scope", "yes"]
SOME = f"r1-{'a' * 32}"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the minimal course."""
    return copy_minimal(tmp_path / "course")


def export(root: Path, *arguments: str) -> int:
    return main(["export", "review", "--root", str(root), *arguments])


def record(root: Path, version: str, *arguments: str) -> int:
    return export(root, "--module", "listening", "--record", version, *(arguments or SIGNED))


def version_of(root: Path) -> str:
    """The version that the document shows."""
    export(root, "--format", "markdown", "--output", str(root / "out"))
    found = re.search(r"r1-[0-9a-f]{32}", (root / "out" / "listening.md").read_text(encoding="utf-8"))
    assert found
    return found[0]


def test_each_module_becomes_a_word_document_and_a_markdown_file(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = root / "out"

    assert export(root, "--output", str(folder)) == 0
    assert capsys.readouterr().out.splitlines() == [str(folder / "listening.docx"), str(folder / "listening.md")]
    assert sorted(path.name for path in folder.iterdir()) == ["listening.docx", "listening.md"]


def test_a_module_that_does_not_exist_is_not_understood(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert export(root, "--module", "listen") == 2
    assert capsys.readouterr().err == 'There is no module "listen". The modules are: listening.\n'


def test_a_course_with_problems_is_not_exported(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(root, "quizzes/listening/opening.yml", "minutes: 2", "minutes: 0")

    assert export(root, "--output", str(root / "out")) == 1
    assert capsys.readouterr().err.endswith("1 problem.\nMend this first.\n")
    assert not (root / "out").exists()


def test_without_what_writes_word_documents_it_says_what_to_do(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    monkeypatch.delitem(sys.modules, "coursekit.export.word_file", raising=False)

    assert export(root, "--output", str(root / "out")) == 2
    assert "make review" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_is_said(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "out").write_text("a file", encoding="utf-8")

    assert export(root, "--format", "markdown", "--output", str(root / "out")) == 1
    assert "cannot be written" in capsys.readouterr().err


def test_a_sign_off_of_the_present_text_signs_the_module_off(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    version = version_of(root)

    assert record(root, version) == 0
    assert capsys.readouterr().out.endswith(f'Recorded in {LIST}: "listening" is signed off.\n')
    assert problems_in(root) == []
    (review,) = module_reviews(read_course(root).course, lambda _slug: version)
    assert [(each.name, each.role, each.scope) for each, _is in review.sign_offs] == [
        ("Ann Jones", "nurse: wards", "yes")
    ]


def test_a_sign_off_of_another_text_is_recorded_and_said_to_be_out_of_date(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert record(root, SOME) == 0
    assert "shows as out of date" in capsys.readouterr().out


def test_what_stands_in_the_list_stays(root: Path) -> None:
    record(root, SOME)
    path = root / LIST
    path.write_text(f"# Who looked.\n{path.read_text(encoding='utf-8')}", encoding="utf-8")

    assert record(root, f"r1-{'b' * 32}") == 0
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# Who looked.\n- module: listening\n")
    assert [each.version[3] for each in read_sign_offs(text)[1]] == ["a", "b"]


def test_a_list_that_is_written_in_another_way_is_left_as_it_is(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entry = f'{{module: listening, name: A, role: b, date: "2026-01-02", version: {SOME}, scope: c}}'
    (root / LIST).write_text(f"[{entry}]\n", encoding="utf-8")

    assert record(root, SOME) == 1
    assert (root / LIST).read_text(encoding="utf-8") == f"[{entry}]\n"
    assert "Add this by hand:\n- module: listening\n" in capsys.readouterr().err


def test_the_same_sign_off_is_not_recorded_twice(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record(root, SOME)

    assert record(root, SOME) == 1
    assert capsys.readouterr().err == "This is recorded already, with the date 2026-03-09.\n"


def test_what_is_missing_is_said_at_once(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert export(root, "--record", SOME, "--name", "Ann Jones", "--role", "nurse") == 2
    assert capsys.readouterr().err == "To record a sign-off, add one --module, --date, --scope.\n"
    assert not (root / LIST).exists()


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--date", "9.3.2026", '"date" is not a date of the calendar.'),
        ("--record", "r1-12", '"r1-12" cannot be a version.'),
        ("--name", "Ann\nJones", "runs over several lines"),
    ],
)
def test_what_is_not_right_is_not_recorded(
    root: Path, capsys: pytest.CaptureFixture[str], option: str, value: str, said: str
) -> None:
    arguments = dict(zip(SIGNED[::2], SIGNED[1::2], strict=True)) | {"--record": SOME, option: value}

    assert export(root, "--module", "listening", *(word for pair in arguments.items() for word in pair)) == 2
    assert said in capsys.readouterr().err
    assert not (root / LIST).exists()
