"""References made from CSL-JSON: each type of work, and what citations take from it."""

from __future__ import annotations

import re
from typing import Any

import pytest
from coursekit.model.reference import Reference
from coursekit.render.reference import render_reference, short, year

from tests.render.conftest import href


def make(**keys: Any) -> Reference:
    """Make a source from keys as they are written, with "_" for "-"."""
    custom = keys.pop("custom", {})
    data = {key.replace("_", "-"): value for key, value in keys.items()}
    return Reference.model_validate(
        {"id": "work", "type": "book", "issued": {"date-parts": [[2019]]}, **data, "custom": custom}
    )


def people(*names: str) -> list[dict[str, str]]:
    """Write authors as "Family given"."""
    return [dict(zip(("family", "given"), name.rsplit(" ", 1), strict=False)) for name in names]


def plain(source: Reference) -> str:
    """A reference as Markdown would have it."""
    return re.sub(r"</?em>", "*", str(render_reference(source, href)))


NEFF = people("Neff KD", "Dahm KA")
WORKS = {
    "Neff KD and Dahm KA (2019) *Dignity* (7th ed.). Leeds: Sage. ISBN 978-1.": make(
        author=NEFF, title="Dignity", edition="7th", publisher_place="Leeds", publisher="Sage", ISBN="978-1"
    ),
    "Neff KD and Dahm KA (2019) *Dignity*. Briefing. Sage.": make(
        type="report", author=NEFF, title="Dignity", genre="Briefing", publisher="Sage"
    ),
    "Neff KD and Dahm KA (2019) 'What is it?' *Time* 6(S1), S5-S9. DOI 10.1/2.": make(
        type="article-journal",
        author=NEFF,
        title="What is it?",
        container_title="Time",
        volume="6",
        issue="S1",
        page="S5-S9",
        DOI="10.1/2",
    ),
    "Neff KD and Dahm KA (2012) 'Leaders'. *Time*, 13 September.": make(
        type="article-magazine",
        author=NEFF,
        title="Leaders",
        container_title="Time",
        issued={"date-parts": [[2012, 9, 13]]},
    ),
    "Bolton (2019) 'Dignity' in Bolton S (ed.) *Work*. London: Sage.": make(
        type="chapter",
        author=people("Bolton"),
        title="Dignity",
        editor=people("Bolton S"),
        container_title="Work",
        publisher_place="London",
        publisher="Sage",
    ),
    "Bolton (2019) 'Dignity' in Nord W and West P (eds.) *Work*. Studies, 1-9.": make(
        type="chapter",
        author=people("Bolton"),
        title="Dignity",
        editor=people("Nord W", "West Priscilla"),
        container_title="Work",
        collection_title="Studies",
        page="1-9",
    ),
    "Neff KD and Dahm KA (2019) *Nosey?* Presentation at Leeds.": make(
        type="speech", author=NEFF, title="Nosey?", genre="Presentation", event_place="Leeds"
    ),
    "Cicero R (2022) 'Leading'. Blog, 7 November. WCVA. Updated later.": make(
        type="post-weblog",
        author=people("Cicero Rebecca"),
        title="Leading",
        genre="Blog",
        publisher="WCVA",
        issued={"date-parts": [[2022, 11, 7]]},
        note="Updated later.",
    ),
    "James A (2019) 'Leading'. *Becoming*, by Clouston et al.": make(
        type="webpage",
        author=people("James A"),
        title="Leading",
        container_title="Becoming",
        container_author=[{"family": "Clouston"}, {"literal": "et al"}],
    ),
    "*A plan* (undated). Nobody gives a year.": make(
        type="document", title="A plan", issued={"literal": "undated"}, note="Nobody gives a year."
    ),
    "Bass (2019). Missing from the list.": make(type="document", author=people("Bass"), note="Missing from the list."),
}


@pytest.mark.parametrize("expected", WORKS)
def test_a_reference_reads_as_its_type_of_work_does(expected: str) -> None:
    """Full stops, brackets, italics, and nothing where nothing is known."""
    assert plain(WORKS[expected]) == expected


@pytest.mark.parametrize(
    ("given", "initials"), [("KD", "KD"), ("P. G.", "PG"), ("J P", "JP"), ("M.A", "MA"), ("Mary Ann", "MA")]
)
def test_given_names_become_initials(given: str, initials: str) -> None:
    """However the source writes them."""
    assert plain(make(author=[{"family": "West", "given": given}])) == f"West {initials} (2019)."


def test_an_address_ends_the_reference_and_is_a_link_where_it_is_whole() -> None:
    """No full stop follows that could be taken for a part of it."""
    html = render_reference(make(title="It", URL="https://example.org/a?b&c", note="Read."), href)

    assert html.endswith(
        'Read. Available online: <a href="https://example.org/a?b&amp;c">https://example.org/a?b&amp;c</a>'
    )
    assert plain(make(title="It", URL="www.example.org")) == "*It* (2019). Available online: www.example.org"


def test_signs_of_html_are_shown_as_they_are() -> None:
    """Titles have them: "safety & quality"."""
    assert "<em>Safety &amp; &lt;quality&gt;</em>" in render_reference(make(title="Safety & <quality>"), href)


def test_words_stand_for_the_whole_reference() -> None:
    """Where it cannot be made from the keys."""
    source = make(author=NEFF, custom={"words": "See [help](help.md)."})

    assert render_reference(source, href) == 'See <a href="to:help.md">help</a>.'


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (make(author=people("West M")), "West"),
        (make(author=people("West M", "Bailey S")), "West and Bailey"),
        (make(author=people("West M", "Bailey S", "Lee T")), "West et al"),
        (make(author=[{"family": "West"}, {"literal": "et al"}]), "West et al"),
        (make(author=[{"literal": "NHS England"}]), "NHS England"),
        (make(title="The Framework: Principles", title_short="Framework"), "Framework"),
        (make(title="A plan"), "A plan"),
        (make(author=NEFF, custom={"short": "Neff"}), "Neff"),
    ],
)
def test_a_citation_names_the_authors_in_short(source: Reference, expected: str) -> None:
    """One, two, or the first of several; the title without them; other words where the course has them."""
    assert short(source) == expected


@pytest.mark.parametrize(
    ("issued", "expected"),
    [
        ({"date-parts": [[2019, 11]]}, "2019"),
        ({"literal": "undated"}, "undated"),
        ({"literal": "2017 or 2001"}, "2017"),
    ],
)
def test_a_citation_has_one_year(issued: dict[str, Any], expected: str) -> None:
    """Where sources disagree, the one that stands first."""
    assert year(make(title="It", issued=issued)) == expected
