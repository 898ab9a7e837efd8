"""The record as a file: saved, opened on another device, added, put in place of what is here, and taken out again."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.exercises import open_activity, records, wait_saved
from tests.browser.record_files import (
    LATER,
    MINE,
    all_kept,
    bring,
    choose,
    export,
    kept,
    open_record,
    press,
    preview,
    record,
    said,
    text_of,
)
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

FIRST, SECOND = "gallery/writing#surprised", "gallery/writing#week"
SCHEMA = json.loads((ROOT / "docs" / "assets" / "record.schema.json").read_text(encoding="utf-8"))


@pytest.fixture
def device(browser: Browser, gallery_url: str) -> Iterator[Page]:
    """Another device: nothing is on it yet."""
    context = browser.new_context(locale="en-GB", accept_downloads=True)
    page = context.new_page()
    open_record(page, gallery_url)
    yield page
    context.close()


def write(page: Page, url: str, text: str) -> str:
    """Write at the gallery's first prompt, and return the key of its record."""
    open_activity(page, url, "writing")
    page.locator("course-reflection textarea").first.fill(text)
    wait_saved(page)
    return next(key for key, value in records(page).items() if value.get("text") == text)


def test_what_was_exported_and_erased_is_back_once_opened(page: Page, gallery_url: str) -> None:
    key = write(page, gallery_url, "Sit down a minute, Menna.")
    open_record(page, gallery_url)
    before = records(page)
    content = export(page)
    press(page, "Erase everything I entered")
    press(page, "Yes, erase everything")
    expect(page.get_by_text("Everything you entered has been erased from this device.")).to_be_focused()
    assert records(page) == {}

    preview(page, json.dumps(content))
    press(page, "Add it to what is here")

    assert said(page) == "The file has been added to what was here."
    assert records(page) == before
    assert before[key]["text"] == "Sit down a minute, Menna."


def test_an_exported_file_follows_the_published_schema(page: Page, gallery_url: str) -> None:
    write(page, gallery_url, "Sit down.")
    open_activity(page, gallery_url, "types")
    page.locator("course-quiz [name=choice]").first.check()
    page.locator("course-quiz").get_by_role("button", name="Check answer").first.click()
    wait_saved(page)
    open_record(page, gallery_url)
    bring(page, [record("gallery/compass#take-2026-11-02T08:00:00.000Z", {"ratings": {"a": None}, "scale": 7})])
    content = export(page)

    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(content, SCHEMA)
    assert len(content["records"]) > 3


def test_the_stored_file_of_format_1_follows_the_schema_and_opens(page: Page, gallery_url: str) -> None:
    stored = (ROOT / "tests" / "records" / "format-1.json").read_text(encoding="utf-8")
    content = json.loads(stored)
    jsonschema.validate(content, SCHEMA)
    open_record(page, gallery_url)
    preview(page, stored)
    press(page, "Add it to what is here")
    said(page)

    assert records(page) == {row["key"]: row["value"] for row in content["records"]}
    assert kept(page) == content["kept"]


def test_the_schema_refuses_what_is_no_record() -> None:
    for wrong in (record("no key", {}), record("m/a#q", {"way": "x"}), {**record("m/a#q", {}), "savedAt": "soon"}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(json.loads(text_of([wrong])), SCHEMA)


def test_the_file_s_name_holds_the_day_and_the_page_says_it(page: Page, gallery_url: str) -> None:
    page.clock.set_fixed_time("2026-11-26T12:00:00Z")
    open_record(page, gallery_url)
    bring(page, [record(FIRST, {"text": "a"})])
    with page.expect_download() as download:
        press(page, "Save my record as a file")

    assert download.value.suggested_filename == "my-record-2026-11-26.json"
    expect(page.get_by_text("Saved as my-record-2026-11-26.json.")).to_be_visible()


def test_an_empty_record_is_not_saved_as_a_file(page: Page, gallery_url: str) -> None:
    open_record(page, gallery_url)
    press(page, "Save my record as a file")

    expect(page.get_by_text("Nothing is saved on this device yet")).to_be_visible()


def test_the_preview_says_what_is_new_newer_older_and_the_same(page: Page, gallery_url: str) -> None:
    """And nothing has changed yet."""
    open_record(page, gallery_url)
    here = [record(f"gallery/writing#{name}", {"text": name}, "2026-11-02T12:00:00.000Z") for name in "abc"]
    bring(page, here)
    before = records(page)
    words = preview(
        page,
        text_of(
            [
                record("gallery/writing#a", {"text": "newer"}, LATER),
                record("gallery/writing#b", {"text": "older"}, MINE),
                record("gallery/writing#c", {"text": "c"}, LATER),
                record("gallery/gone#d", {"text": "d"}),
                record("page:modules/gallery/writing.md", {"done": True, "by": "learner"}),
            ]
        ),
    )

    assert "2 entries are new" in words
    assert "1 entry is newer in the file" in words
    assert "1 entry is older in the file" in words
    assert "1 entry is the same" in words
    page.get_by_text("Show this for each activity").click()
    groups = page.locator(".course-take-away__preview details li").all_inner_texts()
    assert [group.partition(": ")[2] for group in groups] == [
        "1 newer in the file, 1 older in the file, 1 the same",
        "1 new",
        "1 new",
    ]
    assert groups[1].startswith("Pages done")
    assert groups[2].startswith("No longer in the course (gallery/gone)")
    assert records(page) == before


def test_two_devices_that_exchange_files_end_with_the_same_and_keep_both_texts(
    page: Page, gallery_url: str, device: Page
) -> None:
    key = write(page, gallery_url, "From the first")
    assert write(device, gallery_url, "From the second") == key
    open_record(page, gallery_url)
    open_record(device, gallery_url)
    first, second = export(page), export(device)
    for one, content in ((page, second), (device, first)):
        preview(one, json.dumps(content))
        press(one, "Add it to what is here")
        said(one)

    assert records(page) == records(device)
    assert records(page)[key]["text"] == "From the second"
    assert [row["value"]["text"] for row in kept(page)] == ["From the first"]
    assert kept(page) == kept(device)


def test_what_was_opened_once_brings_nothing_the_second_time(page: Page, gallery_url: str) -> None:
    open_record(page, gallery_url)
    bring(page, [record(FIRST, {"text": "a"})])

    assert "There is nothing in it that is not here already." in preview(page, text_of([record(FIRST, {"text": "a"})]))
    expect(page.get_by_role("button", name="Add it to what is here")).to_have_count(0)
    press(page, "Close")
    expect(page.locator(".course-take-away__preview")).to_be_empty()


def test_replacing_needs_a_second_yes_and_leaves_only_the_file(page: Page, gallery_url: str) -> None:
    open_record(page, gallery_url)
    bring(page, [record(FIRST, {"text": "mine"}), record(SECOND, {"text": "only here"}, LATER)])
    preview(page, text_of([record(FIRST, {"text": "from the file"})]))
    press(page, "Replace what is here")
    expect(page.get_by_text("1 entry is only here and would go.")).to_be_focused()
    press(page, "No, keep what is here")
    expect(page.get_by_role("button", name="Replace what is here")).to_be_focused()
    assert records(page)[SECOND] == {"text": "only here"}
    press(page, "Replace what is here")
    press(page, "Yes, replace it")

    assert said(page) == "What was here has been replaced by the file."
    assert records(page) == {FIRST: {"text": "from the file"}}


def test_the_file_of_a_certificate_cannot_replace_a_record(page: Page, gallery_url: str) -> None:
    open_record(page, gallery_url)

    assert "This is the file of a certificate." in preview(page, text_of([record("certificate:1", {"course": "c"})]))
    expect(page.get_by_role("button", name="Add it to what is here")).to_be_visible()
    expect(page.get_by_role("button", name="Replace what is here")).to_have_count(0)


@pytest.mark.parametrize("buttons", [["Add it to what is here"], ["Replace what is here", "Yes, replace it"]])
def test_taking_the_file_out_asks_first_and_brings_back_what_was_here(
    page: Page, gallery_url: str, buttons: list[str]
) -> None:
    """Also after a reload; then there is nothing more to take out."""
    key = write(page, gallery_url, "mine")
    open_record(page, gallery_url)
    before = records(page)
    preview(page, text_of([record(key, {"text": "theirs"}, "2026-11-03T07:00:00.000Z"), record(SECOND, {"text": "b"})]))
    for button in buttons:
        press(page, button)
    said(page)
    assert records(page) != before
    open_record(page, gallery_url)
    press(page, "Take the file out again")
    expect(page.locator("#course-take-out-question")).to_be_focused()
    expect(page.locator("#course-take-out-question")).to_contain_text("What came with it would go: 1 text.")
    press(page, "No, leave it in")
    assert records(page) != before
    press(page, "Take the file out again")
    press(page, "Yes, take it out")

    assert said(page) == "What was here before is back."
    assert records(page) == before
    assert all_kept(page) == []
    expect(page.get_by_role("button", name="Take the file out again")).to_be_hidden()


def test_taking_the_file_out_keeps_what_was_written_since(page: Page, gallery_url: str) -> None:
    key = write(page, gallery_url, "before")
    open_record(page, gallery_url)
    preview(page, text_of([record(key, {"text": "from the file"})]))
    press(page, "Replace what is here")
    press(page, "Yes, replace it")
    said(page)
    write(page, gallery_url, "written since")
    open_record(page, gallery_url)
    press(page, "Take the file out again")
    press(page, "Yes, take it out")
    said(page)

    assert records(page)[key]["text"] == "written since"
    assert [row["value"]["text"] for row in kept(page)] == ["before"]


def test_the_copy_from_before_is_not_exported(page: Page, gallery_url: str) -> None:
    open_record(page, gallery_url)
    bring(page, [record(FIRST, {"text": "a"})])

    assert [row["key"] for row in all_kept(page)] == ["course:before-import"]
    assert export(page)["kept"] == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("<script>alert(1)</script>", "could not be read as a record"),
        ('{"format": "other"}', "is not a record from this course"),
        (text_of([], course="other"), "the record of another course"),
        (text_of([], version=2), "from a later version of the course"),
    ],
    ids=["markup", "format", "course", "version"],
)
def test_a_file_that_cannot_be_opened_says_why_and_changes_nothing(
    page: Page, gallery_url: str, text: str, why: str
) -> None:
    open_record(page, gallery_url)
    bring(page, [record(FIRST, {"text": "a"})])
    before = records(page)
    choose(page, text)

    expect(page.locator(".course-take-away__open [role=status]")).to_contain_text(why)
    expect(page.locator(".course-take-away__preview")).to_be_empty()
    assert records(page) == before


def test_a_file_for_which_there_is_no_room_changes_nothing_and_can_be_opened_later(
    page: Page, gallery_url: str
) -> None:
    cdp = page.context.new_cdp_session(page)
    origin = gallery_url.rstrip("/")
    # Before the first write: Chromium remembers for a while how much room there was.
    cdp.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 300_000})
    open_record(page, gallery_url)
    bring(page, [record(FIRST, {"text": "mine"})])
    before = records(page)
    said_first = bring(page, [record(SECOND, {"text": "x" * 400_000}, LATER)])
    after = records(page)
    cdp.send("Storage.overrideQuotaForOrigin", {"origin": origin})
    said_then = bring(page, [record(SECOND, {"text": "x" * 400_000}, LATER)])

    assert "This device has no room for it, so nothing has changed." in said_first
    assert after == before
    assert "added" in said_then
    assert records(page)[FIRST] == {"text": "mine"}
    assert len(records(page)[SECOND]["text"]) == 400_000


def test_a_file_that_is_too_big_is_not_read(page: Page, gallery_url: str, tmp_path: Path) -> None:
    big = tmp_path / "big.json"
    big.write_text(" " * 20_000_001, encoding="ascii")
    open_record(page, gallery_url)
    page.get_by_label("Open a record file").set_input_files(big)

    expect(page.get_by_text("This file is too big to be a record of this course.")).to_be_visible()


def test_what_is_hostile_in_a_file_is_counted_and_left_out(page: Page, gallery_url: str) -> None:
    open_record(page, gallery_url)
    rows: list[Any] = [record("m/a#<img src=x onerror=alert(1)>", {"text": "a"}), record(SECOND, {"text": 7}), None]
    words = preview(page, text_of([*rows, record(FIRST, {"text": "<img src=x onerror=alert(1)>"})]))
    assert "3 entries are not written as this course writes them." in words
    press(page, "Add it to what is here")
    said(page)

    assert records(page) == {FIRST: {"text": "<img src=x onerror=alert(1)>"}}
    assert page.locator(".course-take-away img").count() == 0


def test_a_text_from_a_file_is_shown_as_text(page: Page, gallery_url: str) -> None:
    key = write(page, gallery_url, "mine")
    open_record(page, gallery_url)
    markup = "<img src=x onerror=alert(1)></textarea><b>bold</b>"
    preview(page, text_of([record(key, {"text": markup})]))
    press(page, "Replace what is here")
    press(page, "Yes, replace it")
    said(page)
    open_activity(page, gallery_url, "writing")

    expect(page.locator("course-reflection textarea").first).to_have_value(markup)


def test_an_open_page_in_another_tab_shows_what_was_opened_here(page: Page, gallery_url: str) -> None:
    """And again when it is undone; what is typed there afterwards begins from it."""
    key = write(page, gallery_url, "mine")
    other = page.context.new_page()
    open_record(other, gallery_url)
    preview(other, text_of([record(key, {"text": "theirs"}), *(record(f"m/a#{n}", {"text": "x"}) for n in range(30))]))
    press(other, "Replace what is here")
    press(other, "Yes, replace it")
    said(other)
    field = page.locator("course-reflection textarea").first
    expect(field).to_have_value("theirs")
    press(other, "Take the file out again")
    press(other, "Yes, take it out")
    said(other)

    expect(field).to_have_value("mine")


def test_what_a_later_version_wrote_is_left_alone(page: Page, gallery_url: str) -> None:
    open_record(page, gallery_url)
    bring(page, [record(SECOND, {"text": "b"})])
    page.evaluate(
        """(row) => new Promise((resolve) => {
          const opening = indexedDB.open("course-record:gallery");
          opening.onsuccess = () => {
            const tx = opening.result.transaction("records", "readwrite");
            tx.objectStore("records").put(row);
            tx.oncomplete = () => { opening.result.close(); resolve(); };
          };
        })""",
        {**record(FIRST, {"text": "from later"}), "schema": 2},
    )
    preview(page, text_of([record(FIRST, {"text": "theirs"}, LATER)]))
    press(page, "Replace what is here")
    press(page, "Yes, replace it")
    said(page)

    assert records(page) == {FIRST: {"text": "from later"}}


def test_a_sandboxed_frame_offers_the_text_and_says_why_no_file_can_be_added(page: Page, gallery_url: str) -> None:
    frame = f'<iframe sandbox="allow-scripts" width="900" height="700" src="{gallery_url}my-record/"></iframe>'
    page.route("**/frame.html", lambda route: route.fulfill(content_type="text/html", body=frame))
    page.goto(gallery_url + "frame.html")
    inside = page.frames[1]
    inside.wait_for_selector("course-take-away[data-ready]")
    inside.get_by_text("No file came? Copy its text instead").click()
    text = inside.locator("#course-take-away-text")
    expect(text).not_to_have_value("")
    assert json.loads(text.input_value())["format"] == "course-record"
    choose(inside, text_of([record(FIRST, {"text": "a"})]))
    inside.get_by_role("button", name="Add it to what is here").click()

    expect(inside.locator(".course-take-away__result")).to_contain_text("does not let the course save")


def test_the_keyboard_alone_opens_adds_and_undoes(page: Page, gallery_url: str) -> None:
    open_record(page, gallery_url)
    preview(page, text_of([record(FIRST, {"text": "a"})]))
    for _stop in ("the list by activity", "add"):
        page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Add it to what is here")).to_be_focused()
    page.keyboard.press("Enter")
    said(page)
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Take the file out again")).to_be_focused()
    page.keyboard.press("Space")
    expect(page.locator("#course-take-out-question")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert said(page) == "What was here before is back."


def test_closing_a_file_gives_the_focus_back_to_its_field(page: Page, gallery_url: str) -> None:
    open_record(page, gallery_url)
    preview(page, text_of([record(FIRST, {"text": "a"})]))
    press(page, "Close the file")

    expect(page.get_by_label("Open a record file")).to_be_focused()
    expect(page.locator(".course-take-away__preview")).to_be_empty()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_each_state_has_no_accessibility_fault_and_fits(page: Page, gallery_url: str, scheme: Any) -> None:
    page.set_viewport_size({"width": 320, "height": 600})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    open_record(page, gallery_url)

    def is_well() -> None:
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") == 320

    page.get_by_text("No file came? Copy its text instead").click()
    is_well()
    choose(page, "x")
    expect(page.get_by_text("could not be read as a record")).to_be_visible()
    is_well()
    preview(page, text_of([record("gallery/a-very-long-name-of-an-activity-that-is-no-longer-here#a", {"text": "a"})]))
    page.get_by_text("Show this for each activity").click()
    is_well()
    press(page, "Replace what is here")
    is_well()
    press(page, "Yes, replace it")
    said(page)
    is_well()
