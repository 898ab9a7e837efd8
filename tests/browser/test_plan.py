"""The plan: made from what was written, kept, asked about when its day has passed, and taken into a calendar."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from icalendar import Calendar
from playwright.sync_api import expect

from tests.browser.axe import LOOKS, violations
from tests.browser.exercises import heard, listen, open_activity, press, ready, records, reopen, wait_saved

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

OFFER = "Make this an action in my plan"
SAVE = "Put it in my plan"
CALENDAR = "Save the dates for my calendar (.ics)"
WHAT = "Ask Dilys first, and wait."


def go_to(page: Page, day: str) -> None:
    """Let it be nine in the morning of a day in December 2026."""
    page.clock.set_fixed_time(f"2026-12-{day}T09:00:00Z")


def write(page: Page, text: str = WHAT) -> Locator:
    """Write at the second prompt of a reflection, and return what makes an action of it."""
    page.locator("[data-prompt=week] textarea").fill(text)
    wait_saved(page)
    return page.locator("[data-from='gallery/writing#week']")


def open_plan(page: Page, url: str) -> Locator:
    """Open the page with the plan, and return the plan."""
    page.goto(f"{url}my-record/")
    page.wait_for_selector("course-plan[data-ready]")
    return page.locator("course-plan")


def add(plan: Locator, what: str = WHAT, by: str = "") -> Locator:
    """Add an action to the plan, and return it as it stands in the list, once the browser has it."""
    press(plan, "Add an action")
    form = plan.locator(".course-new")
    form.get_by_label("What I will do").fill(what)
    form.get_by_label("By when").fill(by)
    press(form, SAVE)
    expect(item(plan, what).first).to_be_visible()
    return item(plan, what)


def item(plan: Locator, what: str = WHAT) -> Locator:
    """Find an action in the list by its words."""
    return plan.locator(".course-action", has=plan.page.get_by_role("heading", name=what, exact=True))


def open_home(page: Page, url: str) -> Locator:
    """Open the home page, and return what asks how an action went."""
    page.goto(url)
    page.wait_for_selector("course-plan-due[data-ready]", state="attached")
    return page.locator("course-plan-due")


def download(plan: Locator) -> bytes:
    """Save the calendar file, and return what is in it."""
    with plan.page.expect_download() as waiting:
        press(plan, CALENDAR)
    assert re.fullmatch(r"my-plan-\d{4}-\d\d-\d\d\.ics", waiting.value.suggested_filename)
    return waiting.value.path().read_bytes()


def events(text: bytes) -> list[Any]:
    """The events of a calendar file, as another program than ours reads them."""
    return list(Calendar.from_ical(text).walk("VEVENT"))


def saved(page: Page) -> list[dict[str, Any]]:
    """The values of all actions that the browser has stored, once typing has been saved."""
    page.wait_for_timeout(500)
    return [value for key, value in records(page).items() if key.startswith("plan:")]


def test_the_button_comes_once_something_is_written(gallery_url: str, page: Page) -> None:
    open_activity(page, gallery_url, "writing")
    button = page.get_by_role("button", name=OFFER)
    expect(button).to_have_count(0)

    write(page)

    expect(button).to_have_count(1)
    reopen(page)
    expect(button).to_have_count(1)
    page.locator("[data-prompt=week] textarea").fill(" ")
    expect(button).to_have_count(0)


def test_an_action_takes_over_what_was_written_and_is_shown_after_a_reload(gallery_url: str, page: Page) -> None:
    open_activity(page, gallery_url, "writing")
    offer = write(page)
    press(offer, OFFER)
    expect(offer.get_by_label("What I will do")).to_have_value(WHAT)
    offer.get_by_label("With whom").fill("Dilys")
    offer.get_by_label("By when").fill("2026-12-04")
    offer.get_by_label("How I will know that it made a difference").fill("She says more.")
    offer.get_by_label("What kind of difference it is").select_option("Use it: in my own work")
    press(offer, SAVE)

    expect(offer).to_have_text(f"In your plan: {WHAT}", use_inner_text=True)
    expect(offer.locator(".course-offer__made")).to_be_focused()
    assert saved(page) == [
        {
            "what": WHAT,
            "who": "Dilys",
            "by": "2026-12-04",
            "know": "She says more.",
            "outcome": "",
            "from": "gallery/writing#week",
            "mark": "use",
            "state": "planned",
            "note": "",
            "reviewed": "",
        }
    ]
    reopen(page)
    offer.get_by_role("link", name=WHAT).click()
    page.wait_for_selector("course-plan[data-ready]")
    mine = item(page.locator("course-plan"))
    expect(mine).to_contain_text("4 December 2026")
    mine.get_by_role("link", name="Think and write").click()
    ready(page)


def test_a_long_text_is_not_taken_over(gallery_url: str, page: Page) -> None:
    """It is a thought, and not yet an action."""
    open_activity(page, gallery_url, "writing")
    offer = write(page, "I thought about the handover, " * 10)
    press(offer, OFFER)

    expect(offer.get_by_label("What I will do")).to_have_value("")
    press(offer, SAVE)
    expect(offer.get_by_role("status").filter(has_text="Write what you will do first.")).to_be_visible()
    expect(offer.get_by_label("What I will do")).to_be_focused()
    assert saved(page) == []


def test_of_several_sentences_the_first_is_taken_over(gallery_url: str, page: Page) -> None:
    open_activity(page, gallery_url, "writing")
    offer = write(page, "I will ask Menna first. She is new here.\nAnd I will wait.")
    press(offer, OFFER)

    expect(offer.get_by_label("What I will do")).to_have_value("I will ask Menna first.")


def test_merely_looking_leaves_nothing(gallery_url: str, page: Page) -> None:
    open_activity(page, gallery_url, "writing")
    offer = write(page)
    press(offer, OFFER)
    press(offer, "Cancel")

    expect(offer.get_by_role("button", name=OFFER)).to_be_focused()
    assert saved(page) == []


def test_what_is_typed_is_saved_before_it_is_put_in_the_plan(gallery_url: str, page: Page) -> None:
    """And taken away again by "Cancel"."""
    open_activity(page, gallery_url, "writing")
    offer = write(page)
    press(offer, OFFER)
    offer.get_by_label("With whom").press_sequentially("Dilys")
    assert [value["who"] for value in saved(page)] == ["Dilys"]
    press(offer, "Cancel")
    assert saved(page) == [{"state": "deleted"}]
    press(offer, OFFER)
    offer.get_by_label("With whom").press_sequentially("Kai")
    page.wait_for_timeout(500)
    reopen(page)

    expect(offer).to_have_text(f"In your plan: {WHAT}", use_inner_text=True)


def test_typing_an_action_does_not_save_the_reflection_again(gallery_url: str, page: Page) -> None:
    open_activity(page, gallery_url, "writing")
    offer = write(page)
    before = records(page)["gallery/writing#week"]
    press(offer, OFFER)
    offer.get_by_label("What I will do").fill("Something else.")
    saved(page)

    assert records(page)["gallery/writing#week"] == before


def test_a_story_offers_it_at_its_end_with_its_outcome(gallery_url: str, page: Page) -> None:
    activity = open_activity(page, gallery_url, "story")
    expect(activity.get_by_role("button", name=OFFER)).to_have_count(0)
    for choice in ("Sit down", "Ask what the night", "Agree on a time"):
        activity.get_by_label(choice).check()
        press(activity, "Go on")
    press(activity, OFFER)
    offer = activity.locator("course-offer")
    expect(offer.get_by_label("What I will do")).to_have_value("")
    offer.get_by_label("What I will do").fill(WHAT)
    press(offer, SAVE)

    expect(offer.get_by_role("link", name=WHAT)).to_be_visible()
    value = saved(page)[0]
    assert (value["from"], value["outcome"]) == ("gallery/story#way", "gallery/try")


def test_a_picture_of_oneself_offers_it_once_it_is_drawn(gallery_url: str, page: Page) -> None:
    activity = open_activity(page, gallery_url, "compass")
    expect(activity.get_by_role("button", name=OFFER)).to_have_count(0)
    for field in activity.locator("fieldset[data-statement]").all():
        field.locator("input").nth(1).check()
    press(activity, "Show my picture")
    press(activity, OFFER)
    activity.locator("course-offer").get_by_label("What I will do").fill(WHAT)
    press(activity, SAVE)

    expect(activity.locator("course-offer").get_by_role("link", name=WHAT)).to_be_visible()
    assert saved(page)[0]["from"] == "gallery/compass#take"


def test_an_empty_plan_explains_itself(gallery_url: str, page: Page) -> None:
    plan = open_plan(page, gallery_url)

    expect(plan.get_by_text("Your plan is empty so far.")).to_be_visible()
    expect(plan.get_by_role("button", name=CALENDAR)).to_be_hidden()


def test_an_action_is_added_stands_somewhere_and_has_a_note(gallery_url: str, page: Page) -> None:
    go_to(page, "01")
    plan = open_plan(page, gallery_url)
    mine = add(plan)
    expect(mine.get_by_role("heading", name=WHAT)).to_be_focused()
    expect(plan.get_by_text("Your plan is empty so far.")).to_be_hidden()
    expect(mine.get_by_label("Planned")).to_be_checked()
    expect(mine.get_by_label("What happened")).to_be_hidden()
    mine.get_by_label("Tried it").check()
    mine.get_by_label("What happened").press_sequentially("She told me about the nights.")
    value = saved(page)[0]
    assert (value["state"], value["note"]) == ("tried", "She told me about the nights.")
    assert value["reviewed"].startswith("2026-12-01T09:00")
    plan = open_plan(page, gallery_url)

    expect(item(plan).get_by_label("Tried it")).to_be_checked()
    expect(item(plan).get_by_label("What happened")).to_have_value("She told me about the nights.")


def test_an_action_is_edited_and_its_outcome_chosen(gallery_url: str, page: Page) -> None:
    plan = open_plan(page, gallery_url)
    mine = add(plan, by="2026-12-04")
    page.get_by_role("button", name=f"Edit: {WHAT}").click()
    form = plan.locator(".course-action .course-fields")
    expect(form.get_by_label("What I will do")).to_be_focused()
    form.get_by_label("What I will do").fill("Ask, and wait longer.")
    form.get_by_label("Which outcome it belongs to").select_option(index=1)
    press(plan.locator(".course-action"), "Done")

    mine = item(plan, "Ask, and wait longer.")
    expect(mine.get_by_role("button", name="Edit: Ask, and wait longer.")).to_be_focused()
    expect(mine.locator("dt", has_text="Which outcome")).to_have_count(0)
    assert saved(page)[0]["outcome"].startswith("gallery/")


def test_an_action_is_deleted_with_its_words_and_can_come_back(gallery_url: str, page: Page) -> None:
    plan = open_plan(page, gallery_url)
    add(plan, by="2026-12-04")
    page.get_by_role("button", name=f"Delete: {WHAT}").click()
    undo = plan.get_by_role("button", name="Undo")
    expect(undo).to_be_focused()
    assert saved(page) == [{"state": "deleted"}]
    expect(plan.get_by_role("button", name=CALENDAR)).to_be_hidden()
    undo.click()
    assert saved(page)[0]["what"] == WHAT
    expect(page.get_by_role("button", name=f"Delete: {WHAT}")).to_be_focused()
    page.get_by_role("button", name=f"Delete: {WHAT}").click()
    saved(page)
    plan = open_plan(page, gallery_url)

    expect(plan.locator(".course-action")).to_have_count(0)
    expect(plan.get_by_text("Your plan is empty so far.")).to_be_visible()


def test_all_of_it_goes_by_keyboard_alone(gallery_url: str, page: Page) -> None:
    plan = open_plan(page, gallery_url)
    plan.get_by_role("button", name="Add an action").focus()
    page.keyboard.press("Enter")
    page.keyboard.type(WHAT)
    plan.get_by_role("button", name=SAVE).press("Enter")
    expect(item(plan).get_by_role("heading")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    expect(item(plan).get_by_label("Tried it")).to_be_checked()
    page.keyboard.press("Tab")
    page.keyboard.type("It went well.")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name=f"Edit: {WHAT}")).to_be_focused()

    value = saved(page)[0]
    assert (value["state"], value["note"]) == ("tried", "It went well.")


def test_saving_is_announced_once(gallery_url: str, page: Page) -> None:
    plan = open_plan(page, gallery_url)
    listen(page)
    mine = add(plan)
    mine.get_by_label("Kept it up").check()

    assert heard(page) == ["Saved on this device"]


def test_another_tab_sees_each_change_and_neither_loses_its_own(gallery_url: str, page: Page) -> None:
    plan = open_plan(page, gallery_url)
    add(plan)
    other = page.context.new_page()
    theirs = open_plan(other, gallery_url)
    item(theirs).get_by_label("Tried it").check()
    expect(item(plan).get_by_label("Tried it")).to_be_checked()
    item(theirs).get_by_label("What happened").fill("She smiled.")
    add(theirs, "A second one.")

    expect(item(plan).get_by_label("What happened")).to_have_value("She smiled.")
    expect(item(plan, "A second one.")).to_be_visible()
    other.get_by_role("button", name="Delete: A second one.").click()
    expect(plan.get_by_text("Deleted: “A second one.”")).to_be_visible()


def test_notes_written_in_two_tabs_at_once_are_both_kept(gallery_url: str, page: Page) -> None:
    mine = add(open_plan(page, gallery_url))
    mine.get_by_label("Tried it").check()
    saved(page)
    other = page.context.new_page()
    theirs = item(open_plan(other, gallery_url))
    # At one time in both: had one been saved and heard of first, the other would be typed over it knowingly.
    at = page.evaluate("Date.now()") + 1000
    put = """(field, [text, at]) => void setTimeout(() => {
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }, at - Date.now())"""
    mine.get_by_label("What happened").evaluate(put, ["She spoke first.", at])
    theirs.get_by_label("What happened").evaluate(put, ["She said nothing.", at])
    page.wait_for_timeout(1500)
    saved(other)
    page.close()
    plan = open_plan(other, gallery_url)

    box = plan.get_by_label("Also written in another tab")
    shown = {item(plan).get_by_label("What happened").input_value(), box.input_value()}
    assert shown == {"She spoke first.", "She said nothing."}


def test_an_action_counts_as_something_entered(gallery_url: str, page: Page) -> None:
    plan = open_plan(page, gallery_url)
    add(plan)

    expect(page.get_by_text("Saved on this device: 1 action.")).to_be_visible()
    page.get_by_role("button", name=f"Delete: {WHAT}").click()
    expect(page.get_by_text("Saved on this device: 1 action.")).to_have_count(0)


def test_erasing_everything_empties_the_plan(gallery_url: str, page: Page) -> None:
    plan = open_plan(page, gallery_url)
    add(plan)
    press(page.locator("course-erase"), "Erase everything I entered")
    press(page.locator("course-erase"), "Yes, erase everything")

    expect(plan.locator(".course-action")).to_have_count(0)
    expect(plan.get_by_text("Your plan is empty so far.")).to_be_visible()
    assert saved(page) == []


def test_the_home_page_asks_from_the_day_after(gallery_url: str, page: Page) -> None:
    go_to(page, "01")
    expect(open_home(page, gallery_url)).to_be_hidden()
    add(open_plan(page, gallery_url), by="2026-12-04")
    go_to(page, "04")
    expect(open_home(page, gallery_url)).to_be_hidden()
    go_to(page, "05")
    due = open_home(page, gallery_url)

    expect(due).to_contain_text("You planned this for 4 December:")
    expect(due.get_by_role("group", name="How did it go?")).to_be_visible()
    expect(due.locator("input:checked")).to_have_count(0)


def test_what_is_said_on_the_home_page_is_noted_in_the_plan(gallery_url: str, page: Page) -> None:
    """It stays until the page is left, and is not asked again; two weeks after the day it is."""
    go_to(page, "01")
    add(open_plan(page, gallery_url), by="2026-12-04")
    go_to(page, "05")
    due = open_home(page, gallery_url)
    due.get_by_label("Tried it").check()
    expect(due.locator(".course-status")).to_have_text("Noted in your plan.")
    due.get_by_label("What happened").fill("She told me.")
    value = saved(page)[0]
    assert (value["state"], value["note"]) == ("tried", "She told me.")
    expect(open_home(page, gallery_url)).to_be_hidden()
    go_to(page, "18")

    due = open_home(page, gallery_url)
    expect(due).to_be_visible()
    due.get_by_label("Kept it up").check()
    assert saved(page)[0]["state"] == "kept"
    go_to(page, "30")
    expect(open_home(page, gallery_url)).to_be_hidden()


def test_what_is_still_planned_can_have_a_new_day(gallery_url: str, page: Page) -> None:
    go_to(page, "01")
    add(open_plan(page, gallery_url), by="2026-12-04")
    go_to(page, "05")
    due = open_home(page, gallery_url)
    due.get_by_label("Not yet").check()
    expect(due).to_contain_text("You can give it a new day in your plan.")
    expect(due.get_by_label("What happened")).to_be_hidden()
    due.get_by_role("link", name="Open my plan").click()
    page.wait_for_selector("course-plan[data-ready]")

    expect(item(page.locator("course-plan")).get_by_label("Planned")).to_be_checked()


def test_one_action_is_asked_about_at_a_time(gallery_url: str, page: Page) -> None:
    go_to(page, "01")
    plan = open_plan(page, gallery_url)
    add(plan, "The second.", "2026-12-05")
    add(plan, "The first.", "2026-12-04")
    saved(page)
    go_to(page, "10")
    due = open_home(page, gallery_url)
    expect(due.locator("blockquote")).to_have_text("The first.")
    expect(due.get_by_role("link")).to_have_text("Open my plan: one more is past its day")
    due.get_by_label("Let it go").check()
    saved(page)

    expect(open_home(page, gallery_url).locator("blockquote")).to_have_text("The second.")


def test_the_calendar_file_has_a_day_and_a_look_back_for_each_action(gallery_url: str, page: Page) -> None:
    what = "Listen; wait, ask “ŵhy” — and note \\ it. " * 4
    go_to(page, "01")
    plan = open_plan(page, gallery_url)
    add(plan, what.strip(), "2026-12-24")
    add(plan, "Without a day.")
    saved(page)
    text = download(plan)
    first, second = events(text)

    assert first["SUMMARY"] == f"My plan: {what.strip()}"
    assert [event["DTSTART"].dt for event in (first, second)] == [date(2026, 12, 24), date(2027, 1, 7)]
    assert all(event["DTEND"].dt - event["DTSTART"].dt == timedelta(days=1) for event in (first, second))
    assert first["UID"] != second["UID"]
    assert [event.walk("VALARM")[0]["TRIGGER"].dt for event in (first, second)] == [timedelta(hours=-15)] * 2
    assert all(event.errors == [] for event in (first, second))
    plan.get_by_text("If no file comes, take its text").click()
    shown = plan.get_by_label("Copy this into a file whose name ends in .ics")
    expect(shown).not_to_have_value("")
    assert shown.input_value().encode() == text.replace(b"\r\n", b"\n")


def test_what_is_left_out_of_the_calendar_is_counted(gallery_url: str, page: Page) -> None:
    go_to(page, "10")
    plan = open_plan(page, gallery_url)
    add(plan, "Planned for today.", "2026-12-10")
    add(plan, "Planned for yesterday.", "2026-12-09")
    add(plan, "Without a day.")
    saved(page)
    text = download(plan)

    assert [event["SUMMARY"] for event in events(text)] == [
        "My plan: Planned for today.",
        "How did it go? Planned for today.",
    ]
    expect(plan.locator(".course-calendar [role=status]")).to_contain_text("2 actions are not in it")


def test_the_file_made_again_after_a_change_moves_the_same_events(gallery_url: str, page: Page) -> None:
    plan = open_plan(page, gallery_url)
    mine = add(plan, by="2026-12-24")
    versions = []
    for day in ("2026-12-24", "2026-12-28"):
        press(mine, f"Edit: {WHAT}")
        plan.locator(".course-action").get_by_label("By when").fill(day)
        press(plan.locator(".course-action"), "Done")
        saved(page)
        versions.append(events(download(plan))[0])

    before, after = versions
    assert before["UID"] == after["UID"]
    assert before["SEQUENCE"] < after["SEQUENCE"]
    assert after["DTSTART"].dt == date(2026, 12, 28)


def test_without_the_script_the_plan_says_so_and_nothing_is_offered(gallery_url: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{gallery_url}my-record/")
    # Playwright's search by text leaves out what stands in noscript.
    expect(page.locator("course-plan noscript p")).to_be_visible()
    expect(page.locator("course-plan noscript p")).to_contain_text("so it needs scripts turned on.")
    page.goto(f"{gallery_url}modules/gallery/writing/")
    expect(page.get_by_text(OFFER)).to_have_count(0)
    page.goto(gallery_url)

    expect(page.locator("course-plan-due")).to_be_hidden()
    context.close()


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_axe_finds_nothing_in_any_state(width: int, scheme: str, gallery_url: str, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    found: list[str] = []

    def look() -> None:
        found.extend(violations(page))
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width

    go_to(page, "01")
    plan = open_plan(page, gallery_url)
    look()
    press(plan, "Add an action")
    look()
    press(plan, "Cancel")
    mine = add(plan, by="2026-12-04")
    press(mine, f"Edit: {WHAT}")
    plan.get_by_text("If no file comes, take its text").click()
    look()
    press(plan.locator(".course-action"), "Done")
    mine.get_by_label("Tried it").check()
    mine.get_by_label("What happened").fill("She told me.")
    look()
    press(plan.locator(".course-action"), f"Delete: {WHAT}")
    look()
    press(plan, "Undo")
    saved(page)
    go_to(page, "20")
    due = open_home(page, gallery_url)
    look()
    due.get_by_label("Let it go").check()
    look()
    open_activity(page, gallery_url, "writing")
    offer = write(page)
    look()
    press(offer, OFFER)
    look()
    press(offer, SAVE)
    look()

    assert found == []
