"""The scripts of the kinds take what they share from course.js, however they arrive; their styles come first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser.exercises import GALLERY, ready, records, wait_saved

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page, Route

WRITING = f"{GALLERY}writing/"


def test_an_activity_upgrades_though_its_script_arrives_before_course_js(page: Page, gallery_url: str) -> None:
    def late(route: Route) -> None:
        page.wait_for_timeout(500)
        route.continue_()

    page.route("**/course.js", late)
    arrived: list[str] = []
    page.on("requestfinished", lambda request: arrived.append(request.url.rpartition("/")[2]))
    page.goto(f"{gallery_url}{WRITING}")
    ready(page)

    assert arrived.index("reflection.js") < arrived.index("course.js")


def test_an_activity_upgrades_where_the_course_is_opened_from_a_folder(page: Page, gallery_folder: Path) -> None:
    page.goto((gallery_folder / WRITING / "index.html").as_uri())

    assert ready(page).locator("course-reflection[data-ready]").count() == 1


def test_a_page_without_a_reflection_does_not_load_its_script(page: Page, gallery_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(f"{gallery_url}{GALLERY}types/")
    ready(page)

    assert {"course.js", "reflection.js", "self-assessment.js"} & set(asked) == {"course.js"}


def test_an_activity_and_the_page_share_one_record(page: Page, gallery_url: str) -> None:
    page.goto(f"{gallery_url}{WRITING}")
    activity = ready(page)
    for field in activity.locator(".course-own textarea").all():
        field.fill("I waited, and she told me.")
    wait_saved(page)
    activity.locator(".course-own textarea").last.blur()
    page.wait_for_selector("course-page-done[data-done]")

    assert records(page)["page:modules/gallery/writing.md"]["done"] is True


def test_a_page_is_not_painted_before_the_styles_of_its_kinds_are_there(page: Page, gallery_url: str) -> None:
    def late(route: Route) -> None:
        page.wait_for_timeout(500)
        route.continue_()

    page.goto(f"{gallery_url}{GALLERY}types/")
    page.route("**/scenario.css", late)
    page.locator(".course-nav a[href$='story/']").click()
    page.wait_for_selector("course-scenario[data-ready]")
    times = page.evaluate("""async () => {
      const paint = await new Promise(done => new PerformanceObserver(list => done(list.getEntries()[0].startTime))
        .observe({ type: "paint", buffered: true }));
      const [sheet] = performance.getEntriesByType("resource").filter(({ name }) => name.endsWith("/scenario.css"));
      return { paint, sheet: sheet.responseEnd };
    }""")

    assert times["paint"] >= times["sheet"] > 500


def test_an_activity_has_its_styles_without_javascript(browser: Browser, gallery_url: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{gallery_url}{GALLERY}story/")
    edge = page.locator(".course-scene").first.evaluate("scene => getComputedStyle(scene).borderTopStyle")
    page.close()

    assert edge == "solid"
