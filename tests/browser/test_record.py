"""What a learner wrote outlives a killed browser, a stale page and an author's changes, in the built site."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.exercises import check, open_activity, question, ready, reopen, wait_saved
from tests.browser.profiles import profile, type_until_killed
from tests.conftest import gallery, run_mkdocs, serve

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

OPENING = "modules/compass-behaviours/"
LATER = "modules/compass-behaviours/attending/"


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="finds the browser's processes through /proc")
def test_a_reflection_survives_a_killed_browser(browser: Browser, site_url: str, tmp_path: Path) -> None:
    """At most the last second of typing is lost."""
    folder = tmp_path / "profile"
    with profile(browser, folder) as context:
        page = context.new_page()
        page.goto(site_url + OPENING)
        ready(page)
        page.locator("course-reflection textarea").first.focus()
        typed, killed = type_until_killed(page, folder, 3)
    with profile(browser, folder) as context:
        page = context.new_page()
        page.goto(site_url + OPENING)
        ready(page)
        expect(page.locator("course-reflection textarea").first).not_to_have_value("")
        kept = len(page.locator("course-reflection textarea").first.input_value().split())

    assert kept == len(typed) or killed - typed[kept] <= 1


def test_words_come_back_on_a_later_page(site_url: str, page: Page) -> None:
    page.goto(site_url + OPENING)
    ready(page)
    page.locator("course-reflection textarea").first.fill("Sit down a minute, Menna.")
    wait_saved(page)
    page.goto(site_url + LATER)

    expect(page.locator("course-recall blockquote")).to_have_text("Sit down a minute, Menna.")
    expect(page.locator("course-recall figcaption")).to_contain_text("What you wrote on")
    expect(page.locator("course-recall").get_by_role("link")).to_be_visible()


def test_while_nothing_is_written_the_later_page_leads_to_the_prompt(site_url: str, page: Page) -> None:
    page.goto(site_url + LATER)
    page.wait_for_selector("course-recall[data-ready]", state="attached")
    expect(page.locator("course-recall")).to_have_text(
        "You have not written here yet. You can write it now or read on.", use_inner_text=True
    )
    page.get_by_role("link", name="write it now").click()
    ready(page)

    expect(page.locator("#compass-behaviours--opening")).to_be_in_viewport()


def test_the_back_button_after_a_newer_save_overwrites_nothing(site_url: str, page: Page) -> None:
    """The page comes back with an older text than the record's, and must read again before it writes."""
    page.goto(site_url + OPENING)
    ready(page)
    page.locator("course-reflection textarea").first.fill("The first words.")
    wait_saved(page)
    page.goto(site_url + "help/")
    other = page.context.new_page()
    other.goto(site_url + OPENING)
    ready(other)
    other.locator("course-reflection textarea").first.fill("The newer words.")
    wait_saved(other)
    other.close()
    page.go_back()
    field = page.locator("course-reflection textarea").first

    expect(field).to_have_value("The newer words.")
    field.press_sequentially(" And more.")
    wait_saved(page)
    page.reload()
    ready(page)
    expect(page.locator("course-reflection textarea").first).to_have_value("The newer words. And more.")


def test_answers_outlive_another_order_and_a_mended_typo(tmp_path: Path, gallery_folder: Path, page: Page) -> None:
    """The author turns questions and options round, mends a word and adds an option, and builds the site again."""
    served = tmp_path / "served"
    shutil.copytree(gallery_folder, served)
    config = gallery(tmp_path / "project")
    quiz = config.parent / "quizzes" / "gallery" / "types.yml"
    head, *questions = quiz.read_text(encoding="utf-8").split("\n  - id: ")
    first = questions[0].replace("Halfway through handover", "Half way through the handover")
    options_head, *options = first.split("\n      - id: ", 3)
    third, rest = options[2].split("\n    feedback:", 1)
    added = "added\n        text: Say nothing.\n        feedback: Silence can be read in many ways."
    turned = "\n      - id: ".join([options_head, third, added, options[1], options[0]]) + "\n    feedback:" + rest
    text = "\n  - id: ".join([head, *reversed(questions[1:]), turned])
    quiz.write_text(text.rstrip("\n") + "\n", encoding="utf-8")
    with serve(served) as url:
        open_activity(page, url, "types")
        question(page, "single").locator("[value=same-boat]").check()
        check(question(page, "single"))
        question(page, "multiple").locator("[value=attending]").check()
        check(question(page, "multiple"))
        wait_saved(page)
        result = run_mkdocs(config, tmp_path / "new")
        assert result.returncode == 0, result.stderr
        shutil.rmtree(served)
        shutil.copytree(tmp_path / "new", served)
        reopen(page)

        expect(question(page, "single").locator("[value=added]")).to_have_count(1)
        expect(question(page, "single").locator("[value=same-boat]")).to_be_checked()
        expect(question(page, "single").locator(".course-verdict")).to_have_text("Not yet")
        expect(question(page, "multiple").locator("[value=attending]")).to_be_checked()
        expect(page.locator(".course-changed")).to_have_count(0)
