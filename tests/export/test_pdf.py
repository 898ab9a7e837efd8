"""Books as PDFs: a checker finds no fault by the rules of PDF/UA-1, and they are read in the order of the document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import page
import pytest
from coursekit.export.paper.books import make_book
from coursekit.export.pdf_file import pdf_of, write_pdf
from coursekit.load.course import read_course
from coursekit.load.site_settings import SiteSettings, read_site_settings
from coursekit.model.books import KINDS, Book

from tests.conftest import ROOT
from tests.export.parts import lines
from tests.export.pdf_text import pages, read_order
from tests.minimal import MINIMAL

if TYPE_CHECKING:
    from pathlib import Path

    from coursekit.export.document import Document

GALLERY = ROOT / "tests" / "courses" / "gallery"
SETTINGS = SiteSettings("Listening well", "Text under CC BY 4.0.")
GOOD = """<!doctype html><html lang="en-GB"><head><title>A title</title></head><body>
<h1>One</h1><h2>Two</h2><p>Words <a href="https://www.example.org/">here</a>.</p>
<img alt="A dot" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E">
<table><tr><th>Head</th><th>Other</th></tr><tr><th scope="row">Row</th><td>Cell</td></tr></table></body></html>"""


def document_of(kind: str, slug: str = "listening", *, is_large: bool = False) -> Document:
    found = make_book(read_course(MINIMAL), SETTINGS, Book(kind, slug, is_large))  # type: ignore[arg-type]
    assert found
    return found


def faults(content: bytes) -> list[str]:
    """What a checker says against a PDF by the rules of PDF/UA-1 that a machine can read."""
    report = page.validate_pdf_bytes(content, profile="ua1")
    assert report.rules.total > 100
    return [f"{each.rule_id}: {each.message}" for each in report.failures]


def unsaid(document: Document, read: str) -> list[str]:
    """The lines of a document that are not read out, or not in their order; where lines break does not count."""
    bare, at, missing = "".join(read.split()), 0, []
    for line in lines((*document.front, *document.body)):
        sought = "".join(line.split())
        found = bare.find(sought, at)
        if found < 0:
            missing.append(line)
        else:
            at = found + len(sought)
    return missing


@pytest.mark.parametrize("is_large", [False, True], ids=["a4", "large"])
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "facilitator"])
def test_a_book_breaks_no_rule_of_pdf_ua_and_is_read_in_order(kind: str, is_large: bool, tmp_path: Path) -> None:
    document = document_of(kind, is_large=is_large)
    content, _pages = write_pdf(document, is_large=is_large)
    path = tmp_path / "book.pdf"
    path.write_bytes(content)

    assert faults(content) == []
    assert unsaid(document, read_order(path)) == []


def test_the_workbook_of_the_whole_course_breaks_no_rule_and_is_read_in_order(tmp_path: Path) -> None:
    """The real one, made once: it takes most of a minute."""
    document = make_book(read_course(ROOT), read_site_settings(ROOT), Book("workbook", "course", is_large=False))
    assert document
    content, count = write_pdf(document)
    path = tmp_path / "book.pdf"
    path.write_bytes(content)

    assert faults(content) == []
    assert unsaid(document, read_order(path)) == []
    assert len(pages(path)) == count


def test_a_facilitator_pack_breaks_no_rule_and_is_read_in_order(tmp_path: Path) -> None:
    """The minimal course has no guide."""
    document = make_book(read_course(GALLERY), SETTINGS, Book("facilitator", "gallery", is_large=False))
    assert document
    path = tmp_path / "book.pdf"
    path.write_bytes(write_pdf(document)[0])

    assert faults(path.read_bytes()) == []
    assert unsaid(document, read_order(path)) == []


def test_text_is_read_in_the_order_of_the_tags_and_not_of_the_page(tmp_path: Path) -> None:
    """Else nothing would come of reading it."""
    path = tmp_path / "page.pdf"
    turned = '<p style="position:relative;top:100mm">First.</p><p>Last.</p>'
    path.write_bytes(pdf_of(GOOD.replace("<h2>Two</h2>", f"<h2>Two</h2>{turned}"))[0])

    assert read_order(path) == "One Two First. Last. Words here . Head Other Row Cell"
    assert pages(path)[0].split()[-1] == "First."


def test_the_checker_has_nothing_against_a_plain_page() -> None:
    assert faults(pdf_of(GOOD)[0]) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("<title>A title</title>", "", "TITLE"),
        (' lang="en-GB"', "", "LANGUAGE"),
        ("<h2>Two</h2>", "<h3>Two</h3>", "HEADING"),
        (' alt="A dot"', "", "ALTERNATIVE"),
    ],
)
def test_the_checker_finds_what_is_wrong(old: str, new: str, fault: str) -> None:
    """Else its silence would say nothing."""
    assert old in GOOD

    assert any(fault in each for each in faults(pdf_of(GOOD.replace(old, new))[0]))


def test_the_same_document_makes_the_same_bytes() -> None:
    document = document_of("retrieval")

    assert write_pdf(document) == write_pdf(document)


def test_each_page_but_the_first_says_the_book_and_its_place(tmp_path: Path) -> None:
    path = tmp_path / "book.pdf"
    path.write_bytes(write_pdf(document_of("exercises"))[0])
    first, *others = pages(path)

    assert "Page 1" not in first
    assert all(f"Page {number} of {len(others) + 1}" in each for number, each in enumerate(others, 2))


@pytest.mark.parametrize("is_large", [False, True], ids=["a4", "large"])
def test_answers_stand_on_the_back_of_their_questions(is_large: bool, tmp_path: Path) -> None:
    path = tmp_path / "sheets.pdf"
    path.write_bytes(write_pdf(document_of("retrieval", is_large=is_large), is_large=is_large)[0])
    sides = {
        (found[1], found[2]): number
        for number, text in enumerate(pages(path), 1)
        if (found := re.search(r"^Sheet (\d+): (questions|answers)$", text, re.MULTILINE))
    }

    assert sides
    assert all(side % 2 == (kind == "questions") for (_sheet, kind), side in sides.items())
    assert all(sides[sheet, "answers"] == side + 1 for (sheet, kind), side in sides.items() if kind == "questions")
