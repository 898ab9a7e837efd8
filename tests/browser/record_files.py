"""What the tests of record files share: records, files, and opening one on the page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Frame, Page

PATH = "my-record/"
MINE, LATER = "2026-11-02T08:00:00.000Z", "2026-11-03T08:00:00.000Z"


def record(key: str, value: dict[str, Any], at: str = MINE) -> dict[str, Any]:
    """A record as the course writes it."""
    return {"key": key, "rev": 1, "schema": 1, "firstAt": MINE, "savedAt": at, "value": value}


def text_of(records: list[Any], **changes: Any) -> str:
    """The text of a file with these records."""
    head = {"format": "course-record", "version": 1, "course": "gallery", "title": "Gallery", "savedAt": LATER}
    return json.dumps({**head, "records": records, "kept": [], **changes})


def open_record(page: Page, url: str) -> None:
    """Open the page with the record."""
    page.goto(url + PATH)
    page.wait_for_selector("course-take-away[data-ready]")


def choose(page: Page | Frame, text: str) -> None:
    """Choose a file with this text."""
    page.get_by_label("Open a record file").set_input_files(
        {"name": "my-record-2026-11-03.json", "mimeType": "application/json", "buffer": text.encode()}
    )


def preview(page: Page, text: str) -> str:
    """Choose a file, and return what is said about it."""
    choose(page, text)
    expect(page.get_by_role("heading", name="What is in this file")).to_be_focused()
    return page.locator(".course-take-away__preview").inner_text()


def press(page: Page, name: str) -> None:
    """Press the button with this name."""
    page.get_by_role("button", name=name, exact=True).click()


def said(page: Page) -> str:
    """Wait for the result, which has the focus, and return it."""
    result = page.locator(".course-take-away__result")
    expect(result).to_be_focused()
    return result.inner_text()


def bring(page: Page, records: list[Any], button: str = "Add it to what is here") -> str:
    """Open a file with these records, take it in, and return the result."""
    preview(page, text_of(records))
    press(page, button)
    return said(page)


def export(page: Page) -> dict[str, Any]:
    """Save the record as a file and return what is in it."""
    with page.expect_download() as download:
        press(page, "Save my record as a file")
    content: dict[str, Any] = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
    return content


def kept(page: Page) -> list[dict[str, Any]]:
    """Read the values that lost their place, without the copy from before an import."""
    return [row for row in all_kept(page) if row["key"] != "course:before-import"]


def all_kept(page: Page) -> list[dict[str, Any]]:
    """Read every row of `kept`."""
    return list(
        page.evaluate(
            """() => new Promise((resolve, reject) => {
              const opening = indexedDB.open("course-record:gallery");
              opening.onerror = () => reject(opening.error);
              opening.onsuccess = () => {
                const all = opening.result.transaction("kept").objectStore("kept").getAll();
                all.onsuccess = () => { opening.result.close(); resolve(all.result); };
              };
            })"""
        )
    )
