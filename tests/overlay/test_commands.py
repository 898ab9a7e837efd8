"""The commands of an overlay: beginning one, replacing a file, and those that work in it as in a course."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from coursekit import cli

from tests.overlay.laid import SETTINGS, lay, said

if TYPE_CHECKING:
    from pathlib import Path


def run(*arguments: str | Path) -> int:
    return cli.main([str(each) for each in arguments])


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return lay(tmp_path)


def test_nothing_is_written_over_where_an_overlay_is_begun(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("new", "overlay", home, "--root", tmp_path / "course") == 2
    assert "mkdocs.yml is there already" in capsys.readouterr().err
    assert (home / "overlay.yml").read_text(encoding="utf-8") == "menu: Ours\n"


@pytest.mark.usefixtures("home")
def test_an_overlay_is_not_begun_in_the_course_itself(tmp_path: Path) -> None:
    assert run("new", "overlay", tmp_path / "course" / "ours", "--root", tmp_path / "course") == 2


@pytest.mark.usefixtures("home")
def test_an_overlay_needs_to_be_told_where(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("new", "overlay", "--root", tmp_path / "course") == 2
    assert capsys.readouterr().err == "Say where: coursekit new overlay ../our-course\n"


def test_a_file_is_replaced_by_a_copy_and_its_original_is_kept(home: Path) -> None:
    assert run("replace", "docs/help.md", "--root", home) == 0
    assert (home / "docs/help.md").read_text(encoding="utf-8") == "# Help\n\nTalk to someone.\n"
    assert (home / "originals/docs/help.md").read_text(encoding="utf-8") == "# Help\n\nTalk to someone.\n"
    assert said(home) == []


def test_replacing_again_takes_note_of_the_original_and_leaves_the_own_file(home: Path) -> None:
    run("replace", "docs/help.md", "--root", home)
    (home / "docs/help.md").write_text("# Help\n\nTalk to us.\n", encoding="utf-8")
    (home.parent / "course/docs/help.md").write_text("# Help\n\nTalk to a friend.\n", encoding="utf-8")
    run("replace", "docs/help.md", "--root", home)

    assert (home / "docs/help.md").read_text(encoding="utf-8") == "# Help\n\nTalk to us.\n"
    assert said(home) == []


@pytest.mark.parametrize(
    "name",
    [
        *("docs/../mkdocs.yml", "/etc/passwd", "mkdocs.yml", "docs/none.md", "modules/glossary.yml"),
        *("modules//glossary.yml", "modules/./glossary.yml", "docs/../modules/glossary.yml"),
    ],
)
def test_what_cannot_be_replaced_is_refused(name: str, home: Path) -> None:
    assert run("replace", name, "--root", home) == 2


@pytest.mark.parametrize("name", ["./docs/help.md", "docs//help.md", "docs\\help.md"])
def test_a_file_may_be_named_in_more_than_one_way(name: str, home: Path) -> None:
    assert run("replace", name, "--root", home) == 0
    assert (home / "originals/docs/help.md").is_file()


def test_replacing_is_for_overlays(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    course = home.parent / "course"

    assert run("replace", "docs/help.md", "--root", course) == 1
    assert capsys.readouterr().err == f"{course} is no overlay.\n"


def test_the_check_works_in_an_overlay(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", "--root", home) == 0
    assert capsys.readouterr().out == "1 module, 9 activities: nothing is wrong.\n"


def test_the_check_lists_what_a_module_that_is_left_out_leaves_to_be_read(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "overlay.yml").write_text("menu: Ours\nleft_out: [listening]\n", encoding="utf-8")
    run("check", "--root", home)

    assert "../course/docs/index.md:3: the link is gone: Begin with listening, or with its last part.\n" in (
        capsys.readouterr().err
    )


@pytest.mark.parametrize("command", [["new", "overlay", "../theirs"], ["export", "review", "--record", "r1-0"]])
def test_what_belongs_to_a_course_is_not_done_in_an_overlay(command: list[str], home: Path) -> None:
    assert run(*command, "--root", home) == 2


def test_nothing_is_begun_in_an_overlay_that_cannot_be_used(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "mkdocs.yml").write_text(SETTINGS.replace("../course", "../nowhere"), encoding="utf-8")

    assert run("new", "module", "Our way", "--root", home) == 1
    assert "Mend this first." in capsys.readouterr().err
    assert not (home / "modules").exists()


def test_nothing_that_has_not_changed_is_written_anew(home: Path) -> None:
    """Else a served site would be built in a circle."""
    said(home)
    before = {path: path.stat().st_mtime_ns for path in (home / ".course").rglob("*")}
    said(home)

    assert {path: path.stat().st_mtime_ns for path in (home / ".course").rglob("*")} == before


def test_what_is_taken_out_of_an_overlay_is_gone_from_what_is_read(home: Path) -> None:
    (home / "docs/our").mkdir(parents=True)
    (home / "docs/our/page.md").write_text("# Ours\n", encoding="utf-8")
    said(home)
    (home / "docs/our/page.md").unlink()
    said(home)

    assert not (home / ".course/docs/our").exists()


def test_a_module_of_one_s_own_is_begun_in_the_overlay(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("new", "module", "Our way", "--root", home) == 0
    assert (home / "modules/our-way/index.md").is_file()
    assert list((home / "quizzes/our-way").glob("*.yml"))
    assert not (home.parent / "course/modules/our-way").exists()
    assert said(home) == []
    assert "coursekit check" in capsys.readouterr().out


def test_an_activity_is_begun_on_a_page_of_one_s_own(home: Path) -> None:
    run("new", "module", "Our way", "--root", home)
    page = "modules/our-way/the-idea.md"

    assert run("new", "reflection", "A moment", "--page", page, "--root", home) == 0
    assert '{{ activity("our-way/a-moment") }}' in (home / page).read_text(encoding="utf-8")
    assert said(home) == []


def test_an_activity_on_a_page_of_the_course_needs_a_page_in_its_place(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = next(path for path in sorted((home.parent / "course/modules").glob("*/*.md")) if path.name != "index.md")
    name = page.relative_to(home.parent / "course").as_posix()
    before = page.read_bytes()

    assert run("new", "reflection", "A moment", "--page", name, "--root", home) == 1
    assert f"coursekit replace {name}" in capsys.readouterr().err
    assert page.read_bytes() == before
    run("replace", name, "--root", home)
    assert run("new", "reflection", "A moment", "--page", name, "--root", home) == 0
    assert said(home) == []


def test_a_script_of_the_course_is_not_replaced(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    script = home.parent / "course/docs/assets/course.js"
    script.parent.mkdir(parents=True, exist_ok=True)
    script.write_text("run();", encoding="utf-8")

    assert run("replace", "docs/assets/course.js", "--root", home) == 2
    assert "is the course's own" in capsys.readouterr().err
    assert not (home / "docs/assets/course.js").exists()


def test_what_keeps_a_file_from_being_replaced_is_listed_line_by_line(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "overlay.yml").write_text("menu: Ours\nnonsense: 1\nmore: 2\n", encoding="utf-8")
    (home / "mkdocs.yml").write_text(SETTINGS.replace("../course", "../nowhere"), encoding="utf-8")

    assert run("replace", "docs/help.md", "--root", home) == 1
    said_of_it = capsys.readouterr().err
    assert "\ufffd" not in said_of_it
    assert len(said_of_it.splitlines()) >= 3
