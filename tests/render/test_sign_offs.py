"""The table of who has reviewed the modules."""

from __future__ import annotations

from coursekit.load.course import read_course
from coursekit.model.sign_off import ModuleReview, SignOff
from coursekit.render.sign_offs import render_sign_offs

from tests.minimal import MINIMAL
from tests.render.conftest import href

(MODULE,) = read_course(MINIMAL).course.modules
SIGNED = SignOff(
    module="listening",
    name="Ann <Jones>",
    role="nurse",
    date="2026-03-09",
    version=f"r1-{'a' * 32}",
    scope="all text",
)


def test_a_module_that_nobody_signed_is_said_to_be_not_reviewed() -> None:
    html = render_sign_offs([ModuleReview(MODULE, "not_reviewed", ())], href)

    assert "Not reviewed yet" in html
    assert "Nobody yet" in html


def test_a_sign_off_says_who_what_and_when() -> None:
    html = render_sign_offs([ModuleReview(MODULE, "signed_off", ((SIGNED, True),))], href)

    assert "Signed off" in html
    assert "<li>Ann &lt;Jones&gt;, nurse, 2026-03-09: all text</li>" in html


def test_a_sign_off_of_an_earlier_text_is_said_to_be_one() -> None:
    html = render_sign_offs([ModuleReview(MODULE, "out_of_date", ((SIGNED, False),))], href)

    assert "Out of date: the text has changed since" in html
    assert "all text (an earlier text)</li>" in html
