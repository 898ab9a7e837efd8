"""The house keeps its shape: imports go one way, and rooms stay small."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parent.parent / "scripts"
PACKAGE = SCRIPTS / "coursekit"
MODULES = sorted(PACKAGE.rglob("*.py"))
ALL = [*MODULES, *sorted((SCRIPTS / "bench").rglob("*.py"))]
CLIENT = SCRIPTS / "client"
CLIENT_MODULES = sorted(CLIENT.rglob("*.js"))
ALLOWED = {
    "problems": set[str](),
    "watch": set[str](),
    "model": {"model"},
    "load": {"load", "model", "problems", "watch"},
    "check": {"check", "load", "model", "problems", "watch"},
    "lint": {"lint", "load", "model", "problems", "watch"},
    "render": {"render", "model"},
    "schema": {"schema", "model"},
    "export": {"export", "render", "load", "model"},
    "report": {"report", "render", "lint", "check", "load", "model", "problems"},
    "overlay": {"overlay", "render", "check", "load", "model", "problems"},
    "offline": {"offline", "model"},
    "site": {"site", "offline", "overlay", "export", "render", "check", "load", "model", "problems"},
    "starters": {"starters", "check", "load", "model", "problems"},
    "exchange": {"exchange", "starters", "check", "load", "problems"},
    "hosting": {"hosting"},
    "cli": {
        "cli",
        "hosting",
        "offline",
        "exchange",
        "starters",
        "report",
        "export",
        "lint",
        "overlay",
        "render",
        "check",
        "load",
        "model",
        "problems",
        "watch",
    },
    "__main__": {"cli"},
}
"""Each room, and the rooms it may use."""
CLIENT_ALLOWED = {
    "core": {"core", "strings"},
    "store": {"store", "core"},
    "elements": {"elements", "store", "core"},
    "kinds": {"elements", "core", "strings"},
    "client": {"client", "elements", "store", "core"},
}
"""The same for the rooms of the client."""


def _imports(path: Path) -> set[str]:
    """Every name that is imported, in full, however the import is written."""
    folder = path.relative_to(SCRIPTS).parent.parts
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            start = folder[: len(folder) - node.level + 1] if node.level else ()
            found |= {".".join([*start, *filter(None, [node.module]), name.name]) for name in node.names}
    return found


def _room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_room_uses_only_the_rooms_before_it(path: Path) -> None:
    used = {name.split(".")[1] for name in _imports(path) if name.startswith("coursekit.")}

    assert used <= ALLOWED.get(_room(path), set())


@pytest.mark.parametrize("room", ALLOWED)
def test_a_room_may_use_no_room_that_it_has_no_use_for(room: str) -> None:
    """What is allowed without need lets the next import in unseen."""
    names = {name for path in MODULES if _room(path) == room for name in _imports(path)}
    used = {name.split(".")[1] for name in names if name.startswith("coursekit.")}

    assert ALLOWED[room] - {room} <= used


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_only_the_site_room_knows_mkdocs(path: Path) -> None:
    knows = any(name.split(".")[0].startswith("mkdocs") for name in _imports(path))

    assert not knows or _room(path) == "site"


@pytest.mark.parametrize("path", CLIENT_MODULES, ids=lambda path: path.relative_to(CLIENT).as_posix())
def test_a_room_of_the_client_uses_only_the_rooms_before_it(path: Path) -> None:
    """Types too, which comments import."""
    imported = re.findall(r"""(?:\bfrom|\bimport)\s*\(?\s*["'](\.[^"'\n]+)["']""", path.read_text(encoding="utf-8"))
    used = {_client_room((path.parent / name).resolve()) for name in imported}

    assert used <= CLIENT_ALLOWED[_client_room(path)]


def _client_room(path: Path) -> str:
    """The folder of the client that a file is in, however deep; of a file outside it, the folder alone."""
    inside = path.relative_to(CLIENT).parts[:-1] if path.is_relative_to(CLIENT) else ()
    return inside[0] if inside else path.parent.name


@pytest.mark.parametrize("path", sorted((CLIENT / "core").rglob("*.js")), ids=lambda path: path.name)
def test_the_core_of_the_client_knows_no_page(path: Path) -> None:
    code = re.sub(r"/\*.*?\*/|//[^\n]*", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)

    assert not re.search(r"\b(?:document|window|HTML\w*Element|indexedDB)\b", code)


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.relative_to(SCRIPTS).as_posix())
def test_a_module_fits_in_a_reader_s_head(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.relative_to(SCRIPTS).as_posix())
def test_a_function_fits_on_a_screen(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    long = [node.name for node in functions if (node.end_lineno or 0) - node.lineno >= 40]

    assert long == []


def test_templates_starters_and_strings_are_part_of_the_package() -> None:
    project = tomllib.loads((SCRIPTS.parent / "pyproject.toml").read_text(encoding="utf-8"))
    patterns = project["tool"]["setuptools"]["package-data"]["coursekit"]
    packed = {path for pattern in patterns for path in PACKAGE.glob(pattern)}
    others = {
        path
        for path in PACKAGE.rglob("*")
        if path.is_file() and path.suffix != ".py" and "__pycache__" not in path.parts
    }

    assert packed == others
