"""A quiz and its eight question types."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from coursekit.model.base import Id, Markdown, OutcomeRef, PageRef, SourceIds, Strict, Text
from coursekit.model.body import Body


class WholeFeedback(Strict):
    """What is said about the whole answer."""

    right: Markdown
    """Said when the answer is right."""
    partly: Markdown | None = None
    """Said when part of the answer is right; only for types that can be partly right."""
    not_yet: Markdown
    """Said when the answer is not right yet."""


class Option(Strict):
    """One choice, with the words for someone who chose it."""

    id: Id
    """The option's id, unique in the question."""
    text: Markdown
    """What the learner reads."""
    correct: bool = False
    """Whether this is a right choice."""
    feedback: Markdown
    """Said to someone who chose this."""
    misconception: Id | None = None
    """The belief behind a wrong option, from `modules/misconceptions.yml`."""


class Question(Strict):
    """What every question has."""

    id: Id
    """The question's id, unique in the quiz."""
    prompt: Markdown
    """The question itself."""
    feedback: WholeFeedback
    """Words about the whole answer."""
    hints: list[Markdown] = []
    """Shown one at a time, on request."""
    explanation: Markdown
    """Why the answer is the answer."""
    learn_at: PageRef
    """The page that teaches this; "I don't know yet" leads there."""
    outcome: OutcomeRef
    """The outcome of the activity's module that the question tests."""
    source: SourceIds
    """Where the answer comes from."""
    points: Annotated[int, Field(ge=1, le=20)] = 1
    """What a right answer counts in the summary."""


class SingleChoice(Question):
    """One right option among several."""

    type: Literal["single-choice"]
    options: Annotated[list[Option], Field(min_length=2)]
    """The choices, one of them right."""


class MultipleChoice(Question):
    """Tick all that apply. A wrong tick costs a right one; never below zero."""

    type: Literal["multiple-choice"]
    options: Annotated[list[Option], Field(min_length=2)]
    """The choices, at least one of them right."""


class TrueFalse(Question):
    """A statement to judge."""

    type: Literal["true-false"]
    answer: bool
    """Whether the statement is true."""
    feedback_true: Markdown
    """Said to someone who chose "true"."""
    feedback_false: Markdown
    """Said to someone who chose "false"."""
    misconception: Id | None = None
    """The belief behind the wrong judgement, from `modules/misconceptions.yml`."""


class Pair(Strict):
    """An item and its partner."""

    id: Id
    """The pair's id, unique in the question."""
    item: Text
    """What stands still."""
    match: Text
    """The partner to be found."""
    feedback: Markdown
    """Why the two belong together."""


class Distractor(Strict):
    """A partner that belongs to no item."""

    id: Id
    """The distractor's id, unique among pairs and distractors."""
    text: Text
    """What the learner reads."""


class Matching(Question):
    """Find the partner of each item. Scores the share of right pairs."""

    type: Literal["matching"]
    pairs: Annotated[list[Pair], Field(min_length=2)]
    """The items, each with its partner."""
    distractors: list[Distractor] = []
    """Partners that belong to no item."""


class Group(Strict):
    """A group to sort into."""

    id: Id
    """The group's id, unique in the question."""
    label: Text
    """What the learner reads."""


class SortingItem(Strict):
    """Something to put in a group."""

    id: Id
    """The item's id, unique in the question."""
    text: Text
    """What the learner reads."""
    group: Id
    """The id of the group where it belongs."""
    feedback: Markdown
    """Why it belongs there."""


class Sorting(Question):
    """Put each item in its group. Scores the share of items in their group."""

    type: Literal["sorting"]
    groups: Annotated[list[Group], Field(min_length=2)]
    """The groups."""
    items: Annotated[list[SortingItem], Field(min_length=2)]
    """The items."""


class OrderingItem(Strict):
    """A step."""

    id: Id
    """The step's id, unique in the question."""
    text: Text
    """What the learner reads."""
    feedback: Markdown
    """Why it stands where it stands."""


class Ordering(Question):
    """Put the steps in order. Scores the share of steps in their place; untouched, it is unanswered."""

    type: Literal["ordering"]
    items: Annotated[list[OrderingItem], Field(min_length=3)]
    """The steps, in the right order. Learners see them mixed up."""


class NearMiss(Strict):
    """Answers that people often give instead, with words for them."""

    id: Id
    """The near miss's id, unique in the question."""
    answers: Annotated[list[Text], Field(min_length=1)]
    """What people write."""
    feedback: Markdown
    """Said to someone who wrote one of these."""
    misconception: Id | None = None
    """The belief behind it, from `modules/misconceptions.yml`."""


class ShortAnswer(Question):
    """A word or two to write. Case, spaces, accents and closing punctuation are forgiven."""

    type: Literal["short-answer"]
    accepted: Annotated[list[Text], Field(min_length=1)]
    """Right answers; the first is the one that is shown."""
    near_misses: list[NearMiss] = []
    """Answers that people often give instead."""


class Reason(Strict):
    """The second part of a two-tier question."""

    prompt: Markdown
    """Asks why."""
    options: Annotated[list[Option], Field(min_length=2)]
    """The reasons, one of them right."""


class TwoTier(Question):
    """Choose, then say why. Each part counts half."""

    type: Literal["two-tier"]
    options: Annotated[list[Option], Field(min_length=2)]
    """The choices, one of them right."""
    reason: Reason
    """The reasons to choose from."""


AnyQuestion = Annotated[
    SingleChoice | MultipleChoice | TrueFalse | Matching | Sorting | Ordering | ShortAnswer | TwoTier,
    Field(discriminator="type"),
]
"""A question of any type, told by its `type`."""


class Quiz(Body):
    """Questions that teach: each answer is met with words."""

    kind: Literal["quiz"]
    check: Literal["each", "end"] = "each"
    """Check each question, or all of them at the end."""
    attempts: Annotated[int, Field(ge=1, le=20)] | None = None
    """How often a question can be tried; without it, as often as one likes."""
    shuffle: bool = False
    """Show options in a mixed order, which stays the same for a learner."""
    confidence: bool = False
    """Ask how sure the learner is, in three levels."""
    suggested_score: Annotated[int, Field(ge=1, le=100)] | None = None
    """A suggested score in per cent, shown as a suggestion in the summary."""
    questions: Annotated[list[AnyQuestion], Field(min_length=1)]
    """The questions."""
