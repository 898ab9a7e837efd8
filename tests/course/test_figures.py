"""The figures of the course are those of its sources, each with its year and with whom it is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import pytest
from coursekit.model.self_assessment import SelfAssessment
from coursekit.model.worksheet import Worksheet

from tests.course.real import passages, reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.course.real import Passage

SURVEY = "modules/compassion-fatigue/what-the-survey-says.md"
CHECK = "modules/compassion-fatigue/check.md"
GUIDE = "modules/compassion-fatigue/facilitator.md"
WHO_LEADS = "modules/leading-vs-managing/who-gets-to-lead.md"
COMPASS = "modules/compass-behaviours/check-your-compass.md"
CANDOUR = "modules/curiosity-and-hypothesising/candour-and-safety.md"
MYTHS = "modules/compass-behaviours/what-compassion-is-not.md"
WHY = "modules/defining-leadership/why-it-matters.md"
NEXT = "where-next.md"
BELIEFS = "misconceptions.md"

ASKED = ("2024", "Wales", "social care")
"""The survey's year, and whom it asked."""
REPORT_YEAR = ("2024 to 2025|one year",)
"""The year of the annual report."""


class Figure(NamedTuple):
    """A figure that the course takes from a source."""

    written: str
    """How the course may write it: a pattern. Nothing is rounded."""
    claim: str
    """The source and the row of its list, and what it counts there."""
    near: tuple[str, ...]
    """Patterns that must stand in the same passage: its year, and whom or what it is about."""
    pages: set[str]
    """Where it stands, no more and no less."""


FIGURES = [
    Figure(r"(?:over|more than) 5,000", "C1: replies of social care workers to Have Your Say 2024",
           ASKED, {SURVEY, CHECK, WHO_LEADS, GUIDE}),
    Figure(r"\b80(?: per cent|%)|\beighty per cent", "C1: felt valued by colleagues and those they support",
           ASKED, {SURVEY, BELIEFS}),
    Figure(r"\b35(?: per cent|%)", "C1: satisfied with their pay", ASKED, {SURVEY, BELIEFS}),
    Figure(r"\b25(?: per cent|%)", "C1: had considered leaving the sector", ASKED, {SURVEY, BELIEFS}),
    Figure(r"\b92 to 96(?: per cent|%)", "C1: no bullying, harassment or discrimination in the past year",
           ("2024", "Wales", "bullying, harassment or\\s+discrimination", "past year"), {SURVEY, WHO_LEADS}),
    Figure(r"(?<!to )\b96 per cent", "C1: the upper end of 92 to 96", ("92 to 96 per cent",), {SURVEY}),
    Figure(r"\b57(?: per cent|%)", "C1: struggled to switch off after work", ASKED, {SURVEY, CHECK}),
    Figure(r"\b41(?: per cent|%)", "C1: felt they had enough support to manage stress", ASKED, {SURVEY, CHECK}),
    Figure(r"\b59 per cent", "C1: the rest of a hundred beside 41", ("41 per cent", "2024"), {CHECK}),
    Figure(r"(?:over|more than) 300 people", "C3: people at the introduction sessions across Wales",
           REPORT_YEAR, {COMPASS, NEXT}),
    Figure(r"\b99(?: per cent|%)", "C3: said that the session met their expectations",
           ("2024 to 2025", "Wales", "expectations"), {COMPASS}),
    Figure(r"\b99\.5(?: per cent|%)", "C3: said that they learned something usable",
           ("2024 to 2025", "Wales", "learned"), {COMPASS}),
    Figure(r"\b36 students", "C5: TMDP, latest group, two courses", REPORT_YEAR, {NEXT}),
    Figure(r"\b32 completed, three deferred and one withdrew: 88\.89 per cent", "C5: TMDP", REPORT_YEAR, {NEXT}),
    Figure(r"\b15 students", "C5: MMDP, latest group", REPORT_YEAR, {NEXT}),
    Figure(r"\b13 completed and two deferred: 86\.67 per cent", "C5: MMDP", REPORT_YEAR, {NEXT}),
    Figure(r"nearly seven percentage points", "C5: one in fifteen, the size of the MMDP's group",
           ("MMDP",), {NEXT}),
    Figure(r"\b17 students\. All who took part", "C5: AMMP, 100 per cent of those who took part",
           REPORT_YEAR, {NEXT}),
    Figure(r"\bNine directors\. Seven gave feedback", "C5: new directors' programme", REPORT_YEAR, {NEXT}),
    Figure(r"\b146 people", "C5: signed up to the network", REPORT_YEAR, {NEXT}),
    Figure(r"\b45 people", "C5: workshops on team conflict and for learning providers", REPORT_YEAR, {NEXT}),
    Figure(r"\b164\b", "C5: the joint session on radical candour with HEIW, spring 2025",
           ("2025", "radical candour"), {NEXT, CANDOUR}),
    Figure(r"\bover 1,400 visits", "C5: to the web pages launched in July", ("2024 to 2025",), {NEXT}),
    Figure(r"\b12 May 2021", "B4: launch of the principles for Wales", ("principles", "Wales"), {MYTHS}),
    Figure(r"\bBy 2030\b", "B1: collective and compassionate leadership in health and social care",
           ("collective", "A Healthier Wales|Wales"), {WHY}),
    Figure(r"\b6 December 2022", "A3: the programme opened for expressions of interest", ("Social Care Wales",),
           {NEXT}),
]  # fmt: skip

MEANING = {
    r"switch(?:ed|ing)? off": "57",
    r"satisfied with their pay|content with what they were paid": "35",
    r"considered (?:leaving|it)": "25",
    r"bullying, harassment or discrimination": "92 to 96",
    r"support (?:with|to manage) stress|had enough\b": "41",
    r"fe(?:lt|el) valued": "80",
    r"met their expectations": "99",
    r"learned something": "99.5",
}
"""What each share is about: a sentence that says this and gives shares gives that one among them."""
SHARE = re.compile(r"(\d[\d.,]*(?: to \d[\d.]*)?)(?= ?%| per ?cent| percentage)")
SHARE_IN_WORDS = re.compile(
    r"\b((?:[a-z]+ty|ten|[a-z]+teen|one|two|three|four|five|six|seven|eight|nine|hundred)(?:-[a-z]+)?) per ?cent", re.I
)
LARGE = re.compile(r"\b\d{1,3}(?:,\d{3})+\b|\b\d{3,}\b")
YEAR = re.compile(r"(?:19|20)\d\d")
EMERGENCY = "999"
HELP = "help.md"
HELPLINES = {"111", "116 123", "85258", "0808 808 8000"}
"""What the page on help itself names: NHS 111, Samaritans, Shout for texts, and Lifeline in Northern Ireland."""
PARTS = {
    "compass-behaviours/compass": ("A1", 4),
    "compass-behaviours/seven-dimensions": ("D8", 7),
    "curiosity-and-hypothesising/curiosity-checklist": ("D13", 7),
    "curiosity-and-hypothesising/four-lenses": ("D23", 20),
    "curiosity-and-hypothesising/what-works-well": ("D21", 6),
    "course/next-steps": ("E10", 4),
    "leading-vs-managing/nine-areas": ("D7", 9),
}
"""Tools and models with the row of the sources, and how many parts they have there."""


def found(written: str) -> list[Passage]:
    """The passages in which a figure stands."""
    return [each for each in passages() if re.search(written, each.text, re.IGNORECASE)]


def plain(figure: Figure) -> str:
    """A figure as it is written, without the signs of the pattern."""
    return re.sub(r"\\b|\(\?<![^)]*\)", " ", figure.written).replace("(?:", "").replace("\\.", ".")


def sentences_of(passage: Passage) -> Iterator[str]:
    """The passage's sentences; a share that stands alone, in a table or drawing, with the words before it."""
    before: list[str] = []
    for line in passage.lines:
        if re.fullmatch(r"\d[\d.]*(?: to \d[\d.]*)? ?(?:%|per cent)\.?", line):
            yield " ".join([*before[-2:], line])
            before = []
        else:
            before.append(line)
            yield from re.split(r"(?<=[.!?])\s+(?=\W?[A-Z0-9])", line)


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.claim)
def test_a_figure_stands_on_its_pages_and_on_no_other(figure: Figure) -> None:
    assert {each.page for each in found(figure.written)} == figure.pages


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.claim)
def test_a_figure_never_stands_without_its_year_and_its_people(figure: Figure) -> None:
    bare = [(each.name, near) for each in found(figure.written) for near in figure.near
            if not re.search(near, each.text, re.IGNORECASE)]  # fmt: skip

    assert bare == []


def test_every_share_is_a_figure_of_a_source() -> None:
    known = {share for figure in FIGURES for share in SHARE.findall(plain(figure))}
    shares = {(share, each.name) for each in passages() for share in SHARE.findall(each.text)}

    assert {each for each in shares if each[0] not in known} == set()


def test_every_share_in_words_is_a_figure_of_a_source() -> None:
    shares = {(share.lower(), each.name) for each in passages() for share in SHARE_IN_WORDS.findall(each.text)}

    assert {each for each in shares if each[0] not in ("eighty", "seven")} == set()


def test_every_large_number_is_a_figure_of_a_source() -> None:
    known = {EMERGENCY, *(number for figure in FIGURES for number in LARGE.findall(plain(figure)))}
    helplines = {(number, page) for page in (HELP, GUIDE) for line in HELPLINES for number in LARGE.findall(line)}
    numbers = {(number, each.name) for each in passages() for number in LARGE.findall(each.text)}

    assert {each for each in numbers - helplines if not YEAR.fullmatch(each[0]) and each[0] not in known} == set()


def test_a_link_to_a_helpline_leads_to_the_number_that_it_shows() -> None:
    links = re.findall(r"\[[^\]]*?([\d ]+)\]\((?:tel|sms):(\d+)\)", reading().pages[HELP].body)

    assert {shown.strip() for shown, _ in links} == {EMERGENCY, *HELPLINES}
    assert [each for each in links if each[0].replace(" ", "") != each[1]] == []


@pytest.mark.parametrize("meaning", MEANING)
def test_a_share_is_about_what_its_source_says(meaning: str) -> None:
    said = [
        (each.name, sentence)
        for each in passages()
        for sentence in sentences_of(each)
        if re.search(meaning, sentence, re.IGNORECASE) and SHARE.search(sentence)
    ]

    assert said
    assert [each for each in said if MEANING[meaning] not in SHARE.findall(each[1])] == []


@pytest.mark.parametrize("identifier", PARTS)
def test_a_tool_has_as_many_parts_as_in_its_source(identifier: str) -> None:
    body = reading().course.activities[identifier].body
    if isinstance(body, SelfAssessment):
        parts = len(body.dimensions)
    else:
        assert isinstance(body, Worksheet)
        parts = sum(len(section.rows) for section in body.sections)

    assert parts == PARTS[identifier][1]
