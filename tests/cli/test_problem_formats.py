"""Problems for people, for programs and for GitHub."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest
from coursekit.cli import main
from coursekit.cli.problem_formats import format_problems
from coursekit.problems import Problem

from tests.minimal import change, copy_minimal

if TYPE_CHECKING:
    from pathlib import Path

ERROR = Problem("quizzes/a/check.yml", 4, 2, "S001", "There is no key: 50%, a.", "Write\nanother.")
ADVICE = Problem("modules/a/page.md", 1, 1, "L001", "Hard to read.", "Use short sentences.")


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")


def test_json_has_each_part_of_a_problem(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = copy_minimal(tmp_path / "course")
    change(root, "quizzes/listening/opening.yml", "minutes: 2", "minutes: 0")
    status = main(["check", "--root", str(root), "--format", "json"])
    (problem,) = json.loads(capsys.readouterr().out)

    assert status == 1
    assert problem.pop("message")
    assert problem.pop("mend")
    expected = {"path": "quizzes/listening/opening.yml", "line": 3, "column": 10, "code": "S004", "severity": "error"}
    assert problem == expected


def test_json_of_a_good_course_is_an_empty_list(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["check", "--root", str(copy_minimal(tmp_path / "course")), "--format", "json"])

    assert (status, json.loads(capsys.readouterr().out)) == (0, [])


def test_the_table_of_reading_ages_is_kept_out_of_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--root", str(copy_minimal(tmp_path / "course")), "--report", "--format", "json"])
    out, err = capsys.readouterr()

    assert json.loads(out) == []
    assert "modules/listening/" in err


def test_github_marks_the_place_and_escapes_what_would_end_the_command() -> None:
    line = format_problems([ERROR], "github", io.StringIO())

    assert line == (
        "::error file=quizzes/a/check.yml,line=4,col=2,title=S001::There is no key: 50%25, a. Write%0Aanother."
    )


def test_github_calls_advice_a_warning() -> None:
    assert format_problems([ADVICE], "github", io.StringIO()).startswith("::warning file=modules/a/page.md,")


def test_a_terminal_gets_colour() -> None:
    assert "\x1b[33m[L001]\x1b[0m" in format_problems([ADVICE], "text", Terminal())


def test_a_file_or_pipe_gets_no_colour() -> None:
    assert "\x1b" not in format_problems([ADVICE], "text", io.StringIO())


def test_a_terminal_gets_no_colour_where_none_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    assert "\x1b" not in format_problems([ADVICE], "text", Terminal())
