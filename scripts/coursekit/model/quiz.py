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
    """Said when part of the answer is right. Needed for `multiple-choice`, `matching`, `sorting`, `ordering` and
    `two-tier`; not allowed for the others.
    """
    not_yet: Markdown
    """Said when the answer is not right yet."""


class Option(Strict):
    """One choice, with the words for someone who chose it."""

    id: Id
    """The option's id, unique in the question."""
    text: Markdown
    """What the learner reads."""
    correct: bool = False
    """Whether this is a right option."""
    feedback: Markdown
    """Said to someone who chose this."""
    misconception: Id | None = None
    """The belief behind a wrong option, from `modules/misconceptions.yml`; not allowed on a right one."""


class Question(Strict):
    """What every question has."""

    id: Id
    """The question's id, unique in the quiz."""
    prompt: Markdown
    """The question itself."""
    feedback: WholeFeedback
    """Words about the whole answer."""
    hints: list[Markdown] = []
    """Hints, shown one at a time when the learner asks."""
    explanation: Markdown
    """Why the answer is the answer, in two or three sentences."""
    learn_at: PageRef
    """The page that teaches this. "I don't know yet" leads there."""
    outcome: OutcomeRef
    """The outcome of this module that the question tests."""
    source: SourceIds
    """Where the answer comes from, in `modules/references.json`."""
    points: Annotated[int, Field(ge=1, le=20)] = 1
    """What a right answer counts in the summary."""


class SingleChoice(Question):
    """One right option among several."""

    type: Literal["single-choice"]
    """The type of the question."""
    options: Annotated[list[Option], Field(min_length=2)]
    """What can be chosen; exactly one is right."""


class MultipleChoice(Question):
    """Tick all that apply. A wrong tick costs a right one; never below zero."""

    type: Literal["multiple-choice"]
    """The type of the question."""
    options: Annotated[list[Option], Field(min_length=2)]
    """What can be ticked; at least one is right."""


class TrueFalse(Question):
    """A statement to judge."""

    type: Literal["true-false"]
    """The type of the question."""
    answer: bool
    """Whether the statement in the prompt is true; written without quotes."""
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
    """The partner to be found, different in each pair."""
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
    """The type of the question."""
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
    misplaced: Markdown | None = None
    """Said to someone who put it in another group and can try again: what to look at, and not where it belongs.
    Left out: they are only told to look again.
    """


class Sorting(Question):
    """Put each item in its group. Scores the share of items in their group."""

    type: Literal["sorting"]
    """The type of the question."""
    groups: Annotated[list[Group], Field(min_length=2)]
    """What to sort into."""
    items: Annotated[list[SortingItem], Field(min_length=2)]
    """What is sorted; each group gets at least one."""


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
    """The type of the question."""
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
    """The type of the question."""
    accepted: Annotated[list[Text], Field(min_length=1)]
    """Right answers; the first is the one that is shown."""
    near_misses: list[NearMiss] = []
    """Answers that people often give instead."""


class Reason(Strict):
    """The second part of a two-tier question."""

    prompt: Markdown
    """Asks why."""
    options: Annotated[list[Option], Field(min_length=2)]
    """What can be chosen; exactly one is right. Their ids differ from those of the first part."""


class TwoTier(Question):
    """Choose, then say why. Each part counts half."""

    type: Literal["two-tier"]
    """The type of the question."""
    options: Annotated[list[Option], Field(min_length=2)]
    """The first part: what can be chosen; exactly one is right."""
    reason: Reason
    """The second part, which asks why."""


AnyQuestion = Annotated[
    SingleChoice | MultipleChoice | TrueFalse | Matching | Sorting | Ordering | ShortAnswer | TwoTier,
    Field(discriminator="type"),
]
"""A question of any type, told by its `type`."""


class Quiz(Body):
    """Questions that teach: each answer is met with words."""

    kind: Literal["quiz"]
    """What kind of activity the file holds."""
    check: Literal["each", "end"] = "each"
    """`each` checks each question with its own button; `end` checks all of them with one button at the end."""
    attempts: Annotated[int, Field(ge=1, le=20)] | None = None
    """How often a question can be checked. Left out: as often as one likes."""
    shuffle: bool = False
    """Whether options are shown in a mixed order, which stays the same for a learner."""
    confidence: bool = False
    """Whether the learner is asked how sure they are: guessing, fairly sure or sure."""
    suggested_score: Annotated[int, Field(ge=1, le=100)] | None = None
    """A score in per cent, shown as a suggestion in the summary. Left out: none is shown."""
    questions: Annotated[list[AnyQuestion], Field(min_length=1)]
    """What is asked, in order."""
