"""The built HTML, by the Nu HTML checker and by what every page must have."""

from __future__ import annotations

import itertools
import json
import os
import re
import shutil
import subprocess
from html import unescape
from typing import TYPE_CHECKING

import pytest
from coursekit.load.course import read_course
from coursekit.render.frame import describe_page

from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

JAR = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
NOT_OURS = ".*autocomplete.*"
"""Material's own toggles carry an autocomplete attribute where HTML does not have one."""


def _needs_java() -> None:
    if not shutil.which("java"):
        if os.environ.get("CI"):
            pytest.fail("Java is missing, and CI must have it")
        pytest.skip("the HTML checker needs Java")


@pytest.mark.parametrize("site", ["site_folder", "gallery_folder"])
def test_the_checker_finds_no_error(site: str, request: pytest.FixtureRequest) -> None:
    _needs_java()
    folder: Path = request.getfixturevalue(site)
    command = ["java", "-jar", str(JAR), "--format", "json", "--errors-only", "--skip-non-html"]
    result = subprocess.run(
        [*command, "--filterpattern", NOT_OURS, str(folder)], capture_output=True, text=True, check=False
    )
    messages = json.loads(result.stderr)["messages"]

    assert [f"{m['url'].rsplit('/site/')[-1]}:{m.get('lastLine')}: {m['message']}" for m in messages] == []


def _pages(folder: Path) -> list[tuple[str, str]]:
    return [(path.relative_to(folder).as_posix(), path.read_text("utf-8")) for path in sorted(folder.rglob("*.html"))]


def test_every_page_has_one_h1(site_folder: Path) -> None:
    assert [name for name, html in _pages(site_folder) if len(re.findall(r"<h1[ >]", html)) != 1] == []


def test_no_page_skips_a_heading_level(site_folder: Path) -> None:
    wrong = []
    for name, html in _pages(site_folder):
        levels = [int(level) for level in re.findall(r"<h([1-6])[ >]", html.partition("<article")[2])]
        wrong += [name for before, after in itertools.pairwise(levels) if after > before + 1]

    assert wrong == []


def test_no_page_has_a_style_attribute_of_ours(site_folder: Path) -> None:
    assert [name for name, html in _pages(site_folder) if re.search(r"<article.*\sstyle=", html, re.DOTALL)] == []


def _description(html: str) -> str | None:
    found = re.search(r'<meta name="description" content="([^"]*)"', html)
    return unescape(found[1]) if found else None


def test_every_page_of_a_module_says_what_it_is_about(site_folder: Path) -> None:
    """In words of its own: the theme gives the site's description to a page that has none."""
    pages = [(module, page) for module in read_course(ROOT).course.modules for page in module.pages]
    expected = {page.path: describe_page(module, page) for module, page in pages}
    built = {path: site_folder / path.removesuffix(".md").removesuffix("/index") / "index.html" for path in expected}

    assert {path: _description(file.read_text("utf-8")) for path, file in built.items()} == expected
