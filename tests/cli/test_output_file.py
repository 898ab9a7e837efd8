"""A file that a command writes is there as a whole, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from coursekit.cli.output_file import write_whole


def test_the_folders_above_it_are_made(tmp_path: Path) -> None:
    write_whole(tmp_path / "a" / "b.txt", b"all")

    assert (tmp_path / "a" / "b.txt").read_bytes() == b"all"


def test_others_can_read_it_as_any_file(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    write_whole(tmp_path / "made", b"")

    assert (tmp_path / "made").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_what_stood_there_stays_when_it_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C in the last moment."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"before")

    def stop(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", stop)
    with pytest.raises(KeyboardInterrupt):
        write_whole(path, b"after")

    assert path.read_bytes() == b"before"
    assert [each.name for each in tmp_path.iterdir()] == ["a.txt"]
