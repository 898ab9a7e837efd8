"""A plan is written as a whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from coursekit.starters.plan import Change, Plan
from coursekit.starters.refusal import RefusalError
from coursekit.starters.writing import write_plan

if TYPE_CHECKING:
    from pathlib import Path


def tree(root: Path) -> dict[str, bytes | None]:
    """Everything below a folder, hidden or not."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes() if path.is_file() else None for path in root.rglob("*")
    }


def plan(root: Path) -> Plan:
    """A new file in a new folder, and a page that gets a line."""
    (root / "page.md").write_bytes(b"old\n")
    return Plan({"quizzes/talks/new.yml": "kind: quiz\n"}, {"page.md": Change(b"old\n", b"new\n")})


def test_all_is_written_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    write_plan(tmp_path, plan(tmp_path))

    assert tree(tmp_path) == {
        "page.md": b"new\n",
        "quizzes": None,
        "quizzes/talks": None,
        "quizzes/talks/new.yml": b"kind: quiz\n",
    }


def test_a_file_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    wanted = plan(tmp_path)
    (tmp_path / "quizzes/talks").mkdir(parents=True)
    (tmp_path / "quizzes/talks/new.yml").write_text("mine", encoding="utf-8")
    before = tree(tmp_path)
    with pytest.raises(RefusalError, match="is there already"):
        write_plan(tmp_path, wanted)

    assert tree(tmp_path) == before


def test_a_link_that_leads_nowhere_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "new.yml").symlink_to(tmp_path / "gone.yml")
    with pytest.raises(RefusalError):
        write_plan(tmp_path, Plan({"new.yml": "kind: quiz\n"}))

    assert (tmp_path / "new.yml").is_symlink()


def test_where_the_last_page_cannot_be_changed_all_is_put_back(tmp_path: Path) -> None:
    wanted = plan(tmp_path)
    (tmp_path / "taken.md").mkdir()  # No file can take the place of a folder.
    wanted.changed["taken.md"] = Change(b"", b"new\n")
    before = tree(tmp_path)
    with pytest.raises(OSError, match="taken"):
        write_plan(tmp_path, wanted)

    assert tree(tmp_path) == before


def test_where_a_later_file_cannot_be_written_no_earlier_one_stays(tmp_path: Path) -> None:
    wanted = plan(tmp_path)
    wanted.new["page.md/inside.yml"] = "kind: quiz\n"
    before = tree(tmp_path)
    with pytest.raises(OSError, match="page"):
        write_plan(tmp_path, wanted)

    assert tree(tmp_path) == before


def test_a_page_keeps_its_permissions(tmp_path: Path) -> None:
    wanted = plan(tmp_path)
    (tmp_path / "page.md").chmod(0o640)
    write_plan(tmp_path, wanted)

    assert (tmp_path / "page.md").stat().st_mode & 0o777 == 0o640


def test_of_a_page_that_is_a_link_the_file_is_changed(tmp_path: Path) -> None:
    wanted = plan(tmp_path)
    (tmp_path / "page.md").rename(tmp_path / "real.md")
    (tmp_path / "page.md").symlink_to("real.md")
    write_plan(tmp_path, wanted)

    assert (tmp_path / "page.md").is_symlink()
    assert (tmp_path / "real.md").read_bytes() == b"new\n"
