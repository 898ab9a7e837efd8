"""What stands around the text of a page, on the built course in a real browser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.conftest import COARSE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator, Page

OVERVIEW = "modules/compass-behaviours/"
FIRST = "modules/compass-behaviours/the-compass/"
SECOND = "modules/compass-behaviours/attending/"
CHECKS = ["modules/compass-behaviours/check/", "modules/leading-vs-managing/check/"]


def open_page(page: Page, url: str) -> None:
    """Open a page and wait until all that surrounds its text is ready."""
    page.goto(url)
    page.wait_for_function(
        "[...document.querySelectorAll('course-progress, course-page-done, course-erase, course-storage-notice')]"
        ".every(element => element.dataset.ready === '')"
    )


def mark_done(page: Page, url: str) -> None:
    """Mark a page done by hand."""
    open_page(page, url)
    page.get_by_role("button", name="Mark this page done").click()
    expect(page.get_by_text("This page is done.")).to_be_visible()


def set_done(page: Page, activity: str, *, done: bool = True) -> None:
    """Let an activity find that it is done, or is so no more, and wait until that is saved."""
    element = page.wait_for_selector(f"[data-activity='{activity}'][data-ready]", state="attached")
    assert element
    element.evaluate("(element, done) => element.setDone(done)", done)


def activities(page: Page) -> list[str]:
    """Return the ids of the activities that the page waits for."""
    ids = page.locator("course-page-done").get_attribute("data-activities")
    assert ids
    return ids.split()


def card(page: Page, title: str) -> Locator:
    """Return a module's card on the home page."""
    return page.get_by_role("listitem").filter(has=page.get_by_role("heading", name=title))


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A page 320 pixels wide, as on a small phone or at 400 per cent on a screen of 1,280."""
    context = browser.new_context(viewport={"width": 320, "height": 600}, device_scale_factor=COARSE)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_opens_has_no_accessibility_fault(phone: Page, searched_site_url: str, scheme: Any) -> None:
    """Axe finds nothing with the contents or the search open, a page done, or the erase question asked."""
    phone.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    open_page(phone, searched_site_url + SECOND)
    phone.get_by_role("button", name="Mark this page done").click()
    expect(phone.get_by_text("This page is done.")).to_be_visible()
    assert violations(phone) == []

    phone.get_by_role("button", name="Contents").click()
    expect(phone.get_by_role("navigation", name="Contents")).to_be_visible()
    assert violations(phone) == []

    phone.keyboard.press("Escape")
    phone.get_by_role("button", name="Search the course").click()
    phone.keyboard.type("listening")
    expect(phone.locator(".md-search-result__item").first).to_be_visible()
    assert violations(phone) == []

    open_page(phone, searched_site_url + "my-record/")
    phone.get_by_role("button", name="Erase everything I entered").click()
    assert violations(phone) == []


def test_a_page_marked_done_stays_done_and_counts(page: Page, site_url: str) -> None:
    """The mark is there after a reload, on the overview, in the minutes that are left and on the home page."""
    open_page(page, site_url + FIRST)
    before = page.locator(".course-place__left").inner_text()
    mark_done(page, site_url + FIRST)
    # The minutes follow once the mark is saved.
    expect(page.locator(".course-place__left")).not_to_have_text(before)
    after = page.locator(".course-place__left").inner_text()
    assert int(after.split()[0]) < int(before.split()[0])

    open_page(page, site_url + FIRST)
    expect(page.get_by_text("This page is done.")).to_be_visible()
    expect(page.locator(".course-place__left")).to_have_text(after)

    open_page(page, site_url + OVERVIEW)
    expect(page.locator(".course-mark:visible")).to_have_count(1)
    expect(page.locator(".course-pages [data-done] a")).to_have_text("The compass")

    open_page(page, site_url)
    expect(card(page, "The compass behaviours")).to_contain_text("1 of 11 pages done, quiz not started")
    expect(card(page, "Defining leadership")).to_contain_text("Not started")


def test_a_done_mark_can_be_undone_and_focus_stays(page: Page, site_url: str) -> None:
    """One button does both, and says what happened."""
    mark_done(page, site_url + FIRST)
    undo = page.get_by_role("button", name="Undo")
    expect(undo).to_be_focused()
    undo.press("Enter")

    expect(page.get_by_role("button", name="Mark this page done")).to_be_focused()
    expect(page.get_by_text("This page is no longer marked done.")).to_be_visible()


def test_a_page_is_done_when_all_its_activities_are(page: Page, site_url: str) -> None:
    """Not before the last of them, and also when they were done on different days."""
    open_page(page, site_url + "modules/compass-behaviours/check/")
    *others, last = activities(page)
    for activity in others:
        set_done(page, activity)
    open_page(page, page.url)
    expect(page.get_by_role("button", name="Mark this page done")).to_be_visible()
    set_done(page, last)
    expect(page.get_by_text("This page is done.")).to_be_visible()

    open_page(page, site_url)
    expect(card(page, "The compass behaviours")).to_contain_text("1 of 11 pages done, quiz done")


def test_a_quiz_that_is_done_no_more_is_not_shown_as_done(page: Page, site_url: str) -> None:
    open_page(page, site_url + "modules/compass-behaviours/check/")
    for done in (True, False):
        for activity in activities(page):
            set_done(page, activity, done=done)
        # The page's own mark follows that of its activities: it is saved before the page is left.
        expect(page.locator("course-page-done[data-done]")).to_have_count(int(done))

    open_page(page, site_url)
    expect(card(page, "The compass behaviours")).to_contain_text("Not started")


def test_a_page_done_by_its_activity_is_not_announced_on_top_of_the_check(page: Page, site_url: str) -> None:
    open_page(page, site_url + "modules/compass-behaviours/")
    status = page.locator("course-page-done [role=status]")
    page.locator("course-reflection textarea").first.fill("Sit down a minute, Menna.")

    expect(status).to_have_text("This page is done.")
    expect(status).to_have_attribute("aria-live", "off")
    page.get_by_role("button", name="Undo").click()
    expect(status).to_have_attribute("aria-live", "polite")


def test_a_page_undone_by_hand_is_left_alone(page: Page, site_url: str) -> None:
    """What the learner said weighs more than what their activities say."""
    mark_done(page, site_url + SECOND)
    page.get_by_role("button", name="Undo").click()
    for activity in activities(page):
        set_done(page, activity)
    open_page(page, site_url + SECOND)

    expect(page.get_by_role("button", name="Mark this page done")).to_be_visible()


def test_two_tabs_show_the_same_mark(page: Page, site_url: str) -> None:
    """A page marked done in one tab is done in the other."""
    open_page(page, site_url + FIRST)
    other = page.context.new_page()
    mark_done(other, site_url + FIRST)

    expect(page.get_by_text("This page is done.")).to_be_visible()


def test_home_offers_to_go_on_where_one_stopped(page: Page, site_url: str) -> None:
    """Nothing at first; then the page visited last, while it is not done."""
    open_page(page, site_url)
    expect(page.get_by_role("link", name="Continue")).to_be_hidden()
    open_page(page, site_url + FIRST)
    open_page(page, site_url + SECOND)
    page.goto(site_url)
    page.get_by_role("link", name="Continue: The compass behaviours, Attending").click()

    expect(page).to_have_url(site_url + SECOND)


def test_home_goes_on_after_a_page_that_is_done(page: Page, site_url: str) -> None:
    """Each title is said once, though an overview is named like its module."""
    open_page(page, site_url + OVERVIEW)
    page.goto(site_url)
    expect(page.get_by_role("link", name="Continue")).to_have_text("Continue: The compass behaviours")
    mark_done(page, site_url + OVERVIEW)
    page.goto(site_url)
    page.get_by_role("link", name="Continue: The compass behaviours, The compass").click()

    expect(page).to_have_url(site_url + FIRST)


@pytest.mark.parametrize("path", ["https://example.org/", "javascript:void(0)", ""])
def test_a_remembered_page_cannot_lead_out_of_the_course(page: Page, site_url: str, path: str) -> None:
    """A record may come from a file that somebody made."""
    open_page(page, site_url + FIRST)
    page.evaluate(
        """path => new Promise((resolve, reject) => {
            const opening = indexedDB.open("course-record:compassionate-leadership");
            opening.onsuccess = () => {
                const at = "2026-11-01T00:00:00.000Z";
                const value = { path };
                const writing = opening.result.transaction("records", "readwrite");
                const record = { key: "course:last", rev: 9, schema: 1, firstAt: at, savedAt: at, value };
                writing.objectStore("records").put(record);
                writing.oncomplete = () => { opening.result.close(); resolve(); };
                writing.onabort = reject;
            };
        })""",
        path,
    )
    page.goto(site_url)
    page.wait_for_selector("course-continue[data-ready]", state="attached")

    expect(page.locator("course-continue")).to_be_hidden()


@pytest.mark.parametrize("width", [360, 1280])
def test_the_pages_of_a_module_stand_in_even_rows(width: int, page: Page, site_url: str) -> None:
    """The row of the page itself, which is no link, is as high as the others, with its time in the same place."""
    page.set_viewport_size({"width": width, "height": 740})
    open_page(page, site_url + OVERVIEW)

    rows = [box for row in page.locator(".course-pages li").all() if (box := row.bounding_box())]
    times = [box for time in page.locator(".course-pages__minutes").all() if (box := time.bounding_box())]

    assert rows[0]["height"] >= min(row["height"] for row in rows[1:])
    assert len({round(box["x"] + box["width"]) for box in times}) == 1


def test_help_is_in_the_menu_under_home_by_the_name_it_has_everywhere(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    open_page(page, site_url + FIRST)

    entries = page.get_by_role("navigation", name="Contents").get_by_role("link").all_inner_texts()
    assert entries[:2] == ["Home", "Where to find help"]
    expect(page.locator(".course-footer").get_by_role("link", name="Where to find help")).to_be_visible()


def test_back_and_next_lead_through_the_course_and_end_with_it(page: Page, site_url: str) -> None:
    """Neither to the page for help, which stands beside the course, nor on to the pages for authors."""
    links = page.get_by_role("navigation", name="Back and on").get_by_role("link")
    open_page(page, site_url + "modules/defining-leadership/")
    assert links.first.inner_text().split("\n")[-1].strip() == "Before you begin"
    open_page(page, site_url + "about/licence/")
    assert [link.get_attribute("rel") for link in links.all()] == ["prev"]


def test_no_word_of_the_compass_touches_its_ring(page: Page, site_url: str) -> None:
    """In a wide font too."""
    open_page(page, site_url + FIRST)
    page.add_style_tag(content=".course-compass text { font-family: 'DejaVu Sans', Verdana !important }")

    touching = page.locator(".course-compass").evaluate(
        """picture => {
          const ring = picture.querySelector("circle").getBoundingClientRect();
          const [x, y, r] = [ring.x + ring.width / 2, ring.y + ring.height / 2, ring.width / 2];
          const near = (low, high, at) => Math.max(low, Math.min(at, high)) - at;
          return [...picture.querySelectorAll(".course-compass__name, tspan")].filter(words => {
            const box = words.getBoundingClientRect();
            return Math.hypot(near(box.left, box.right, x), near(box.top, box.bottom, y)) <= r;
          }).map(words => words.textContent);
        }"""
    )

    assert touching == []


def test_erasing_needs_a_second_yes(page: Page, site_url: str) -> None:
    """The question takes the focus; "no" gives it back and keeps everything."""
    mark_done(page, site_url + FIRST)
    open_page(page, site_url + "my-record/")
    expect(page.get_by_text("which pages you have read")).to_be_visible()
    erase = page.get_by_role("button", name="Erase everything I entered")
    erase.click()
    expect(page.locator("#course-erase-question")).to_be_focused()
    page.get_by_role("button", name="No, keep it").click()

    expect(erase).to_be_focused()
    open_page(page, site_url + FIRST)
    expect(page.get_by_text("This page is done.")).to_be_visible()


def test_erasing_erases_everything_and_says_so(page: Page, site_url: str) -> None:
    """The result takes the focus, other tabs are told, and nothing is left."""
    other = page.context.new_page()
    mark_done(other, site_url + FIRST)
    open_page(page, site_url + "my-record/")
    page.get_by_role("button", name="Erase everything I entered").click()
    page.get_by_role("button", name="Yes, erase everything").click()
    result = page.get_by_text("Everything you entered has been erased from this device.")

    expect(result).to_be_focused()
    expect(other.get_by_role("button", name="Mark this page done")).to_be_visible()
    open_page(page, site_url + "my-record/")
    expect(page.get_by_text("Nothing is saved on this device.")).to_be_visible()
    expect(page.get_by_role("button", name="Erase everything I entered")).to_be_hidden()


def test_erasing_is_one_link_away_on_every_page(page: Page, site_url: str) -> None:
    """The same links stand at the foot of every page."""
    for path in ("", FIRST, "about/licence/"):
        page.goto(site_url + path)
        page.get_by_role("link", name="Erase everything I entered").click()
        expect(page).to_have_url(site_url + "my-record/#erase")


def test_a_frame_without_storage_says_so_and_works(page: Page, site_url: str) -> None:
    """In a sandboxed frame neither the theme nor the course breaks, and the notice says what to do."""
    frame = f'<iframe sandbox="allow-scripts" width="900" height="600" src="{site_url}{FIRST}"></iframe>'
    page.route("**/frame.html", lambda route: route.fulfill(content_type="text/html", body=frame))
    page.goto(site_url + "frame.html")
    inside = page.frame_locator("iframe")

    expect(inside.get_by_text("This browser is not letting the course save.")).to_be_visible()
    inside.get_by_role("button", name="Mark this page done").click()
    expect(inside.get_by_text("This page is done.")).to_be_visible()


def test_the_notice_is_empty_while_all_is_well(page: Page, site_url: str) -> None:
    """A live region is there from the start, with nothing in it."""
    open_page(page, site_url + FIRST)

    expect(page.locator("course-storage-notice")).to_be_empty()


def test_single_letters_do_nothing(page: Page, site_url: str) -> None:
    """The theme's shortcuts of one letter are gone; typing in the search works."""
    open_page(page, site_url + FIRST)
    for key in "npsf/.,":
        page.keyboard.press(key)
    page.wait_for_timeout(300)
    expect(page).to_have_url(site_url + FIRST)
    expect(page.locator("#__search")).not_to_be_checked()

    page.get_by_role("textbox", name="Search the course").click()
    page.keyboard.type("spin")
    expect(page.get_by_role("textbox", name="Search the course")).to_have_value("spin")


def test_the_contents_open_by_keyboard_on_a_phone(phone: Page, site_url: str) -> None:
    """Space opens them and moves into them, Escape closes them and comes back; closed, Tab does not enter them."""
    open_page(phone, site_url + FIRST)
    button = phone.get_by_role("button", name="Contents")
    contents = phone.get_by_role("navigation", name="Contents")
    expect(contents).to_be_hidden()
    button.focus()
    phone.keyboard.press("Space")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(contents.get_by_role("link").first).to_be_focused()

    phone.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(contents).to_be_hidden()


def test_tab_passes_a_search_that_is_not_open(phone: Page, site_url: str) -> None:
    """Every stop in the header can be seen, and none opens the search by itself."""
    open_page(phone, site_url + FIRST)
    stops = []
    for _press in range(8):
        phone.keyboard.press("Tab")
        stops.append(phone.evaluate("document.activeElement.matches('.md-search, .md-search *')"))

    assert not any(stops)
    phone.get_by_role("button", name="Search the course").press("Enter")
    expect(phone.get_by_role("textbox", name="Search the course")).to_be_focused()


def test_the_first_stop_skips_to_the_page(page: Page, site_url: str) -> None:
    """The first Tab shows the way past header and contents, to above the title."""
    open_page(page, site_url + FIRST)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the page")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    expect(page.get_by_role("navigation", name="Where you are").get_by_role("link").first).to_be_focused()


def test_focus_is_never_under_the_header(phone: Page, site_url: str) -> None:
    """Going backwards through a long page, each stop lies below the sticky header."""
    open_page(phone, site_url + OVERVIEW)
    phone.locator(".course-footer a").last.focus()
    for _ in range(40):
        phone.keyboard.press("Shift+Tab")
        hidden = phone.evaluate(
            """() => {
                const { activeElement } = document;
                const header = document.querySelector(".md-header");
                if (activeElement.matches("body, .course-skip") || header.contains(activeElement)) return false;
                return activeElement.getBoundingClientRect().bottom <= header.getBoundingClientRect().bottom;
            }"""
        )
        assert not hidden, phone.evaluate("document.activeElement.outerHTML")


def test_targets_are_large_on_a_phone(phone: Page, site_url: str) -> None:
    """Buttons, the ways on and back, and the links of lists can be hit with a thumb.

    Not the words of the glossary: they stand in a sentence, like its links, and WCAG 2.5.8 excepts such targets.
    """
    open_page(phone, site_url + OVERVIEW)
    small = phone.evaluate(
        """() => [...document.querySelectorAll(
            "button:not([hidden], .md-search__icon, .course-term__word)," +
            ".course-turn a, .course-footer a, .course-pages a"
        )].filter((target) => target.checkVisibility() && target.getBoundingClientRect().height < 44)
          .map((target) => `${target.getBoundingClientRect().height}: ${target.outerHTML}`)"""
    )

    assert small == []


def test_the_colours_can_be_chosen_and_are_kept(page: Page, site_url: str) -> None:
    """They follow the device until somebody chooses; where it is light, the first tap is seen."""
    page.emulate_media(color_scheme="light")
    open_page(page, site_url + FIRST)
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.get_by_title("Always use dark colours").click()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.reload()

    expect(body).to_have_attribute("data-md-color-scheme", "slate")


def test_the_colours_of_the_device_come_back(page: Page, site_url: str) -> None:
    """Dark, light, and then those of the device."""
    page.emulate_media(color_scheme="dark")
    open_page(page, site_url + FIRST)
    body = page.locator("body")
    page.get_by_title("Always use dark colours").click()
    page.get_by_title("Always use light colours").click()
    expect(body).to_have_attribute("data-md-color-scheme", "default")

    page.get_by_title("Follow this device").click()

    expect(body).to_have_attribute("data-md-color-scheme", "slate")


def test_a_lost_reader_finds_home(browser: Browser, site_url: str) -> None:
    """The page for a wrong address speaks plainly and leads home, from any depth."""
    # A page of its own: Chromium reports the wrong address itself as a console error.
    context = browser.new_context()
    lost = context.new_page()
    lost.goto(site_url + "modules/no/such/page/")
    expect(lost.get_by_role("heading", name="This page is not here")).to_be_visible()
    lost.get_by_role("link", name="Go to the home page").click()

    expect(lost).to_have_url(site_url)
    context.close()


def test_paper_holds_the_lesson_alone(page: Page, site_url: str) -> None:
    """In print there is no way about the site but the module's name, and the day colours hold in the dark too."""
    page.emulate_media(media="print", color_scheme="dark")
    open_page(page, site_url + FIRST)

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    for part in (".md-header", ".course-nav", ".course-turn", ".course-done", ".course-footer"):
        expect(page.locator(part).first).to_be_hidden()
    colour = page.evaluate("getComputedStyle(document.querySelector('h1')).color")
    assert colour == "rgb(29, 42, 51)"


@pytest.mark.parametrize("uri", [*CHECKS, OVERVIEW])
def test_what_was_not_answered_prints_no_hint_and_no_answer(page: Page, site_url: str, uri: str) -> None:
    """The theme unfolds all that is folded before it prints."""
    page.goto(site_url + uri)
    page.wait_for_function("!document.querySelector('.course-activity > :not([data-ready])')")
    page.emulate_media(media="print")
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")

    expect(page.locator(".course-activity").first).to_be_visible()
    for part in ("hints > li", "answer", "why", "model", "points", "said"):
        expect(page.locator(f".course-{part}:visible")).to_have_count(0)


def test_without_the_script_a_page_reads_and_leads_on(browser: Browser, site_url: str) -> None:
    """Place, minutes, outcomes and the way on are in the page; nothing claims to know what was done."""
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(site_url + OVERVIEW)
    expect(plain.get_by_text("By the end you can")).to_be_visible()
    expect(plain.get_by_text("Done", exact=True).first).to_be_hidden()
    plain.get_by_role("navigation", name="Back and on").get_by_role("link", name="Next").click()
    expect(plain.get_by_text("minutes left in this module")).to_be_visible()
    expect(plain.get_by_role("button", name="Mark this page done")).to_be_hidden()
    context.close()


def test_search_finds_lessons_in_our_words(page: Page, searched_site_url: str) -> None:
    """The search is named, and leads to the lesson."""
    open_page(page, searched_site_url)
    page.get_by_role("textbox", name="Search the course").click()
    page.keyboard.type("attending")
    page.get_by_role("dialog", name="Search the course").get_by_role("heading", name="Attending").first.click()

    expect(page).to_have_url(searched_site_url + SECOND)


def test_how_many_pages_were_found_is_announced(page: Page, searched_site_url: str) -> None:
    open_page(page, searched_site_url)
    page.get_by_role("textbox", name="Search the course").click()
    page.keyboard.type("attending")

    expect(page.get_by_role("search").get_by_role("status")).to_contain_text(re.compile(r"\d+ pages"))


@pytest.mark.parametrize("width", [960, 1280, 1600])
def test_the_search_box_does_not_cut_its_own_words(page: Page, site_url: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    open_page(page, site_url)
    box = page.get_by_role("textbox", name="Search the course")

    assert box.evaluate("box => { box.value = box.placeholder; return box.scrollWidth - box.clientWidth }") == 0


def test_a_search_that_finds_nothing_offers_help(page: Page, searched_site_url: str) -> None:
    """Only then: beside results it would be in the way."""
    open_page(page, searched_site_url)
    page.get_by_role("textbox", name="Search the course").click()
    help_ = page.get_by_role("dialog", name="Search the course").get_by_role(
        "link", name="Where to find help", exact=True
    )
    page.keyboard.type("attending")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    expect(help_).to_be_hidden()

    page.get_by_role("textbox", name="Search the course").fill("")
    page.keyboard.type("zzqx")
    expect(page.get_by_text("No page has these words")).to_be_visible()
    help_.click()

    expect(page).to_have_url(searched_site_url + "help/")


WIDE = "modules/compassion-fatigue/leading-in-a-crisis/"
"""A page with a table of three columns."""


def test_on_a_phone_each_row_of_a_wide_table_is_a_card(site_url: str, phone: Page) -> None:
    """With the name of its column above each cell, and still a table to a screen reader."""
    open_page(phone, f"{site_url}{WIDE}")
    cell = phone.get_by_role("table").get_by_role("cell", name="Room to decide")
    name = phone.get_by_role("rowheader", name="Autonomy and control")

    above = cell.evaluate("cell => [getComputedStyle(cell, '::before').content, getComputedStyle(cell).display]")
    assert above == ['"What feeds it"', "block"]
    assert phone.get_by_role("columnheader").all_inner_texts() == ["Need", "What it means", "What feeds it"]
    boxes = [name.bounding_box(), cell.bounding_box()]
    assert boxes[0]
    assert boxes[1]
    assert boxes[1]["x"] == boxes[0]["x"]
    assert boxes[1]["width"] > 200
    assert violations(phone) == []


def test_on_paper_a_wide_table_is_a_table(site_url: str, phone: Page) -> None:
    open_page(phone, f"{site_url}{WIDE}")

    phone.emulate_media(media="print")

    cell = phone.get_by_role("cell", name="Room to decide")
    assert cell.evaluate("cell => getComputedStyle(cell).display") == "table-cell"
    assert cell.evaluate("cell => getComputedStyle(cell, '::before').content") == "none"


@pytest.mark.parametrize("path", ["leading-vs-managing/two-jobs-in-one", "compassion-fatigue/what-the-survey-says"])
def test_words_of_a_drawing_stay_inside_it(path: str, site_url: str, phone: Page) -> None:
    """In a wide font; a word in a circle keeps away from the lines of both."""
    open_page(phone, f"{site_url}modules/{path}/")
    phone.add_style_tag(content=".course-compass text { font-family: 'DejaVu Sans', Verdana !important }")

    wrong = phone.locator(".course-compass").evaluate(
        """svg => {
          const { x, width } = svg.viewBox.baseVal;
          const words = [...svg.querySelectorAll("tspan, text:not(:has(tspan))")].map(part => {
            const { x, y } = part.getStartPositionOfChar(0);
            const { x: right } = part.getEndPositionOfChar(part.getNumberOfChars() - 1);
            return { said: part.textContent, left: x, right, top: y - 11, bottom: y + 3 };
          });
          const crosses = (circle, { left, right, top, bottom }) => {
            const [cx, cy, r] = ["cx", "cy", "r"].map(name => circle[name].baseVal.value);
            const far = [left, right].flatMap(x => [top, bottom].map(y => Math.hypot(x - cx, y - cy)));
            const near = Math.hypot(Math.max(left - cx, 0, cx - right), Math.max(top - cy, 0, cy - bottom));
            return near < r + 3 && Math.max(...far) > r - 3;
          };
          return words.filter(word => word.left < x || word.right > x + width ||
            [...svg.querySelectorAll("circle")].some(circle => crosses(circle, word))).map(({ said }) => said);
        }"""
    )

    assert wrong == []
