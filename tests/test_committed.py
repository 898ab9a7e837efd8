"""What is built or derived and committed is what its sources give."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("name", ["course.js", "course.css"])
def test_the_committed_bundle_is_what_the_sources_give(name: str, tmp_path: Path) -> None:
    subprocess.run(["node", "scripts/client/build.mjs", str(tmp_path)], cwd=ROOT, check=True)

    assert (ROOT / "docs" / "assets" / name).read_bytes() == (tmp_path / name).read_bytes(), "run: make bundle"


@pytest.mark.parametrize(
    ("name", "groups"),
    [
        ("requirements.txt", ["--no-default-groups", "--group", "build"]),
        ("requirements-dev.txt", ["--group", "build"]),
    ],
)
def test_the_locked_requirements_are_what_the_lock_gives(name: str, groups: list[str]) -> None:
    uv = Path(sys.executable).with_name("uv")
    options = ["--quiet", "--frozen", "--no-emit-project", "--no-header", "--format", "requirements.txt"]
    given = subprocess.run([uv, "export", *options, *groups], cwd=ROOT, capture_output=True, text=True, check=True)

    assert (ROOT / name).read_text(encoding="utf-8") == given.stdout, "run: make lock"
