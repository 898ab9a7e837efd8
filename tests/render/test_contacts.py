"""Whom a learner can turn to."""

from __future__ import annotations

import re

import pytest
from coursekit.model.contacts import Contact, ContactGroup
from coursekit.render.contacts import render_contacts

from tests.render.conftest import href

LINE = Contact(
    name="The <night> line",
    words="It *listens*.\n\nSee [help](help.md).",
    phone="0808 80 10 800",
    text="85258",
    url="https://www.example.org/talk/",
)
GROUP = ContactGroup(title="Someone to listen", intro="For **anyone**.", contacts=[LINE])


def test_a_group_has_a_heading_with_an_id_and_its_intro() -> None:
    html = render_contacts([GROUP], href)

    assert '<h2 id="someone-to-listen">Someone to listen</h2>' in html
    assert "<p>For <strong>anyone</strong>.</p>" in html


def test_a_name_is_text_and_the_words_are_markdown() -> None:
    html = render_contacts([GROUP], href)

    assert "The &lt;night&gt; line" in html
    assert "<em>listens</em>" in html
    assert 'href="to:help.md"' in html


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("tel:08088010800", "Call 0808 80 10 800"),
        ("sms:85258", "Text 85258"),
        ("https://www.example.org/talk/", "Website: example.org/talk"),
    ],
)
def test_each_way_is_a_link_that_says_where_it_leads(target: str, words: str) -> None:
    assert f'<a href="{target}">{words}</a>' in render_contacts([GROUP], href)


def test_a_contact_without_any_way_has_no_empty_line_for_it() -> None:
    """Someone near you has no number."""
    html = render_contacts([ContactGroup(title="Near you", contacts=[Contact(name="Your GP", words="Ask.")])], href)

    assert "course-contacts__ways" not in html
    assert not re.search(r"<p[^>]*>\s*</p>", html)
