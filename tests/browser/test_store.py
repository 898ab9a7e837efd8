"""The learner's record in a real browser: killed, raced, frozen, blocked, full, damaged, older and newer."""

from __future__ import annotations

import json
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.profiles import profile, type_until_killed
from tests.conftest import ROOT, chromium, serve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Page

PAGES = Path(__file__).parent / "pages"
KEY = "module/activity#text"
RAW = """
const ask = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});
const raw = async (work, version) => {
  const request = indexedDB.open("course-record:test", version);
  request.onupgradeneeded = () => {
    for (const name of ["records", "damaged", "kept"]) {
      if (request.result.objectStoreNames.contains(name)) continue;
      const options = name === "records" ? { keyPath: "key" } : { autoIncrement: true };
      request.result.createObjectStore(name, options);
    }
  };
  const blocked = new Promise((_, reject) => {
    request.onblocked = () => reject(new Error("another page holds the database open"));
  });
  const db = await Promise.race([ask(request), blocked]);
  const tx = db.transaction(["records", "damaged", "kept"], "readwrite");
  const done = new Promise((resolve) => { tx.oncomplete = resolve; });
  const stores = [...tx.objectStoreNames].map((name) => [name, tx.objectStore(name)]);
  const result = await work(Object.fromEntries(stores));
  await done;
  db.close();
  return result;
};
"""
"""Reaches the database behind the store's back."""


@pytest.fixture(scope="module")
def store_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A page with one text to write, on the real store and saver."""
    folder = tmp_path_factory.mktemp("store")
    shutil.copy(PAGES / "store.html", folder)
    (folder / "blank.html").write_text("<!doctype html><link rel=icon href='data:,'><title>Blank</title>")
    (folder / "frame.html").write_text(
        "<!doctype html><link rel=icon href='data:,'><title>Frame</title>"
        "<iframe sandbox='allow-scripts' src='store.html'></iframe>"
    )
    bundle = [str(ROOT / "node_modules" / ".bin" / "esbuild"), str(PAGES / "store.js"), "--bundle"]
    subprocess.run([*bundle, f"--outfile={folder / 'store.js'}", "--log-level=error"], check=True)
    with serve(folder) as url:
        yield url


@pytest.fixture
def store_context(browser: Browser) -> Iterator[BrowserContext]:
    """A new profile; an exception in any of its pages fails the test."""
    context = browser.new_context()
    yield from _watched(context)
    context.close()


@pytest.fixture
def store_page(store_context: BrowserContext, store_url: str) -> Page:
    """The page, ready to be typed in."""
    return open_page(store_context, store_url)


def _watched(context: BrowserContext) -> Iterator[BrowserContext]:
    errors: list[str] = []
    context.on("weberror", lambda error: errors.append(str(error.error)))
    yield context
    assert errors == []


def open_page(context: BrowserContext, url: str) -> Page:
    page = context.new_page()
    page.goto(f"{url}store.html")
    page.evaluate("ready")
    return page


def write(page: Page, text: str) -> None:
    """Type at the end of what is there."""
    page.locator("textarea").press("Control+End")
    page.keyboard.insert_text(text)


def wait_for(page: Page, state: str) -> None:
    page.wait_for_function("(state) => document.querySelector('output').textContent === state", arg=state)


def shown(page: Page) -> str:
    return page.locator("textarea").input_value()


def stored(page: Page, key: str = KEY) -> Any:
    """What is in the database, read past the store."""
    return page.evaluate(f"{RAW} raw(({{records}}) => ask(records.get({json.dumps(key)})))")


def rows(page: Page, name: str) -> list[Any]:
    result: list[Any] = page.evaluate(f"{RAW} raw((stores) => ask(stores.{name}.getAll()))")
    return result


def put(page: Page, *records: dict[str, Any], version: int = 1) -> None:
    page.evaluate(
        f"""(rows) => {{
          {RAW}
          return raw(async ({{ records }}) => rows.forEach((row) => records.put(row)), {version});
        }}""",
        list(records),
    )


def record(**changes: Any) -> dict[str, Any]:
    time = "2026-11-02T08:00:00.000Z"
    return {
        "key": KEY,
        "rev": 1,
        "schema": 1,
        "firstAt": time,
        "savedAt": time,
        "value": {"text": "kept"},
    } | changes


def test_an_answer_is_there_after_a_reload(store_page: Page) -> None:
    write(store_page, "Dilys looked at the floor.")
    wait_for(store_page, "saved")
    store_page.reload()
    store_page.evaluate("ready")

    assert shown(store_page) == "Dilys looked at the floor."
    saved = stored(store_page)
    assert saved["rev"] == 1
    assert saved["schema"] == 1
    assert saved["asked"] == {"key": "", "text": "What did you notice?"}


def test_steady_typing_is_saved_while_it_goes_on(store_page: Page) -> None:
    """A pause is not waited for: at any time what is stored is at most a second old (it should be 0.3 s)."""
    behind = store_page.evaluate(
        """async () => {
          const { store, key } = course;
          const box = document.querySelector("textarea");
          const begin = performance.now();
          let worst = 0;
          while (performance.now() - begin < 2000) {
            box.value += `${Math.round(performance.now() - begin)} `;
            box.dispatchEvent(new Event("input"));
            await new Promise((resolve) => setTimeout(resolve, 40));
            const last = (await store.get(key))?.value.text.trim().split(" ").pop() ?? 0;
            worst = Math.max(worst, performance.now() - begin - last);
          }
          return worst;
        }"""
    )

    assert behind < 1000


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="finds the browser's processes through /proc")
def test_a_killed_browser_loses_at_most_the_last_second(browser: Browser, store_url: str, tmp_path: Path) -> None:
    lost = []
    for run, seconds in enumerate((0.7, 1.9, 3.3)):
        folder = tmp_path / f"profile-{run}"
        with profile(browser, folder) as context:
            page = open_page(context, store_url)
            page.locator("textarea").focus()
            typed, killed = type_until_killed(page, folder, seconds)
        with profile(browser, folder) as context:
            page = open_page(context, store_url)
            kept = len(shown(page).split())
        lost.append(killed - typed[kept] if kept < len(typed) else 0.0)

    assert max(lost) <= 1


def test_two_tabs_racing_lose_no_field(store_context: BrowserContext, store_url: str) -> None:
    """Sixty writes of one record from two tabs, each adding a field: sixty fields, sixty revisions."""
    race = """(tab) => {
      window.race = (async () => {
        let base;
        for (let i = 0; i < 30; i++) {
          const value = { ...base?.value, [tab + i]: i };
          base = (await course.store.save("module/activity#race", value, { base })).record;
        }
      })();
    }"""
    tabs = [open_page(store_context, store_url) for _ in range(2)]
    for tab, name in zip(tabs, "ab", strict=True):
        tab.evaluate(race, name)
    for tab in tabs:
        tab.evaluate("race")

    saved = stored(tabs[0], "module/activity#race")
    assert saved["rev"] == 60
    assert saved["value"] == {f"{name}{i}": i for name in "ab" for i in range(30)}
    assert rows(tabs[0], "kept") == []


def test_two_tabs_racing_on_one_text_keep_every_text(store_context: BrowserContext, store_url: str) -> None:
    """A text that was replaced by a tab which had not seen it is given to that tab, and kept."""
    race = """(tab) => {
      window.race = (async () => {
        const log = [];
        let base;
        for (let i = 0; i < 30; i++) {
          const text = `text ${tab} ${i}`;
          const { record, other } = await course.store.save("module/activity#race", { text }, { base });
          log.push({ rev: record.rev, had: base?.value.text, wrote: text, put: record.value.text, other });
          base = record;
        }
        return log;
      })();
    }"""
    tabs = [open_page(store_context, store_url) for _ in range(2)]
    for tab, name in zip(tabs, "ab", strict=True):
        tab.evaluate(race, name)
    log = sorted((one for tab in tabs for one in tab.evaluate("race")), key=lambda one: one["rev"])

    assert [one["rev"] for one in log] == list(range(1, 61))
    unseen = []
    for before, after in pairwise(log):
        if after["had"] == before["put"]:
            assert after["put"] == after["wrote"]
            assert after["other"] is None
        else:
            assert {after["put"], after["other"]} == {before["put"], after["wrote"]}
            unseen.append(after["other"])
    assert unseen
    assert sorted(row["value"] for row in rows(tabs[0], "kept")) == sorted(unseen)


def test_two_tabs_typing_in_turn_lose_nothing(store_context: BrowserContext, store_url: str) -> None:
    """Forty bursts, now here and now there, in one text that both have open and in one of each tab's own.

    It takes about ten seconds and shows what a minute would: what could be lost is lost where the other tab takes over.
    That happens 40 times, after pauses from none to one that is longer than any save waits. A minute of slower typing
    has fewer.
    """
    tabs = [open_page(store_context, store_url) for _ in range(2)]
    for tab in tabs:
        tab.evaluate(
            """() => {
              window.own = new course.Saver(course.store, `module/activity#own-${Math.random()}`);
              window.mine = "";
              return own.load();
            }"""
        )
    bursts = []
    for turn in range(40):
        tab = tabs[turn % 2]
        # No letter comes twice, each is typed by itself: a merge may cut a burst in two, and both parts must be there.
        burst = "".join(chr(0x4E00 + 5 * turn + place) for place in range(5))
        bursts.append(burst)
        for letter in f"{burst} ":
            tab.evaluate(
                """(letter) => {
                  const box = document.querySelector("textarea");
                  box.value += letter;
                  box.dispatchEvent(new Event("input"));
                  mine += letter;
                  own.input({ text: mine });
                }""",
                letter,
            )
        tab.wait_for_timeout((0, 20, 120, 250, 400)[turn % 5])
    for tab in tabs:
        tab.wait_for_timeout(600)

    records = rows(tabs[0], "records")
    kept = [row["value"] for row in (*records, *rows(tabs[0], "kept")) if row["key"] == KEY]
    texts = json.dumps(kept, ensure_ascii=False)
    assert [letter for burst in bursts for letter in burst if letter not in texts] == []
    own = [row["value"]["text"].split() for row in records if row["key"] != KEY]
    assert sorted(own) == [bursts[::2], bursts[1::2]]


def test_typing_on_during_a_merge_does_not_undo_the_other_tab(store_context: BrowserContext, store_url: str) -> None:
    here, there = (open_page(store_context, store_url) for _ in range(2))
    here.evaluate(
        """async () => {
          window.changes = [];
          window.two = new course.Saver(course.store, "module/activity#two", {
            onChange: (record) => changes.push(record.value),
          });
          await two.commit({ a: "", b: "" });
        }"""
    )
    # Leaving closes the channel: the merge is news to this page.
    here.evaluate("dispatchEvent(new Event('pagehide'))")
    there.evaluate(
        """async () => {
          const base = await course.store.get("module/activity#two");
          await course.store.save("module/activity#two", { a: "", b: "theirs" }, { base });
        }"""
    )
    here.evaluate(
        """async () => {
          two.commit({ a: "1", b: "" });
          await Promise.resolve();
          for (let i = 0; i < 20; i++) {
            two.input({ a: `1${i}`, b: "" });
            two.flush();
            await Promise.resolve();
          }
          await two.flush();
        }"""
    )

    assert stored(here, "module/activity#two")["value"] == {"a": "119", "b": "theirs"}
    assert here.evaluate("changes.at(-1)") == {"a": "119", "b": "theirs"}


def test_news_from_another_tab_is_shown(store_context: BrowserContext, store_url: str) -> None:
    here, there = (open_page(store_context, store_url) for _ in range(2))
    write(there, "from there")

    here.wait_for_function("document.querySelector('textarea').value === 'from there'")
    write(here, ", and from here")
    there.wait_for_function("document.querySelector('textarea').value === 'from there, and from here'")
    assert rows(here, "kept") == []


@pytest.mark.parametrize("first", ["timer", "news"])
def test_a_frozen_tab_does_not_overwrite_newer_work(store_context: BrowserContext, store_url: str, first: str) -> None:
    """After the thaw its timer fires with an old text: the newer one stays, the old one is shown and kept.

    Playwright keeps every page awake, so the page's timers and messages are held back instead.
    """
    frozen, other = (open_page(store_context, store_url) for _ in range(2))
    # Leaving closes the channel: this page hears nothing more.
    frozen.evaluate("dispatchEvent(new Event('pagehide'))")
    frozen.evaluate(
        """() => {
          window.held = [];
          const { setTimeout } = window;
          window.setTimeout = (fire) => held.push(fire);
          const box = document.querySelector("textarea");
          box.value = "typed before the frost";
          box.dispatchEvent(new Event("input"));
          window.setTimeout = setTimeout;
        }"""
    )
    write(other, "written later, elsewhere")
    wait_for(other, "saved")
    thaw = ["held.forEach((fire) => fire());", "document.dispatchEvent(new Event('resume'));"]
    frozen.evaluate("".join(thaw if first == "timer" else reversed(thaw)))
    wait_for(frozen, "kept-both")

    assert shown(frozen) == "written later, elsewhere"
    assert frozen.evaluate("course.others") == ["typed before the frost"]
    assert stored(other)["value"]["text"] == "written later, elsewhere"
    assert [row["value"] for row in rows(other, "kept")] == ["typed before the frost"]
    assert [one["field"] for one in frozen.evaluate("course.store.kept('module/')")] == ["text"]


@pytest.fixture
def caching_browser(browser: Browser) -> Iterator[Browser]:
    """A browser that keeps left pages for the back button, which Playwright turns off."""
    caching = browser.browser_type.launch(**chromium(whole=True), ignore_default_args=["--disable-back-forward-cache"])
    yield caching
    caching.close()


@pytest.mark.parametrize("where", ["the same tab", "another tab"])
def test_the_back_button_after_a_newer_save_overwrites_nothing(
    caching_browser: Browser, store_url: str, where: str
) -> None:
    context = caching_browser.new_context()
    page = open_page(context, store_url)
    page.evaluate("addEventListener('pageshow', (event) => { window.persisted = event.persisted; })")
    write(page, "one")
    wait_for(page, "saved")
    page.goto(f"{store_url}blank.html")
    writer = open_page(context, store_url) if where == "another tab" else page
    if writer is page:
        page.goto(f"{store_url}store.html?again")
        page.evaluate("ready")
    write(writer, " two")
    wait_for(writer, "saved")
    page.evaluate(f"history.go({-2 if writer is page else -1})")
    page.wait_for_function("window.persisted === true")

    page.wait_for_function("document.querySelector('textarea').value === 'one two'")
    write(page, " three")
    page.wait_for_function("course.saver.record.rev === 3")
    assert stored(page)["value"]["text"] == "one two three"
    assert rows(page, "kept") == []
    # And it hears the other tabs again.
    write(open_page(context, store_url), " four")
    page.wait_for_function("document.querySelector('textarea').value === 'one two three four'")


def test_a_sandboxed_frame_works_in_memory_and_says_so(store_context: BrowserContext, store_url: str) -> None:
    page = store_context.new_page()
    page.goto(f"{store_url}frame.html")
    frame = page.frames[1]
    frame.evaluate("ready")

    assert frame.evaluate("[course.store.status, course.store.reason]") == ["memory", "blocked"]
    for part in ("one", " two", " three"):
        frame.locator("textarea").press("Control+End")
        page.keyboard.insert_text(part)
        frame.wait_for_function("document.querySelector('output').textContent === 'memory'")
    assert frame.evaluate("course.store.get(course.key)")["value"] == {"text": "one two three"}
    assert set(frame.evaluate("course.states")) == {"saving", "memory"}
    assert frame.evaluate("course.store.all('module/').then((all) => all.length)") == 1
    assert frame.evaluate("course.store.eraseAll()") is True
    assert frame.evaluate("course.store.count()") == 0
    assert frame.locator("textarea").input_value() == ""


def test_blocked_site_data_works_in_memory_and_says_so(browser: Browser, store_url: str, tmp_path: Path) -> None:
    preferences = tmp_path / "profile" / "Default" / "Preferences"
    preferences.parent.mkdir(parents=True)
    preferences.write_text(json.dumps({"profile": {"default_content_setting_values": {"cookies": 2}}}))
    with profile(browser, tmp_path / "profile") as context:
        page = open_page(context, store_url)
        assert page.evaluate("[course.store.status, course.store.reason]") == ["memory", "blocked"]
        write(page, "kept on the page")
        wait_for(page, "memory")

        assert page.evaluate("course.store.get(course.key)")["value"] == {"text": "kept on the page"}
        assert page.evaluate("course.store.eraseAll()") is False


def test_a_full_disk_is_said_keeps_the_text_and_is_got_over(store_context: BrowserContext, store_url: str) -> None:
    store_page = store_context.new_page()
    cdp = store_context.new_cdp_session(store_page)
    origin = store_url.rstrip("/")
    # Before the first write: Chromium remembers for a while how much room there was.
    cdp.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 300_000})
    store_page.goto(f"{store_url}store.html")
    store_page.evaluate("ready")
    write(store_page, "small")
    wait_for(store_page, "saved")
    store_page.evaluate("course.states.length = 0")
    write(store_page, " and large: " + "x" * 400_000)
    wait_for(store_page, "full")

    assert store_page.evaluate("course.store.status") == "full"
    assert "saved" not in store_page.evaluate("course.states")
    assert len(shown(store_page)) > 400_000
    assert stored(store_page)["value"]["text"] == "small"
    assert len(store_page.evaluate("course.store.get(course.key)")["value"]["text"]) > 400_000
    store_page.evaluate("course.store.save('page:/a/', { done: true })")
    store_page.evaluate(
        """async () => {
          window.states = [];
          const onState = (state) => states.push(state);
          await new course.Saver(course.store, "module/activity#b", { onState }).commit("y".repeat(400_000));
        }"""
    )
    assert store_page.evaluate("states") == ["saving", "full"]
    assert len(store_page.evaluate("course.store.all()")) == 3

    cdp.send("Storage.overrideQuotaForOrigin", {"origin": origin})
    write(store_page, " end")
    wait_for(store_page, "saved")
    store_page.wait_for_function("course.store.status === 'saved-here'")
    saved = stored(store_page)
    assert saved["rev"] == 2
    assert saved["value"]["text"].endswith("x end")
    # What other parts of the page could not save goes with it.
    assert stored(store_page, "page:/a/")["value"] == {"done": True}
    assert stored(store_page, "module/activity#b")["value"] == "y" * 400_000
    store_page.wait_for_function("states.join() === 'saving,full,saved'")
    assert rows(store_page, "kept") == []
    assert store_page.evaluate("course.statuses") == ["saved-here", "full", "saved-here"]


def test_a_damaged_record_is_set_aside_and_the_others_load(store_context: BrowserContext, store_url: str) -> None:
    page = store_context.new_page()
    page.goto(f"{store_url}blank.html")
    put(
        page,
        record(),
        record(key="module/activity#a", rev="one"),
        record(key="module/activity#b", value=None),
        {"key": "module/activity#c"},
        {"key": "module/activity#d"},
    )
    page.goto(f"{store_url}store.html")
    page.evaluate("ready")

    assert shown(page) == "kept"
    assert page.evaluate("course.store.get('module/activity#a')") is None
    assert page.evaluate("course.store.damaged") == 1
    assert [one["key"] for one in page.evaluate("course.store.all()")] == ["module/activity#b", KEY]
    assert page.evaluate("course.store.damaged") == 3
    assert [row["record"]["key"][-1] for row in rows(page, "damaged")] == ["a", "c", "d"]
    put(page, {"key": "module/activity#e"})
    assert page.evaluate("course.store.save('module/activity#e', 1)")["outcome"] == "saved"
    assert len(rows(page, "damaged")) == 4
    page.reload()
    page.evaluate("ready")
    assert page.evaluate("course.store.damaged") == 4


def test_a_newer_database_is_left_alone(store_context: BrowserContext, store_url: str) -> None:
    page = store_context.new_page()
    page.goto(f"{store_url}blank.html")
    put(page, record(), version=2)
    page.goto(f"{store_url}store.html")
    page.evaluate("ready")

    assert page.evaluate("[course.store.status, course.store.reason]") == ["newer", "newer"]
    write(page, "typed in the older page")
    wait_for(page, "refused")
    assert page.evaluate("course.store.eraseAll()") is False
    assert page.evaluate("indexedDB.databases().then(([{ version }]) => version)") == 2
    assert rows(page, "records") == [record()]


def test_an_open_page_makes_way_for_a_newer_one(store_context: BrowserContext, store_url: str) -> None:
    page = open_page(store_context, store_url)
    write(page, "written before")
    wait_for(page, "saved")
    newer = store_context.new_page()
    newer.goto(f"{store_url}blank.html")
    put(newer, record(key="module/new#q"), version=2)
    write(page, " and after")
    wait_for(page, "refused")

    assert page.evaluate("course.store.status") == "newer"
    assert stored(newer)["value"]["text"] == "written before"
    assert shown(page) == "written before and after"


def test_a_record_of_a_newer_course_is_left_alone(store_context: BrowserContext, store_url: str) -> None:
    page = store_context.new_page()
    page.goto(f"{store_url}blank.html")
    later = {"key": KEY, "schema": 2, "answer": "in a shape of its own"}
    put(page, later, record(key="module/activity#b"))
    page.goto(f"{store_url}store.html")
    page.evaluate("ready")

    wait_for(page, "refused")
    assert shown(page) == ""
    write(page, "typed")
    page.evaluate("course.saver.flush()")
    wait_for(page, "refused")
    assert stored(page) == later
    assert rows(page, "damaged") == []
    assert page.evaluate("course.store.refuses(course.key)") is True
    assert page.evaluate("course.store.refuses('module/activity#b')") is False
    assert len(page.evaluate("course.store.all()")) == 1
    assert page.evaluate("course.store.count()") == 2


def test_an_older_record_is_kept_beside_its_successor_and_is_no_conflict(store_page: Page) -> None:
    store_page.evaluate(
        f"""{RAW} (async () => {{
          const at = "2026-01-01T00:00:00.000Z";
          const older = {{ key: course.key, rev: 1, schema: 0, firstAt: at, savedAt: at, value: "as it was" }};
          await raw(({{ records }}) => ask(records.put(older)));
          await course.store.save(course.key, "as it is", {{ base: older }});
        }})()"""
    )

    assert stored(store_page)["value"] == "as it is"
    assert [(row["value"], row["schema"]) for row in rows(store_page, "kept")] == [("as it was", 0)]
    assert store_page.evaluate("course.store.kept()") == []


def test_erasing_empties_everything_and_tells_the_other_tab(store_context: BrowserContext, store_url: str) -> None:
    page, other = (open_page(store_context, store_url) for _ in range(2))
    write(page, "mine")
    wait_for(page, "saved")
    other.wait_for_function("document.querySelector('textarea').value === 'mine'")
    page.evaluate(f"{RAW} raw(async ({{damaged, kept}}) => {{ damaged.add({{}}); kept.add({{key: 'x'}}); }})")
    assert page.evaluate("course.store.eraseAll()") is True

    other.wait_for_function("document.querySelector('textarea').value === ''")
    assert shown(page) == ""
    for name in ("records", "damaged", "kept"):
        assert rows(page, name) == []
    assert other.evaluate("course.store.count()") == 0
    write(other, "begun again")
    wait_for(other, "saved")
    assert stored(other)["rev"] == 1


def test_erasing_some_leaves_the_others_and_no_copy_of_what_went(store_page: Page) -> None:
    """What lost a conflict goes with its record, and so does what an undone import would bring back."""
    store_page.evaluate(
        f"""{RAW} (async () => {{
          await course.store.save("one/a#x", "old");
          await course.store.save("two/b#x", "other");
          const rows = await course.store.all();
          await raw(async ({{ kept }}) => {{
            kept.add({{ key: "one/a#x", field: "", value: "lost", at: "2026-01-01" }});
            const value = {{ records: rows, kept: [] }};
            kept.add({{ key: "course:before-import", field: "", value, at: "2026-01-01" }});
          }});
          await course.store.erase((key) => key.startsWith("one/"));
        }})()"""
    )

    assert [row["key"] for row in rows(store_page, "records")] == ["two/b#x"]
    [copy] = rows(store_page, "kept")
    assert [row["key"] for row in copy["value"]["records"]] == ["two/b#x"]


def test_erasing_drops_what_waits_to_be_saved(store_page: Page) -> None:
    count = store_page.evaluate(
        """async () => {
          course.saver.input({ text: "not for keeping" });
          await course.store.eraseAll();
          await new Promise((resolve) => setTimeout(resolve, 500));
          return course.store.count();
        }"""
    )

    assert count == 0


def test_a_tab_that_missed_an_erasure_does_not_bring_the_text_back(
    store_context: BrowserContext, store_url: str
) -> None:
    """A tab in the background that missed the message finds the record gone when it comes to the front."""
    page, other = (open_page(store_context, store_url) for _ in range(2))
    write(page, "private")
    wait_for(page, "saved")
    other.evaluate(f"{RAW} raw(({{records}}) => ask(records.clear()))")
    page.evaluate("document.dispatchEvent(new Event('resume'))")

    page.wait_for_function("document.querySelector('textarea').value === ''")
    assert page.evaluate("course.store.count()") == 0


def test_a_lost_connection_is_opened_again(store_context: BrowserContext, store_url: str) -> None:
    """As Safari on iOS does it to a page that was in the background."""
    store_context.add_init_script(
        """
        const open = IDBFactory.prototype.open;
        IDBFactory.prototype.open = function (...all) {
          const request = open.apply(this, all);
          request.addEventListener("success", () => { window.connection = request.result; });
          return request;
        };
        """
    )
    page = open_page(store_context, store_url)
    page.evaluate("connection.close()")
    write(page, "after the loss")
    wait_for(page, "saved")

    assert page.evaluate("course.statuses") == ["saved-here"]


def test_a_database_that_never_answers_is_not_waited_for(store_context: BrowserContext, store_url: str) -> None:
    store_context.add_init_script("IDBFactory.prototype.open = () => ({})")
    page = open_page(store_context, store_url)

    assert page.evaluate("[course.store.status, course.store.reason]") == ["memory", "failed"]
    assert page.evaluate("course.store.get('module/activity#other').then(() => performance.now())") < 15_000


def test_the_browser_is_asked_once_to_keep_the_record(store_context: BrowserContext, store_url: str) -> None:
    store_context.add_init_script(
        """
        window.asked = 0;
        if (navigator.storage) navigator.storage.persist = async () => { window.asked++; return false; };
        """
    )
    page = open_page(store_context, store_url)
    page.evaluate("course.store.save('page:/a/', { done: true })")
    assert page.evaluate("asked") == 0
    write(page, "a first answer")
    wait_for(page, "saved")
    page.wait_for_function("asked === 1")
    write(page, ", and more")
    page.wait_for_function("course.saver.record.rev === 2")
    assert page.evaluate("asked") == 1
    page.reload()
    page.evaluate("ready")
    write(page, ", and more still")
    page.wait_for_function("course.saver.record.rev === 3")
    assert page.evaluate("asked") == 0
