"""A small course in memory, and links that show what they were asked for."""

from __future__ import annotations

import pytest
from coursekit.model.activity import Activity, body_adapter
from coursekit.model.course import Course, Module, Outcome, Overview, Page
from coursekit.model.reference import Custom, Issued, Name, Reference


def href(path: str) -> str:
    """Make a link visible as what it was asked for."""
    return f"to:{path}"


def make_quiz(id_: str, questions: int) -> Activity:
    """Make a quiz with so many questions."""
    question = {
        "type": "true-false",
        "prompt": "Is it?",
        "answer": True,
        "feedback_true": "Yes.",
        "feedback_false": "No.",
        "feedback": {"right": "Yes.", "not_yet": "No."},
        "explanation": "So it is.",
        "learn_at": "modules/one/index.md",
        "outcome": "see",
        "source": "west",
    }
    data = {
        "kind": "quiz",
        "title": "Check",
        "minutes": 2,
        "questions": [{**question, "id": f"q{n}"} for n in range(questions)],
    }
    return Activity(id_, body_adapter.validate_python(data))


def make_module(slug: str, order: int, *, note: str | None = None) -> Module:
    """Make a module of an overview and two lessons; the last holds two quizzes."""
    overview = Overview(
        title=f"Module <{slug}>",
        order=order,
        minutes=4,
        summary=f"About {slug} & more.",
        content_note=note,
        outcomes=[Outcome(id="see", text="See a <person>.")],
    )
    return Module(
        slug,
        overview,
        (
            Page(f"modules/{slug}/index.md", overview.title, 4, ()),
            Page(f"modules/{slug}/first.md", "First & foremost", 6, (f"{slug}/try",)),
            Page(f"modules/{slug}/check.md", "Check", 10, (f"{slug}/check", f"{slug}/again")),
        ),
    )


def make_reference(id_: str, family: str, year: int, custom: Custom | None = None) -> Reference:
    """Make a book by one author."""
    issued = Issued.model_validate({"date-parts": [[year]]})
    authors = [Name(family=family)]
    return Reference(id=id_, type="book", author=authors, title="Title", issued=issued, custom=custom or Custom())


@pytest.fixture
def course() -> Course:
    """Two modules, the first with a content note, and five sources."""
    modules = (make_module("one", 1, note="It is **hard**."), make_module("two", 2))
    quizzes = [
        make_quiz(f"{slug}/{name}", questions)
        for slug in ("one", "two")
        for name, questions in (("try", 1), ("check", 4), ("again", 2))
    ]
    references = [
        make_reference("west", "West & others", 2021, Custom(read_in="james")),
        make_reference("atkins", "Atkins", 2012, Custom(read_in="james")),
        make_reference("james", "James", 2019),
        make_reference("cicero", "Cicero", 2022),
        make_reference("laming", "Laming", 2009, Custom(listed_by="james")),
    ]
    return Course(
        modules,
        {quiz.id: quiz for quiz in quizzes},
        {reference.id: reference for reference in references},
    )
