"""What a learner has entered, put straight into the browser's database."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Page

AT = "2026-11-02T08:00:00.000Z"


def enter(page: Page, url: str, values: dict[str, Any], *, course: str = "gallery") -> None:
    """Store the value of each record by its key, as if it were entered on 2 November 2026.

    Parameters:
        page: Leaves it on the page at `url`.
        url: A page of the course, which opens the database.
        values: What is stored, by key.
        course: The course's id.
    """
    page.goto(url)
    page.wait_for_selector("course-storage-notice[data-ready]", state="attached")
    records = [
        {"key": key, "rev": 1, "schema": 1, "firstAt": AT, "savedAt": AT, "value": value}
        for key, value in values.items()
    ]
    page.evaluate(
        """([course, records]) => new Promise((resolve, reject) => {
          const opening = indexedDB.open(`course-record:${course}`);
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const transaction = opening.result.transaction("records", "readwrite");
            for (const record of records) transaction.objectStore("records").put(record);
            transaction.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        })""",
        [course, records],
    )
