"""An activity that was renamed keeps what learners saved under its old name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.exercises import ready, records

if TYPE_CHECKING:
    from playwright.sync_api import Page

OLD, NEW = "gallery/first-words", "gallery/opening"
PAGE = "modules/gallery/"
PUT = """rows => new Promise((resolve, reject) => {
  const opening = indexedDB.open("course-record:gallery");
  opening.onsuccess = () => {
    const writing = opening.result.transaction("records", "readwrite");
    for (const [key, savedAt, value] of rows)
      writing.objectStore("records").put({ key, rev: 3, schema: 1, firstAt: savedAt, savedAt, value });
    writing.oncomplete = () => { opening.result.close(); resolve(); };
    writing.onerror = () => reject(writing.error);
  };
})"""
KEPT = """() => new Promise(resolve => {
  const opening = indexedDB.open("course-record:gallery");
  opening.onsuccess = () => {
    const reading = opening.result.transaction("kept").objectStore("kept").getAll();
    reading.onsuccess = () => {
      opening.result.close();
      resolve(reading.result.map(({ key, value }) => [key, value]));
    };
  };
})"""


def open_after(page: Page, url: str, rows: list[list[object]]) -> None:
    """Put records into the browser as an earlier course wrote them, and open the activity's page."""
    page.goto(url + "help/")
    page.wait_for_selector("course-storage-notice[data-ready]", state="attached")
    page.evaluate(PUT, rows)
    page.goto(url + PAGE)
    ready(page)


def test_the_answer_is_there_under_the_new_name(gallery_url: str, page: Page) -> None:
    open_after(
        page,
        gallery_url,
        [
            [f"{OLD}#hope", "2026-03-01T09:00:00.000Z", {"text": "Some peace."}],
            [f"done:{OLD}", "2026-03-01T09:00:00.000Z", {"done": True}],
        ],
    )

    expect(page.locator("course-reflection textarea").first).to_have_value("Some peace.")
    saved = records(page)
    assert saved[f"{NEW}#hope"] == {"text": "Some peace."}
    assert saved[f"done:{NEW}"] == {"done": True}
    assert not [key for key in saved if OLD in key]


def test_where_both_names_have_an_answer_the_later_is_shown_and_the_other_kept(gallery_url: str, page: Page) -> None:
    open_after(
        page,
        gallery_url,
        [
            [f"{OLD}#hope", "2026-03-01T09:00:00.000Z", {"text": "Some peace."}],
            [f"{NEW}#hope", "2026-04-01T09:00:00.000Z", {"text": "Some sleep."}],
        ],
    )

    expect(page.locator("course-reflection textarea").first).to_have_value("Some sleep.")
    assert page.evaluate(KEPT) == [[f"{NEW}#hope", {"text": "Some peace."}]]


def test_an_account_and_its_heading_are_known_under_their_new_names(gallery_url: str, page: Page) -> None:
    open_after(page, gallery_url, [["account:mine#past", "2026-03-01T09:00:00.000Z", {"text": "I read."}]])
    page.goto(gallery_url + "account/")
    page.wait_for_selector("course-account[data-ready]")

    expect(page.get_by_label("What I did", exact=True)).to_have_value("I read.")
    assert not [key for key in records(page) if "mine" in key or "past" in key]


def test_what_is_not_a_record_stays_where_it_is(gallery_url: str, page: Page) -> None:
    page.goto(gallery_url + "help/")
    page.wait_for_selector("course-storage-notice[data-ready]", state="attached")
    page.evaluate(PUT, [[f"{OLD}#hope", "no date", {"text": "Some peace."}]])
    page.goto(gallery_url + PAGE)
    ready(page)

    expect(page.locator("course-reflection textarea").first).to_have_value("")


def test_an_action_that_began_there_is_known_under_the_new_name(gallery_url: str, page: Page) -> None:
    action = {"what": "Ask first.", "state": "planned", "from": f"{OLD}#hope"}
    open_after(
        page,
        gallery_url,
        [
            [f"{OLD}#hope", "2026-03-01T09:00:00.000Z", {"text": "Some peace."}],
            ["plan:abcdefghijkl", "2026-03-01T09:00:00.000Z", action],
            ["plan:mnopqrstuvwx", "2026-03-01T09:00:00.000Z", None],
        ],
    )

    expect(page.locator(f"[data-from='{NEW}#hope']").get_by_role("link", name="Ask first.")).to_be_visible()
