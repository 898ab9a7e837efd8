"""What the site stores in a browser is what the page on privacy lists, no more and no less."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from coursekit.render.stored import STORED
from playwright.sync_api import expect

from tests.browser.exercises import press
from tests.browser.test_present import go_on, present
from tests.browser.test_room import give, text_of_code
from tests.browser.test_shared_computer import share, write

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

NOTE_EACH_KEY = """() => {
  const setItem = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    noted(this === localStorage ? "browser" : "tab", key);
    return setItem.call(this, key, value);
  };
}"""
"""Some keys are there only until the next page has loaded."""

ALL_THAT_IS_THERE = """async () => {
  const found = [];
  for (const key of Object.keys(localStorage)) found.push(["browser", key]);
  for (const key of Object.keys(sessionStorage)) found.push(["tab", key]);
  for (const key of await caches.keys()) found.push(["cache", key]);
  for (const { scope } of await navigator.serviceWorker.getRegistrations())
    found.push(["worker", new URL(scope).pathname]);
  for (const { name } of await indexedDB.databases()) {
    const stores = await new Promise((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        resolve([...opening.result.objectStoreNames]);
        opening.result.close();
      };
    });
    for (const store of stores) found.push(["database", `${name} ${store}`]);
  }
  return found;
}"""


class Walk:
    """A browser in which somebody does everything that leaves a trace; what was stored at any time is noted."""

    def __init__(self, page: Page) -> None:
        """Begin with an empty profile."""
        self.page = page
        self.found: set[tuple[str, str]] = set()
        page.expose_function("noted", lambda place, key: self.found.add((place, key)))
        page.add_init_script(f"({NOTE_EACH_KEY})()")

    def look(self) -> None:
        """Note what is there now."""
        found: list[Any] = self.page.evaluate(ALL_THAT_IS_THERE)
        self.found |= {(place, key) for place, key in found}


def erase(page: Page, url: str) -> None:
    """Erase everything on My record."""
    page.goto(f"{url}my-record/#erase")
    page.wait_for_selector("course-erase[data-ready]")
    press(page.locator("course-erase"), "Erase everything I entered")
    press(page.locator("course-erase"), "Yes, erase everything")
    expect(page.get_by_text("Everything you entered has been erased from this device.")).to_be_focused()


@pytest.fixture
def walked(page: Page, searched_gallery_url: str) -> Walk:
    """Write, choose colours, keep the course, give to a room, erase everything, share the computer, present a page."""
    walk = Walk(page)
    write(page, searched_gallery_url, "I put my notes down.", "Saved on this device")
    page.get_by_title("Always use dark colours").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    walk.look()
    page.goto(f"{searched_gallery_url}my-record/")
    page.wait_for_selector("course-offline[data-ready]")
    press(page.locator("course-offline"), "Keep the course on this device")
    expect(page.get_by_text("Done. The course is on this device now.")).to_be_focused()
    walk.look()
    press(page.locator("course-offline"), "Remove the course from this device")
    expect(page.get_by_text("The course is no longer kept on this device.")).to_be_focused()
    text_of_code(give(page, searched_gallery_url))
    walk.look()
    erase(page, searched_gallery_url)
    share(page, searched_gallery_url)
    write(page, searched_gallery_url, "In this tab alone.")
    walk.look()
    present(page, searched_gallery_url, "types")
    go_on(page)
    walk.look()
    return walk


def test_all_that_is_stored_is_listed_and_all_that_is_listed_is_stored(walked: Walk, gallery_folder: Path) -> None:
    version = json.loads((gallery_folder / "offline.json").read_text(encoding="utf-8"))["version"]
    listed = {(each.place, each.name.format(course="gallery", path="/", version=version)) for each in STORED}

    assert walked.found == listed


def test_no_cookie_is_set_on_the_way(walked: Walk) -> None:
    assert walked.page.context.cookies() == []


def test_a_visit_alone_stores_nothing_but_colours_and_what_is_in_the_database(page: Page, gallery_url: str) -> None:
    page.goto(f"{gallery_url}help/")
    page.wait_for_selector("course-storage-notice[data-ready]", state="attached")
    walk = Walk(page)
    walk.look()

    assert {each for each in walk.found if each[0] != "database"} == {("browser", "/.__palette")}


def test_erasing_everything_leaves_no_record_and_no_number_of_a_giver(page: Page, gallery_url: str) -> None:
    text_of_code(give(page, gallery_url))
    erase(page, gallery_url)
    walk = Walk(page)
    walk.look()

    assert ("tab", "course-record:gallery:giving") not in walk.found


def test_the_page_on_privacy_has_a_row_for_each(site_folder: Path) -> None:
    html = (site_folder / "about" / "privacy" / "index.html").read_text(encoding="utf-8")
    names = re.findall(r"<code>(…[^<]*|course-[^<]*)</code>", html)

    assert names == [re.sub(r"\{\w+\}", "…", each.name) for each in STORED]
