"""A release can be made again: the same input gives the same bytes, wherever and whenever it is built."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import gallery

if TYPE_CHECKING:
    from pathlib import Path


def build(folder: Path, seed: str) -> Path:
    """Make the folder for a host in a folder of its own, from files of today, with another order of Python's sets."""
    root = gallery(folder / "project").parent
    for path in root.rglob("*"):
        os.utime(path, (time.time(), int(seed) * 86_400))
    command = [sys.executable, "-m", "coursekit", "build", "--root", str(root), "--output", str(folder / "host")]
    environment = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
    subprocess.run(command, env=environment | {"PYTHONHASHSEED": seed}, check=True, stdout=subprocess.DEVNULL)
    return folder / "host"


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The gallery course, made ready for a host two times."""
    base = tmp_path_factory.mktemp("twice")
    first = build(base / "one", "1")
    shutil.rmtree(base / "one" / "project")
    return first, build(base / "another-place" / "further-down", "2")


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_same_course_built_twice_in_two_places_has_the_same_bytes(twice: tuple[Path, Path]) -> None:
    one, other = map(contents, twice)
    differ = [name for name in one.keys() | other.keys() if one.get(name) != other.get(name)]

    assert len(one) > 100
    assert differ == []


def test_nothing_of_the_machine_that_built_it_is_in_it(twice: tuple[Path, Path]) -> None:
    place = str(twice[0].parent).encode()

    assert [name for name, content in contents(twice[0]).items() if place in content] == []


def test_two_lists_of_files_can_be_compared(twice: tuple[Path, Path]) -> None:
    """As the page on a newer version says."""
    lists: list[Any] = [json.loads((folder / "files.json").read_text(encoding="utf-8")) for folder in twice]

    assert lists[0] == lists[1]
