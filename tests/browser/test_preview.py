"""A served site says on its pages what is to be mended, and goes on; a built one holds nothing of that."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from tests.browser.axe import violations
from tests.conftest import ROOT, gallery
from tests.minimal import change
from tests.serving import serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Locator, Page

QUIZ = "quizzes/gallery/settings.yml"
SLIP = "kind: quizz<img src=x onerror=alert(1)>"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course with a slip in an activity and one in a list, before it is served for the first time."""
    config = gallery(tmp_path_factory.mktemp("preview") / "project")
    change(config.parent, QUIZ, "kind: quiz", SLIP)
    change(config.parent, "modules/glossary.yml", "- id: ", "- idd: ")
    return config.parent


@pytest.fixture(scope="module")
def served(project: Path) -> Iterator[str]:
    """The address of the course, served strictly."""
    with serving(project) as url:
        yield url


def _panel(page: Page) -> Locator:
    return page.get_by_role("region", name="What to mend")


def _gallery(page: Page, url: str, activity: str, state: str) -> Locator:
    page.goto(f"{url}coursekit-gallery/?activity={activity}&state={state}", wait_until="domcontentloaded")
    stage = page.locator(".gallery-states + div:not([aria-busy])")
    stage.wait_for()
    return stage


def test_a_slip_is_said_where_it_belongs_until_it_is_mended(page: Page, served: str, project: Path) -> None:
    """At the first start too; and what an author wrote is text, never markup."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{served}modules/gallery/settings/")
    said = _panel(page).inner_text()
    faults = violations(page)
    scrolls = page.evaluate("document.scrollingElement.scrollWidth") > 320
    elsewhere = _panel(page).get_by_text(re.compile("things? to mend elsewhere")).count()
    page.goto(served)
    at_home = _panel(page).inner_text()
    change(project, QUIZ, SLIP, "kind: quiz")
    change(project, "modules/glossary.yml", "- idd: ", "- id: ")
    _panel(page).wait_for(state="detached", timeout=60_000)

    assert f"{QUIZ}:1:" in said
    assert "<img src=x onerror=alert(1)>" in said
    assert (faults, scrolls, elsewhere) == ([], False, 1)
    assert "modules/glossary.yml:" in at_home


def test_an_activity_is_brought_into_its_states_and_no_record_is_kept(page: Page, served: str) -> None:
    right = _gallery(page, served, "gallery/types", "right")
    results = right.locator(".course-result").evaluate_all("all => all.map(each => each.dataset.result)")
    faults = violations(page)
    written = _gallery(page, served, "gallery/writing", "model").locator("textarea").first.input_value()
    kept = page.evaluate("indexedDB.databases().then(all => all.length)")

    assert set(results) == {"right"}
    assert faults == []
    assert written
    assert kept == 0


@pytest.mark.parametrize("activity", ["areas", "story"])
def test_each_state_of_an_activity_can_be_reached(page: Page, served: str, activity: str) -> None:
    _gallery(page, served, f"gallery/{activity}", "open")
    states = page.locator(".gallery-states a").evaluate_all("all => all.map(each => each.href.split('state=')[1])")
    shown = {_gallery(page, served, f"gallery/{activity}", state).inner_text() for state in states}

    assert len(shown) == len(states) > 1


def test_a_built_site_holds_nothing_for_its_author(site_folder: Path) -> None:
    words = json.loads((ROOT / "scripts/coursekit/strings/en.json").read_text(encoding="utf-8"))
    signs = ("preview-panel", "preview-gap", "course-gallery", words["preview"]["panel"], words["gallery"]["text"])
    files = [path for path in site_folder.rglob("*") if path.suffix in (".html", ".js", ".css", ".json", ".xml")]
    found = [(path.name, sign) for path in files for sign in signs if sign in path.read_text(encoding="utf-8")]

    assert found == []
    assert not list(site_folder.rglob("*gallery*"))
