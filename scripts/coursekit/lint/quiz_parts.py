"""The quizzes of a course, their questions, and the choices in these."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.model.quiz import MultipleChoice, Quiz, SingleChoice, TwoTier

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.lint.survey import Survey
    from coursekit.load.yaml_file import Location, YamlFile
    from coursekit.model.quiz import AnyQuestion, Option


@dataclass(frozen=True, slots=True)
class Choice:
    """A prompt with options to choose from; a two-tier question has two."""

    file: YamlFile
    """The quiz's file."""
    where: Location
    """The place of what holds the prompt and the options."""
    prompt: str
    """What is asked."""
    options: list[Option]
    """What can be chosen."""

    @property
    def right(self) -> list[int]:
        """The places of the right options."""
        return [place for place, option in enumerate(self.options) if option.correct]


@dataclass(frozen=True, slots=True)
class PlacedQuestion:
    """A question with its place."""

    activity: str
    """The quiz's id."""
    file: YamlFile
    """The quiz's file."""
    where: Location
    """The question's place in it."""
    question: AnyQuestion
    """The question."""

    def choices(self) -> Iterator[Choice]:
        """Its prompts with options, where it has such."""
        match self.question:
            case SingleChoice(prompt=prompt, options=options) | MultipleChoice(prompt=prompt, options=options):
                yield Choice(self.file, self.where, prompt, options)
            case TwoTier(prompt=prompt, options=options, reason=reason):
                yield Choice(self.file, self.where, prompt, options)
                yield Choice(self.file, (*self.where, "reason"), reason.prompt, reason.options)
            case _:
                pass


@dataclass(frozen=True, slots=True)
class PlacedQuiz:
    """A quiz with its file."""

    activity: str
    """The quiz's id."""
    file: YamlFile
    """Its file."""
    quiz: Quiz
    """The quiz."""

    def questions(self) -> Iterator[PlacedQuestion]:
        """Its questions in order."""
        for index, question in enumerate(self.quiz.questions):
            yield PlacedQuestion(self.activity, self.file, ("questions", index), question)

    def single_choices(self) -> Iterator[Choice]:
        """Its prompts with one right option among several."""
        for question in self.questions():
            if not isinstance(question.question, MultipleChoice):
                yield from question.choices()


def quizzes(survey: Survey) -> Iterator[PlacedQuiz]:
    """Every quiz; a mixed quiz has the questions of others."""
    return (PlacedQuiz(*found) for found in survey.bodies(Quiz))


def questions(survey: Survey) -> Iterator[PlacedQuestion]:
    """Every question of every quiz."""
    return (question for quiz in quizzes(survey) for question in quiz.questions())


def choices(survey: Survey) -> Iterator[Choice]:
    """Every prompt with options in every quiz."""
    return (choice for question in questions(survey) for choice in question.choices())
