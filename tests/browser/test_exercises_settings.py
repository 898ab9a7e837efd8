"""What a quiz can be set to: attempts, shuffling, confidence, checking at the end; and what a record survives."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.exercises import (
    GALLERY,
    check,
    heard,
    listen,
    open_activity,
    press,
    question,
    ready,
    records,
    reopen,
    result,
    wait_saved,
)

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page, Route


def options(one: Locator) -> list[str]:
    """The options of a question in the order they are shown."""
    return one.locator(".course-option").all_inner_texts()


def test_options_are_mixed_and_stay_so_for_a_learner(gallery_url: str, page: Page) -> None:
    """A reload shows the same order; each question has its own."""
    open_activity(page, gallery_url, "settings")
    names = ["needle", "sun", "penguins"]
    orders = [options(question(page, name)) for name in names]
    written = ["North", "East", "South", "West", "Up", "Down"]

    assert all(sorted(order) == sorted(written) for order in orders)
    assert len({tuple(order) for order in [*orders, written]}) > 2

    reopen(page)
    assert [options(question(page, name)) for name in names] == orders


def test_two_learners_see_two_orders(gallery_url: str, page: Page, browser: Browser) -> None:
    open_activity(page, gallery_url, "settings")
    mine = [options(question(page, name)) for name in ("needle", "sun", "penguins")]
    context = browser.new_context()
    other = context.new_page()
    open_activity(other, gallery_url, "settings")
    theirs = [options(question(other, name)) for name in ("needle", "sun", "penguins")]
    context.close()

    assert mine != theirs


def answer(page: Page, name: str, option: str, sure: str | None = None) -> Locator:
    """Choose an option, and how sure one is; return the question."""
    one = question(page, name)
    one.get_by_label(option, exact=True).check()
    if sure:
        one.get_by_label(sure, exact=True).check()
    return one


def test_attempts_are_counted_and_end(gallery_url: str, page: Page) -> None:
    """Answers and reasons are kept back while there are attempts; then they are there, and "Try again" is not."""
    open_activity(page, gallery_url, "settings")
    one = answer(page, "needle", "East")

    check(one)
    expect(result(one)).to_contain_text("You can try once more.")
    expect(one.locator(".course-answer")).to_be_hidden()

    press(one, "Try again")
    answer(page, "needle", "West")
    check(one)
    expect(result(one)).not_to_contain_text("try")
    expect(one.get_by_role("button", name="Try again")).to_be_hidden()
    expect(one.locator(".course-answer summary")).to_be_visible()
    expect(one.locator(".course-why")).to_be_visible()

    wait_saved(page)
    reopen(page)
    expect(one.get_by_role("button", name="Try again")).to_be_hidden()
    expect(one.locator(".course-verdict")).to_have_text("Not yet")


def test_sure_and_not_right_comes_first_in_the_summary(gallery_url: str, page: Page) -> None:
    """Sentences first, then lists that lead back; points and the suggested score as what they are."""
    open_activity(page, gallery_url, "settings")
    check(answer(page, "needle", "North", "Sure"))
    check(answer(page, "sun", "West", "Guessing"))
    check(answer(page, "penguins", "North", "Sure"))

    summary = page.locator(".course-summary")
    words = summary.inner_text()
    assert words.startswith("You were sure and right on one of three. Two to look at again.")
    assert "per cent" not in words
    expect(summary.get_by_role("link", name="Question 3: Where do penguins live?", exact=True)).to_be_visible()
    summary.get_by_text("Show the count").click()
    expect(summary.locator("details p")).to_contain_text("1 of 3 points, or 33 per cent. The course suggests 70 per")
    assert words.index("Sure, but not right") < words.index("Question 3") < words.index("Question 2")

    summary.get_by_role("link", name="Question 3").click()
    expect(question(page, "penguins").locator("legend").first).to_be_focused()

    wait_saved(page)
    reopen(page)
    assert page.locator(".course-summary").inner_text() == words
    assert violations(page) == []


def test_a_new_try_asks_anew_how_sure_one_is(gallery_url: str, page: Page) -> None:
    """The first, of which one was sure, stays in the summary; the second is not said to have been sure."""
    open_activity(page, gallery_url, "settings")
    one = answer(page, "needle", "East", "Sure")
    check(one)
    press(one, "Try again")
    expect(one.locator("[name=confidence]:checked")).to_have_count(0)

    check(answer(page, "needle", "North"))
    for name in ("sun", "penguins"):
        press(question(page, name), "I don’t know yet")

    words = page.locator(".course-summary").inner_text()
    assert words.startswith(
        "You were right on one of three. Three to look at again, one of them put right since.\n\n"
        "Sure, but not right: begin here"
    )
    expect(page.locator(".course-summary li", has_text="Question 1:")).to_contain_text("(put right since)")
    assert words.index("Question 1") < words.index("Question 2")
    wait_saved(page)
    reopen(page)
    assert page.locator(".course-summary").inner_text() == words


def test_who_was_sure_of_a_wrong_answer_is_told_that_it_is_worth_a_minute(gallery_url: str, page: Page) -> None:
    open_activity(page, gallery_url, "settings")

    check(answer(page, "needle", "East", "Sure"))
    check(answer(page, "sun", "West", "Fairly sure"))
    check(answer(page, "penguins", "South", "Sure"))

    expect(result(question(page, "needle"))).to_contain_text("You were sure, so this one is worth a minute.")
    expect(result(question(page, "sun"))).not_to_contain_text("sure")
    expect(result(question(page, "penguins"))).not_to_contain_text("sure")


def test_a_wrong_answer_shows_no_tick(gallery_url: str, page: Page) -> None:
    """Neither in the result nor at the word "Checked" above it; a ring is drawn on all four sides, a tick on two."""
    open_activity(page, gallery_url, "settings")
    one = answer(page, "needle", "East")

    check(one)

    ticks = """form => [...form.querySelectorAll(":not(input)")].filter(part => {
      const { content, borderTopWidth, borderRightWidth } = getComputedStyle(part, "::before");
      return part.checkVisibility() && content === '""' && borderTopWidth === "0px" && borderRightWidth !== "0px";
    }).length"""
    assert one.evaluate(ticks) == 0
    press(one, "Try again")
    answer(page, "needle", "North")
    check(one)
    assert one.evaluate(ticks) > 0


def test_how_sure_one_was_is_one_line_after_the_check(gallery_url: str, page: Page) -> None:
    """The three choices are gone; where nothing was said, so is the line."""
    open_activity(page, gallery_url, "settings")
    said = answer(page, "needle", "East", "Fairly sure")
    unsaid = answer(page, "sun", "East")
    check(said)
    check(unsaid)

    for one in (said, unsaid):
        expect(one.get_by_role("group", name="how sure are you")).to_be_hidden()
    expect(said.locator(".course-sure")).to_have_text("How sure you were: Fairly sure")
    expect(unsaid.locator(".course-sure")).to_be_hidden()
    press(said, "Try again")
    expect(said.get_by_role("group", name="how sure are you")).to_be_visible()
    expect(said.locator(".course-sure")).to_be_hidden()


@pytest.mark.parametrize("width", [320, 360])
def test_how_sure_one_is_stands_in_one_row_on_a_phone(width: int, gallery_url: str, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    open_activity(page, gallery_url, "settings")

    boxes = [label.bounding_box() for label in question(page, "needle").locator(".course-confidence label").all()]

    assert len({box["y"] for box in boxes if box}) == 1
    assert all(box and box["height"] >= 44 for box in boxes)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width


def test_the_more_useful_way_on_is_filled(gallery_url: str, page: Page) -> None:
    """Another try while there is one, then the next question."""
    open_activity(page, gallery_url, "settings")
    one = answer(page, "needle", "East")
    filled = """form => [...form.querySelectorAll("button")].filter(button => button.checkVisibility() &&
      getComputedStyle(button).backgroundColor !== "rgba(0, 0, 0, 0)").map(button => button.textContent)"""

    check(one)
    assert one.evaluate(filled) == ["Try again"]
    press(one, "Try again")
    check(one)
    assert one.evaluate(filled) == ["Next question"]


def test_how_sure_one_is_need_not_be_said(gallery_url: str, page: Page) -> None:
    open_activity(page, gallery_url, "settings")

    check(answer(page, "needle", "North"))

    expect(question(page, "needle").locator(".course-verdict")).to_have_text("Right")


def test_right_answers_without_a_word_on_how_sure_are_a_group_of_their_own(gallery_url: str, page: Page) -> None:
    """Where the score is not under the suggested one, the suggestion is not mentioned."""
    open_activity(page, gallery_url, "settings")
    check(answer(page, "needle", "North", "Guessing"))
    check(answer(page, "sun", "East"))
    check(answer(page, "penguins", "South", "Sure"))

    summary = page.locator(".course-summary")
    words = summary.inner_text()
    assert words.startswith("You were right on three of three, and sure on one of those. One right by guessing.")
    assert words.index("Right, but guessing") < words.index("Question 1") < words.index("you didn’t say how sure")
    summary.get_by_text("Show the count").click()
    expect(summary.locator("details p")).to_have_text("That makes 3 of 3 points, or 100 per cent.")


def test_a_quiz_of_one_question_has_no_summary(gallery_url: str, page: Page) -> None:
    """And no button that leads to one."""
    page.route(
        f"**/{GALLERY}settings/",
        lambda route: route.fulfill(response=route.fetch(), body=only_one(route.fetch().text())),
    )
    open_activity(page, gallery_url, "settings")

    check(answer(page, "needle", "North"))

    expect(question(page, "needle").locator(".course-verdict")).to_have_text("Right")
    expect(page.locator(".course-summary")).to_be_hidden()
    expect(page.locator(".course-button--next:visible")).to_have_count(0)


def only_one(html: str) -> str:
    """Take away all questions but the first."""
    first = html.index("</form>", html.index("course-question")) + 7
    last = html.rindex("</form>", 0, html.index("</course-quiz>")) + 7
    return html[:first] + html[last:]


def test_not_knowing_yet_is_an_answer_where_all_are_checked_together(gallery_url: str, page: Page) -> None:
    """It is not asked for again, not made a wrong answer, and can be answered later."""
    open_activity(page, gallery_url, "end")
    page.evaluate("window.done = 0; addEventListener('course-activity-done', () => done++)")
    answer(page, "rain", "West", "Sure")
    press(question(page, "moss"), "I don’t know yet")
    assert page.evaluate("done") == 0

    page.get_by_role("button", name="Check all answers").click()

    expect(page.locator(".course-verdict")).to_have_count(1)
    expect(page.locator(".course-summary")).to_contain_text("You said you don’t know yet")
    page.wait_for_function("done === 1")
    wait_saved(page)
    assert records(page)["gallery/end#moss"]["result"] is None
    page.get_by_role("button", name="Try the others again").click()
    expect(question(page, "moss").get_by_label("North", exact=True)).to_be_enabled()


def test_the_page_is_told_when_a_quiz_is_done(gallery_url: str, page: Page) -> None:
    """Once, when the last question has been checked; not again on a reload."""
    open_activity(page, gallery_url, "settings")
    note = "window.done = []; addEventListener('course-activity-done', event => done.push(event.detail.activity))"
    page.evaluate(note)

    check(answer(page, "needle", "North"))
    check(answer(page, "sun", "West"))
    assert page.evaluate("done") == []
    press(question(page, "penguins"), "I don’t know yet")
    page.wait_for_function("done[0] === 'gallery/settings'")

    press(question(page, "sun"), "Try again")
    check(answer(page, "sun", "East"))
    wait_saved(page)
    assert page.evaluate("done") == ["gallery/settings"]


def test_all_are_checked_at_the_end_with_one_announcement(gallery_url: str, page: Page) -> None:
    """What has no answer is named first; one may go on all the same."""
    open_activity(page, gallery_url, "end")
    expect(page.get_by_role("button", name="Check answer")).to_have_count(0)
    answer(page, "rain", "West", "Sure")
    page.wait_for_timeout(250)
    listen(page)

    page.get_by_role("button", name="Check all answers").click()
    status = page.locator("course-quiz .course-status")
    expect(status).to_contain_text("One question has no answer yet:")
    expect(page.locator(".course-verdict")).to_have_count(0)
    assert len(heard(page)) == 1
    assert violations(page) == []
    status.get_by_role("link", name="Question 2").click()
    expect(question(page, "moss").locator("legend").first).to_be_focused()

    page.get_by_role("button", name="Check all answers").click()
    listen(page)
    status.get_by_role("button", name="Check anyway").click()

    expect(page.locator(".course-verdict")).to_have_count(2)
    expect(page.locator("course-quiz > .course-actions .course-check")).to_be_focused()
    assert heard(page) == ["You were sure and right on one of two. One to look at again."]
    wait_saved(page)
    values = records(page)
    assert [values[f"gallery/end#{name}"]["attempts"] for name in ("rain", "moss")] == [1, 0]

    words = page.locator("course-quiz").inner_text()
    reopen(page)
    assert page.locator("course-quiz").inner_text() == words


def test_what_is_not_right_can_be_tried_again_together(gallery_url: str, page: Page) -> None:
    open_activity(page, gallery_url, "end")
    answer(page, "rain", "West")
    answer(page, "moss", "Up")
    page.get_by_role("button", name="Check all answers").click()

    page.get_by_role("button", name="Try the others again").click()

    expect(question(page, "moss").locator("legend").first).to_be_focused()
    expect(question(page, "rain").locator(".course-verdict")).to_have_text("Right")
    expect(question(page, "moss").locator(".course-verdict")).to_have_count(0)
    answer(page, "moss", "North")
    page.get_by_role("button", name="Check all answers").click()
    expect(page.locator(".course-status")).to_contain_text("You were right on two of two. Nothing to look at again.")


def change_page(page: Page, *changes: tuple[str, str]) -> None:
    """Let the author have edited the page since."""

    def edit(route: Route) -> None:
        response = route.fetch()
        html = response.text()
        for old, new in changes:
            assert old in html
            html = html.replace(old, new)
        route.fulfill(response=response, body=html)

    page.route(f"**/{GALLERY}types/", edit)


def answered(page: Page, url: str) -> Locator:
    """Answer a question and reload later, when `change_page` has been called."""
    open_activity(page, url, "types")
    one = question(page, "single")
    one.get_by_label("Say you know").check()
    check(one)
    wait_saved(page)
    return one


def test_a_typing_error_put_right_is_no_change(gallery_url: str, page: Page) -> None:
    one = answered(page, gallery_url)
    change_page(page, ("Halfway through handover", "Half-way through the handover"))

    reopen(page)

    expect(one.locator(".course-changed")).to_have_count(0)
    expect(one.locator(".course-verdict")).to_have_text("Not yet")


@pytest.mark.parametrize(
    "changes",
    [
        [('data-right="ask" data-key="', 'data-right="swap" data-key="0')],
        [
            ("Halfway through handover Dilys says she is", "On the phone Emyr says that his mother was"),
            ('fine, just tired". You have six minutes. What shows', 'ill again". He is late. What comes before'),
            ("Put the notes down, and ask what", "Ask his manager by e-mail whether the word"),
            ("Say you know how she feels, you were on nights last week.", "Tell him that his shift began an hour ago."),
        ],
    ],
    ids=["another right answer", "another meaning"],
)
def test_a_changed_question_is_marked_and_the_answer_is_kept(
    changes: list[tuple[str, str]], gallery_url: str, page: Page
) -> None:
    """The verdict was about another question, so this one is open again."""
    one = answered(page, gallery_url)
    change_page(page, *changes)

    reopen(page)

    expect(one.locator(".course-changed")).to_have_text(
        "This question has changed since you answered. Your answer is kept."
    )
    expect(one.locator("[value=same-boat]")).to_be_checked()
    expect(one.locator(".course-verdict")).to_have_count(0)
    check(one)
    expect(one.locator(".course-verdict")).to_be_visible()
    wait_saved(page)
    reopen(page)
    expect(one.locator(".course-changed")).to_have_count(0)


def test_an_option_that_is_gone_is_left_out_of_the_answer(gallery_url: str, page: Page) -> None:
    """The rest of the answer is there."""
    open_activity(page, gallery_url, "types")
    one = question(page, "multiple")
    one.get_by_label("Attending").check()
    one.get_by_label("Agreeing").check()
    wait_saved(page)
    change_page(page, ('value="agreeing"', 'value="agreeing-with-all"'))

    reopen(page)

    expect(one.get_by_label("Attending")).to_be_checked()
    expect(one.get_by_label("Agreeing")).not_to_be_checked()


def test_an_answer_appears_in_another_tab(gallery_url: str, page: Page) -> None:
    """And what another tab erased is gone."""
    open_activity(page, gallery_url, "types")
    other = page.context.new_page()
    open_activity(other, gallery_url, "types")

    question(page, "single").get_by_label("Offer to swap").check()
    check(question(page, "single"))

    expect(question(other, "single").locator(".course-verdict")).to_have_text("Not yet")
    expect(question(other, "single").get_by_label("Offer to swap")).to_be_checked()


def test_everything_can_be_read_without_the_script(gallery_url: str, browser: Browser) -> None:
    """Questions, hints and answers with their reasons, folded in details that open; no buttons that do nothing."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{gallery_url}{GALLERY}types/")
    one = question(page, "single")

    expect(one.get_by_label("Put the notes")).to_be_visible()
    expect(page.locator("course-quiz button")).to_have_count(0)
    one.locator(".course-hints summary").click()
    expect(one.get_by_text("Who is the talk about?")).to_be_visible()
    one.locator(".course-answer summary").click()
    for text in (
        "Meant kindly",
        "You may have thought: “",
        "Six minutes is enough",
        "Attending comes first",
        "Source:",
    ):
        expect(one.get_by_text(text)).to_be_visible()

    question(page, "short").get_by_label("Your answer").fill("mine")
    question(page, "short").get_by_label("Your answer").press("Enter")
    assert page.url.endswith("/types/")
    context.close()


def test_a_sandboxed_frame_can_be_used(gallery_url: str, page: Page) -> None:
    """Without storage and without leave to submit forms, as some learning platforms embed pages."""
    frame = f'<iframe sandbox="allow-scripts" width="900" height="700" src="{gallery_url}{GALLERY}types/"></iframe>'
    page.route("**/frame.html", lambda route: route.fulfill(content_type="text/html", body=frame))
    page.goto(f"{gallery_url}frame.html")
    inside = page.frame_locator("iframe")
    inside.locator("course-quiz[data-ready]").wait_for(state="attached")
    one = inside.locator("[data-question=single]")

    one.get_by_label("Put the notes").check()
    one.get_by_role("button", name="Check answer").click()

    expect(one.locator(".course-verdict")).to_have_text("Right")
    expect(inside.locator(".course-saved").first).to_have_text("Kept until you close this page")


def test_one_broken_quiz_leaves_the_rest_of_the_page_alone(gallery_url: str, browser: Browser) -> None:
    """It logs one error and stays readable; other elements of the page come up."""
    context = browser.new_context()
    other = context.new_page()
    errors: list[str] = []
    other.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    change_page(other, ('<div class="course-result" role="status"></div>', "<p></p>"))
    other.goto(f"{gallery_url}{GALLERY}types/")
    other.wait_for_selector("course-page-done[data-ready]", state="attached")

    assert len(errors) == 1
    assert "gallery/types" in errors[0]
    expect(question(other, "single").get_by_label("Put the notes")).to_be_visible()
    context.close()


def test_an_element_that_leaves_and_comes_back_is_whole(gallery_url: str, page: Page) -> None:
    """Scripts can move elements: nothing is there twice, and everything works."""
    open_activity(page, gallery_url, "types")
    question(page, "single").get_by_label("Offer to swap").check()

    page.evaluate("document.querySelector('.course-activity').after(document.querySelector('.course-activity'))")
    ready(page)

    one = question(page, "single")
    expect(one.get_by_role("button", name="Check answer")).to_have_count(1)
    expect(one.get_by_label("Offer to swap")).to_be_checked()
    check(one)
    expect(one.locator(".course-verdict")).to_have_text("Not yet")
