"""The course itself, read once."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from coursekit.lint.plain_text import own_sentences, sentences, texts_of
from coursekit.load.course import read_course
from coursekit.model.quiz import Quiz

from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.reading import Reading
    from pydantic import BaseModel

_NOT_FOR_LEARNERS = ("authoring/", "contributing/", "organisations/hosting.md")


class Passage(NamedTuple):
    """Something that a learner can meet without the rest: a page's own text, an activity, a question, a belief."""

    name: str
    """Where it is written."""
    page: str
    """The page on which it stands."""
    lines: tuple[str, ...]
    """Its paragraphs in plain words."""

    @property
    def text(self) -> str:
        """All of it."""
        return "\n".join(self.lines)


@cache
def reading() -> Reading:
    """The course as it was read."""
    return read_course(ROOT)


@cache
def passages() -> tuple[Passage, ...]:
    """Everything that learners read. A question can come back weeks later, so each stands for itself."""
    return (*_pages(), *_activities(), *_beliefs(), *_pictures())


def _pages() -> Iterator[Passage]:
    for uri, page in reading().pages.items():
        if not uri.startswith(_NOT_FOR_LEARNERS):
            yield Passage(uri, uri, tuple(map(_with_point, own_sentences(reading().course, page))))


def _activities() -> Iterator[Passage]:
    course = reading().course
    for identifier, activity in course.activities.items():
        questions = activity.body.questions if isinstance(activity.body, Quiz) else []
        place = course.places[identifier]
        yield from (Passage(f"{identifier}#{each.id}", place, _texts(each)) for each in questions)
        if not questions:
            yield Passage(identifier, place, _texts(activity.body))


def _beliefs() -> Iterator[Passage]:
    for belief in reading().course.misconceptions.values():
        yield Passage(f"misconceptions.yml#{belief.id}", "misconceptions.md", _texts(belief))


def _pictures() -> Iterator[Passage]:
    """The words of each drawing, on the page that places it."""
    for page in reading().pages.values():
        for call in page.macros():
            if call.name == "picture" and not page.uri.startswith(_NOT_FOR_LEARNERS):
                drawing = (ROOT / f"docs/assets/pictures/{call.arguments[0]}.svg").read_text(encoding="utf-8")
                words = re.findall(
                    r">\s*([^<>]*\w[^<>]*?)\s*<", re.sub(r"<style.*?</style>", "", drawing, flags=re.DOTALL)
                )
                yield Passage(f"{call.arguments[0]}.svg", page.uri, tuple(words))


def _texts(part: BaseModel) -> tuple[str, ...]:
    return tuple(_with_point(line) for text in texts_of(part) for line in sentences(text))


def _with_point(line: str) -> str:
    """The formula for reading age reads "99 point 5"; here the figure itself is wanted."""
    return re.sub(r"(?<=\d) point (?=\d)", ".", line)
