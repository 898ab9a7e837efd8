"""The course kept on the device: it opens without a network, changes its version as a whole, and never half."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest
from coursekit.offline.worker import write_retirement
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.exercises import GALLERY, check, press, ready, records, result, wait_saved
from tests.browser.host import host, newer
from tests.browser.test_shared_computer import share
from tests.browser.test_slides import open_deck, shown, turn

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Locator, Page

    from tests.browser.host import Host

KEEP = "Keep the course on this device"
NEWER = "A newer version of this course is on your device."
WHAT_IS_SHOWN = """() => [
  document.body.textContent.match(/Version (\\d+\\.\\d+\\.\\d+)/)[1],
  globalThis.newer ?? "no",
]"""
OLD, NEW = ["0.1.0", "no"], ["99.0.0", "yes"]
"""What a page of each version says of itself, and what its script says."""
CACHES = "caches.keys()"
LOOK_FOR_NEWER = """async () => {
  const kept = await navigator.serviceWorker.getRegistration();
  const found = new Promise(go => kept.addEventListener("updatefound", () => go(kept.installing), { once: true }));
  void kept.update().catch(() => {});
  const coming = await found;
  while (coming.state === "installing") await new Promise(go => setTimeout(go, 20));
}"""
"""Ends when what was found is there whole, or not at all."""


@pytest.fixture
def course(gallery_folder: Path) -> Iterator[Host]:
    """The gallery course on a host."""
    with host(gallery_folder) as running:
        yield running


@pytest.fixture
def course_below(gallery_folder: Path, tmp_path: Path) -> Iterator[Host]:
    """The gallery course under a path of its own, at an address at which another site has a worker, too."""
    folder = tmp_path / "host"
    folder.mkdir()
    (folder / "learn").symlink_to(gallery_folder)
    (folder / "index.html").write_text("<!doctype html><title>Others</title>", encoding="utf-8")
    (folder / "sw.js").write_text("// the first", encoding="utf-8")
    with host(folder) as running:
        running.url += "learn/"
        yield running


@pytest.fixture(scope="module")
def newer_site(gallery_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return newer(gallery_folder, tmp_path_factory.mktemp("newer") / "site")


@pytest.fixture
def tab(browser: Any) -> Iterator[Page]:
    """A page of a new profile in which a network that fails is no fault; an exception is."""
    context: BrowserContext = browser.new_context(locale="en-GB")
    wrong: list[str] = []
    context.on("weberror", lambda error: wrong.append(str(error.error)))
    page = context.new_page()
    page.set_default_timeout(15_000)
    yield page
    context.close()
    assert wrong == []


def offer(page: Page, course: Host) -> Locator:
    """Open My record, and return what keeps the course."""
    page.goto(f"{course.url}my-record/#offline")
    page.wait_for_selector("course-offline[data-ready]")
    return page.locator("course-offline")


def keep(page: Page, course: Host) -> Locator:
    """Keep the course, and wait until it is there."""
    place = offer(page, course)
    press(place, KEEP)
    expect(place.get_by_text("Done. The course is on this device now.")).to_be_focused()
    return place


def bring_out(page: Page, course: Host, site: Path) -> None:
    """Bring out another version, and let the browser look for it as it does at each visit."""
    course.folder = site
    page.evaluate(LOOK_FOR_NEWER)


def what_is_shown(page: Page) -> list[str]:
    """The version of the page, and of its script."""
    found: list[str] = page.evaluate(WHAT_IS_SHOWN)
    return found


def test_the_size_is_said_before_anything_is_kept(tab: Page, course: Host) -> None:
    facts = json.loads((course.folder / "offline.json").read_text(encoding="utf-8"))
    place = offer(tab, course)

    size = f"{facts['bytes'] / 1_000_000:.1f}".removesuffix(".0")
    expect(place).to_contain_text(f"It takes {size} megabytes (MB) of room on this device.")
    assert tab.evaluate(CACHES) == []
    assert tab.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0


def test_the_size_is_that_of_all_that_is_kept(tab: Page, course: Host) -> None:
    keep(tab, course)
    held = """async () => {
      const cache = await caches.open((await caches.keys())[0]);
      const sizes = await Promise.all((await cache.matchAll()).map(async each => (await each.blob()).size));
      return [sizes.length, sizes.reduce((sum, size) => sum + size)];
    }"""
    facts = json.loads((course.folder / "offline.json").read_text(encoding="utf-8"))

    assert tab.evaluate(held) == [facts["files"], facts["bytes"]]


def test_every_page_opens_without_a_network(tab: Page, course: Host) -> None:
    keep(tab, course)
    course.is_away = True
    pages = [path.parent.relative_to(course.folder).as_posix() for path in course.folder.rglob("index.html")]
    for page in sorted(pages):
        tab.goto(course.url + ("" if page == "." else f"{page}/"))
        tab.wait_for_function("() => document.readyState === 'complete' && globalThis.course")

    assert len(pages) > 20


def test_an_address_without_its_last_stroke_opens_too(tab: Page, course: Host) -> None:
    keep(tab, course)
    course.is_away = True
    tab.goto(f"{course.url}my-record")

    expect(tab).to_have_url(f"{course.url}my-record/")
    expect(tab.get_by_role("heading", level=1)).to_have_text("My record")


def test_a_question_is_answered_and_comes_back_without_a_network(tab: Page, course: Host) -> None:
    keep(tab, course)
    course.is_away = True
    tab.goto(f"{course.url}{GALLERY}types/")
    ready(tab)
    question = tab.locator("[data-question]:has(input[type=radio])").first
    question.locator("input[type=radio]").first.check()
    check(question)
    expect(result(question)).not_to_be_empty()
    wait_saved(tab)
    tab.reload()
    ready(tab)

    expect(result(question)).not_to_be_empty()


def test_the_search_finds_without_a_network(tab: Page, course: Host) -> None:
    keep(tab, course)
    course.is_away = True
    tab.goto(course.url)
    tab.get_by_role("textbox", name="Search the course").click()
    tab.keyboard.type("record")

    expect(tab.locator(".md-search-result__item").first).to_be_visible()


def test_slides_are_turned_without_a_network(tab: Page, course: Host) -> None:
    keep(tab, course)
    course.is_away = True
    open_deck(tab, f"{course.url}{GALLERY}slides/")
    first = shown(tab)
    turn(tab)

    assert shown(tab) != first


def test_a_newer_version_is_told_and_the_page_stays_as_it_was(tab: Page, course: Host, newer_site: Path) -> None:
    keep(tab, course)
    tab.goto(course.url)
    bring_out(tab, course, newer_site)

    expect(tab.get_by_role("status").filter(has_text=NEWER)).to_be_visible()
    tab.goto(f"{course.url}help/")
    assert what_is_shown(tab) == OLD
    expect(tab.get_by_text(NEWER)).to_be_visible()


def test_the_newer_version_comes_when_the_learner_says_so(tab: Page, course: Host, newer_site: Path) -> None:
    keep(tab, course)
    tab.goto(course.url)
    bring_out(tab, course, newer_site)
    with tab.expect_navigation():
        tab.get_by_role("button", name="Change to it now").click()
    tab.wait_for_load_state()

    assert what_is_shown(tab) == NEW
    assert len(tab.evaluate(CACHES)) == 1
    course.is_away = True
    tab.goto(f"{course.url}help/")
    assert what_is_shown(tab) == NEW


def test_all_pages_change_together_and_what_was_just_typed_is_kept(tab: Page, course: Host, newer_site: Path) -> None:
    keep(tab, course)
    tab.goto(course.url)
    other = tab.context.new_page()
    other.goto(f"{course.url}{GALLERY}writing/")
    ready(other)
    bring_out(tab, course, newer_site)
    other.locator("textarea").first.fill("Typed a moment ago.")
    with other.expect_navigation(), tab.expect_navigation():
        tab.get_by_role("button", name="Change to it now").click()
    ready(other)

    assert what_is_shown(other) == what_is_shown(tab) == NEW
    expect(other.locator("textarea").first).to_have_value("Typed a moment ago.")


def test_the_newer_version_comes_by_itself_once_no_page_is_open(tab: Page, course: Host, newer_site: Path) -> None:
    keep(tab, course)
    tab.goto(course.url)
    bring_out(tab, course, newer_site)
    context = tab.context
    tab.goto("about:blank")
    context.service_workers[-1].evaluate("new Promise(done => setTimeout(done, 500))")
    tab.goto(course.url)

    assert what_is_shown(tab) == NEW


def test_a_page_that_is_opened_while_the_newer_version_is_coming_is_told_too(
    tab: Page, course: Host, newer_site: Path
) -> None:
    keep(tab, course)
    tab.goto(course.url)
    course.folder, course.slow = newer_site, 0.02
    tab.evaluate("void navigator.serviceWorker.getRegistration().then(kept => kept.update())")
    tab.wait_for_function("() => navigator.serviceWorker.getRegistration().then(kept => !!kept.installing)")
    tab.goto(f"{course.url}help/")

    assert tab.evaluate("navigator.serviceWorker.getRegistration().then(kept => !!kept.installing)")
    expect(tab.get_by_text(NEWER)).to_be_visible()


def test_what_was_removed_while_a_page_was_open_can_be_kept_again(tab: Page, course: Host) -> None:
    keep(tab, course)
    tab.reload()
    press(offer(tab, course), "Remove the course from this device")
    expect(tab.get_by_text("The course is no longer kept on this device.")).to_be_focused()
    keep(tab, course)
    course.is_away = True
    tab.goto(f"{course.url}help/")

    assert what_is_shown(tab) == OLD


def test_what_the_browser_threw_away_is_offered_again(tab: Page, course: Host) -> None:
    keep(tab, course)
    tab.evaluate("caches.keys().then(names => Promise.all(names.map(name => caches.delete(name))))")
    tab.goto(course.url)

    expect(offer(tab, course).get_by_role("button", name=KEEP)).to_be_visible()


def test_a_newer_worker_alone_cannot_take_away_what_is_kept(tab: Page, course: Host, tmp_path: Path) -> None:
    keep(tab, course)
    before = tab.evaluate(CACHES)
    site = tmp_path / "site"
    shutil.copytree(course.folder, site)
    worker = site / "sw.js"
    worker.write_text(f"{worker.read_text(encoding='utf-8')}// another\n", encoding="utf-8")
    course.wrong["help/"] = (503, "Later")
    bring_out(tab, course, site)

    assert tab.evaluate(CACHES) == before
    course.is_away = True
    tab.goto(f"{course.url}help/")
    assert what_is_shown(tab) == OLD


def test_under_a_path_it_is_kept_and_opens_without_a_network(tab: Page, course_below: Host) -> None:
    keep(tab, course_below)
    course_below.is_away = True
    tab.goto(f"{course_below.url}help/")

    assert what_is_shown(tab) == OLD
    assert tab.evaluate(CACHES)[0].startswith("course-files:/learn/:")


def test_the_worker_of_another_site_at_the_address_is_not_taken_for_ours(tab: Page, course_below: Host) -> None:
    root = course_below.url.removesuffix("learn/")
    tab.goto(root)
    tab.evaluate("navigator.serviceWorker.register('sw.js').then(() => navigator.serviceWorker.ready)")
    tab.goto(f"{course_below.url}help/")
    assert tab.evaluate("navigator.serviceWorker.controller.scriptURL") == f"{root}sw.js"
    (course_below.folder / "sw.js").write_text("// the second", encoding="utf-8")
    tab.evaluate(LOOK_FOR_NEWER)
    tab.reload()
    tab.wait_for_timeout(300)

    expect(tab.get_by_text(NEWER)).to_have_count(0)


@pytest.mark.parametrize(
    "answer", [(404, "Not found"), (200, "<title>Sign in to the network</title>"), (301, "/sign-in/"), (503, "Later")]
)
def test_a_newer_version_that_comes_in_part_is_none(
    answer: tuple[int, str], tab: Page, course: Host, newer_site: Path
) -> None:
    keep(tab, course)
    before = tab.evaluate(CACHES)
    tab.goto(course.url)
    course.wrong["assets/0123456789ab/course.js"] = answer
    bring_out(tab, course, newer_site)

    assert tab.evaluate(CACHES) == before
    course.is_away = True
    tab.goto(f"{course.url}help/")
    assert what_is_shown(tab) == OLD
    expect(tab.get_by_text(NEWER)).to_have_count(0)


def test_a_version_that_did_not_come_is_fetched_again_at_the_next_visit(
    tab: Page, course: Host, newer_site: Path
) -> None:
    keep(tab, course)
    tab.goto(course.url)
    course.wrong["help/"] = (503, "Later")
    bring_out(tab, course, newer_site)
    course.wrong.clear()
    bring_out(tab, course, newer_site)

    expect(tab.get_by_text(NEWER)).to_be_visible()


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ((503, "Later"), "because not all of it came"),
        ((200, "<title>Sign in to the network</title>"), "because something on the way changed it"),
    ],
)
def test_a_first_version_that_comes_in_part_is_none_and_the_reason_is_said(
    answer: tuple[int, str], said: str, tab: Page, course: Host
) -> None:
    course.wrong["help/"] = answer
    place = offer(tab, course)
    press(place, KEEP)

    expect(place.get_by_text(said)).to_be_focused()
    expect(place.get_by_role("button", name=KEEP)).to_be_visible()
    assert tab.evaluate(CACHES) == []


def test_a_device_without_room_keeps_nothing_and_that_is_said(tab: Page, course: Host) -> None:
    place = offer(tab, course)
    session = tab.context.new_cdp_session(tab)
    session.send("Storage.overrideQuotaForOrigin", {"origin": course.url.rstrip("/"), "quotaSize": 400_000})
    press(place, KEEP)

    expect(place.get_by_text("this device has too little room")).to_be_focused()
    assert tab.evaluate(CACHES) == []


def test_a_device_that_has_become_full_stays_with_the_version_it_has(tab: Page, course: Host, newer_site: Path) -> None:
    keep(tab, course)
    before = tab.evaluate(CACHES)
    tab.goto(course.url)
    session = tab.context.new_cdp_session(tab)
    size = json.loads((course.folder / "offline.json").read_text(encoding="utf-8"))["bytes"]
    session.send("Storage.overrideQuotaForOrigin", {"origin": course.url.rstrip("/"), "quotaSize": size + 1_000_000})
    bring_out(tab, course, newer_site)

    assert tab.evaluate(CACHES) == before
    course.is_away = True
    tab.goto(f"{course.url}help/")
    assert what_is_shown(tab) == OLD


def test_files_that_the_browser_may_keep_for_an_hour_are_fetched_all_the_same(
    tab: Page, course: Host, newer_site: Path
) -> None:
    course.kept_for = "max-age=3600"
    keep(tab, course)
    tab.goto(course.url)
    bring_out(tab, course, newer_site)

    expect(tab.get_by_text(NEWER)).to_be_visible()


def test_the_record_is_the_same_in_the_newer_version(tab: Page, course: Host, newer_site: Path) -> None:
    keep(tab, course)
    tab.goto(f"{course.url}{GALLERY}writing/")
    ready(tab)
    tab.locator("textarea").first.fill("I put my notes down.")
    wait_saved(tab)
    before = records(tab)
    bring_out(tab, course, newer_site)
    with tab.expect_navigation():
        tab.get_by_role("button", name="Change to it now").click()
    ready(tab)

    assert {key: value for key, value in records(tab).items() if key in before and "#" in key} == {
        key: value for key, value in before.items() if "#" in key
    }
    expect(tab.locator("textarea").first).to_have_value("I put my notes down.")


def test_what_other_pages_of_the_host_keep_is_left_alone(tab: Page, course: Host, newer_site: Path) -> None:
    tab.goto(course.url)
    others = ["course-files:/another/:0123456789ab", "of-another-site"]
    tab.evaluate("names => Promise.all(names.map(name => caches.open(name)))", others)
    keep(tab, course)
    tab.goto(course.url)
    bring_out(tab, course, newer_site)
    with tab.expect_navigation():
        tab.get_by_role("button", name="Change to it now").click()
    assert set(others) < set(tab.evaluate(CACHES))
    press(offer(tab, course), "Remove the course from this device")
    expect(tab.get_by_text("The course is no longer kept on this device.")).to_be_focused()

    assert tab.evaluate(CACHES) == others


def test_it_is_removed_and_what_was_written_stays(tab: Page, course: Host) -> None:
    keep(tab, course)
    tab.goto(f"{course.url}{GALLERY}writing/")
    ready(tab)
    tab.locator("textarea").first.fill("I put my notes down.")
    wait_saved(tab)
    press(offer(tab, course), "Remove the course from this device")
    expect(tab.get_by_text("What you wrote is still here.")).to_be_focused()

    assert tab.evaluate(CACHES) == []
    assert tab.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0
    assert "I put my notes down." in json.dumps(records(tab))


def test_a_site_that_offers_it_no_more_ends_what_was_kept(tab: Page, course: Host, tmp_path: Path) -> None:
    keep(tab, course)
    tab.goto(course.url)
    site = newer(course.folder, tmp_path / "site")
    for name in ("offline.json", "manifest.webmanifest"):
        (site / name).unlink()
    write_retirement(site)
    course.folder = site
    with tab.expect_navigation():
        tab.evaluate("void navigator.serviceWorker.getRegistration().then(kept => kept.update())")
    tab.wait_for_load_state()

    assert what_is_shown(tab) == NEW
    assert tab.evaluate(CACHES) == []
    expect(offer(tab, course)).to_contain_text("The course cannot be kept just now.")


def test_what_is_not_of_the_course_is_asked_of_the_network(tab: Page, course: Host) -> None:
    keep(tab, course)
    tab.goto(course.url)
    course.asked.clear()
    status = tab.evaluate("fetch('robots.txt').then(answer => answer.status)")

    assert status == 404
    assert course.asked[-1] == "robots.txt"


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark")])
def test_axe_finds_nothing_before_and_after_and_in_the_notice(
    width: int, scheme: Any, tab: Page, course: Host, newer_site: Path
) -> None:
    tab.set_viewport_size({"width": width, "height": 900})
    tab.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    offer(tab, course)
    found = violations(tab)
    course.slow = 0.05
    press(tab.locator("course-offline"), KEEP)
    expect(tab.get_by_text("files are here.")).to_be_visible()
    found += violations(tab)
    course.wrong["help/"], course.slow = (503, "Later"), 0
    expect(tab.get_by_text("because not all of it came")).to_be_visible()
    found += violations(tab)
    course.wrong.clear()
    keep(tab, course)
    found += violations(tab)
    tab.goto(course.url)
    bring_out(tab, course, newer_site)
    expect(tab.get_by_text(NEWER)).to_be_visible()
    found += violations(tab)

    assert found == []


def test_by_keyboard_the_place_is_never_lost(tab: Page, course: Host) -> None:
    """Pressing takes the button away: focus goes to the words that say what happens."""
    course.slow = 0.02
    place = offer(tab, course)
    place.get_by_role("button", name=KEEP).press("Enter")
    expect(place.get_by_text("The course is coming to this device.")).to_be_focused()
    expect(place.get_by_text("Done. The course is on this device now.")).to_be_focused()
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")

    expect(place.get_by_text("The course is no longer kept on this device.")).to_be_focused()


def test_on_a_shared_computer_it_is_not_offered(tab: Page, course: Host) -> None:
    share(tab, course.url)
    place = offer(tab, course)

    expect(place.get_by_text("The course cannot be kept on it")).to_be_visible()
    expect(place.get_by_role("button")).to_have_count(0)


def test_the_notice_can_be_put_away(tab: Page, course: Host, newer_site: Path) -> None:
    keep(tab, course)
    tab.goto(course.url)
    bring_out(tab, course, newer_site)
    tab.get_by_role("button", name="Not now").click()

    expect(tab.get_by_text(NEWER)).to_have_count(0)
    assert what_is_shown(tab) == OLD
