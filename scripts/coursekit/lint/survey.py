"""The course as the rules of the teaching lint look at it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from coursekit.lint.plain_text import texts_of
from coursekit.lint.reading_age import measure_reading_ages
from coursekit.model.mixed_quiz import MixedQuiz
from coursekit.model.quiz import Quiz
from coursekit.watch import unwatched

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.lint.reading_age import PageAge
    from coursekit.load.page_file import PageFile
    from coursekit.load.reading import Reading
    from coursekit.load.yaml_file import YamlFile
    from coursekit.model.course import Course
    from coursekit.watch import Watch


_T = TypeVar("_T")


@dataclass(frozen=True)
class Survey:
    """A course in which nothing is wrong, with what several rules ask of it, found once."""

    reading: Reading
    """What was read."""
    watch: Watch = unwatched
    """Shows how far the looking is."""

    @property
    def course(self) -> Course:
        """The course."""
        return self.reading.course

    @cached_property
    def ages(self) -> list[PageAge]:
        """The reading age of each page, the hardest first; needs textstat."""
        return measure_reading_ages(self.reading, self.watch)

    @cached_property
    def pages(self) -> list[PageFile]:
        """The pages that learners read: those of the modules in the order of the course, then those of `docs/`."""
        others = [page for page in self.reading.pages.values() if page.uri not in self.places and page.is_for_learners]
        return [*(self.reading.pages[uri] for uri in self.places), *others]

    @cached_property
    def places(self) -> dict[str, int]:
        """The place of each page of a module on the way through the course."""
        pages = (page.path for module in self.course.modules for page in module.pages)
        return {path: place for place, path in enumerate(pages)}

    @cached_property
    def titles(self) -> dict[str, str]:
        """The title of each page of a module."""
        return {page.path: page.title for module in self.course.modules for page in module.pages}

    def bodies(self, kind: type[_T]) -> Iterator[tuple[str, YamlFile, _T]]:
        """Each activity of a kind: its id, its file and what is in it."""
        for identifier, activity in self.course.activities.items():
            if isinstance(activity.body, kind):
                yield identifier, self.reading.activity_files[identifier], activity.body

    @cached_property
    def asked_texts(self) -> list[str]:
        """All the words of each question, and of each activity of another kind."""
        found = []
        for activity in self.course.activities.values():
            # A mixed quiz has no questions of its own.
            if isinstance(activity.body, Quiz):
                found += ["\n".join(texts_of(question)) for question in activity.body.questions]
            elif not isinstance(activity.body, MixedQuiz):
                found.append("\n".join(texts_of(activity.body)))
        return found

    @cached_property
    def asked_places(self) -> set[str]:
        """Every page, or heading on a page, that a question leads back to."""
        return {question.learn_at for _id, _file, quiz in self.bodies(Quiz) for question in quiz.questions}

    @cached_property
    def asked_outcomes(self) -> set[str]:
        """Every outcome that a question of a quiz names, as `<module>/<outcome>`."""
        named = ((name, question.outcome) for name, _file, quiz in self.bodies(Quiz) for question in quiz.questions)
        return {outcome if "/" in outcome else f"{name.partition('/')[0]}/{outcome}" for name, outcome in named}
