"""Self-assessments: rated, drawn, taken again, and compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.axe import LOOKS, violations
from tests.browser.exercises import GALLERY, heard, listen, open_activity, press, ready, records, reopen, wait_saved

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

SHOW = "Show my picture"


def rate(activity: Locator, *labels: str) -> None:
    """Rate the statements from top to bottom."""
    for statement, label in zip(activity.locator("[data-statement]").all(), labels, strict=True):
        statement.get_by_text(label, exact=True).click()


def take(activity: Locator, *labels: str) -> None:
    """Rate all statements and show the picture."""
    rate(activity, *labels)
    press(activity, SHOW)
    expect(activity.get_by_role("heading", name="Your picture")).to_be_focused()


def test_statements_without_a_rating_are_named_first(gallery_url: str, page: Page) -> None:
    """As long as nothing can be drawn: only their number is announced, and links lead to them."""
    activity = open_activity(page, gallery_url, "compass")
    activity.locator("[data-statement=felt]").get_by_text("No chance to", exact=True).click()
    listen(page)

    press(activity, SHOW)

    assert heard(page) == ["4 statements have no rating yet"]
    expect(activity.get_by_role("button", name=SHOW)).to_be_focused()
    expect(activity.locator("svg")).to_have_count(0)
    expect(activity.locator(".course-unrated")).to_have_count(4)
    expect(activity.locator("[data-statement=felt] .course-unrated")).to_have_count(0)
    links = activity.get_by_role("list", name="Statements without a rating").get_by_role("link")
    assert links.all_inner_texts()[1:3] == ["I let a pause be a pause.", "I asked before I explained."]
    assert violations(page) == []
    links.nth(2).click()
    expect(activity.locator("[data-statement=asked] input").first).to_be_focused()
    activity.locator("[data-statement=asked]").get_by_text("Often", exact=True).click()
    expect(links).to_have_count(3)
    expect(activity.locator(".course-status").first).to_have_text("3 statements have no rating yet")
    assert heard(page) == ["4 statements have no rating yet"]


def begin(page: Page, url: str) -> Locator:
    """Show a picture of the gallery's compass in which two parts have no rating."""
    activity = open_activity(page, url, "compass")
    for name, label in {"present": "Often", "felt": "Now and then"}.items():
        activity.locator(f"[data-statement={name}]").get_by_text(label, exact=True).click()
    press(activity, SHOW)
    expect(activity.get_by_role("heading", name="Your picture")).to_be_focused()
    return activity


def test_what_has_enough_ratings_is_drawn(gallery_url: str, page: Page) -> None:
    """Half of the statements of a part are enough; four parts or bars; what is left out is said once, with links."""
    activity = begin(page, gallery_url)

    assert activity.locator("svg text").all_text_contents() == ["Attending", "4", "Empathising", "2"]
    rows = [row.inner_text().split("\t") for row in activity.locator(".course-mine__picture tbody tr").all()]
    assert rows == [["Attending", "4"], ["Understanding", "–"], ["Empathising", "2"], ["Helping", "–"]]
    expect(activity.locator(".course-words-first")).to_have_text("Where to look next: Empathising")
    expect(activity.locator(".course-left-out")).to_have_text(
        "Understanding and Helping are left out, because fewer than half of their statements are rated. "
        "You can add the ratings now or later:"
    )
    links = activity.locator(".course-mine").get_by_role("list", name="Statements without a rating").get_by_role("link")
    assert links.all_inner_texts() == [
        "I stopped what I was doing when someone came to talk.",
        "I asked before I explained.",
        "I did one small thing that had been asked for.",
    ]
    assert violations(page) == []


def test_every_statement_is_in_a_table_below_the_picture(gallery_url: str, page: Page) -> None:
    activity = begin(page, gallery_url)

    activity.get_by_text("Every statement").click()

    rows = [row.inner_text().split("\t") for row in activity.locator(".course-mine__statements tbody tr").all()]
    assert rows == [
        ["I stopped what I was doing when someone came to talk.", "Not rated"],
        ["I let a pause be a pause.", "Often"],
        ["I asked before I explained.", "Not rated"],
        ["I noticed what someone was feeling.", "Now and then"],
        ["I did one small thing that had been asked for.", "Not rated"],
    ]


def test_the_rest_is_added_to_the_same_taking(gallery_url: str, page: Page) -> None:
    """On another day too: there is no then and now of one taking."""
    activity = begin(page, gallery_url)
    reopen(page)
    activity.get_by_role("link", name="I asked before I explained.").click()
    expect(activity.locator("[data-statement=asked] input").first).to_be_focused()
    expect(activity.locator("[data-statement=present]").get_by_label("Often")).to_be_checked()

    for name in ("looked-up", "asked", "did"):
        activity.locator(f"[data-statement={name}]").get_by_text("Often", exact=True).click()
    wait_saved(page)
    reopen(page)
    press(activity, "Go on with the ratings you began")
    press(activity, SHOW)

    expect(activity.get_by_role("img", name="My compass, drawn for each part.")).to_be_visible()
    expect(activity.locator(".course-chart__dot")).to_have_count(4)
    expect(activity.locator(".course-left-out")).to_have_count(0)
    assert [len(value["ratings"]) for key, value in records(page).items() if "#take-" in key] == [5]
    assert records(page)["gallery/compass#draft"] == {"ratings": {}}


def test_a_taking_bears_the_date_on_which_it_was_last_added_to(gallery_url: str, page: Page) -> None:
    """And keeps it when it is only looked at."""
    page.clock.install(time="2026-03-01T09:00:00")
    activity = begin(page, gallery_url)
    date = activity.locator(".course-mine__picture thead small")
    expect(date).to_have_text("1 March")

    page.clock.set_system_time("2026-04-02T09:00:00")
    activity.get_by_role("link", name="I asked before I explained.").click()
    press(activity, SHOW)
    expect(date).to_have_text("1 March")
    activity.get_by_role("link", name="I asked before I explained.").click()
    activity.locator("[data-statement=asked]").get_by_text("Often", exact=True).click()
    press(activity, SHOW)

    expect(date).to_have_text("2 April")
    page.goto(f"{gallery_url}my-record/")
    expect(page.locator("course-my-record")).to_contain_text("2 April 2026")
    expect(page.locator("course-my-record")).not_to_contain_text("1 March")


def test_adding_can_be_given_up(gallery_url: str, page: Page) -> None:
    """Where nothing was added the next taking begins blank, and the picture can still be completed."""
    activity = begin(page, gallery_url)
    activity.get_by_role("link", name="I asked before I explained.").click()

    press(activity, "Cancel")

    expect(activity.get_by_role("heading", name="Your picture")).to_be_focused()
    expect(activity.get_by_role("link", name="I asked before I explained.")).to_be_visible()
    press(activity, "Take it again")
    expect(activity.locator("input:checked")).to_have_count(0)
    activity.locator("[data-statement=asked]").get_by_text("Often", exact=True).click()
    press(activity, "Cancel")
    # What was begun is another taking.
    expect(activity.locator(".course-left-out")).to_have_count(0)
    press(activity, "Go on with the ratings you began")
    expect(activity.locator("input:checked")).to_have_count(1)


def test_then_and_now_are_compared_where_both_were_rated(gallery_url: str, page: Page) -> None:
    """As bars, if a part is missing at one of the times."""
    activity = begin(page, gallery_url)
    press(activity, "Take it again")

    take(activity, "Often", "Often", "Often", "Often", "Often")

    mine = activity.locator(".course-mine")
    assert mine.locator(".course-mine__picture tbody tr").nth(1).inner_text().split("\t") == ["Understanding", "–", "4"]
    expect(mine.get_by_text("Empathising went from 2 to 4.")).to_be_visible()
    expect(mine.get_by_text("Understanding went")).to_have_count(0)
    expect(mine.locator("polygon")).to_have_count(0)
    expect(mine.locator(".course-chart .course-chart__then")).to_have_count(2)
    expect(mine.locator(".course-chart .course-chart__now")).to_have_count(4)


@pytest.mark.parametrize(("width", "height"), [(360, 480), (1280, 500)])
@pytest.mark.parametrize("name", ["compass", "bars"])
def test_the_picture_is_shown_from_its_heading(
    name: str, width: int, height: int, gallery_url: str, page: Page
) -> None:
    """On a short screen too, the first time and the next."""
    page.set_viewport_size({"width": width, "height": height})
    activity = open_activity(page, gallery_url, name)
    count = activity.locator("[data-statement]").count()

    for label in ("Now and then", "Hardly ever"):
        take(activity, *[label] * count)
        page.wait_for_timeout(300)
        top = activity.get_by_role("heading", name="Your picture").evaluate("e => e.getBoundingClientRect().top")
        header = page.locator(".md-header").evaluate("e => e.getBoundingClientRect().bottom")
        assert header <= top <= header + 60
        press(activity, "Take it again")


def test_cancel_keeps_the_draft_and_shows_the_picture(gallery_url: str, page: Page) -> None:
    activity = open_activity(page, gallery_url, "bars")
    expect(activity.get_by_role("button", name="Cancel")).to_be_hidden()
    take(activity, "Now and then", "Hardly ever")

    press(activity, "Take it again")
    expect(activity.locator(".course-mine")).to_be_hidden()
    activity.locator("[data-statement=slept]").get_by_text("Hardly ever", exact=True).click()
    wait_saved(page)
    press(activity, "Cancel")

    expect(activity.get_by_role("heading", name="Your picture")).to_be_focused()
    expect(activity.locator("form")).to_be_hidden()
    reopen(page)
    press(activity, "Go on with the ratings you began")
    expect(activity.locator("[data-statement=slept]").get_by_label("Hardly ever")).to_be_checked()
    expect(activity.locator("[data-statement=laughed] input").first).to_be_focused()


def test_takings_of_one_day_are_told_apart_by_the_hour(gallery_url: str, page: Page) -> None:
    page.clock.install(time="2026-11-22T04:16:00")
    activity = open_activity(page, gallery_url, "bars")
    take(activity, "Hardly ever", "Hardly ever")
    page.clock.set_system_time("2026-11-22T05:20:00")
    press(activity, "Take it again")
    take(activity, "Some of the time", "Hardly ever")

    mine = activity.locator(".course-mine")
    expect(mine.get_by_text("Since 22 November, 04:16:")).to_be_visible()
    expect(mine.get_by_text("Rest went from 1 to 3.")).to_be_visible()
    expect(mine.get_by_text("Company went")).to_have_count(0)
    assert mine.locator(".course-key li").all_inner_texts() == [
        " Now: 22 November, 05:20",
        " Then: 22 November, 04:16",
    ]


def test_no_one_is_told_to_keep_what_to_look_at_next(gallery_url: str, page: Page) -> None:
    """A lowest part that stands high is said to be so; answers that lie far apart are named."""
    activity = open_activity(page, gallery_url, "compass")
    take(activity, "Hardly ever", "Nearly always", "Nearly always", "Nearly always", "Nearly always")

    words = activity.locator(".course-mine__words")
    expect(words.first).to_contain_text(
        "On average: some of the time. Your answers differ: from hardly ever to nearly always."
    )
    expect(words.first).to_contain_text("Something that may help with attending.")
    press(activity, "Take it again")
    take(activity, *["Nearly always"] * 4, "Often")
    expect(words.first).to_contain_text("All that is drawn stands high; this is the lowest part.")
    expect(words.first).not_to_contain_text("Keep")


def test_more_than_two_parts_to_look_at_are_a_list(gallery_url: str, page: Page) -> None:
    activity = open_activity(page, gallery_url, "compass")

    take(activity, "Often", "Often", "Now and then", "Now and then", "Now and then")

    first = activity.locator(".course-words-first")
    expect(first).to_have_text("Where to look next: Understanding, Empathising and Helping")


def test_a_picture_has_no_instruction_above_it(gallery_url: str, page: Page) -> None:
    activity = open_activity(page, gallery_url, "compass")
    expect(activity.get_by_text("Answer from memory.")).to_be_visible()
    take(activity, *["Often"] * 5)
    expect(activity.get_by_text("Answer from memory.")).to_be_hidden()

    press(activity, "Take it again")

    expect(activity.get_by_text("Answer from memory.")).to_be_visible()


def test_a_part_links_to_its_page_once(gallery_url: str, page: Page) -> None:
    """Where the advice already leads there, the general link is left out."""
    activity = open_activity(page, gallery_url, "compass")

    take(activity, *["Now and then"] * 5)

    words = activity.locator(".course-mine__words")
    assert [part.get_by_role("link").all_inner_texts() for part in words.all()] == [
        ["Read about Attending"],
        ["Read about Understanding"],
        ["Read about Empathising"],
        ["The types"],
    ]


def test_no_chance_to_is_an_answer_that_does_not_count(gallery_url: str, page: Page) -> None:
    """It is not missing, not in the mean, and kept over a reload like any other."""
    activity = open_activity(page, gallery_url, "compass")
    rate(activity, "Often", "No chance to", "No chance to", "Often", "Now and then")
    wait_saved(page)
    reopen(page)
    expect(activity.get_by_label("No chance to").first).not_to_be_checked()
    expect(activity.locator("[data-statement=asked]").get_by_label("No chance to")).to_be_checked()

    press(activity, SHOW)

    # The picture and its table are drawn once the ratings are saved.
    expect(activity.locator(".course-mine__picture tbody tr")).to_have_count(4)
    rows = [row.inner_text().split("\t") for row in activity.locator(".course-mine__picture tbody tr").all()]
    assert rows == [["Attending", "4"], ["Understanding", "–"], ["Empathising", "4"], ["Helping", "2"]]
    expect(activity.locator(".course-words-first")).to_have_text("Where to look next: Helping")
    expect(activity.locator(".course-chart__now")).to_have_count(3)
    expect(activity.get_by_text("There are too few ratings here to draw this part.")).to_be_visible()
    # There is nothing to add: it was answered.
    expect(activity.locator(".course-left-out")).to_have_count(0)


@pytest.mark.parametrize("width", [320, 360])
def test_the_steps_of_a_scale_are_one_row_on_a_phone(width: int, gallery_url: str, page: Page) -> None:
    """Each wide and high enough for a thumb, with all its words."""
    page.set_viewport_size({"width": width, "height": 740})
    activity = open_activity(page, gallery_url, "compass")

    steps = activity.locator("[data-statement=asked] .course-scale label")
    boxes = [box for step in steps.all() if (box := step.bounding_box())]

    assert len({box["y"] for box in boxes[:5]}) == 1
    assert boxes[5]["y"] > boxes[0]["y"]
    assert min(min(box["width"], box["height"]) for box in boxes) >= 44
    assert steps.evaluate_all("all => all.filter(step => step.scrollWidth > step.clientWidth).length") == 0


def test_the_stem_is_seen_once_and_heard_with_each_statement(gallery_url: str, page: Page) -> None:
    activity = open_activity(page, gallery_url, "compass")

    attending = activity.locator("[data-dimension=attending]")
    expect(attending.locator("p", has_text="In the last two weeks")).to_have_count(1)
    group = "In the last two weeks I let a pause be a pause."
    expect(attending.get_by_role("group", name=group)).to_be_visible()
    assert attending.locator(".course-stem").evaluate_all("all => Math.max(...all.map(e => e.offsetHeight))") <= 1


def test_the_answered_statements_are_counted(gallery_url: str, page: Page) -> None:
    activity = open_activity(page, gallery_url, "compass")
    expect(activity.get_by_text("0 of 5 answered")).to_be_visible()
    activity.locator("[data-statement=felt]").get_by_label("Often").check()
    activity.locator("[data-statement=did]").get_by_label("No chance to").check()

    expect(activity.get_by_text("2 of 5 answered")).to_be_visible()
    wait_saved(page)
    reopen(page)
    expect(activity.get_by_text("2 of 5 answered")).to_be_visible()


def test_menus_and_buttons_are_not_printed(gallery_url: str, page: Page) -> None:
    activity = open_activity(page, gallery_url, "bars")
    for label in ("Hardly ever", "Now and then", "Some of the time"):
        take(activity, label, label)
        press(activity, "Take it again")
    press(activity, "Cancel")

    page.emulate_media(media="print")

    expect(activity.locator("svg.course-chart")).to_be_visible()
    expect(activity.locator("table").first).to_be_visible()
    expect(activity.locator("select:visible, button:visible")).to_have_count(0)


def test_every_statement_prints_open_and_is_folded_again(gallery_url: str, page: Page) -> None:
    activity = open_activity(page, gallery_url, "bars")
    take(activity, "Hardly ever", "Hardly ever")
    statements = activity.locator(".course-mine__statements table")
    expect(statements).to_be_hidden()

    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(statements).to_be_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(statements).to_be_hidden()


def test_what_is_half_rated_is_kept(gallery_url: str, page: Page) -> None:
    activity = open_activity(page, gallery_url, "compass")
    activity.locator("[data-statement=asked]").get_by_label("Often").check()
    wait_saved(page)

    reopen(page)

    expect(activity.locator("[data-statement=asked]").get_by_label("Often")).to_be_checked()


def test_the_result_is_words_a_picture_and_a_table(gallery_url: str, page: Page) -> None:
    """Where to look next comes first; there is no total and no grade."""
    activity = open_activity(page, gallery_url, "compass")

    take(activity, "Often", "Nearly always", "Now and then", "Often", "Some of the time")

    mine = activity.locator(".course-mine")
    expect(mine.locator("p").first).to_have_text("Where to look next: Understanding")
    expect(mine.get_by_role("img", name="My compass, drawn for each part.")).to_be_visible()
    assert mine.locator("svg text").all_text_contents() == [
        "4.5",
        "Attending",
        "2",
        "Understanding",
        "4",
        "Empathising",
        "3",
        "Helping",
    ]
    rows = [row.inner_text().split("\t") for row in mine.locator(".course-mine__picture tbody tr").all()]
    assert rows == [["Attending", "4.5"], ["Understanding", "2"], ["Empathising", "4"], ["Helping", "3"]]
    titles = mine.locator(".course-mine__title").all_inner_texts()
    assert [titles[0], titles[-1]] == ["Understanding", "Attending"]
    expect(mine.get_by_text("On average: nearly always.")).to_be_visible()
    expect(mine.get_by_text("Something that may help with understanding.")).to_be_visible()
    expect(mine.get_by_text("Keep what you do about attending.")).to_be_visible()
    expect(mine.get_by_role("link", name="Read about Understanding")).to_be_visible()

    before = mine.inner_text()
    reopen(page)
    assert mine.inner_text() == before


def test_then_and_now_stand_side_by_side(gallery_url: str, page: Page) -> None:
    """Taking it again begins blank; with three times one chooses which two."""
    page.clock.install(time="2026-03-01T09:00:00")
    activity = open_activity(page, gallery_url, "compass")
    take(activity, *["Now and then"] * 4, "Hardly ever")
    mine = activity.locator(".course-mine")
    expect(mine.get_by_role("combobox")).to_have_count(0)

    page.clock.set_system_time("2026-04-02T09:00:00")
    press(activity, "Take it again")
    expect(activity.locator("input:checked")).to_have_count(0)
    expect(activity.locator("input").first).to_be_focused()
    take(activity, *["Often"] * 4, "Nearly always")
    head = " ".join(mine.locator(".course-mine__picture thead").inner_text().split())
    assert head == "Part Then Now"
    assert mine.locator(".course-key li").all_inner_texts() == [" Now: 2 April", " Then: 1 March"]
    assert mine.locator(".course-mine__picture tbody tr").last.inner_text().split("\t") == ["Helping", "1", "5"]
    expect(mine.locator("polygon.course-chart__then")).to_have_count(1)

    page.clock.set_system_time("2026-05-03T09:00:00")
    press(activity, "Take it again")
    take(activity, *["Some of the time"] * 5)
    expect(mine.locator("p").first).to_have_text("Your ratings are alike in every part. Begin where you like.")
    assert mine.locator(".course-mine__picture tbody tr").last.inner_text().split("\t") == ["Helping", "5", "3"]
    mine.get_by_label("Compare").focus()
    mine.get_by_label("Compare").select_option("1 March")
    expect(mine.get_by_label("Compare")).to_be_focused()
    assert mine.locator(".course-mine__picture tbody tr").last.inner_text().split("\t") == ["Helping", "1", "3"]
    keys = [key for key in records(page) if key.startswith("gallery/compass#take-")]
    assert len(keys) == 3
    assert violations(page) == []


def test_the_page_is_told_when_a_take_is_saved(gallery_url: str, page: Page) -> None:
    activity = open_activity(page, gallery_url, "bars")
    page.evaluate(
        "window.done = []; addEventListener('course-activity-done', event => done.push(event.detail.activity))"
    )

    take(activity, "Now and then", "Hardly ever")

    page.wait_for_function("done[0] === 'gallery/bars'")
    assert next(value for key, value in records(page).items() if "#take-" in key) == {
        "ratings": {"slept": 2, "laughed": 1},
        "scale": 3,
    }


def test_an_activity_is_kept_as_done_where_no_foot_of_a_page_waits_for_it(gallery_url: str, page: Page) -> None:
    activity = open_activity(page, gallery_url, "bars")
    page.evaluate(
        "document.querySelector('course-page-done').remove();"
        "window.done = 0; addEventListener('course-activity-done', () => done++)"
    )

    take(activity, "Now and then", "Hardly ever")

    page.wait_for_function("done === 1")
    assert records(page)["done:gallery/bars"] == {"done": True}


@pytest.mark.parametrize("name", ["compass", "bars"])
@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_axe_finds_nothing_before_and_after(name: str, scheme: str, width: int, gallery_url: str, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    activity = open_activity(page, gallery_url, name)
    assert violations(page) == []

    count = activity.locator("[data-statement]").count()
    take(activity, *["Now and then"] * count)
    press(activity, "Take it again")
    take(activity, *["Hardly ever"] * (count - 1), "Some of the time")

    assert violations(page) == []
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width


def test_a_take_from_another_tab_is_drawn(gallery_url: str, page: Page) -> None:
    activity = open_activity(page, gallery_url, "bars")
    other = page.context.new_page()
    open_activity(other, gallery_url, "bars")

    take(activity, "Now and then", "Hardly ever")

    expect(other.locator(".course-mine svg")).to_be_visible()
    ready(other)


def test_everything_can_be_read_without_the_script(gallery_url: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{gallery_url}{GALLERY}compass/")

    expect(page.get_by_text("I asked before I explained.")).to_be_visible()
    expect(page.get_by_label("Nearly always")).to_have_count(5)
    page.get_by_text("What may help with Helping").click()
    expect(page.get_by_text("Something that may help with helping.")).to_be_visible()
    context.close()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", ["compass", "bars"])
@pytest.mark.parametrize("labels", [["Hardly ever"], ["Some of the time"], ["Hardly ever", "Some of the time"]])
def test_words_of_a_picture_keep_apart_and_inside_the_card(
    labels: list[str], name: str, width: int, gallery_url: str, page: Page
) -> None:
    """In a wide font; names and numbers stand clear of what is drawn, too."""
    page.set_viewport_size({"width": width, "height": 800})
    activity = open_activity(page, gallery_url, name)
    page.add_style_tag(content=".course-chart text { font-family: 'DejaVu Sans', Verdana !important }")
    count = activity.locator("[data-statement]").count()
    most = "Nearly always" if name == "compass" else "Some of the time"
    labels = [most if label == "Some of the time" else label for label in labels]
    take(activity, *(labels * count)[:count])
    press(activity, "Take it again")
    take(activity, *(labels[::-1] * count)[:count])

    wrong = page.evaluate(
        """() => {
          const card = document.querySelector(".course-activity").getBoundingClientRect();
          const boxes = [...document.querySelectorAll(".course-chart text")].map(text => text.getBoundingClientRect());
          const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
          const shapes = [...document.querySelectorAll(".course-chart :is(polygon, rect, circle)")];
          const drawn = box => shapes.some(shape => {
            const matrix = shape.getScreenCTM().inverse();
            for (let across = 0; across <= 12; across++) for (let down = 0; down <= 4; down++) {
              const x = box.left + box.width * across / 12, y = box.top + box.height * down / 4;
              if (shape.isPointInFill(new DOMPoint(x, y).matrixTransform(matrix))) return true;
            }
          });
          return boxes.filter((box, place) => drawn(box) ||
            box.left < card.left || box.right > card.right || boxes.slice(place + 1).some(other => meet(box, other))
          ).length;
        }"""
    )

    assert wrong == 0
