"""The words of the course: easy to read, and British."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

from coursekit.lint.reading_age import MOST, measure_reading_ages

from tests.conftest import ROOT
from tests.course.real import passages, reading

if TYPE_CHECKING:
    from pathlib import Path

WORDS = (ROOT / "tests" / "words.txt").read_text(encoding="utf-8").splitlines()
AMERICAN = re.compile(r"\b[a-z]{2,}(?:iz(?:e[drs]?|ers|ing|ations?|able)|yz(?:e[drs]?|ing))\b|\bcenter", re.IGNORECASE)
"""What the dictionary takes too: "-ise" and "-ize" are both British, and the course has the first."""
NOT_AMERICAN = {"seize", "seized", "seizes", "seizing", "prize", "prized", "prizes", "size", "sized", "sizes"}


def test_every_page_for_learners_is_easy_to_read_or_says_why_not() -> None:
    hard = [each for each in measure_reading_ages(reading()) if each.age > MOST and not each.reason]

    assert [each.page.path for each in hard] == []


def test_words_are_spelt_as_in_britain() -> None:
    found = {(word, each.name) for each in passages() for word in AMERICAN.findall(each.text)}

    assert {each for each in found if each[0].lower() not in NOT_AMERICAN} == set()


def test_the_spelling_check_finds_an_american_word_and_a_slip(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("Her behaviour was noticed.\nHis behavior was not notcied.\n", encoding="utf-8")
    command = [
        "npx",
        "--no-install",
        "cspell",
        "--config",
        "cspell.json",
        "--root",
        str(tmp_path),
        "--words-only",
        str(page),
    ]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert result.stdout.split() == ["behavior", "notcied"]


def test_the_list_of_words_is_sorted_and_holds_none_twice() -> None:
    assert sorted(set(WORDS), key=lambda word: (word.lower(), word)) == WORDS


def test_every_word_of_the_list_is_used() -> None:
    folders = [path for folder in ("modules", "quizzes", "docs") for path in (ROOT / folder).rglob("*.*")]
    files = [*folders, *ROOT.glob("*.md"), ROOT / "scripts" / "coursekit" / "strings" / "en.json"]
    texts = [path.read_text(encoding="utf-8") for path in files if path.suffix in (".md", ".yml", ".json")]
    used = set(re.findall(r"[^\W\d_]+", "\n".join(texts)))

    assert [word for word in WORDS if word not in used] == []
