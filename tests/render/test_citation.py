"""Sources, cited and listed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from coursekit.render.citation import render_citation, render_reference_list

from tests.render.conftest import href

if TYPE_CHECKING:
    from coursekit.model.course import Course


@pytest.mark.parametrize(
    ("ids", "expected"),
    [
        (["cicero"], "(Cicero 2022)"),
        (["west"], "(West &amp; others 2021, in James 2019)"),
        (["cicero", "james"], "(Cicero 2022; James 2019)"),
        # What was read through one work names it once.
        (["atkins", "west"], "(Atkins 2012; West &amp; others 2021, in James 2019)"),
        (["cicero", "west"], "(Cicero 2022; West &amp; others 2021, in James 2019)"),
    ],
)
def test_a_citation_reads_as_written(course: Course, ids: list[str], expected: str) -> None:
    """Brackets, semicolons, and the work through which a source was read."""
    assert re.sub(r"<[^>]+>", "", render_citation(course, ids, href)) == expected


def test_a_citation_leads_to_its_reference(course: Course) -> None:
    """Each source in a citation is a link of its own."""
    html = render_citation(course, ["cicero", "west"], href)

    assert 'href="to:references.md#cicero"' in html
    assert 'href="to:references.md#west"' in html


def test_a_work_and_its_year_stay_on_one_line(course: Course) -> None:
    assert '&amp; <span class="course-together">others 2021</span></a>' in render_citation(course, ["west"], href)


def test_the_sources_are_listed_by_how_they_were_read(course: Course) -> None:
    """First what was read, by author, then what was read through another work, then what that work only lists."""
    html = render_reference_list(course, href)

    assert [*re.findall(r'<li id="([\w-]+)"', html)] == ["cicero", "james", "atkins", "west", "laming"]
    assert 'Read in <a href="#james">James 2019</a>.' in html
    assert "<em>Title</em>" in html
    assert '<h2 id="sources-listed-james">Also in the list of James 2019</h2>' in html


def test_a_source_that_is_only_listed_is_cited_through_the_work_that_lists_it(course: Course) -> None:
    """While a page is being written; the check asks for `read_in` then."""
    assert re.sub(r"<[^>]+>", "", render_citation(course, ["laming"], href)) == "(Laming 2009, in James 2019)"
