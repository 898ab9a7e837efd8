"""What the tests of exercises share: opening an activity, finding a question, and counting announcements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

GALLERY = "modules/gallery/"


def open_activity(page: Page, url: str, name: str) -> Locator:
    """Open the gallery's page of this name, wait until its activity is ready, and return the activity."""
    page.goto(f"{url}{GALLERY}{name}/")
    return ready(page)


def reopen(page: Page) -> Locator:
    """Reload, wait until the activity is ready, and return it."""
    page.reload()
    return ready(page)


def ready(page: Page) -> Locator:
    """Wait until the page's activities are ready, and return them.

    Each kind comes with a script of its own, so on a page of two kinds one can be ready long before the other.
    """
    page.wait_for_selector(".course-activity > [data-ready]", state="attached")
    page.wait_for_function("() => !document.querySelector('.course-activity > :not([data-ready])')")
    return page.locator(".course-activity")


def question(page: Page, name: str) -> Locator:
    """Find a question by its id."""
    return page.locator(f"[data-question='{name}']")


def press(place: Locator, name: str) -> None:
    """Press the button with this name."""
    place.get_by_role("button", name=name, exact=True).click()


def check(place: Locator) -> None:
    """Press "Check answer"."""
    press(place, "Check answer")


def result(place: Locator) -> Locator:
    """Find what is said about the whole answer."""
    return place.locator(".course-result")


def said(place: Locator) -> list[str]:
    """List what is said about the parts of the answer, in the order of the page."""
    return [" ".join(text.split()) for text in place.locator(".course-said").all_inner_texts()]


def listen(page: Page) -> None:
    """Begin to note what the activity's live regions announce: each time one is given a text."""
    page.evaluate(
        """() => {
          window.heard = [];
          window.ears?.disconnect();
          window.ears = new MutationObserver(changes => {
            const regions = new Set(changes.map(({ target }) =>
              (target.nodeType === 1 ? target : target.parentElement).closest("[role=status],[aria-live]")));
            for (const region of regions) {
              const text = region?.innerText.trim();
              if (text) window.heard.push(text.replace(/\\s+/g, " "));
            }
          });
          const activity = document.querySelector(".course-activity");
          window.ears.observe(activity, { childList: true, characterData: true, subtree: true });
        }"""
    )


def heard(page: Page) -> list[str]:
    """List what was announced since `listen`."""
    page.wait_for_timeout(400)
    return list(page.evaluate("window.heard"))


def records(page: Page) -> dict[str, Any]:
    """Read what the browser has stored: each record's value by its key."""
    return dict(
        page.evaluate(
            """() => new Promise((resolve, reject) => {
              const opening = indexedDB.open("course-record:gallery");
              opening.onerror = () => reject(opening.error);
              opening.onsuccess = () => {
                const all = opening.result.transaction("records").objectStore("records").getAll();
                all.onsuccess = () => {
                  opening.result.close();
                  resolve(Object.fromEntries(all.result.map(({ key, value }) => [key, value])));
                };
              };
            })"""
        )
    )


def wait_saved(page: Page) -> None:
    """Wait until what was entered is saved."""
    page.wait_for_function(
        "document.querySelector('.course-activity .course-saved').textContent === 'Saved on this device'"
    )
