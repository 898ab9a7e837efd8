"""The contacts in `mkdocs.yml`, from the setting to the page, its contents and the search."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from coursekit.site.contacts import read_contacts
from mkdocs.exceptions import PluginError

from tests.conftest import ROOT, run_mkdocs
from tests.minimal import change, copy_minimal

if TYPE_CHECKING:
    from pathlib import Path

GOOD = {"name": "The line", "words": "It listens.", "phone": "116 123"}


def given(**contact: object) -> dict[str, Any]:
    """The `extra` of a site with one group of two contacts, of which the second is changed."""
    changed = {key: value for key, value in {**GOOD, **contact}.items() if value is not None}
    return {"course": {"contacts": [{"title": "Someone to listen", "contacts": [GOOD, changed]}]}}


def test_contacts_are_read() -> None:
    groups = read_contacts(given(text="85258", url="https://example.org/"))

    assert [contact.phone for contact in groups[0].contacts] == ["116 123", "116 123"]


@pytest.mark.parametrize("extra", [{}, {"course": None}, {"course": {"id": "ours"}}])
def test_a_site_needs_none(extra: dict[str, Any]) -> None:
    assert read_contacts(extra) == []


@pytest.mark.parametrize(
    ("contact", "key", "words"),
    [
        ({"phone": 999}, "phone", "must be text. Put it in quotes."),
        ({"phone": "call us"}, "phone", "must be a number in digits"),
        ({"text": "SHOUT 85258"}, "text", "must be a number in digits"),
        ({"url": "www.example.org"}, "url", "must be a whole address"),
        ({"words": None}, "words", "is missing. Add it."),
        ({"words": " "}, "words", "is empty. Write it"),
        ({"fone": "116 123"}, "fone", "is not a key that stands here."),
    ],
)
def test_what_is_wrong_is_said_with_its_place_in_the_setting(contact: dict[str, Any], key: str, words: str) -> None:
    with pytest.raises(PluginError, match=rf"extra\.course\.contacts, entry 1, contacts, entry 2, {key}: {words}"):
        read_contacts(given(**contact))


@pytest.mark.parametrize("setting", ["Samaritans", [{"title": "Nobody", "contacts": []}]])
def test_a_setting_of_another_shape_is_said_too(setting: object) -> None:
    with pytest.raises(PluginError, match=r"extra\.course\.contacts"):
        read_contacts({"course": {"contacts": setting}})


def contacts_of_the_course() -> list[dict[str, str]]:
    """Every contact in the course's own settings."""
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").partition("\nextra:")[2].partition("\nextra_css:")[0]
    groups = yaml.safe_load(f"extra:{text}")["extra"]["course"]["contacts"]
    return [contact for group in groups for contact in group["contacts"]]


def test_the_page_on_help_leads_to_each_contact(site_folder: Path) -> None:
    html = (site_folder / "help" / "index.html").read_text(encoding="utf-8")
    ways = {"phone": "tel:", "text": "sms:", "url": ""}
    targets = [
        scheme + contact[way].replace(" ", "")
        for contact in contacts_of_the_course()
        for way, scheme in ways.items()
        if way in contact
    ]

    assert len(targets) > 10
    assert [target for target in targets if f'href="{target}"' not in html] == []


def test_search_finds_the_page_on_help_by_its_contacts(site_folder: Path) -> None:
    index = json.loads((site_folder / "search" / "search_index.json").read_text(encoding="utf-8"))
    words = " ".join(entry["text"] for entry in index["docs"] if entry["location"].startswith("help/"))

    assert [contact["name"] for contact in contacts_of_the_course() if contact["name"] not in words] == []


def test_the_groups_stand_in_the_contents_of_the_page(site_folder: Path) -> None:
    """In the order of the page."""
    html = (site_folder / "help" / "index.html").read_text(encoding="utf-8")
    headings = re.findall(r'<h2 id="([^"]+)"', html)
    secondary = html.partition('data-md-type="toc"')[2].partition("</nav>")[0]

    assert re.findall(r'href="#([^"]+)"', secondary) == headings


def test_a_page_that_prints_contacts_where_there_are_none_stops_the_build(tmp_path: Path) -> None:
    root = copy_minimal(tmp_path)
    change(root, "docs/help.md", "# Help", "---\nrender_macros: true\n---\n# Help\n\n{{ contacts() }}")
    config = root / "mkdocs.yml"
    config.write_text(
        "site_name: Small\n"
        "plugins:\n  coursekit: {}\n  macros:\n    modules: [coursekit.site.macros]\n    render_by_default: false\n",
        encoding="utf-8",
    )
    result = run_mkdocs(config, tmp_path / "site")

    assert result.returncode != 0
    assert "help.md prints the contacts, and extra.course.contacts in mkdocs.yml names none." in result.stderr
