"""The settings that stand on paper are those that MkDocs builds the site with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from coursekit.load.site_settings import file_of_setting, read_site_settings
from mkdocs.utils.yaml import yaml_load

if TYPE_CHECKING:
    from pathlib import Path

BASE = """\
site_name: The course
copyright: Text under CC BY 4.0.
extra:
  course:
    id: listening
    contacts:
      - title: Ours
        contacts: [{name: A, words: Call., phone: "999"}, {name: B, words: Call., phone: "111"}]
markdown_extensions:
  toc: {slugify: !!python/name:coursekit.site.slugify }
"""
SETTING = ("extra", "course", "workbooks")


def project(root: Path, own: str, base: str = BASE) -> Path:
    (root / "shared").mkdir()
    (root / "shared" / "base.yml").write_text(base, encoding="utf-8")
    (root / "mkdocs.yml").write_text(f"INHERIT: shared/base.yml\n{own}", encoding="utf-8")
    return root


def test_what_is_not_set_comes_from_the_file_that_is_inherited(tmp_path: Path) -> None:
    settings = read_site_settings(project(tmp_path, "site_name: Ours\n"))

    assert (settings.name, settings.licence) == ("Ours", "Text under CC BY 4.0.")
    assert [group.title for group in settings.contacts] == ["Ours"]


OWN = [
    "extra: {course: {workbooks: true}}",
    "extra: {course: {contacts: []}}",
    "extra: {}",
    "extra: null",
    "site_url: x",
]


@pytest.mark.parametrize("own", OWN)
def test_settings_are_laid_over_one_another_as_mkdocs_does_it(own: str, tmp_path: Path) -> None:
    settings = read_site_settings(project(tmp_path, own))
    with (tmp_path / "mkdocs.yml").open("rb") as file:
        data = yaml_load(file)
    contacts = ((data["extra"] or {}).get("course") or {}).get("contacts") or []

    assert settings.licence == data["copyright"]
    assert [group.title for group in settings.contacts] == [group["title"] for group in contacts]


@pytest.mark.parametrize(("value", "name"), [("From outside", "From outside"), (None, "Usual")])
def test_a_value_is_taken_from_the_environment(
    value: str | None, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: !ENV [COURSE_NAME, Usual]\n", encoding="utf-8")
    if value:
        monkeypatch.setenv("COURSE_NAME", value)

    assert read_site_settings(tmp_path).name == name


@pytest.mark.parametrize("inherited", ["mkdocs.yml", "missing.yml", "4"])
def test_what_cannot_be_inherited_cannot_be_used(inherited: str, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"INHERIT: {inherited}\n", encoding="utf-8")

    with pytest.raises(ValueError, match=r"mkdocs\.yml"):
        read_site_settings(tmp_path)


@pytest.mark.parametrize(
    ("own", "place"),
    [("", ("shared/base.yml", (6, 16))), ("extra: {course: {workbooks: 1}}", ("mkdocs.yml", (2, 29)))],
    ids=["inherited", "own"],
)
def test_a_setting_is_found_in_the_file_that_says_it(own: str, place: object, tmp_path: Path) -> None:
    base = BASE.replace("contacts:\n", "workbooks: 2\n    contacts:\n", 1)
    file = file_of_setting(project(tmp_path, own, base) / "mkdocs.yml", SETTING)

    assert (file.path, file.place(SETTING)) == place
