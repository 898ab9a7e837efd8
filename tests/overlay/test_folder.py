"""The folder that an overlay is laid into: ours alone is written and emptied, whatever lies in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.overlay.laid import lay, said

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return lay(tmp_path)


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    (folder / "a.txt").write_text("Mine.\n", encoding="utf-8")
    return folder


def test_a_link_in_its_place_is_refused(home: Path, elsewhere: Path) -> None:
    (home / ".course").symlink_to(elsewhere)

    assert said(home) == [
        ".course:1:1: This is a link, and what lies here is deleted at each build. Delete the link. [O008]"
    ]


def test_what_a_link_leads_to_stays_as_it_is(home: Path, elsewhere: Path) -> None:
    (home / ".course").symlink_to(elsewhere)
    said(home)

    assert [path.name for path in elsewhere.iterdir()] == ["a.txt"]


def test_a_link_to_a_marked_folder_is_refused_too(home: Path, elsewhere: Path) -> None:
    (elsewhere / ".laid").touch()
    (home / ".course").symlink_to(elsewhere)
    said(home)

    assert (elsewhere / "a.txt").is_file()


def test_a_link_within_it_is_refused(home: Path, elsewhere: Path) -> None:
    (home / ".course").mkdir()
    (home / ".course/.laid").touch()
    (home / ".course/docs").symlink_to(elsewhere)

    assert said(home) == [
        '.course:1:1: A link lies in this folder, "docs", and builds write here. Delete the folder. [O008]'
    ]
    assert [path.name for path in elsewhere.iterdir()] == ["a.txt"]


def test_a_folder_that_is_not_ours_keeps_what_lies_in_it(home: Path) -> None:
    (home / ".course").mkdir()
    (home / ".course/a.txt").touch()
    said(home)

    assert [path.name for path in (home / ".course").iterdir()] == ["a.txt"]


def test_an_empty_folder_is_taken_over(home: Path) -> None:
    (home / ".course").mkdir()

    assert said(home) == []
    assert (home / ".course/.laid").is_file()


def test_our_own_folder_is_written_again(home: Path) -> None:
    said(home)

    assert said(home) == []
