"""The version of the course: one number, on every page, with what is new in it."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

import pytest
from coursekit.site.version import VERSION

from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path


def text_of(file: str) -> str:
    return (ROOT / file).read_text(encoding="utf-8")


def test_every_page_shows_the_version_and_leads_to_what_is_new(site_folder: Path) -> None:
    foot = re.compile(rf'<a href="(?:\./|[^"]*versions/)">Version {re.escape(VERSION)}</a>')
    pages = [path for path in site_folder.rglob("*.html") if 'class="course-footer' in path.read_text(encoding="utf-8")]

    assert len(pages) > 50
    assert [path for path in pages if not foot.search(path.read_text(encoding="utf-8"))] == []


def test_the_page_for_wrong_addresses_shows_it_too(site_folder: Path) -> None:
    assert f"Version {VERSION}</a>" in (site_folder / "404.html").read_text(encoding="utf-8")


def test_the_package_takes_its_version_from_the_same_place() -> None:
    project = tomllib.loads(text_of("pyproject.toml"))

    assert project["project"]["dynamic"] == ["version"]
    assert project["tool"]["setuptools"]["dynamic"]["version"] == {"attr": "coursekit.site.version.VERSION"}


@pytest.mark.parametrize("part", ["learners", "trainers", "organisations"])
def test_what_is_new_is_said_to_each_reader(part: str) -> None:
    new = text_of("docs/about/versions.md").partition(f"## Version {VERSION} ")[2].partition("\n## ")[0]

    assert f"### For {part} " in new


def test_what_a_host_has_to_do_for_it_is_said() -> None:
    assert f"### {VERSION} " in text_of("docs/organisations/upgrade.md").partition("## Notes")[2]


def test_the_changelog_has_a_part_for_each_reader() -> None:
    newest = text_of("CHANGELOG.md").partition("\n## ")[2].partition("\n## ")[0]
    parts = re.findall(r"^### (.*)$", newest, re.MULTILINE)

    assert parts == [f"For {who}" for who in ("learners", "trainers", "organisations", "authors", "developers")]
