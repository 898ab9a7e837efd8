"""Each type of question: right, partly and wrong, by mouse and by keyboard alone, and found again after a reload."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.axe import LOOKS, violations
from tests.browser.exercises import (
    check,
    heard,
    listen,
    open_activity,
    press,
    question,
    records,
    reopen,
    result,
    said,
    wait_saved,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Locator, Page

    Answer = Callable[[Locator], None]


def tick(*labels: str) -> Answer:
    """Click these options."""

    def answer(place: Locator) -> None:
        for label in labels:
            place.locator("label.course-option").filter(has_text=label).click()

    return answer


def choose(*values: str) -> Answer:
    """Choose from the lists, from top to bottom."""

    def answer(place: Locator) -> None:
        for number, value in enumerate(values):
            place.locator("select").nth(number).select_option(label=value)

    return answer


def write(text: str) -> Answer:
    """Write a short answer."""

    def answer(place: Locator) -> None:
        place.get_by_label("Your answer").fill(text)

    return answer


def order(*names: str) -> Answer:
    """Move the steps into this order."""

    def answer(place: Locator) -> None:
        # One step there and back counts as having looked at the order.
        press(place, f"Move down {place.locator('li > span').first.inner_text()}")
        for target, name in enumerate(names):
            while place.locator("li > span").all_inner_texts().index(name) > target:
                press(place, f"Move up {name}")

    return answer


FOUR = ("Attending", "Understanding", "Empathising", "Helping")
PRESENT = "Being present and listening with real interest"
BEHIND = "Finding out what is behind it"
THOUGHTFUL = "Doing something thoughtful about it"


def seen(one: Locator) -> list[str]:
    """What is on the screen of a question, without what was only announced."""
    return [text for text in one.inner_text().splitlines() if not re.search(r", \d of \d$", text)]


MISPLACED = "Not “Mostly leading”. Is a week's rota about where to go, or about who is there?"
NOT_HERE = "Not in this place. Look again."


def not_this(*labels: str) -> list[str]:
    """What is said about these wrong choices while they can be tried again."""
    return [f"Not “{label}”. Look again." for label in labels]


ANSWERS: list[tuple[str, Answer, str, list[str]]] = [
    ("single", tick("Put the notes"), "Right", ["Right You stopped"]),
    ("single", tick("Say you know"), "Not yet", ["Not this one Meant kindly"]),
    ("multiple", tick("Attending", "Helping"), "Right", ["Right Being present", "Right Helping is the last"]),
    ("multiple", tick("Attending"), "Partly right", ["Right Being present"]),
    (
        "multiple",
        tick("Attending", "Helping", "Fixing"),
        "Partly right",
        ["Right Being", "Not this one Helping is one", "Right Helping is the last"],
    ),
    ("multiple", tick("Fixing"), "Not yet", ["Not this one Helping is one"]),
    ("true-false", tick("False"), "Right", ["Right Standards"]),
    ("true-false", tick("True"), "Not yet", ["Not this one Many of us"]),
    (
        "matching",
        choose(PRESENT, BEHIND, THOUGHTFUL),
        "Right",
        ["Right Being present", "Right One asks", "Right Help comes"],
    ),
    # What is said about a pair names its partner: not while it can be tried again.
    (
        "matching",
        choose(PRESENT, THOUGHTFUL, BEHIND),
        "Partly right",
        ["Right Being present", *not_this(THOUGHTFUL, BEHIND)],
    ),
    ("matching", choose(BEHIND, THOUGHTFUL, PRESENT), "Not yet", not_this(BEHIND, THOUGHTFUL, PRESENT)),
    ("sorting", choose("Mostly managing", "Mostly leading"), "Right", ["Right Order", "Right Direction"]),
    (
        "sorting",
        choose("Mostly managing", "Mostly managing"),
        "Partly right",
        ["Right Order", *not_this("Mostly managing")],
    ),
    ("sorting", choose("Mostly leading", "Mostly managing"), "Not yet", [MISPLACED, *not_this("Mostly managing")]),
    ("ordering", order(*FOUR), "Right", ["Right First", "Right Then one finds", "Right Then one feels", "Right Only"]),
    (
        "ordering",
        order("Attending", "Empathising", "Understanding", "Helping"),
        "Partly right",
        ["Right First", NOT_HERE, NOT_HERE, "Right Only"],
    ),
    ("ordering", order(*FOUR[1:], FOUR[0]), "Not yet", [NOT_HERE] * 4),
    ("short", write("  ATTENDING. "), "Right", []),
    ("short", write("to listen"), "Not yet", ["Not this one Close."]),
    ("short", write("to lisen"), "Not yet", ["You mean “to listen”? Not this one Close."]),
    ("short", write("nothing like it"), "Not yet", []),
    ("two-tier", tick("Ring and", "Because you"), "Right", ["Right It takes", "Right Without that"]),
    ("two-tier", tick("Ring and", "Because the rule"), "Partly right", ["Right It takes", "Not this one It does"]),
    ("two-tier", tick("Send", "Because the rule"), "Not yet", ["Not this one It has", "Not this one It does"]),
]


@pytest.mark.parametrize(
    ("name", "answer", "verdict", "parts"),
    ANSWERS,
    ids=[f"{row[0]}-{row[2]}" for row in ANSWERS],
)
def test_an_answer_is_checked_announced_once_and_found_again(
    name: str, answer: Answer, verdict: str, parts: list[str], gallery_url: str, page: Page
) -> None:
    """The result is said in the words that are seen; focus stays; a reload shows the same and announces nothing."""
    open_activity(page, gallery_url, "types")
    one = question(page, name)
    answer(one)
    page.wait_for_timeout(250)
    listen(page)

    check(one)

    expect(one.locator(".course-verdict")).to_have_text(verdict)
    expect(one.get_by_role("button", name="Checked")).to_be_focused()
    assert heard(page) == [" ".join(result(one).inner_text().split())]
    shown = said(one)
    assert len(shown) == len(parts)
    assert all(text.startswith(part) for text, part in zip(shown, parts, strict=True))
    is_right = verdict == "Right"
    expect(one.locator(".course-why")).to_be_visible(visible=is_right)
    expect(one.get_by_role("button", name="Try again")).to_be_visible(visible=not is_right)

    wait_saved(page)
    before = seen(one)
    reopen(page)

    assert seen(one) == before


def test_the_idea_behind_a_wrong_option_is_named(gallery_url: str, page: Page) -> None:
    open_activity(page, gallery_url, "types")
    one = question(page, "single")
    tick("Say you know")(one)

    check(one)

    expect(one.locator(".course-said .course-idea")).to_have_text(
        "You may have thought: “Sharing my own story is the same as listening.”"
    )


MISSING = {
    "single": "Choose an answer first.",
    "multiple": "Choose an answer first.",
    "true-false": "Choose an answer first.",
    "matching": "Choose an answer for each first.",
    "sorting": "Choose an answer for each first.",
    "ordering": "Put them in order first, or say that it is right as it stands.",
    "short": "Write an answer first.",
    "two-tier": "Choose an answer and a reason first.",
}


@pytest.mark.parametrize("name", MISSING)
def test_a_question_without_an_answer_says_so_and_counts_no_attempt(name: str, gallery_url: str, page: Page) -> None:
    """An untouched ordering question is unanswered too."""
    open_activity(page, gallery_url, "types")
    one = question(page, name)

    check(one)

    expect(result(one)).to_contain_text(MISSING[name])
    expect(one.locator(".course-verdict")).to_have_count(0)
    assert f"gallery/types#{name}" not in records(page)


def test_an_order_that_looks_right_is_an_answer_as_it_stands(gallery_url: str, page: Page) -> None:
    """A press is enough, by keyboard too, and another takes it back."""
    open_activity(page, gallery_url, "types")
    one = question(page, "ordering")
    stands = one.get_by_role("button", name="It is right as it stands")

    stands.press("Enter")
    stands.press("Enter")
    check(one)
    expect(result(one)).to_contain_text(MISSING["ordering"])
    stands.press("Enter")
    expect(stands).to_be_focused()
    check(one)
    expect(one.locator(".course-verdict")).to_have_count(1)


def test_lists_without_a_choice_are_marked_until_one_is_made(gallery_url: str, page: Page) -> None:
    """Nothing moves: neither focus nor the page."""
    open_activity(page, gallery_url, "types")
    one = question(page, "matching")
    choose(PRESENT)(one)

    check(one)

    expect(one.locator("[aria-invalid=true]")).to_have_count(2)
    expect(one.get_by_role("button", name="Check answer")).to_be_focused()
    one.locator("select").nth(1).select_option(label=BEHIND)
    expect(one.locator("[aria-invalid=true]")).to_have_count(1)


def test_a_misspelt_short_answer_costs_no_attempt(gallery_url: str, page: Page) -> None:
    """And what is said about a wrong answer is not said."""
    open_activity(page, gallery_url, "types")
    one = question(page, "short")
    write("atending")(one)

    check(one)

    expect(result(one)).to_have_text("Nearly: check the spelling.")
    wait_saved(page)
    value = records(page)["gallery/types#short"]
    assert (value["attempts"], value["result"]) == (0, "not-yet")


def test_the_answers_to_a_short_answer_are_examples(gallery_url: str, page: Page) -> None:
    """Not the list that the machine compares with."""
    open_activity(page, gallery_url, "types")
    one = question(page, "short")
    write("attending")(one)
    check(one)

    one.get_by_text("Answer and reasons").click()

    assert one.locator("dl:not(.course-whole) dt").all_inner_texts() == ["For example: attending", "listening"]


def test_selecting_is_not_judged(gallery_url: str, page: Page) -> None:
    """Nothing is said before "Check answer"."""
    open_activity(page, gallery_url, "types")
    one = question(page, "single")

    tick("Say you know")(one)
    wait_saved(page)

    assert said(one) == []
    expect(result(one)).to_be_empty()


def test_try_again_opens_the_question_with_the_answer_still_there(gallery_url: str, page: Page) -> None:
    """The first result is kept beside the latest one."""
    open_activity(page, gallery_url, "types")
    one = question(page, "single")
    tick("Say you know")(one)
    check(one)
    expect(one.get_by_label("Offer to swap")).to_be_disabled()

    press(one, "Try again")

    expect(one.get_by_label("Say you know")).to_be_checked()
    expect(one.get_by_label("Say you know")).to_be_focused()
    expect(result(one)).to_be_empty()
    assert said(one) == []

    tick("Put the notes")(one)
    check(one)
    expect(one.locator(".course-verdict")).to_have_text("Right")
    wait_saved(page)
    value = records(page)["gallery/types#single"]
    assert (value["attempts"], value["firstResult"], value["result"]) == (2, "not-yet", "right")


def is_seen(place: Locator) -> bool:
    """Whether more of it than a dot is drawn."""
    return bool(place.evaluate("e => e.offsetWidth > 1 && getComputedStyle(e).clipPath === 'none'"))


@pytest.mark.parametrize(
    ("name", "answer", "seen"),
    [
        ("single", tick("Put the notes"), False),
        ("single", tick("Say you know"), False),
        ("true-false", tick("True"), False),
        ("multiple", tick("Attending"), True),
        ("multiple", tick("Attending", "Helping"), True),
        ("short", write("attending"), True),
    ],
)
def test_one_verdict_is_seen(name: str, answer: Answer, seen: bool, gallery_url: str, page: Page) -> None:
    """That of the whole only where it says more than the one at the option, or where there is no other."""
    open_activity(page, gallery_url, "types")
    one = question(page, name)
    answer(one)

    check(one)

    assert is_seen(one.locator(".course-verdict")) is seen


def test_a_check_that_is_done_is_seen_only_with_the_keyboard_on_it(gallery_url: str, page: Page) -> None:
    open_activity(page, gallery_url, "types")
    one = question(page, "single")
    tick("Say you know")(one)
    check(one)
    button = one.get_by_role("button", name="Checked")
    expect(button).to_be_focused()
    assert not is_seen(button)

    page.keyboard.press("Tab")
    assert not is_seen(button)
    page.keyboard.press("Shift+Tab")

    expect(button).to_be_focused()
    assert is_seen(button)


def test_what_is_checked_stays_where_it_was(gallery_url: str, page: Page) -> None:
    """The options keep their order, and the button stays under the finger that pressed it."""
    page.set_viewport_size({"width": 360, "height": 640})
    open_activity(page, gallery_url, "types")
    one = question(page, "multiple")
    tick("Attending", "Fixing", "Helping")(one)
    button = one.locator(".course-check")
    button.scroll_into_view_if_needed()
    before = button.bounding_box()

    button.click()
    expect(one.locator(".course-verdict")).to_be_visible()

    after = button.bounding_box()
    assert before
    assert after
    assert abs(before["y"] - after["y"]) < 2


def test_hints_come_one_at_a_time_and_are_remembered(gallery_url: str, page: Page) -> None:
    open_activity(page, gallery_url, "types")
    one = question(page, "single")
    hints = one.locator(".course-hints li")
    expect(hints.first).to_be_hidden()
    page.wait_for_timeout(200)
    listen(page)

    press(one, "Show a hint (1 of 2)")
    expect(hints.nth(0)).to_be_visible()
    expect(hints.nth(1)).to_be_hidden()
    press(one, "Show a hint (2 of 2)")

    expect(hints.nth(1)).to_be_visible()
    off = one.get_by_role("button", name="No more hints")
    expect(off).to_be_focused()
    expect(off).to_have_attribute("aria-disabled", "true")
    wait_saved(page)
    reopen(page)
    expect(hints.nth(1)).to_be_visible()


def test_not_knowing_yet_leads_to_the_teaching_and_can_still_be_answered(gallery_url: str, page: Page) -> None:
    open_activity(page, gallery_url, "types")
    one = question(page, "single")

    press(one, "I don’t know yet")

    expect(result(one)).to_contain_text("That is fine.")
    link = result(one).get_by_role("link")
    assert (link.get_attribute("href") or "").endswith("#teaching")
    expect(link).to_have_text("Look back on this page")
    expect(one.get_by_text("Answer and reasons")).to_be_visible()
    expect(one.get_by_role("button", name="Next question")).to_be_visible()
    wait_saved(page)
    assert records(page)["gallery/types#single"]["dontKnow"] is True

    reopen(page)
    expect(result(one)).to_contain_text("That is fine.")
    tick("Put the notes")(one)
    check(one)
    expect(one.locator(".course-verdict")).to_have_text("Right")


def test_next_question_leads_to_the_next_legend_and_at_last_to_the_summary(gallery_url: str, page: Page) -> None:
    open_activity(page, gallery_url, "types")
    names = ["single", "multiple", "true-false", "matching", "sorting", "ordering", "short", "two-tier"]
    for name in names[1:]:
        press(question(page, name), "I don’t know yet")
    expect(page.locator(".course-summary")).to_be_hidden()
    expect(page.locator(".course-open")).to_have_text("Still open: question 1")
    page.locator(".course-open").get_by_role("link").click()
    expect(question(page, "single").locator("legend")).to_be_focused()
    tick("Put the notes")(question(page, "single"))
    check(question(page, "single"))
    expect(page.locator(".course-summary")).to_be_visible()

    press(question(page, "single"), "Next question")
    legend = question(page, "multiple").locator("legend")
    expect(legend).to_be_focused()
    assert legend.evaluate("legend => getComputedStyle(legend).outlineStyle") == "solid"
    box = legend.bounding_box()
    assert box
    assert 0 < box["y"] < 200
    expect(page.locator(".course-open")).to_be_hidden()

    tick("Ring and", "Because you")(question(page, "two-tier"))
    check(question(page, "two-tier"))
    press(question(page, "two-tier"), "See the summary")
    expect(page.locator(".course-summary")).to_be_focused()
    expect(page.locator(".course-summary")).to_contain_text("You were right on two of eight. Six to look at again.")


def test_moving_a_step_keeps_focus_and_is_announced_once(gallery_url: str, page: Page) -> None:
    """Several quick moves are one announcement; the ends of the list are off and keep focus too."""
    open_activity(page, gallery_url, "types")
    one = question(page, "ordering")
    last = one.locator("li > span").last.inner_text()
    button = one.get_by_role("button", name=f"Move up {last}")
    button.focus()
    page.wait_for_timeout(200)
    listen(page)

    button.evaluate("button => [1, 2, 3].forEach(() => button.click())")

    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-disabled", "true")
    assert heard(page) == [f"{last}, 1 of 4"]


def keyboard_answer(page: Page, one: Locator) -> None:
    """Answer a question with keys alone, from its first field."""
    kind = one.get_attribute("data-type")
    if kind == "ordering":
        one.get_by_role("button", name="Move").nth(1).focus()
        page.keyboard.press("Enter")
        return
    one.locator("input, select").first.focus()
    if kind in ("matching", "sorting"):
        for _ in range(one.locator("select").count()):
            page.keyboard.press("ArrowDown")
            page.keyboard.press("Tab")
    elif kind == "short-answer":
        page.keyboard.type("attending")
    else:
        page.keyboard.press("Space")
    if kind == "two-tier":
        page.keyboard.press("Tab")
        page.keyboard.press("Space")


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until this has focus."""
    for _ in range(20):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError("Tab does not lead there")


@pytest.mark.parametrize("name", MISSING)
def test_every_type_is_answered_by_keyboard_alone(name: str, gallery_url: str, page: Page) -> None:
    """Field, "Check answer", "Next question": in the order of the page, with Tab, arrows, Space and Enter."""
    open_activity(page, gallery_url, "types")
    one = question(page, name)

    keyboard_answer(page, one)
    tab_to(page, one.get_by_role("button", name="Check answer"))
    page.keyboard.press("Enter")

    expect(one.locator(".course-verdict")).to_be_visible()
    onward = one.locator(".course-button--next")
    tab_to(page, onward)
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.localName") in ("legend", "div")


def test_enter_in_a_text_field_checks_this_question_only(gallery_url: str, page: Page) -> None:
    open_activity(page, gallery_url, "types")
    one = question(page, "short")
    one.get_by_label("Your answer").fill("attending")

    one.get_by_label("Your answer").press("Enter")

    expect(one.locator(".course-verdict")).to_have_text("Right")
    expect(page.locator(".course-verdict")).to_have_count(1)
    assert "?" not in page.url


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_axe_finds_nothing_before_and_after_answering(width: int, scheme: str, gallery_url: str, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    open_activity(page, gallery_url, "types")
    assert violations(page) == []

    # The last answer of each type: what is not right shows the most.
    for name, answer in {row[0]: row[1] for row in ANSWERS}.items():
        answer(question(page, name))
        check(question(page, name))
        if question(page, name).locator(".course-answer").is_visible():
            question(page, name).locator(".course-answer summary").click()

    assert violations(page) == []
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
