"""The document for an expert holds all that a learner can read, with the keys, and a version of exactly that."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from coursekit.export.document import Heading, Run, Table, version
from coursekit.export.html_blocks import blocks_of
from coursekit.export.review import review_document, review_version
from coursekit.lint.plain_text import texts_of
from coursekit.load.course import read_course
from coursekit.render.markdown import render_markdown

from tests.conftest import ROOT
from tests.export.parts import lines, rows, words
from tests.minimal import MINIMAL, change, copy_minimal

if TYPE_CHECKING:
    from pathlib import Path

    from coursekit.export.document import Document

COURSES = {"minimal": MINIMAL, "gallery": ROOT / "tests" / "courses" / "gallery", "real": ROOT}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the minimal course."""
    return copy_minimal(tmp_path / "course")


def document_of(root: Path) -> Document:
    return review_document(read_course(root), "listening")


def version_of(root: Path) -> str:
    return review_version(read_course(root), "listening")


@pytest.mark.parametrize("name", COURSES)
def test_no_text_of_an_activity_is_left_out(name: str) -> None:
    """Whatever its kind or type: each text that the model knows stands in the document."""
    reading = read_course(COURSES[name])
    missing = []
    for module in reading.course.modules:
        said = "\n".join(lines(review_document(reading, module.slug).body))
        placed = [id_ for page in module.pages for id_ in page.activities]
        assert placed
        for id_ in placed:
            texts = texts_of(reading.course.activities[id_].body)
            parts = (line for text in texts for line in lines(blocks_of(render_markdown(text, str))))
            missing += [(id_, part) for part in parts if part not in said]

    assert missing == []


@pytest.mark.parametrize("name", COURSES)
def test_headings_skip_no_level(name: str) -> None:
    reading = read_course(COURSES[name])
    for module in reading.course.modules:
        levels = [block.level for block in review_document(reading, module.slug).body if isinstance(block, Heading)]

        assert levels[0] == 1
        assert [after for before, after in pairwise(levels) if after > before + 1] == []


def after(document: Document, heading: str) -> list[Table]:
    """The tables below a heading that names an id, up to the next heading."""
    start = next(i for i, b in enumerate(document.body) if isinstance(b, Heading) and f"[{heading}]" in words(b.runs))
    found = []
    for block in document.body[start + 1 :]:
        if isinstance(block, Heading):
            break
        if isinstance(block, Table):
            found.append(block)
    return found


def test_each_option_has_its_id_its_key_and_the_belief_behind_it() -> None:
    (options,) = after(document_of(MINIMAL), "listening/check#first")

    assert rows(options) == [
        ["wait", "Wait", "Right", "Yes."],
        [
            "fill",
            "Talk about the weather",
            "Not right",
            "That fills the pause. / Belief behind this: Silence is awkward. silence-is-awkward",
        ],
    ]


def test_a_statement_says_which_judgement_is_right() -> None:
    (judgements,) = after(document_of(MINIMAL), "listening/check#count")

    assert [row[:3] for row in rows(judgements)] == [["true", "True", "Right"], ["false", "False", "Not right"]]


def test_items_stand_with_their_right_group() -> None:
    _groups, items = after(document_of(MINIMAL), "listening/check#who")

    assert [row[:3] for row in rows(items)] == [
        ["waiting", "Waiting", "The other one them"],
        ["advising", "Advising", "Myself me"],
    ]


def test_a_partner_that_belongs_to_nothing_is_said_to() -> None:
    (pairs,) = after(document_of(MINIMAL), "listening/check#partners")

    assert rows(pairs)[-1] == ["mouth", "Belongs to none", "Speak first", ""]


def test_sources_stand_in_full_with_those_through_which_they_were_read() -> None:
    said = lines(document_of(MINIMAL).body)
    end = said[said.index("Sources") + 1 :]

    assert end == [
        "james-2019 James A (2019) A source for the tests.",
        "north-2016 North B (2016) Another source for the tests. Read through: james-2019",
    ]


def test_what_macros_lay_on_a_page_stands_in_its_place(root: Path) -> None:
    change(root, "modules/listening/pausing.md", "## And then", 'Wait, `{{ cite("james-2019") }}`.\n\n## And then')
    said = lines(document_of(root).body)

    assert "Here the learner sees again what they wrote at listening/opening#last-pause" in said
    assert "Picture: An ear ear" in said
    assert not [line for line in said if "\ue000" in line]


def test_the_front_shows_the_module_the_version_and_a_box_to_sign() -> None:
    document = document_of(MINIMAL)
    said = lines(document.front)

    assert f"Version: {version(document.body)}" in said
    assert rows(next(block for block in document.front if isinstance(block, Table)))[:3] == [
        ["Module", "listening"],
        ["Version", version(document.body)],
        ["Name", ""],
    ]


SEEN = [
    pytest.param("modules/listening/pausing.md", "Count to three", "Count to four", id="a word of a page"),
    pytest.param("modules/listening/index.md", "Leave a pause", "Keep a pause", id="an outcome"),
    pytest.param("quizzes/listening/check.yml", "answer: true", "answer: false", id="a key"),
    pytest.param("quizzes/listening/check.yml", "group: them", "group: me", id="an item's group"),
    pytest.param("quizzes/listening/check.yml", "That fills", "This fills", id="feedback"),
    pytest.param("quizzes/listening/check.yml", "Count to three.", "Count.", id="a hint"),
    pytest.param("quizzes/listening/check.yml", "[james-2019, north-2016]", "james-2019", id="a source that is named"),
    pytest.param("quizzes/listening/check.yml", "outcome: ask", "outcome: pause", id="what a question tests"),
    pytest.param("quizzes/listening/check.yml", "misconception: a-pause-is-empty", "", id="a belief that is named"),
    pytest.param("quizzes/listening/check.yml", "- id: wait", "- id: waits", id="an id"),
    pytest.param("modules/references.json", "Another source", "A further source", id="a reference"),
    pytest.param("modules/misconceptions.yml", "someone thinking", "someone waiting", id="a refutation"),
    pytest.param("docs/assets/pictures/ear.svg", "An ear", "One ear", id="a picture's words"),
    pytest.param("quizzes/listening/story.yml", "You stayed.", "You waited.", id="a debrief"),
]
UNSEEN = [
    pytest.param("modules/listening/pausing.md", "Count to three, ", "Count  to\nthree, ", id="spaces and line breaks"),
    pytest.param("modules/listening/pausing.md", "## And", "<!-- to do -->\n\n## And", id="a comment in a page"),
    pytest.param("modules/listening/pausing.md", "minutes: 4", "minutes: 5", id="minutes"),
    pytest.param("quizzes/listening/check.yml", "shuffle: true", "shuffle: false # for now", id="a comment in a file"),
    pytest.param("quizzes/listening/check.yml", "points: 2", "points: 3", id="points"),
    pytest.param("quizzes/listening/check.yml", "answer: true\n", "answer: true\n\n\n", id="empty lines"),
    pytest.param(
        "quizzes/listening/check.yml",
        "        text: A nod\n        feedback: It does.",
        "        feedback: It does.\n        text: A nod",
        id="the order of keys",
    ),
    pytest.param("quizzes/course/judgement.yml", "title: ", "title: So, ", id="what is in no module"),
]


@pytest.mark.parametrize(("file", "old", "new"), SEEN)
def test_what_the_expert_saw_changes_the_version(root: Path, file: str, old: str, new: str) -> None:
    change(root, file, old, new)

    assert version_of(root) != version_of(MINIMAL)


@pytest.mark.parametrize(("file", "old", "new"), UNSEEN)
def test_what_the_expert_did_not_see_leaves_the_version(root: Path, file: str, old: str, new: str) -> None:
    change(root, file, old, new)

    assert version_of(root) == version_of(MINIMAL)


def test_a_list_of_sources_that_is_laid_out_otherwise_leaves_the_version(root: Path) -> None:
    path = root / "modules" / "references.json"
    sources = [dict(reversed(each.items())) for each in json.loads(path.read_text(encoding="utf-8"))]
    path.write_text(json.dumps(sources), encoding="utf-8")

    assert version_of(root) == version_of(MINIMAL)


def test_other_words_of_ours_leave_the_version() -> None:
    """A label that is put better must not make every sign-off out of date."""
    body = document_of(MINIMAL).body
    relabelled = [
        Heading(block.level, tuple(run if run.key is None else Run("Ours", key=run.key) for run in block.runs))
        if isinstance(block, Heading)
        else block
        for block in body
    ]

    assert lines(relabelled) != lines(body)
    assert version(relabelled) == version(body)
