"""Templates are compiled once, and again when they change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from coursekit.render.compiled import keep_compiled
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


@pytest.fixture(autouse=True)
def _python_keeps_modules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", False)


def _rendered(templates: Path, greeting: str = "") -> str:
    env = Environment(loader=FileSystemLoader(templates), autoescape=True)
    env.filters["greet"] = lambda _key: greeting
    keep_compiled(env, templates.parent / "kept", [greeting])
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


def test_words_that_stand_in_what_is_compiled_can_change(templates: Path) -> None:
    (templates / "page.html").write_text("{{ 'hello' | greet }}, {{ name }}", encoding="utf-8")
    assert _rendered(templates, "Hello") == "Hello, Menna"
    assert _rendered(templates, "Bore da") == "Bore da, Menna"


def test_nothing_is_kept_where_python_keeps_nothing(templates: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    assert _rendered(templates) == "Hello Menna"
    assert _kept(templates) == []
