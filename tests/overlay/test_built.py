"""An overlay with every kind of change, built as an organisation builds it, in one site."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.conftest import build_once, run_mkdocs, serve
from tests.minimal import change
from tests.overlay.everything import LEFT_OUT, begin, with_everything

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_once(tmp_path_factory, "overlay", lambda shared: with_everything(shared / "project"))


@pytest.fixture(scope="session")
def url(site: Path) -> Iterator[str]:
    with serve(site) as address:
        yield address


def text(site: Path, page: str) -> str:
    return (site / page / "index.html").read_text(encoding="utf-8")


def test_the_site_bears_the_organisation_s_name(site: Path) -> None:
    assert "<title>Home - Compassion at our board</title>" in text(site, "")


def test_the_logo_is_on_every_page(site: Path) -> None:
    assert 'src="../assets/our-logo.svg"' in text(site, "help")


def test_the_contacts_are_those_of_the_organisation_alone(site: Path) -> None:
    page = text(site, "help")

    assert "Staff support of our board" in page
    assert "Canopi" not in page


def test_the_organisation_answers_about_accessibility(site: Path) -> None:
    assert "access@example.org" in text(site, "about/accessibility")


def test_the_licence_of_the_course_stays_at_the_foot_of_every_page(site: Path) -> None:
    assert "Our board. Text under CC BY 4.0, code under MIT." in text(site, "help")


def test_the_welcome_stands_above_the_modules(site: Path) -> None:
    page = text(site, "")

    assert page.index("We give you the time for this.") < page.index('id="the-modules"')


def test_policies_stand_in_the_menu_under_the_organisation_s_name(site: Path) -> None:
    page = text(site, "")

    assert "At our board" in page
    assert 'href="our/policies/"' in page


def test_a_page_of_one_s_own_is_not_in_the_way_through_the_course(site: Path) -> None:
    assert "our/policies" not in text(site, "before-you-begin").partition("course-turn")[2].partition("</nav>")[0]


def test_a_module_of_one_s_own_is_on_the_home_page(site: Path) -> None:
    assert "Five minutes in which everyone is heard." in text(site, "")


def test_a_word_of_one_s_own_is_among_those_of_the_course(site: Path) -> None:
    page = text(site, "glossary")

    assert 'id="our-huddle"' in page
    assert 'id="psychological-safety"' in page


def test_a_source_of_one_s_own_is_among_those_of_the_course(site: Path) -> None:
    page = text(site, "references")

    assert 'id="our-board-2026"' in page
    assert 'id="hafford-letchfield-2019"' in page


def test_a_module_that_is_left_out_is_nowhere(site: Path) -> None:
    links = re.compile(rf'(?:href|src)="[^"]*modules/{LEFT_OUT}/')
    leading = [path for path in site.rglob("*.html") if links.search(path.read_text(encoding="utf-8"))]

    assert leading == []
    assert not (site / "modules" / LEFT_OUT).exists()


def test_questions_of_a_module_that_is_left_out_are_not_asked_again(site: Path) -> None:
    page = text(site, "mixed-quiz")

    assert LEFT_OUT not in page
    assert "compass-behaviours.check.dont-mind-me" in page


def test_a_replaced_page_takes_the_place_of_the_course_s(site: Path) -> None:
    assert "Privacy at our board" in text(site, "about/privacy")


def test_a_page_that_nobody_changed_is_that_of_the_course(site: Path) -> None:
    assert "How to credit the course" in text(site, "about/licence")


def test_strings_of_one_s_own_are_said_by_templates(site: Path) -> None:
    # Each page has them in its head too, for scripts.
    for_scripts = re.compile(r'<meta name="course-strings"[^>]*>')
    pages = [for_scripts.sub("", path.read_text(encoding="utf-8")) for path in site.rglob("*.html")]

    assert [page for page in pages if "Something that may help" in page] != []


def test_the_style_sheet_of_the_organisation_follows_that_of_the_course(site: Path) -> None:
    page = text(site, "help")

    assert page.index("/course.css") < page.index("/overlay.css")


def test_slides_have_its_colours_too(site: Path) -> None:
    deck = text(site, "modules/compass-behaviours/slides")

    assert "/overlay.css" in deck
    assert 'name="course-strings"' in deck


def test_no_file_of_the_overlay_s_own_workings_is_published(site: Path) -> None:
    names = {path.name for path in site.rglob("*")}

    assert names & {"overlay.yml", "strings.yml", "welcome.md", "README.md", "originals", ".course"} == set()


@pytest.mark.parametrize(("scheme", "colour"), [("light", "rgb(122, 31, 92)"), ("dark", "rgb(240, 166, 214)")])
def test_links_have_the_organisation_s_colour(scheme: str, colour: str, page: Page, url: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(f"{url}about/licence/")

    assert page.locator("#course-page a").first.evaluate("link => getComputedStyle(link).color") == colour


def test_scripts_say_strings_of_one_s_own(page: Page, url: str) -> None:
    page.goto(f"{url}mixed-quiz/")

    assert page.get_by_role("button", name="Look at my answer").first.is_visible()


# What is there at the beginning, and what stops a build


def test_what_is_begun_builds_strictly_and_says_nothing_to_wonder_about(tmp_path: Path) -> None:
    home = begin(tmp_path)
    result = run_mkdocs(home / "mkdocs.yml", tmp_path / "site")
    said = [line for line in result.stderr.splitlines() if not line.startswith("INFO ")]

    assert (result.returncode, said) == (0, [])


def test_a_build_stops_where_an_original_has_changed_and_shows_how(tmp_path: Path) -> None:
    config = with_everything(tmp_path)
    change(tmp_path / "course", "docs/about/privacy.md", "There is no account.", "There is no account at all.")
    result = run_mkdocs(config, tmp_path / "site")

    assert result.returncode == 1
    assert "docs/about/privacy.md:1:1: The file of the course" in result.stderr
    assert "\n-There is no account.\n+There is no account at all.\n" in result.stderr
