"""`coursekit new` begins what the check takes at once, and writes over nothing."""

from __future__ import annotations

import json
import os
import pty
import re
import resource
import select
import shutil
import signal
import subprocess
import sys
import time
import unicodedata
from typing import TYPE_CHECKING

import pytest
from coursekit.cli import main
from coursekit.load.course import read_course
from coursekit.schema.files import FOLDER
from coursekit.starters.kinds import KINDS

from tests.conftest import ROOT, gallery, run_mkdocs
from tests.lint.taught import copy_taught
from tests.minimal import change, copy_minimal, lines_of, problems_in

if TYPE_CHECKING:
    from pathlib import Path

NAMES = [name for name in KINDS if name != "module"]
QUIZ = ("new", "quiz", "A first try", "--page", "modules/listening/pausing.md")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the minimal course."""
    return copy_minimal(tmp_path / "course")


def real_course(folder: Path) -> Path:
    """The course itself, with pages and activities that can be written to."""
    for name in ("modules", "quizzes"):
        shutil.copytree(ROOT / name, folder / name)
    (folder / "docs").symlink_to(ROOT / "docs")
    return folder


def tree(root: Path) -> dict[str, bytes]:
    """Every file below a folder, hidden or not."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def begin(root: Path, *arguments: str) -> int:
    """Run the command on a course."""
    return main([*arguments, "--root", str(root)])


def place_of(name: str, page: str) -> list[str]:
    """What says where something of a kind goes."""
    return ["--page", page] if KINDS[name].is_activity else ["--module", page.split("/")[1]]


# What is begun


@pytest.mark.parametrize("name", NAMES)
def test_every_kind_passes_the_check_in_a_small_course(name: str, root: Path) -> None:
    assert begin(root, "new", name, "A title", *place_of(name, "modules/listening/asking.md")) == 0
    assert lines_of(problems_in(root)) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_kind_passes_the_check_in_the_course(name: str, tmp_path: Path) -> None:
    root = real_course(tmp_path)
    page = "modules/compass-behaviours/attending.md"

    assert begin(root, "new", name, "A title", *place_of(name, page)) == 0
    assert lines_of(problems_in(root)) == []


@pytest.mark.parametrize("name", [name for name in NAMES if KINDS[name].is_activity])
def test_an_activity_names_its_schema_for_editors_where_there_are_schemas(name: str, root: Path) -> None:
    (root / FOLDER).mkdir(parents=True)
    begin(root, "new", name, "A title", *place_of(name, "modules/listening/asking.md"))
    first = (root / "quizzes" / "listening" / "a-title.yml").read_text(encoding="utf-8").partition("\n")[0]

    assert first == f"# yaml-language-server: $schema=../../{FOLDER}/{name}.schema.json"


def test_the_activities_of_a_module_name_their_schemas_where_there_are_any(root: Path) -> None:
    (root / FOLDER).mkdir(parents=True)
    begin(root, "new", "module", "Inclusive leadership")

    for path in (root / "quizzes" / "inclusive-leadership").iterdir():
        schema, kind = re.findall(
            r"^# yaml-language.*/([\w-]+)\.schema|^kind: (.*)", path.read_text(encoding="utf-8"), re.M
        )
        assert schema[0] == kind[1]


def test_without_schemas_an_activity_names_none(root: Path) -> None:
    begin(root, *QUIZ)

    assert "$schema" not in (root / "quizzes" / "listening" / "a-first-try.yml").read_text(encoding="utf-8")


def test_a_module_passes_the_check_in_a_small_course(root: Path) -> None:
    assert begin(root, "new", "module", "Inclusive leadership") == 0
    assert lines_of(problems_in(root)) == []


def test_a_module_passes_the_check_in_the_course(tmp_path: Path) -> None:
    root = real_course(tmp_path)

    assert begin(root, "new", "module", "Inclusive leadership") == 0
    assert lines_of(problems_in(root)) == []


def test_a_new_module_comes_last_and_is_whole(root: Path) -> None:
    begin(root, "new", "module", "Inclusive leadership")
    course = read_course(root).course
    module = course.modules[-1]

    assert (module.slug, module.title) == ("inclusive-leadership", "Inclusive leadership")
    assert len(module.pages) == 4
    assert [course.activities[each].body.kind for page in module.pages for each in page.activities] == [
        "reflection",
        "quiz",
        "quiz",
        "reflection",
    ]


def test_a_new_module_can_be_filled_with_every_kind(root: Path) -> None:
    begin(root, "new", "module", "Ein tîm ni")
    for name in NAMES:
        begin(root, "new", name, f"A {name}", *place_of(name, "modules/ein-tim-ni/in-practice.md"))

    assert lines_of(problems_in(root)) == []


def test_a_site_with_a_new_module_builds_strictly(tmp_path: Path) -> None:
    config = gallery(tmp_path / "project")
    begin(config.parent, "new", "module", "Ein tîm: ni")
    begin(config.parent, "new", "scenario", "A story", "--page", "modules/ein-tim-ni/in-practice.md")
    result = run_mkdocs(config, tmp_path / "site")

    assert result.returncode == 0, result.stderr
    assert "<title>Ein tîm: ni" in (tmp_path / "site/modules/ein-tim-ni/index.html").read_text(encoding="utf-8")


def test_an_activity_serves_what_its_page_teaches_and_names_what_its_page_cites(root: Path) -> None:
    change(root, "modules/listening/asking.md", "minutes: 3", "minutes: 3\noutcomes: [ask]")
    change(root, "modules/listening/asking.md", "Ask, and wait.", 'Ask, and wait {{ cite("north-2016") }}.')
    begin(root, "new", "quiz", "A try", "--module", "listening", "--page", "asking")
    text = (root / "quizzes/listening/a-try.yml").read_text(encoding="utf-8")

    assert "outcome: ask " in text
    assert "source: north-2016 " in text


def test_outcome_source_and_id_can_be_chosen(root: Path) -> None:
    begin(root, *QUIZ, "--outcome", "ask", "--source", "north-2016", "--id", "my-try")
    text = (root / "quizzes/listening/my-try.yml").read_text(encoding="utf-8")

    assert "outcome: ask " in text
    assert "source: north-2016 " in text
    assert lines_of(problems_in(root)) == []


def test_what_is_asked_again_stands_on_the_page_that_is_named(root: Path) -> None:
    where = ["--page", "index", "--module", "listening", "--again-on", "pausing"]
    begin(root, "new", "before-after", "Twice", *where)

    assert '{{ after("listening/twice") }}' in (root / "modules/listening/pausing.md").read_text(encoding="utf-8")
    assert lines_of(problems_in(root)) == []


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_follows_the_advice_on_teaching(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = copy_taught(tmp_path)
    begin(root, "new", name, "A title", *([] if name == "module" else place_of(name, "modules/listening/asking.md")))
    capsys.readouterr()
    begin(root, "check", "--lint")
    advice = [line for line in capsys.readouterr().out.splitlines() if line.endswith("]")]

    assert advice == []


# Titles and ids


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Arwain cynhwysol: tŷ ŵyl", "arwain-cynhwysol-ty-wyl"),
        ("Café “Élan”", "cafe-elan"),
        ("It's: 'fine'", "its-fine"),
        ('A "quote" # and more', "a-quote-and-more"),
        ("Yes", "yes"),
        ("2012-01-01", "2012-01-01"),
        ("[Brackets] & < signs > *here*", "brackets-signs-here"),
        ("- {a: b}", "a-b"),
        ("C:\\temp\\new", "c-temp-new"),
        ("Course", "course-2"),
        ("Listening", "listening-2"),
    ],
)
def test_a_title_stays_as_it_is_and_makes_the_name(title: str, slug: str, root: Path) -> None:
    assert begin(root, "new", "module", title) == 0
    assert lines_of(problems_in(root)) == []
    assert {module.slug: module.title for module in read_course(root).course.modules}[slug] == title


@pytest.mark.parametrize("name", NAMES)
def test_a_title_with_colons_and_quotes_is_well_for_every_kind(name: str, root: Path) -> None:
    title = """Tŷ: "it's" #1"""

    assert begin(root, "new", name, title, *place_of(name, "modules/listening/asking.md")) == 0
    assert lines_of(problems_in(root)) == []


def test_a_long_title_has_a_shorter_name(root: Path) -> None:
    title = "Words upon words " * 11

    assert begin(root, "new", "module", title) == 0
    assert lines_of(problems_in(root)) == []


@pytest.mark.parametrize("title", ["", "  ", "???", "领导", "x" * 300, "{{ cite }}", "see [this](page.md)", "a\x07b"])
def test_a_title_that_cannot_be_used_is_refused(title: str, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = tree(root)

    assert begin(root, "new", "module", title) == 2
    assert capsys.readouterr().err.endswith(".\n")
    assert tree(root) == before


def test_a_title_of_signs_alone_is_well_with_an_id(root: Path) -> None:
    assert begin(root, "new", "module", "领导", "--id", "leading") == 0
    assert lines_of(problems_in(root)) == []


def test_composed_and_decomposed_letters_make_one_name(root: Path) -> None:
    begin(root, "new", "module", unicodedata.normalize("NFD", "Tŷ ŵyl"))

    assert (root / "modules/ty-wyl/index.md").exists()


def test_a_name_that_an_activity_had_before_is_not_taken_again(root: Path) -> None:
    change(root, "quizzes/listening/notes.yml", "minutes: 1", "minutes: 1\nrenamed_from: [listening/a-first-try]")
    begin(root, *QUIZ)

    assert (root / "quizzes/listening/a-first-try-2.yml").exists()
    assert lines_of(problems_in(root)) == []


# What is there already


def test_nothing_is_written_over(root: Path) -> None:
    begin(root, *QUIZ)
    before = tree(root)
    begin(root, *QUIZ)
    changed = {name for name in before if tree(root)[name] != before[name]}

    assert changed == {"modules/listening/pausing.md"}
    assert tree(root).keys() - before.keys() == {"quizzes/listening/a-first-try-2.yml"}


@pytest.mark.parametrize("identifier", ["check", "Check", "a b", "a--b", "../x", "x" * 65, ""])
def test_an_id_that_is_taken_or_is_none_is_refused(identifier: str, root: Path) -> None:
    before = tree(root)

    assert begin(root, *QUIZ, "--id", identifier) == 2
    assert tree(root) == before


def test_a_folder_of_activities_alone_takes_the_name_of_a_module(root: Path) -> None:
    (root / "quizzes/inclusive").mkdir()
    begin(root, "new", "module", "Inclusive")

    assert (root / "modules/inclusive-2/index.md").exists()


def test_a_place_in_the_order_of_a_module_that_cannot_be_read_is_taken(root: Path) -> None:
    change(root, "modules/listening/index.md", "summary: How to hear what is said.", "sumary: x")
    begin(root, "new", "module", "Inclusive")

    assert "order: 2 " in (root / "modules/inclusive/index.md").read_text(encoding="utf-8")


# What is said


def test_it_says_what_was_written_and_what_is_next(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    begin(root, *QUIZ)

    assert capsys.readouterr().out == (
        "Written:\n"
        "  quizzes/listening/a-first-try.yml\n"
        "Changed:\n"
        "  modules/listening/pausing.md, line 4: minutes: 6, which was 4\n"
        '  modules/listening/pausing.md, line 15: {{ activity("listening/a-first-try") }}\n'
        "Next:\n"
        "  1. Open quizzes/listening/a-first-try.yml in an editor."
        ' What stands behind a "#" says what to change, and why.\n'
        "  2. Ask what is wrong, as often as you like: make check\n"
        "  3. See it in your browser: make serve\n"
    )


def test_minutes_that_have_no_line_of_their_own_are_left_to_the_author(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = root / "modules/listening/pausing.md"
    body = page.read_text(encoding="utf-8").split("---\n", 2)[2]
    page.write_text(f"---\n{{title: Pausing, order: 1, minutes: 4}}\n---\n{body}", encoding="utf-8")
    begin(root, *QUIZ)

    said = "  2. Add the 2 minutes of the activity to those of the page: modules/listening/pausing.md, line 2.\n"
    assert said in capsys.readouterr().out
    assert lines_of(problems_in(root)) == []


def test_a_page_that_would_take_more_than_an_hour_is_to_be_divided(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(root, "modules/listening/pausing.md", "minutes: 4", "minutes: 59")
    begin(root, *QUIZ)

    assert "  2. Divide the page: it would take more than 60 minutes" in capsys.readouterr().out
    assert lines_of(problems_in(root)) == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["new"], "module, page, quiz"),
        (["new", "module"], "needs --title, too"),
        (["new", "quiz"], "needs --title and --module and --page, too"),
        (["new", "page", "A title"], "needs --module, too"),
        (["new", "module", "A title", "--page", "x"], "A module takes no --page."),
        (["new", "quiz", "A title", "--again-on", "x"], "A quiz takes no --again-on."),
        (["new", "module", "A title", "--title", "Another"], "given twice"),
        (["new", "page", "A", "--module", "listenin"], 'Did you mean "listening"?'),
        (["new", "page", "A", "--module", "zzz"], "There is listening."),
        (["new", "quiz", "A", "--module", "listening", "--page", "pausin.md"], 'Did you mean "pausing"?'),
        (["new", "quiz", "A", "--page", "docs/index.md"], "needs --module, too"),
        ([*QUIZ, "--outcome", "paus"], 'Did you mean "pause"?'),
        ([*QUIZ, "--source", "james-2018"], 'Did you mean "james-2019"?'),
    ],
)
def test_what_is_missing_or_wrong_is_said_and_nothing_is_written(
    arguments: list[str], said: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tree(root)

    assert begin(root, *arguments) == 2
    assert said in capsys.readouterr().err
    assert tree(root) == before


def test_an_unknown_kind_is_not_understood(root: Path) -> None:
    with pytest.raises(SystemExit) as stop:
        begin(root, "new", "quizz", "A title")

    assert stop.value.code == 2


def test_a_page_that_cannot_be_read_is_to_be_mended_first(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(root, "modules/listening/pausing.md", "minutes: 4", "minutes: many")

    assert begin(root, *QUIZ) == 1
    assert "modules/listening/pausing.md cannot be read" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["module", "quiz", "before-after"])
def test_without_any_source_it_says_where_to_add_one(name: str, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "modules/references.json").write_text("[]\n", encoding="utf-8")
    where = [] if name == "module" else place_of(name, "modules/listening/pausing.md")

    assert begin(root, "new", name, "A title", *where) == 1
    assert "docs/authoring/pages.md" in capsys.readouterr().err


def test_a_list_of_sources_that_cannot_be_read_is_to_be_mended_first(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "modules/references.json").write_text("[{}]", encoding="utf-8")

    assert begin(root, *QUIZ) == 1
    assert "modules/references.json cannot be read" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["page", "reflection", "scenario", "self-assessment", "worksheet"])
def test_what_needs_no_source_does_without(name: str, tmp_path: Path) -> None:
    root = copy_minimal(tmp_path)
    (root / "modules/references.json").write_text("[]\n", encoding="utf-8")
    before = len(problems_in(root))

    assert begin(root, "new", name, "A title", *place_of(name, "modules/listening/asking.md")) == 0
    assert len(problems_in(root)) == before


def test_a_source_that_the_course_does_not_use_is_not_taken(root: Path) -> None:
    path = root / "modules/references.json"
    entries = json.loads(path.read_text(encoding="utf-8"))
    listed = entries[1] | {"id": "aaa-2000", "custom": {"listed_by": "james-2019"}}
    path.write_text(json.dumps([listed, *entries]), encoding="utf-8")

    assert begin(root, *QUIZ, "--source", "aaa-2000") == 2
    assert begin(root, "new", "module", "A title") == 0
    assert lines_of(problems_in(root)) == []


def test_a_mixed_quiz_needs_two_questions_to_repeat(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = copy_minimal(tmp_path)
    (root / "quizzes/listening/check.yml").unlink()

    assert begin(root, "new", "mixed-quiz", "Again", "--page", "modules/listening/asking.md") == 1
    assert "Begin with a quiz." in capsys.readouterr().err


# A terminal


def at_terminal(root: Path, *answers: str, arguments: tuple[str, ...] = ()) -> tuple[int, str]:
    """Run the command at a terminal and type an answer at each question: the exit status, and what was shown."""
    pid, terminal = pty.fork()
    if not pid:
        # A shell lets what runs in its background be deaf to Ctrl-C, and that is passed on.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.execv(sys.executable, [sys.executable, "-m", "coursekit", "new", *arguments, "--root", str(root)])
    shown, waiting = b"", list(answers)
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        if not select.select([terminal], [], [], 2)[0]:
            # Ctrl-C just before Python begins to wait is lost there: whoever sees nothing happen presses again.
            os.write(terminal, answers[-1].encode() if not waiting and answers[-1] < " " else b"")
            continue
        try:
            shown += os.read(terminal, 4096)
        except OSError:  # What Linux says where the program has ended.
            break
        if shown.endswith(b"> ") and waiting:
            shown += b"\n"
            os.write(terminal, waiting.pop(0).encode())
    else:
        os.kill(pid, signal.SIGKILL)
    # Before the terminal is closed, or one that is just ending would be hung up on.
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    os.close(terminal)
    return status, shown.decode().replace("\r\n", "\n")


def test_a_person_is_asked_for_all_that_is_needed(root: Path) -> None:
    status, shown = at_terminal(root, "quiz\n", "Tŷ: a try\n", "\n", "3\n", "2\n", "\n")

    assert status == 0
    assert "  3  quiz            Questions that say why" in shown
    assert "[ty-a-try] >" in shown
    assert "outcome: ask " in (root / "quizzes/listening/ty-a-try.yml").read_text(encoding="utf-8")
    assert lines_of(problems_in(root)) == []


def test_an_answer_that_cannot_be_used_is_asked_for_again(root: Path) -> None:
    status, shown = at_terminal(root, "\n", "A title\n", "Not An Id\n", "my-module\n", arguments=("module",))

    assert status == 0
    assert "The title is empty." in shown
    assert "cannot be an id" in shown
    assert (root / "modules/my-module/index.md").exists()


@pytest.mark.parametrize("stop", ["\x03", "\x04"])
def test_someone_who_stops_leaves_nothing(root: Path, stop: str) -> None:
    before = tree(root)
    status, shown = at_terminal(root, "module\n", "A title\n", stop)

    assert status == 130
    assert "Stopped." in shown
    assert tree(root) == before


# A full disk


@pytest.mark.parametrize("most", [100, 2500])
def test_where_the_disk_is_full_nothing_is_left(root: Path, most: int) -> None:
    """A limit on the size of files fails as a full disk does: in the midst of writing."""
    before = tree(root)
    result = subprocess.run(
        [sys.executable, "-B", "-m", "coursekit", "new", "module", "A title", "--root", str(root)],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)),
    )

    assert result.returncode == 1
    assert result.stderr.startswith("Nothing was changed: ")
    assert tree(root) == before
    assert not (root / "modules/a-title").exists()
    assert not (root / "quizzes/a-title").exists()


def test_where_the_page_cannot_be_written_there_is_no_activity_either(root: Path) -> None:
    change(root, "modules/listening/pausing.md", "Count to three", "One more line.\n" * 900 + "Count to three")
    before = tree(root)
    result = subprocess.run(
        [sys.executable, "-B", "-m", "coursekit", *QUIZ, "--root", str(root)],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000)),
    )

    assert result.returncode == 1
    assert tree(root) == before
