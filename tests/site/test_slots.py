"""What macros leave in a page is filled."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from coursekit.export.review import review_version
from coursekit.load.course import read_course
from coursekit.model.contacts import Contact, ContactGroup
from coursekit.model.guide import plans_adapter
from coursekit.model.macros import MACROS
from coursekit.model.offline import SIZE, WORKER
from coursekit.model.sign_off import SignOff
from coursekit.site.slots import SlotFiller, close_gaps, keep_together

from tests.minimal import MINIMAL

TEXTS = {
    "activity": "listening/check",
    "picture": "ear",
    "recall": "listening/opening,last-pause",
    "after": "course/judgement",
    "term": "pause",
    "account": "plain",
    "cite": "james-2019,north-2016",
    "run": "listening",
}
"""What each macro that takes texts is given."""
CONTACTS = [ContactGroup(title="Someone to listen", contacts=[Contact(name="The line", words="It listens.")])]
PLAN = plans_adapter.validate_python(
    [
        {
            "id": "short",
            "title": "Short",
            "summary": "For a team.",
            "group": 12,
            "sessions": [{"title": "The whole", "length": 10, "steps": [{"pause": 10}]}],
        }
    ]
)[0]


@pytest.mark.parametrize("name", MACROS)
def test_every_macro_is_answered(name: str) -> None:
    reading = read_course(MINIMAL)
    pictures = MINIMAL / "docs" / "assets" / "pictures"
    course = replace(reading.course, plans={PLAN.id: PLAN})
    slides = [module.slides_path for module in course.modules]
    slots = SlotFiller(course, pictures, {uri: uri for uri in [*reading.pages, *slides, WORKER, SIZE]}, CONTACTS)
    html = slots.fill(f'<div data-course-slot="{name}:{TEXTS.get(name, "")}"></div>', "index.md")

    assert html
    assert "data-course-slot" not in html


def test_a_module_that_was_signed_off_is_shown_so_until_its_text_changes() -> None:
    reading = read_course(MINIMAL)
    entry = {"module": "listening", "name": "Ann", "role": "nurse", "date": "2026-03-09", "scope": "all text"}
    signed = SignOff.model_validate({**entry, "version": review_version(reading, "listening")})
    course = replace(reading.course, sign_offs=(signed,))
    slot, urls = '<div data-course-slot="sign_offs:"></div>', {uri: uri for uri in reading.pages}
    now = SlotFiller(course, MINIMAL, urls, version_of=partial(review_version, reading)).fill(slot, "index.md")
    later = SlotFiller(course, MINIMAL, urls, version_of=lambda _slug: "another").fill(slot, "index.md")

    assert "Signed off" in now
    assert "Out of date" in later


def test_the_gap_before_a_citation_comes_back_with_it() -> None:
    reading = read_course(MINIMAL)
    slots = SlotFiller(reading.course, MINIMAL, {uri: uri for uri in reading.pages})
    closed = close_gaps('A pause <span data-course-slot="cite:james-2019"></span>.')

    assert closed.startswith("A pause<span")
    assert slots.fill(closed, "index.md").startswith("A pause (<a ")


@pytest.mark.parametrize(("before", "after"), [("", ":"), ("(", ")."), ("", ""), ("", "s")])
def test_a_term_is_kept_with_what_touches_it(before: str, after: str) -> None:
    term = "<course-term><a>pause</a><span>A rest.</span></course-term>"

    html = keep_together(f"<p>Take a {before}{term}{after} and go on.</p>")

    assert html == f'<p>Take a <span class="course-together">{before}{term}{after}</span> and go on.</p>'
