"""What is built or derived and committed is what its sources give."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def _bundles(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix in (".js", ".css", ".txt")}


def test_the_committed_bundles_are_what_the_sources_give(tmp_path: Path) -> None:
    subprocess.run(["node", "scripts/client/build.mjs", str(tmp_path)], cwd=ROOT, check=True)
    committed, built = _bundles(ROOT / "docs" / "assets"), _bundles(tmp_path)
    other = [name for name in committed.keys() | built.keys() if committed.get(name) != built.get(name)]

    assert other == [], "run: make bundle, and delete what it no longer writes"


def test_the_learner_s_record_is_opened_by_one_script_alone() -> None:
    openers = [name for name, script in _bundles(ROOT / "docs" / "assets").items() if b"indexedDB.open" in script]

    assert openers == ["course.js"]


@pytest.mark.parametrize(
    ("name", "groups"),
    [
        ("requirements.txt", ["--no-default-groups", "--group", "build"]),
        ("requirements-word.txt", ["--no-default-groups", "--only-group", "word"]),
        ("requirements-paper.txt", ["--no-default-groups", "--only-group", "paper"]),
        ("requirements-dev.txt", ["--group", "build"]),
    ],
)
def test_the_locked_requirements_are_what_the_lock_gives(name: str, groups: list[str]) -> None:
    uv = Path(sys.executable).with_name("uv")
    options = ["--quiet", "--frozen", "--no-emit-project", "--no-header", "--format", "requirements.txt"]
    given = subprocess.run([uv, "export", *options, *groups], cwd=ROOT, capture_output=True, text=True, check=True)

    assert (ROOT / name).read_text(encoding="utf-8") == given.stdout, "run: make lock"
