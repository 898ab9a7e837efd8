"""`coursekit build` makes the folder that an organisation hosts."""

from __future__ import annotations

import json
import shutil
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import pytest
from coursekit.cli import main

from tests.conftest import gallery

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small course with a page of its own kind for each activity."""
    return gallery(tmp_path_factory.mktemp("host") / "project").parent


def build(project: Path, output: Path, *arguments: str) -> int:
    return main(["build", "--root", str(project), "--output", str(output), *arguments])


def listed(output: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((output / "files.json").read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def built(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What it makes, with an LMS that may show it in a frame."""
    output = tmp_path_factory.mktemp("built") / "host"
    assert build(project, output, "--frames", "https://lms.example.org") == 0
    return output


def test_beside_the_site_are_the_settings_of_servers(built: Path) -> None:
    names = {path.name for path in built.iterdir()}

    assert names == {"Caddyfile", "Containerfile", "apache.conf", "files.json", "nginx.conf", "site"}


def test_every_file_is_listed_with_its_hash_and_length(built: Path) -> None:
    paths = [path for path in (built / "site").rglob("*") if path.is_file() and path.suffix not in (".br", ".gz")]
    described = {
        path.relative_to(built / "site").as_posix(): (sha256(path.read_bytes()).hexdigest(), path.stat().st_size)
        for path in paths
    }

    assert {file["path"]: (file["sha256"], file["bytes"]) for file in listed(built)["files"]} == described


def test_the_named_origin_may_show_it_in_a_frame(built: Path) -> None:
    headers = listed(built)["headers"]

    assert "frame-ancestors https://lms.example.org" in headers["Content-Security-Policy"]
    assert "X-Frame-Options" not in headers


def test_a_policy_allows_nothing_unsafe(built: Path) -> None:
    assert "unsafe" not in listed(built)["headers"]["Content-Security-Policy"]


def test_the_same_course_gives_the_same_bytes(built: Path, project: Path, tmp_path: Path) -> None:
    assert build(project, tmp_path / "host", "--frames", "https://lms.example.org") == 0
    first, second = (
        {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}
        for root in (built, tmp_path / "host")
    )

    assert [name for name in first | second if first.get(name) != second.get(name)] == []


def test_a_style_within_a_page_is_named_and_nothing_is_left(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = project / "docs" / "sheet.html"  # What an author writes in Markdown, the check refuses before.
    page.write_text('<!doctype html><title>A sheet</title>\n<p style="color: red">Look.</p>\n', encoding="utf-8")
    try:
        assert build(project, tmp_path / "host") == 1
    finally:
        page.unlink()

    assert 'sheet.html:2: style="color: red" in <p>' in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_holds_something_else_stays(project: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("Mine.", encoding="utf-8")

    assert build(project, tmp_path) == 2
    assert (tmp_path / "mine.txt").read_text(encoding="utf-8") == "Mine."


def test_what_a_killed_run_left_is_in_nobody_s_way(built: Path, project: Path, tmp_path: Path) -> None:
    for name in ("host", ".host.old", ".host.new"):
        shutil.copytree(built, tmp_path / name)

    assert build(project, tmp_path / "host") == 0
    assert [path.name for path in tmp_path.iterdir()] == ["host"]


def test_the_folder_that_a_killed_run_moved_aside_is_there_again_after_a_failure(
    built: Path, project: Path, tmp_path: Path
) -> None:
    """The run ended between its two moves, and the next one cannot build."""
    shutil.copytree(built, tmp_path / ".host.old")
    page = project / "docs" / "sheet.html"
    page.write_text('<!doctype html><title>A sheet</title>\n<p style="color: red">Look.</p>\n', encoding="utf-8")
    try:
        assert build(project, tmp_path / "host") == 1
    finally:
        page.unlink()

    assert [path.name for path in tmp_path.iterdir()] == ["host"]
    assert (tmp_path / "host" / "files.json").read_bytes() == (built / "files.json").read_bytes()


@pytest.mark.parametrize("listed", ["[]", "{}", '{"headers": {}, "files": []}'])
def test_a_folder_with_a_list_of_its_own_and_something_else_stays(listed: str, project: Path, tmp_path: Path) -> None:
    (tmp_path / "files.json").write_text(listed, encoding="utf-8")
    (tmp_path / "mine.txt").write_text("Mine.", encoding="utf-8")

    assert build(project, tmp_path) == 2
    assert (tmp_path / "mine.txt").read_text(encoding="utf-8") == "Mine."


@pytest.mark.parametrize("path", ["caf%C3%A9/", "my course/", "caf\u00e9/", 'a";b/'])
def test_a_path_that_servers_read_in_their_own_ways_is_not_understood(
    path: str, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SITE_URL", f"https://www.example.org/{path}")

    assert build(project, tmp_path / "host") == 2
    assert "site_url has the path" in capsys.readouterr().err


def test_what_is_not_filled_in_is_said_once_it_is_made(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build(project, tmp_path / "host") == 0
    said = capsys.readouterr().err
    assert "say who runs the site, under extra.course.organisation" in said
    assert "write it as site_url" in said


@pytest.mark.parametrize(
    "origin",
    [
        *("lms.example.org", "https://lms.example.org/a", "https://a.example; script-src *"),
        *("https://m\u00fcnchen.example", "https://a*b.example", "https://-"),
    ],
)
def test_what_is_no_origin_is_not_understood(origin: str, project: Path, tmp_path: Path) -> None:
    assert build(project, tmp_path / "host", "--frames", origin) == 2


def test_a_course_with_problems_is_not_built(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    project = gallery(tmp_path / "project").parent
    next((project / "quizzes").rglob("*.yml")).write_text("kind: quizz\n", encoding="utf-8")

    assert build(project, tmp_path / "host") == 1
    assert "[S" in capfd.readouterr().err
    assert not (tmp_path / "host").exists()
