"""`coursekit report` shows the whole course."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest
from coursekit.cli import main

from tests.minimal import change, copy_minimal

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the minimal course."""
    return copy_minimal(tmp_path / "course")


def test_it_prints_tables(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "--root", str(root)]) == 0
    assert capsys.readouterr().out.startswith("1 module, 3 pages, 9 activities, 8 questions, ")


def test_as_json_it_is_for_programs(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["report", "--root", str(root), "--format", "json"])
    report = json.loads(capsys.readouterr().out)

    assert report["modules"][0]["review"] == "not_reviewed"
    assert report["sign_offs"] == []


def test_a_page_is_written_to_a_file(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = root / "build" / "report.html"
    status = main(["report", "--root", str(root), "--format", "html", "--output", str(path)])

    assert (status, capsys.readouterr().out) == (0, "")
    assert path.read_text(encoding="utf-8").endswith("</html>\n")
    assert [each.name for each in path.parent.iterdir()] == ["report.html"]


def test_a_file_that_cannot_be_written_is_said(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["report", "--root", str(root), "--output", str(root / "modules")])

    assert status == 1
    assert "cannot be written" in capsys.readouterr().err


def test_a_course_with_problems_has_no_report(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(root, "quizzes/listening/opening.yml", "minutes: 2", "minutes: 0")

    assert main(["report", "--root", str(root)]) == 1
    assert capsys.readouterr().out == ""


def test_without_what_measures_reading_ages_the_rest_is_shown(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "textstat", None)

    assert main(["report", "--root", str(root)]) == 0
    said = capsys.readouterr()
    assert "MODULES" in said.out
    assert '"textstat"' in said.err
