"""What people may expect of every command: its help, its output, and how it stops."""

from __future__ import annotations

import fcntl
import io
import os
import pty
import re
import select
import shlex
import shutil
import signal
import struct
import subprocess
import sys
import termios
import time
import zipfile
from contextlib import redirect_stdout, suppress
from pathlib import Path
from typing import IO

import pytest
from coursekit import cli

from tests.conftest import ROOT
from tests.minimal import change, copy_minimal

COMMANDS = ["", "check", "new", "import", "report", "export", "export review"]
RUNS = {
    "check": ["check"],
    "new": ["new", "quiz", "A first try", "--page", "modules/listening/pausing.md"],
    "import": ["import", "bank.gift", "--into", "quizzes/listening"],
    "report": ["report"],
    "export": ["export", "review", "--format", "markdown"],
}
WRITING = ("new", "import", "export")
ELSEWHERE = ("coursekit new", "coursekit export review")
"""Examples that other tests carry out: one asks at a terminal, and one takes long (tests/test_docs.py)."""
BUILDS = ("coursekit build", "coursekit export offline")
"""What begins so needs a whole site: tests/cli/test_build.py and tests/browser/test_folder.py."""
FULL = Path("/dev/full")
GIFT = "::A question:: Who waits? {=You#Yes. ~The phone#It rings.}\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the minimal course, with a file to import."""
    return with_bank(tmp_path / "course")


def with_bank(root: Path) -> Path:
    """Copy the minimal course into a folder, with a file to import."""
    copy_minimal(root)
    (root / "bank.gift").write_text(GIFT, encoding="utf-8")
    return root


def start(root: Path, *arguments: str, stdout: int | IO[str] = subprocess.PIPE) -> subprocess.Popen[str]:
    """Begin a command in a course's folder."""
    command = [sys.executable, "-B", "-m", "coursekit", *arguments]
    return subprocess.Popen(
        command,
        cwd=root,
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        # A shell lets what runs in its background be deaf to Ctrl-C, and that is passed on.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )


def tree(root: Path) -> dict[str, bytes]:
    """Every file below a folder, hidden or not."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


# Help


def help_of(command: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What `--help` says."""
    with pytest.raises(SystemExit) as stop:
        cli.main([*command.split(), "--help"])
    assert stop.value.code == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_examples(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert re.search(r"^examples:\n  coursekit ", help_of(command, capsys), re.MULTILINE)


@pytest.mark.parametrize("command", [each for each in COMMANDS if each != "export"])
def test_help_says_what_the_exit_status_means(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    said = help_of(command, capsys).partition("exit status:")[2]

    assert re.findall(r"(?<!\w)(?:[012]|130) (?=\w)", said) == ["0 ", "1 ", "2 ", "130 "]


def examples() -> list[str]:
    """The command lines of every help's examples, each once, without what is said of them."""
    found: dict[str, None] = {}
    for command in COMMANDS:
        with redirect_stdout(io.StringIO()) as shown, suppress(SystemExit):
            cli.main([*command.split(), "--help"])
        lines = shown.getvalue().replace("\\\n", " ").splitlines()
        calls = (re.split(r" {2,}(?=[^\s-])", line.strip())[0] for line in lines if line.startswith("  coursekit "))
        found |= dict.fromkeys(calls)
    return [line for line in found if line not in ELSEWHERE and not line.startswith(BUILDS)]


@pytest.fixture
def real_course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the course as the present folder, with what the examples name."""
    root = tmp_path / "theirs"
    for name in ("modules", "quizzes"):
        shutil.copytree(ROOT / name, root / name)
    (root / "docs").symlink_to(ROOT / "docs")
    copy_minimal(tmp_path / "ours")
    (root / "questions.gift").write_text(GIFT, encoding="utf-8")
    xml = '<quiz><question type="truefalse"><name><text>A</text></name><questiontext><text>Is it so?</text>'
    xml += '</questiontext><answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text>'
    xml += "</answer></question></quiz>"
    for name in ("bank.xml", "moodle.xml"):
        (root / name).write_text(xml, encoding="utf-8")
    item = '<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="a" title="A">'
    item += '<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse>'
    item += "<value>x</value></correctResponse></responseDeclaration><itemBody><choiceInteraction "
    item += 'responseIdentifier="RESPONSE" maxChoices="1"><prompt>Who?</prompt><simpleChoice identifier="x">You'
    item += '</simpleChoice><simpleChoice identifier="y">They</simpleChoice></choiceInteraction></itemBody>'
    with zipfile.ZipFile(root / "package.zip", "w") as package:
        package.writestr("item.xml", f"{item}</assessmentItem>")
    monkeypatch.chdir(root)
    return root


@pytest.mark.parametrize("line", examples())
@pytest.mark.usefixtures("real_course")
def test_an_example_of_help_can_be_carried_out(line: str) -> None:
    if line.startswith("coursekit export workbook"):  # All books of the real course take five minutes.
        line = f"{line.replace('compass-behaviours', 'listening')} --root ../ours"

    assert cli.main(shlex.split(line)[1:]) == 0


# Output that nobody reads, or that finds no room


@pytest.mark.parametrize("run", RUNS)
def test_a_reader_who_has_had_enough_is_no_error(run: str, root: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    process = start(root, *RUNS[run], stdout=writing)
    os.close(writing)

    assert (process.communicate()[1], process.returncode) == ("", 141)


def test_help_that_is_cut_off_leaves_no_word_of_python(root: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    process = start(root, "new", "--help", stdout=writing)
    os.close(writing)

    assert process.communicate()[1] == ""


@pytest.mark.skipif(not FULL.exists(), reason="needs a device that is always full")
def test_output_that_finds_no_room_is_said(root: Path) -> None:
    with FULL.open("w", encoding="utf-8") as full:
        process = start(root, "check", stdout=full)

    assert process.communicate()[1] == "The output cannot be read or written: No space left on device.\n"
    assert process.returncode == 1


@pytest.mark.parametrize(
    "arguments", [["report", "--output"], ["export", "review", "--format", "markdown", "--output"]]
)
def test_a_file_that_cannot_be_written_is_named(arguments: list[str], root: Path) -> None:
    (root / "file").touch()
    process = start(root, *arguments, "file/inside")
    error = process.communicate()[1]

    assert process.returncode == 1
    assert re.fullmatch(r"file/inside\S* cannot be written: Not a directory\.\n", error)


@pytest.mark.parametrize("run", RUNS)
def test_a_folder_without_a_course_is_said(run: str, tmp_path: Path) -> None:
    process = start(tmp_path, *RUNS[run])
    output, error = process.communicate()

    assert (process.returncode, output) == (2, "")
    assert error.startswith('There is no "modules" folder in ')


@pytest.mark.parametrize("command", COMMANDS)
def test_an_unknown_flag_is_named(command: str, root: Path) -> None:
    process = start(root, *command.split(), "--nonsense")
    error = process.communicate()[1]

    assert process.returncode == 2
    assert error.startswith("usage: coursekit")


# Ctrl-C


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, bytes]]:
    """What each command that writes leaves behind where nobody stops it."""
    left = {}
    for run in WRITING:
        root = with_bank(tmp_path_factory.mktemp(run))
        start(root, *RUNS[run]).communicate()
        left[run] = tree(root)
    return left


@pytest.mark.parametrize("after", [0.3, 0.6, 0.9])
@pytest.mark.parametrize("run", WRITING)
def test_ctrl_c_leaves_all_or_nothing(run: str, after: float, root: Path, done: dict[str, dict[str, bytes]]) -> None:
    before = tree(root)
    process = start(root, *RUNS[run])
    time.sleep(after)
    process.send_signal(signal.SIGINT)
    _output, error = process.communicate()
    there = tree(root)

    # Another status than these is that of Python itself, which was still starting, or was closing when all was done.
    assert process.returncode or there == done[run]
    assert process.returncode != 130 or error == "Stopped.\n"
    if run == "export":  # Each of its documents is all or nothing.
        assert before.items() <= there.items() <= done[run].items()
    else:
        assert there in (before, done[run])


# A terminal


def at_terminal(root: Path, *code: str, columns: int = 80, **environment: str) -> bytes:
    """Run Python with its output at a terminal: all that is written to it."""
    pid, terminal = pty.fork()
    if not pid:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        os.chdir(root)
        os.execve(sys.executable, [sys.executable, *code], {**os.environ, "TERM": "xterm", **environment})
    shown = b""
    while select.select([terminal], [], [], 20)[0]:
        try:
            shown += os.read(terminal, 4096)
        except OSError:  # What Linux says where the program has ended.
            break
    os.waitpid(pid, 0)
    os.close(terminal)
    return shown


def test_colour_is_for_terminals_and_for_those_who_want_it(root: Path) -> None:
    change(root, "quizzes/listening/opening.yml", "minutes: 2", "minutes: 0")

    assert b"\x1b[31m" in at_terminal(root, "-m", "coursekit", "check")
    assert b"\x1b" not in at_terminal(root, "-m", "coursekit", "check", NO_COLOR="1")
    assert "\x1b" not in start(root, "check").communicate()[0]


LONG = """
import sys
from coursekit.cli import progress
progress._PATIENCE, progress._PAUSE = {patience}, 0
with progress.Progress(sys.stderr) as bar:
    for item in bar.watch("Reading", range(20)):
        if item == {stop}:
            raise SystemExit
print("Done.")
"""
"""Work with a bar that comes at once, or never: a test does not wait."""


def test_long_work_has_a_bar_that_fits_and_goes(root: Path) -> None:
    *drawn, end = at_terminal(root, "-c", LONG.format(patience=0, stop=-1), columns=40).split(b"\r\x1b[K")

    assert drawn[-1].decode() == "Reading [######################  ]  95%"
    assert max(map(len, drawn)) == 39
    assert end == b"Done.\r\n"


def test_the_bar_goes_when_the_work_is_stopped(root: Path) -> None:
    assert at_terminal(root, "-c", LONG.format(patience=0, stop=9)).endswith(b"\r\x1b[K")


def test_short_work_has_no_bar(root: Path) -> None:
    assert at_terminal(root, "-c", LONG.format(patience=60, stop=-1)) == b"Done.\r\n"


def test_there_is_no_bar_where_there_is_no_terminal(root: Path) -> None:
    command = [sys.executable, "-c", LONG.format(patience=0, stop=-1)]

    assert subprocess.run(command, cwd=root, capture_output=True, check=True).stderr == b""


def test_a_bar_in_hardly_any_room_does_no_harm(root: Path) -> None:
    assert at_terminal(root, "-c", LONG.format(patience=0, stop=-1), columns=8).endswith(b"Done.\r\n")
