"""The house keeps its shape: imports go one way, and rooms stay small."""

from __future__ import annotations

import ast
import tomllib
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parent.parent / "scripts"
PACKAGE = SCRIPTS / "coursekit"
MODULES = sorted(PACKAGE.rglob("*.py"))
ALL = [*MODULES, *sorted((SCRIPTS / "bench").rglob("*.py"))]
ALLOWED = {
    "problems": set[str](),
    "model": {"model"},
    "load": {"load", "model", "problems"},
    "check": {"check", "load", "model", "problems"},
    "render": {"render", "model"},
    "site": {"site", "render", "check", "load", "model", "problems"},
    "cli": {"check", "load", "model", "problems"},
    "__main__": {"cli"},
}
"""Each room, and the rooms it may use."""


def _imports(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    plain = {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    return plain | {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}


def _room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_room_uses_only_the_rooms_before_it(path: Path) -> None:
    used = {name.split(".")[1] for name in _imports(path) if name.startswith("coursekit.")}

    assert used <= ALLOWED.get(_room(path), set())


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_only_the_site_room_knows_mkdocs(path: Path) -> None:
    knows = any(name.split(".")[0].startswith("mkdocs") for name in _imports(path))

    assert not knows or _room(path) == "site"


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.relative_to(SCRIPTS).as_posix())
def test_a_module_fits_in_a_reader_s_head(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.relative_to(SCRIPTS).as_posix())
def test_a_function_fits_on_a_screen(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    long = [node.name for node in functions if (node.end_lineno or 0) - node.lineno >= 40]

    assert long == []


def test_templates_and_strings_are_part_of_the_package() -> None:
    project = tomllib.loads((SCRIPTS.parent / "pyproject.toml").read_text(encoding="utf-8"))
    patterns = project["tool"]["setuptools"]["package-data"]["coursekit"]
    packed = {path for pattern in patterns for path in PACKAGE.glob(pattern)}

    assert packed == {path for ending in ("html", "json") for path in PACKAGE.rglob(f"*.{ending}")}
