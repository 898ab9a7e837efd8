"""The theme's templates are compiled once, and again when they change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from coursekit.site.compiled import keep_compiled
from jinja2 import Environment, FileSystemLoader

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    (tmp_path / "kept").mkdir()
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "page.html").write_text("Hello {{ name }}", encoding="utf-8")
    return folder


def _rendered(templates: Path) -> str:
    env = keep_compiled(Environment(loader=FileSystemLoader(templates), autoescape=True), templates.parent / "kept")
    return env.get_template("page.html").render(name="Menna")


def _kept(templates: Path) -> list[Path]:
    return list((templates.parent / "kept").iterdir())


def test_a_template_is_kept_compiled(templates: Path) -> None:
    assert _rendered(templates) == "Hello Menna"
    assert len(_kept(templates)) == 1


def test_the_next_build_takes_what_is_kept(templates: Path) -> None:
    _rendered(templates)
    (kept,) = _kept(templates)
    before = kept.stat().st_mtime_ns
    assert _rendered(templates) == "Hello Menna"
    assert [path.stat().st_mtime_ns for path in _kept(templates)] == [before]


def test_a_changed_template_is_compiled_again(templates: Path) -> None:
    _rendered(templates)
    (templates / "page.html").write_text("Good day, {{ name }}", encoding="utf-8")
    assert _rendered(templates) == "Good day, Menna"


def test_what_is_kept_and_broken_is_compiled_again(templates: Path) -> None:
    _rendered(templates)
    (kept,) = _kept(templates)
    kept.write_bytes(kept.read_bytes()[:40])
    assert _rendered(templates) == "Hello Menna"


def test_a_build_goes_on_without_a_folder_for_it(templates: Path) -> None:
    (templates.parent / "kept").rmdir()
    assert _rendered(templates) == "Hello Menna"
