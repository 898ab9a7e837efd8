"""Every kind of activity as HTML: complete, valid in its references, readable without the script."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from html.parser import HTMLParser

import pytest
from coursekit.load.course import read_course
from coursekit.model.activity import Activity, body_adapter
from coursekit.model.before_after import BeforeAfter
from coursekit.model.mixed_quiz import MixedQuiz
from coursekit.render.activity import render_activity
from coursekit.render.question import mix

from tests.conftest import ROOT


@dataclass(frozen=True)
class Step:
    """Something with an id."""

    id: str


GALLERY = ROOT / "tests" / "courses" / "gallery"
READING = read_course(GALLERY)
ACTIVITIES = READING.course.activities


def href(page: str) -> str:
    return "../../" + page.replace(".md", "/")


def render(activity: Activity) -> str:
    return render_activity(READING.course, activity, href)


class Outline(HTMLParser):
    """Collects what the tests ask about."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    @property
    def words(self) -> str:
        return " ".join("".join(self.text).split())


def question(**values: object) -> Activity:
    """A quiz with one single-choice question, with some values of its own."""
    options = [
        {"id": "a", "text": "A", "feedback": "On A.", "correct": True},
        {"id": "b", "text": "B", "feedback": "On B."},
    ]
    one = {
        "id": "one",
        "type": "single-choice",
        "prompt": "Which?",
        "options": options,
        "feedback": {"right": "Yes.", "not_yet": "Not yet."},
        "explanation": "Because.",
        "learn_at": "modules/gallery/types.md",
        "outcome": "o",
        "source": "cicero-2022",
    }
    data = {"kind": "quiz", "title": "T", "minutes": 1, "questions": [one | values]}
    return Activity("m/check", body_adapter.validate_python(data))


def test_the_gallery_is_a_good_course() -> None:
    """The tests stand on a course without problems."""
    assert READING.problems == []
    assert len(ACTIVITIES) == 15


@pytest.mark.parametrize("name", ACTIVITIES)
def test_no_id_stands_twice_and_every_reference_exists(name: str) -> None:
    """Labels, descriptions and the section's name point at ids of the same activity, which begin with its anchor."""
    tags = Outline(render(ACTIVITIES[name])).tags
    ids = [attrs["id"] or "" for _, attrs in tags if "id" in attrs]
    references = [
        reference
        for _, attrs in tags
        for key in ("for", "aria-describedby", "aria-labelledby")
        for reference in (attrs.get(key) or "").split()
    ]

    assert [one for one, count in Counter(ids).items() if count > 1] == []
    assert set(references) <= set(ids)
    assert all(one.startswith(name.replace("/", "--")) for one in ids)


@pytest.mark.parametrize("name", ACTIVITIES)
def test_every_text_of_the_author_can_be_read_without_the_script(name: str) -> None:
    """Prompts, options, feedback, hints, scales, model answers: all of it is in the HTML, and none of it is hidden."""
    html = render(ACTIVITIES[name])
    words = Outline(html).words
    marks = re.compile(r"[*`]|^- ", re.MULTILINE)

    body = ACTIVITIES[name].body
    # A mixed quiz has no questions of its own.
    left_out = {"renamed_from", "questions"} if isinstance(body, MixedQuiz) else {"renamed_from"}
    for text in texts(body.model_dump(exclude=left_out)):
        for paragraph in text.split("\n\n"):
            plain = marks.sub("", re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", paragraph))
            assert " ".join(plain.split()) in words
    assert " hidden" not in html


def test_the_second_asking_has_the_course_s_view_folded_and_ids_of_its_own() -> None:
    activity = ACTIVITIES["course/first-thoughts"]
    html = render_activity(READING.course, activity, href, asking="after")
    words = Outline(html).words
    assert isinstance(activity.body, BeforeAfter)

    for asked in activity.body.questions:
        assert all(option.view in words for option in asked.options)
    ids = {attrs["id"] for _, attrs in Outline(html).tags if "id" in attrs}
    assert ids.isdisjoint(attrs.get("id") for _, attrs in Outline(render(activity)).tags)
    assert html.count("<details") == 2
    assert not any(option.view in Outline(render(activity)).words for option in activity.body.questions[0].options)


def test_a_mixed_quiz_asks_under_ids_of_its_own() -> None:
    """So that no answer is written over the first one."""
    html = render(ACTIVITIES["course/mixed"])

    assert re.findall(r'data-question="([^"]*)"', html) == [
        "gallery.settings.needle",
        "gallery.end.rain",
        "gallery.types.short",
    ]
    assert 'data-activity="course/mixed"' in html
    assert "data-shuffle" in html
    assert "data-confidence" in html


def texts(value: object, key: str = "") -> list[str]:
    """All texts of the author in a model."""
    if isinstance(value, dict):
        return [text for name, part in value.items() for text in texts(part, name)]
    if isinstance(value, list):
        # Of the spellings of a short answer that the script compares with, readers see the first.
        parts = value[:1] if key in ("accepted", "answers") else value
        return [text for part in parts for text in texts(part, key)]
    settings = {"id", "kind", "type", "check", "chart", "learn_at", "page", "outcome", "group"}
    settings |= {"source", "misconception", "to", "shows"}
    # The course's view of a judgement comes with the second asking.
    settings |= {"after", "view", "section", "across", "up", "covers"}
    return [value] if isinstance(value, str) and key not in settings else []


@pytest.mark.parametrize("name", ACTIVITIES)
def test_fields_are_native_grouped_and_named(name: str) -> None:
    """A fieldset begins with its legend; a form sends nothing anywhere."""
    html = render(ACTIVITIES[name])
    tags = Outline(html).tags

    for place, (tag, _) in enumerate(tags):
        if tag == "fieldset":
            assert tags[place + 1][0] == "legend"
    assert all(attrs.get("method") == "dialog" and "action" not in attrs for tag, attrs in tags if tag == "form")
    assert "style=" not in html
    assert "<script" not in html
    headings = [tag for tag, _ in tags if re.fullmatch("h[1-6]", tag)]
    assert headings[0] == "h2"
    assert set(headings[1:]) <= {"h3"}


def test_the_same_activities_give_the_same_html_in_every_build() -> None:
    """Nothing depends on time, chance or the order of a set, which Python mixes anew in each process."""
    script = "from tests.render.test_activity import *; print(*map(render, ACTIVITIES.values()))"
    builds = [
        subprocess.check_output(
            [sys.executable, "-c", script], cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": seed}, text=True
        )
        for seed in ("1", "2")
    ]

    assert "<course-quiz" in builds[0]
    assert builds[0] == builds[1]


def test_raw_html_is_shown_as_text() -> None:
    """Nothing an author writes becomes markup of its own."""
    html = render(question(prompt='<script>alert("x")</script>', explanation="<b>bold</b> & <img src=x>"))

    assert "<script" not in html
    assert "<img" not in html
    assert "&lt;b&gt;bold&lt;/b&gt; &amp; &lt;img" in html


def test_a_legend_holds_the_first_paragraph_and_is_described_by_the_rest() -> None:
    """A list cannot stand in a legend."""
    html = render(question(prompt="You know this:\n\n- one\n- two"))

    assert '<legend><span class="course-number"></span> You know this:</legend>' in html
    assert 'aria-describedby="m--check--one--more m--check--one--how"' in html
    assert '<div class="course-more" id="m--check--one--more"><ul>' in html


def key_of(activity: Activity) -> str:
    found = re.search(r'data-key="(\w+)"', render(activity))
    assert found
    return found[1]


def test_the_fingerprint_changes_with_the_right_answer_and_not_with_the_wording() -> None:
    """A learner is told that a question has changed when another answer is right."""
    a = {"id": "a", "text": "A", "feedback": "On A."}
    b = {"id": "b", "text": "B", "feedback": "On B."}
    c = {"id": "c", "text": "C", "feedback": "On C."}
    right = {"correct": True}

    before = key_of(question(options=[a | right, b]))

    assert key_of(question(prompt="Witch?", options=[a | right, b])) == before
    assert key_of(question(options=[c, b, a | right])) == before
    assert key_of(question(options=[a, b | right])) != before


def test_steps_are_mixed_by_their_ids_and_never_stand_in_the_right_order() -> None:
    """A reordered file shows the same order, but for a turn where that would give a place away."""
    for number in range(60):
        steps = [Step(f"{name}-{number}") for name in ("one", "two", "three")]
        mixed = mix(steps, "m--check")

        assert mixed != steps
        assert sorted(step.id for step in mixed) == sorted(step.id for step in steps)
    assert mix(steps[::-1], "m--check") in (mixed, mixed[1:] + mixed[:1])


def test_links_to_pages_lead_from_the_present_page() -> None:
    """Pages are named from the site's root in YAML; outside links stay as they are."""
    html = render(question(explanation="See [help](help.md#now) and [the NHS](https://www.nhs.uk)."))

    assert '<a href="../../help/#now">help</a>' in html
    assert '<a href="https://www.nhs.uk">the NHS</a>' in html
    assert '<a class="course-learn" href="../../modules/gallery/types/">' in html


def test_a_question_names_the_page_that_teaches_it() -> None:
    """Also where it leads to a heading of it."""
    html = render(question(learn_at="modules/gallery/types.md#a-heading"))

    assert 'href="../../modules/gallery/types/#a-heading">Read the page that teaches this: Every type</a>' in html


def test_a_question_that_stands_alone_has_no_number() -> None:
    """Nobody is told anything by "Question 1 of 1"."""
    assert '<span class="course-number"></span>' in render(question())
