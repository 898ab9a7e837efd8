"""What a report says of a course is so."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from coursekit.lint.reading_age import measure_reading_ages
from coursekit.load.course import read_course
from coursekit.model.sign_off import SignOff, module_reviews
from coursekit.report.course_report import report_course
from coursekit.report.page import report_page
from coursekit.report.tables import report_tables, summary
from coursekit.report.text import report_text

from tests.minimal import MINIMAL, change, copy_minimal

if TYPE_CHECKING:
    from pathlib import Path

    from coursekit.model.course import Course
    from coursekit.report.course_report import CourseReport

PRESENT, EARLIER = f"r1-{'a' * 32}", f"r1-{'b' * 32}"


def present(_slug: str) -> str:
    return PRESENT


def report_of(root: Path, *, is_measured: bool = False) -> CourseReport:
    reading = read_course(root)
    return report_course(reading, present, measure_reading_ages(reading) if is_measured else ())


REPORT = report_of(MINIMAL, is_measured=True)


def test_a_module_is_counted() -> None:
    (module,) = REPORT.modules

    assert (module.slug, module.pages, module.activities, module.questions) == ("listening", 3, 7, 8)
    assert module.minutes == sum(page.minutes for page in REPORT.pages)


def test_an_outcome_is_taught_where_a_page_names_it_and_tested_in_the_quiz_that_closes() -> None:
    pause = REPORT.outcomes[0]

    assert pause.id == "pause"
    assert pause.taught == ("modules/listening/pausing.md",)
    assert "listening/opening" in pause.practised
    assert set(pause.tested) == {"listening/check"}


def test_types_are_counted_by_module() -> None:
    types = {row.name: (row.by_module, row.total) for row in REPORT.question_types}

    assert types["two-tier"] == ({"listening": 1}, 1)
    assert sum(total for _by_module, total in types.values()) == 8


def test_a_source_is_cited_where_it_is_named() -> None:
    north = next(source for source in REPORT.sources if source.id == "north-2016")

    assert north.short == "North 2016"
    assert north.pages == ("modules/listening/index.md",)
    assert "listening/check" in north.activities


def test_reading_ages_stand_with_their_pages() -> None:
    assert all(page.words and page.reading_age for page in REPORT.pages if page.path.endswith("index.md"))


def test_reading_ages_that_were_not_measured_are_said_to_be_missing() -> None:
    pages = next(table for table in report_tables(report_of(MINIMAL)) if table.id == "pages")

    assert pages.columns == ("Page", "Title", "Minutes")
    assert "not measured" in pages.note


def test_what_is_waived_stands_with_its_reason(tmp_path: Path) -> None:
    root = copy_minimal(tmp_path)
    change(root, "modules/listening/pausing.md", "minutes: 4", "minutes: 4\nwaive:\n  L012: A pause takes time.")
    change(root, "modules/glossary.yml", "  term:", "  waive:\n    L021: Everybody knows it.\n  term:")

    assert [(row.place, row.code, row.reason) for row in report_of(root).waived] == [
        ("modules/listening/pausing.md", "L012", "A pause takes time."),
        ("modules/glossary.yml#pause", "L021", "Everybody knows it."),
    ]


def signed(version: str, module: str = "listening") -> SignOff:
    entry = {"name": "Ann Jones", "role": "nurse", "date": "2026-03-09", "scope": "all text"}
    return SignOff.model_validate({"module": module, "version": version, **entry})


def course_with(*sign_offs: SignOff) -> Course:
    return replace(read_course(MINIMAL).course, sign_offs=sign_offs)


@pytest.mark.parametrize(
    ("versions", "state"),
    [
        pytest.param([], "not_reviewed", id="nobody"),
        pytest.param([EARLIER], "out_of_date", id="an earlier text"),
        pytest.param([PRESENT], "signed_off", id="the present text"),
        pytest.param([PRESENT, EARLIER], "signed_off", id="both"),
    ],
)
def test_a_module_stands_where_its_sign_offs_say(versions: list[str], state: str) -> None:
    (review,) = module_reviews(course_with(*map(signed, versions)), present)

    assert review.state == state
    assert [is_present for _each, is_present in review.sign_offs] == [version == PRESENT for version in versions]


def test_no_version_is_made_for_a_module_that_nobody_signed() -> None:
    """It takes its time, and a site is built often."""

    def fail(slug: str) -> str:
        raise AssertionError(slug)

    (review,) = module_reviews(course_with(signed(PRESENT, "another")), fail)

    assert review.state == "not_reviewed"


def test_the_text_has_every_table_side_by_side() -> None:
    text = report_text(REPORT)

    assert text.startswith(f"{summary(REPORT)}\n\nMODULES\n")
    assert re.search(r"^listening +Listening +3 +\d+ +7 +8  Not reviewed yet$", text, re.MULTILINE)
    assert [line for line in text.splitlines() if line != line.rstrip()] == []


def test_numbers_in_the_text_stand_on_the_right() -> None:
    text = report_text(REPORT)
    head, rule, first = re.findall(r"QUESTION TYPES\n(.*)\n(.*)\n(.*)", text)[0]

    assert len(head) == len(rule) == len(first)


def test_the_page_stands_alone() -> None:
    """Nothing runs in it, and nothing is fetched."""
    html = report_page(REPORT)

    assert not re.search(r"<script|<link|\bsrc=|url\(|@import|https?://|\son\w+=", html)


def test_each_table_of_the_page_has_a_caption_and_headings() -> None:
    html = report_page(REPORT)
    tables = re.findall(r"<table>.*?</table>", html, re.DOTALL)

    assert len(tables) == len(report_tables(REPORT))
    for table in tables:
        rows = table.count("<tr>")
        assert table.count("<caption>") == 1
        assert table.count('<th scope="row">') == rows - 1
        assert table.count('<th scope="col">') >= 2


def test_what_authors_write_is_escaped_on_the_page(tmp_path: Path) -> None:
    root = copy_minimal(tmp_path)
    change(root, "modules/listening/pausing.md", "title: Pausing", 'title: "<b>Pausing</b>"')

    assert "&lt;b&gt;Pausing" in report_page(report_of(root))
