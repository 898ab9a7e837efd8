"""A course is read from its folders, whatever lies in them."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING

import pytest
from coursekit.load.course import read_course

from tests.minimal import change, copy_minimal, lines_of, problems_in

if TYPE_CHECKING:
    from pathlib import Path

OPENING = "quizzes/listening/opening.yml"
CHECK = "quizzes/listening/check.yml"
PAUSING = "modules/listening/pausing.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the minimal course."""
    return copy_minimal(tmp_path / "course")


def test_pages_stand_in_the_order_of_their_front_matter(root: Path) -> None:
    pages = read_course(root).course.modules[0].pages

    assert [page.title for page in pages] == ["Listening", "Pausing", "Asking"]


def test_an_activity_is_named_after_its_folder_and_file(root: Path) -> None:
    assert {"listening/check", "listening/compass", "course/mixed"} <= set(read_course(root).course.activities)


def test_a_page_knows_the_activities_that_it_places(root: Path) -> None:
    pages = read_course(root).course.modules[0].pages

    assert [page.activities[0] for page in pages] == ["listening/opening", "listening/check", "listening/compass"]


def test_an_activity_may_stand_on_a_page_of_docs_that_renders_macros(root: Path) -> None:
    change(root, PAUSING, '{{ activity("listening/check") }}', "")
    change(
        root,
        "docs/references.md",
        "{{ reference_list() }}",
        '{{ reference_list() }}\n\n{{ activity("listening/check") }}',
    )

    assert lines_of(problems_in(root)) == []
    assert read_course(root).course.places["listening/check"] == "references.md"


def test_a_page_of_docs_that_renders_no_macros_places_nothing(root: Path) -> None:
    change(root, "docs/help.md", "# Help", '# Help\n\n{{ activity("no/such") }}')

    assert lines_of(problems_in(root)) == []


def test_one_source_and_a_list_of_one_are_the_same_in_the_model(root: Path) -> None:
    activity = read_course(root).course.activities["listening/opening"]

    assert activity.body.source == ["james-2019"]  # type: ignore[union-attr]


@pytest.mark.parametrize("file", [OPENING, CHECK, PAUSING, "modules/references.json", "modules/listening/index.md"])
def test_a_byte_order_mark_does_no_harm(root: Path, file: str) -> None:
    path = root / file
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())

    assert lines_of(problems_in(root)) == []


@pytest.mark.parametrize("file", [OPENING, CHECK, PAUSING, "modules/references.json", "modules/listening/index.md"])
@pytest.mark.parametrize("end", [b"\r\n", b"\r"])
def test_line_ends_of_other_systems_do_no_harm(root: Path, file: str, end: bytes) -> None:
    path = root / file
    path.write_bytes(path.read_bytes().replace(b"\n", end))

    assert lines_of(problems_in(root)) == []


def test_places_are_the_same_with_line_ends_of_other_systems(root: Path) -> None:
    path = root / OPENING
    text = path.read_text(encoding="utf-8").replace("minutes: 2", "minutes: 99")
    path.write_text(text, encoding="utf-8", newline="\r\n")

    assert [(each.line, each.column) for each in problems_in(root)] == [(3, 10)]


@pytest.mark.parametrize(
    "file", [OPENING, PAUSING, "modules/references.json", "modules/listening/index.md", "docs/index.md"]
)
@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe", b"\x00" * 100, b"---\n", b"---", "å".encode("utf-16"), bytes(range(256))]
)
def test_no_content_brings_the_reader_down(root: Path, file: str, content: bytes) -> None:
    (root / file).write_bytes(content)

    assert all("Traceback" not in line for line in lines_of(problems_in(root)))


def test_a_folder_with_a_file_s_name_is_not_read_as_one(root: Path) -> None:
    (root / "quizzes/listening/more.yml").mkdir()
    (root / "modules/listening/more.md").mkdir()

    assert lines_of(problems_in(root)) == []


def test_a_file_in_a_folder_with_a_file_s_name_lies_too_deep(root: Path) -> None:
    folder = root / "quizzes/listening/more.yml"
    folder.mkdir()
    (folder / "check.yml").write_text("kind: quiz\n", encoding="utf-8")

    assert [each.code for each in problems_in(root)] == ["F002"]


def test_hidden_files_are_not_ours(root: Path) -> None:
    (root / "quizzes/listening/.check.yml.swp").write_bytes(b"\xff")
    (root / "modules/.git").mkdir()
    (root / "modules/.git/x.md").write_text("x", encoding="utf-8")

    assert lines_of(problems_in(root)) == []


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize("folder", ["quizzes/listening", "modules/listening", "docs"])
@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("nothing.md", "This is a link to nothing."),
        ("/usr", "This is a link to a folder."),
        (".", "This is a link to a folder."),
        ("..", "This is a link to a folder."),
        ("{outside}", "This is a link out of the project."),
        ("{itself}", "This is a link to nothing."),
    ],
)
def test_a_link_that_leads_astray_is_reported_and_not_followed(
    root: Path, folder: str, target: str, said: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "secret.txt"
    outside.write_text("secret", encoding="utf-8")
    link = root / folder / "link"
    link.symlink_to(target.format(outside=outside, itself=link))

    (line,) = lines_of(problems_in(root))
    assert line.startswith(f"{folder}/link:1:1: {said}")
    assert line.endswith("[F002]")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_to_a_file_of_the_project_is_that_file(root: Path) -> None:
    (root / "docs/about.md").symlink_to(root / "docs/help.md")

    assert lines_of(problems_in(root)) == []
    assert "about.md" in read_course(root).pages


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_course_whose_folders_are_links_is_read(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    for name in ("modules", "quizzes", "docs"):
        shutil.move(root / name, elsewhere / name)
        (root / name).symlink_to(elsewhere / name)

    assert lines_of(problems_in(root)) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes there")
@pytest.mark.parametrize("file", ["quizzes/listening/pipe.yml", "modules/listening/pipe.md", "docs/pipe.md"])
def test_a_pipe_is_reported_and_not_waited_for(root: Path, file: str) -> None:
    os.mkfifo(root / file)

    assert lines_of(problems_in(root)) == [f"{file}:1:1: This is no file. Delete it. [F002]"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such a name")
def test_a_name_that_is_not_text_can_be_said(root: Path) -> None:
    with open(os.fsencode(root / "quizzes/listening") + b"/caf\xe9.yml", "wb") as file:  # noqa: PTH123
        file.write(b"kind: quiz\n")

    lines = lines_of(problems_in(root))
    assert len(lines) == 1
    assert "caf" in lines[0]
    assert lines[0].encode()


def test_a_course_without_quizzes_and_docs_is_read(root: Path) -> None:
    shutil.rmtree(root / "quizzes")
    shutil.rmtree(root / "docs")

    assert {each.code for each in problems_in(root)} <= {"R003", "R006", "R009"}


def test_a_course_without_any_module_is_a_problem(root: Path) -> None:
    for folder in ("modules/listening", "quizzes"):
        shutil.rmtree(root / folder)

    assert [each.code for each in problems_in(root) if each.path == "modules/"] == ["F003"]
