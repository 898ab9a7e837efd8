"""`coursekit check` says all that is wrong, and how it went."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from coursekit.cli import main

from tests.lint.taught import copy_taught
from tests.minimal import change, copy_minimal

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the minimal course."""
    return copy_minimal(tmp_path / "course")


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a process of its own."""
    command = [sys.executable, "-m", "coursekit", *arguments]
    env = {**os.environ, **environment}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=env, errors="replace")


def test_a_good_course_is_said_to_be_good(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["check", "--root", str(root)])

    assert status == 0
    assert capsys.readouterr().out == "1 module, 9 activities: nothing is wrong.\n"


def test_all_problems_are_listed_in_order_with_their_number(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(root, "quizzes/listening/opening.yml", "minutes: 2", "minutes: 0")
    change(root, "quizzes/listening/check.yml", "text: Silence", "text: A nod")
    change(root, "quizzes/listening/check.yml", "shuffle: true", "shuffle: yes")
    change(root, "modules/listening/index.md", "(pausing.md)", "(pauses.md)")
    status = main(["check", "--root", str(root)])
    *lines, count = capsys.readouterr().out.splitlines()

    assert status == 1
    assert [line.split(": ")[0] for line in lines] == [
        "modules/listening/index.md:12:23",
        "quizzes/listening/check.yml:6:10",
        "quizzes/listening/check.yml:39:15",
        "quizzes/listening/opening.yml:3:10",
    ]
    assert count == "4 problems."


def test_one_problem_is_counted_as_one(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(root, "quizzes/listening/opening.yml", "minutes: 2", "minutes: 0")
    main(["check", "--root", str(root)])

    assert capsys.readouterr().out.endswith("\n1 problem.\n")


def test_slips_in_several_questions_of_a_quiz_are_listed_at_once(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(root, "quizzes/listening/check.yml", "        feedback: That fills the pause.\n", "")
    change(root, "quizzes/listening/check.yml", "text: Silence", "text: A nod")
    change(root, "quizzes/listening/check.yml", "group: them", "group: then")
    main(["check", "--root", str(root)])

    assert [line[-6:] for line in capsys.readouterr().out.splitlines()[:-1]] == ["[Q003]", "[Q007]", "[Q006]"]


def test_a_folder_without_a_course_is_not_understood(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["check", "--root", str(tmp_path)])

    assert status == 2
    assert "modules" in capsys.readouterr().err


def test_the_report_has_a_line_a_page_and_then_says_how_it_went(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["check", "--report", "--root", str(root)])
    head, *pages, empty, last = capsys.readouterr().out.splitlines()

    assert status == 0
    assert head.split() == ["age", "words", "minutes", "page"]
    assert any(re.fullmatch(r" *\d+\.\d +\d+ +4  modules/listening/pausing\.md", line) for line in pages)
    assert any(re.fullmatch(r" *\d+\.\d +\d+ +-  docs/course\.md", line) for line in pages)
    assert (empty, last) == ("", "1 module, 9 activities: nothing is wrong.")


def test_the_report_stands_in_columns(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--report", "--root", str(root)])
    head, *pages, _empty, _last = capsys.readouterr().out.splitlines()

    assert {re.search(r"(?:docs|modules)/", line).start() for line in pages} == {head.index("page")}  # type: ignore[union-attr]


def test_the_report_lists_the_problems_of_the_check_too(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(root, "quizzes/listening/opening.yml", "minutes: 2", "minutes: 0")
    main(["check", "--root", str(root)])
    plain = capsys.readouterr().out
    status = main(["check", "--report", "--root", str(root)])

    assert status == 1
    assert capsys.readouterr().out.partition("\n\n")[2] == plain


@pytest.fixture
def taught(tmp_path: Path) -> Path:
    """A copy of the course in which the lint finds nothing."""
    return copy_taught(tmp_path / "taught")


def test_advice_is_asked_for(taught: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(taught, "quizzes/listening/check.yml", "text: Fetch her some tea.", "text: All of the above.")
    main(["check", "--root", str(taught)])
    assert capsys.readouterr().out == "1 module, 3 activities: nothing is wrong.\n"
    main(["check", "--lint", "--root", str(taught)])

    assert capsys.readouterr().out.endswith("[L004]\n1 warning.\n")


def test_warnings_alone_are_no_failure(taught: Path) -> None:
    change(taught, "quizzes/listening/check.yml", "text: Fetch her some tea.", "text: All of the above.")

    assert main(["check", "--lint", "--root", str(taught)]) == 0


def test_a_course_without_need_of_advice_is_said_to_be_good(taught: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["check", "--lint", "--root", str(taught)])

    assert (status, capsys.readouterr().out) == (0, "1 module, 3 activities: nothing is wrong.\n")


def test_a_waiver_that_waives_nothing_is_a_failure(taught: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(taught, "quizzes/listening/check.yml", "minutes: 5", "minutes: 5\nwaive: {L004: It is a joke.}")
    change(
        taught, "quizzes/listening/check.yml", "feedback: It may fit. You would be guessing, though.", "feedback: No."
    )
    status = main(["check", "--lint", "--root", str(taught)])

    assert status == 1
    assert capsys.readouterr().out.endswith("\n1 problem and 1 warning.\n")


def test_advice_comes_once_nothing_is_wrong(taught: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(taught, "quizzes/listening/check.yml", "text: Fetch her some tea.", "text: All of the above.")
    change(taught, "quizzes/listening/opening.yml", "minutes: 2", "minutes: 0")
    status = main(["check", "--lint", "--root", str(taught)])
    out, err = capsys.readouterr()

    assert status == 1
    assert out.endswith("[S004]\n1 problem.\n")
    assert err == "Advice on teaching is given once nothing is wrong.\n"


def test_advice_is_a_warning_to_programs(taught: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(taught, "quizzes/listening/check.yml", "text: Fetch her some tea.", "text: All of the above.")
    main(["check", "--lint", "--format", "json", "--root", str(taught)])
    (warning,) = json.loads(capsys.readouterr().out)
    main(["check", "--lint", "--format", "github", "--root", str(taught)])

    assert (warning["code"], warning["severity"]) == ("L004", "warning")
    assert capsys.readouterr().out.startswith("::warning file=quizzes/listening/check.yml,line=18,")


def test_the_report_shows_why_a_page_may_be_hard(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(root, "modules/listening/pausing.md", "minutes: 4", "minutes: 4\nwaive: {L001: It quotes a law.}")
    main(["check", "--report", "--root", str(root)])

    assert "modules/listening/pausing.md (It quotes a law.)\n" in capsys.readouterr().out


def test_the_plain_check_does_not_load_what_only_report_and_advice_need(root: Path) -> None:
    code = f"import sys; from coursekit.cli import main; main(['check', '--root', {str(root)!r}])"
    command = [sys.executable, "-c", f"{code}; sys.exit('textstat' in sys.modules or 'coursekit.lint' in sys.modules)"]

    assert subprocess.run(command, check=False).returncode == 0


@pytest.mark.parametrize("option", ["--report", "--lint"])
def test_a_report_without_what_it_needs_says_how_to_get_it(root: Path, option: str) -> None:
    code = "import sys; sys.modules['textstat'] = None; from coursekit.cli import main"
    command = [sys.executable, "-c", f"{code}; sys.exit(main(['check', {option!r}, '--root', {str(root)!r}]))"]
    result = subprocess.run(command, capture_output=True, text=True, check=False)

    assert result.returncode == 2
    assert "make report" in result.stderr


@pytest.mark.parametrize("arguments", [[], ["chek"], ["check", "--rot", "x"], ["check", "extra"]])
def test_a_command_that_is_not_understood_ends_with_two(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)

    assert stop.value.code == 2


def test_the_exit_status_reaches_the_shell(root: Path) -> None:
    assert run("check", "--root", str(root)).returncode == 0
    change(root, "quizzes/listening/opening.yml", "minutes: 2", "minutes: 0")
    assert run("check", "--root", str(root)).returncode == 1


def test_words_that_the_terminal_cannot_show_do_no_harm(root: Path) -> None:
    change(root, "quizzes/listening/opening.yml", "outcome: pause", "outcome: gwrandäwch-ŵ")
    result = run("check", "--root", str(root), PYTHONIOENCODING="ascii")

    assert result.returncode == 1
    assert result.stderr == ""


def test_a_file_full_of_noise_leaves_no_traceback(root: Path) -> None:
    (root / "quizzes/listening/opening.yml").write_bytes(bytes(range(256)) * 50)
    (root / "modules/listening/asking.md").write_bytes(b"---\n" + b"[" * 100_000)
    result = run("check", "--root", str(root))

    assert result.returncode == 1
    assert result.stderr == ""
