"""Small pieces that a page can hold."""

from __future__ import annotations

from coursekit.render.pieces import render_erase, render_picture, render_take_away


def test_a_picture_is_put_into_the_page_without_its_prologue() -> None:
    """An XML declaration and comments before the drawing are not HTML."""
    html = render_picture('<?xml version="1.0"?>\n<!-- drawn by hand -->\n<svg><title>A</title></svg>\n')

    assert html == '<figure class="course-picture">\n<svg><title>A</title></svg>\n</figure>'


def test_erasing_asks_in_the_page() -> None:
    """The question is a named group, hidden until it is asked, and no button is there without the script."""
    html = render_erase()

    assert 'role="group" aria-labelledby="course-erase-question"' in html
    assert "<noscript>" in html
    assert html.count('<button type="button"') == 4


def test_what_takes_the_record_away_is_hidden_until_the_script_is_there() -> None:
    """Without it a sentence says what is missing."""
    html = render_take_away()

    assert '<div class="course-take-away__all" hidden>' in html
    assert "<noscript>" in html
    assert '<label for="course-take-away-file">' in html
