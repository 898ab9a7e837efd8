"""The reading age of a page is that of what its learners read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from coursekit.lint.plain_text import page_sentences, sentences, texts_of
from coursekit.lint.reading_age import measure_reading_ages
from coursekit.load.course import read_course

from tests.minimal import change, copy_minimal

if TYPE_CHECKING:
    from pathlib import Path

PAGE = "modules/listening/pausing.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the minimal course."""
    return copy_minimal(tmp_path)


def read_on(root: Path, page: str) -> list[str]:
    """What is measured of a page."""
    reading = read_course(root)
    return page_sentences(reading.course, reading.pages[page]).splitlines()


@pytest.mark.parametrize(
    ("markdown", "read"),
    [
        ("She waits for him.\nHe says a word.", ["She waits for him. He says a word."]),
        ("One of them waits\n\nThe other one speaks", ["One of them waits.", "The other one speaks."]),
        ("## What she does next {: #next }", ["What she does next."]),
        ("- **Wait** a bit longer\n- Ask _one_ more question", ["Wait a bit longer.", "Ask one more question."]),
        ("1. First she counts\n2. Then she asks", ["First she counts.", "Then she asks."]),
        ("> He said it twice\n> and then left", ["He said it twice.", "and then left."]),
        ('!!! work "At your next shift"\n    Count to three.', ["At your next shift.", "Count to three."]),
        ("| They said | % |\n| --- | --- |\n| A lot | 80 |", ["They said.", "%.", "A lot.", "80."]),
        ("Look at [the next page](../b.md#c){ .x } first.", ["Look at the next page first."]),
        ("![A tall dark mountain](x.svg)", []),
        ("<div class=\"a\" markdown=\"1\">\nHe <b>waits</b> for her.\n</div>", ["He waits for her."]),
        ("Write `a_long_identifier` into it now.", ["Write into it now."]),
        ("```sh\nmake the whole course\n```", []),
        ("It was 99.5 of them.", ["It was 99 point 5 of them."]),
        ('"Will you come?"\n\n(She did not come.)', ['"Will you come?"', "(She did not come.)"]),
        ("Two words", ["Two words."]),
    ],
)  # fmt: skip
def test_markdown_is_read_as_plain_sentences(markdown: str, read: list[str]) -> None:
    assert list(sentences(markdown)) == read


def test_front_matter_and_macros_are_not_read(root: Path) -> None:
    (root / PAGE).write_text(
        '---\ntitle: A long title here\norder: 1\nminutes: 1\n---\nShe waits a while {{ cite("james-2019") }}.\n'
    )

    assert read_on(root, PAGE) == ["She waits a while."]


def test_a_word_that_is_explained_is_read_as_it_is_shown(root: Path) -> None:
    (root / PAGE).write_text(
        '---\ntitle: A\norder: 1\nminutes: 1\n---\nLeave {{ term("pause") }} or {{ term("pause", "a wait") }}.\n'
    )

    assert read_on(root, PAGE) == ["Leave pause or a wait."]


def test_a_label_of_two_words_is_no_sentence(root: Path) -> None:
    (root / PAGE).write_text("---\ntitle: A\norder: 1\nminutes: 1\n---\n## Two words\n\nThese are three.\n")

    assert read_on(root, PAGE) == ["These are three."]


def test_the_activities_of_a_page_are_read(root: Path) -> None:
    read = {
        line
        for text in texts_of(read_course(root).course.activities["listening/check"].body)
        for line in sentences(text)
    }
    read = {line for line in read if len(line.split()) > 2}

    assert read
    assert read <= set(read_on(root, PAGE))


def test_ids_pages_and_settings_of_an_activity_are_not_read(root: Path) -> None:
    course = read_course(root).course
    read = {text for activity in course.activities.values() for text in texts_of(activity.body)}

    assert read.isdisjoint({"quiz", "bars", "each", "pause", "james-2019", PAGE, "listening"})


def test_the_hardest_page_comes_first(root: Path) -> None:
    change(root, PAGE, "Count to three", "Conversational responsiveness presupposes institutional opportunities. " * 20)
    ages = measure_reading_ages(read_course(root))

    assert ages[0].page.uri == PAGE
    assert [each.age for each in ages] == sorted((each.age for each in ages), reverse=True)


@pytest.mark.parametrize("folder", ["authoring", "contributing"])
def test_pages_for_authors_and_developers_are_not_measured(root: Path, folder: str) -> None:
    (root / "docs" / folder).mkdir()
    (root / "docs" / folder / "index.md").write_text("# A guide\n\nWords that nobody measures here.\n")

    assert folder not in {each.page.uri.split("/")[0] for each in measure_reading_ages(read_course(root))}
