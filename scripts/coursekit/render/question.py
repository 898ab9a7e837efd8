"""What a question's template and script need beyond the model: ids, the right answer, and its fingerprint."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zlib import crc32

from coursekit.model.quiz import (
    Matching,
    MultipleChoice,
    Ordering,
    ShortAnswer,
    SingleChoice,
    Sorting,
    TrueFalse,
    TwoTier,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Protocol

    from coursekit.model.quiz import AnyQuestion, Option

    class HasId(Protocol):
        """Anything with an id."""

        @property
        def id(self) -> str:
            """The id that the author chose."""
            ...


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question as its template sees it."""

    model: AnyQuestion
    """The question."""
    anchor: str
    """Its HTML id."""
    right: str
    """The right answer as the script reads it: ids, pairs as `item:partner`, or texts as JSON."""
    key: str
    """A fingerprint of the type and of what is right: learners are told when it changes."""
    choices: Sequence[tuple[str, str]]
    """Id and text of what is put in order, or chosen for each item: mixed, where the author's order is the answer."""


def mix(items: Sequence[HasId], salt: str) -> list[HasId]:
    """Mix by a hash of ids: the same in every build, and never the given order.

    A reordered file has the same mix too, but for a turn where that would be the order of the file.
    """
    result = sorted(items, key=lambda item: crc32(f"{salt} {item.id}".encode()))
    return result[1:] + result[:1] if result == list(items) else result


def _right_options(options: Sequence[Option]) -> list[str]:
    return [option.id for option in options if option.correct]


def right_answer(question: AnyQuestion) -> list[str] | dict[str, str]:
    """Return what is right: ids in a list, an id for each item, or texts for a short answer."""
    match question:
        case SingleChoice() | MultipleChoice():
            return _right_options(question.options)
        case TwoTier():
            return _right_options(question.options) + _right_options(question.reason.options)
        case TrueFalse():
            return [str(question.answer).lower()]
        case Matching():
            return {pair.id: pair.id for pair in question.pairs}
        case Sorting():
            return {item.id: item.group for item in question.items}
        case Ordering():
            return [item.id for item in question.items]
        case ShortAnswer():
            return question.accepted


def _right_attribute(question: AnyQuestion, right: list[str] | dict[str, str]) -> str:
    if isinstance(question, ShortAnswer):
        return json.dumps(right, ensure_ascii=False)
    return " ".join(":".join(pair) for pair in right.items()) if isinstance(right, dict) else " ".join(right)


def _fingerprint(question: AnyQuestion, right: list[str] | dict[str, str]) -> str:
    match question:
        case Ordering():
            parts = list(right)
        case ShortAnswer():
            # One more accepted spelling is not another question.
            parts = question.accepted[:1]
        case _:
            parts = sorted(":".join(pair) for pair in right.items()) if isinstance(right, dict) else sorted(right)
    return f"{crc32('|'.join([question.type, *parts]).encode()):x}"


def _choices(question: AnyQuestion, anchor: str) -> Sequence[tuple[str, str]]:
    match question:
        case Ordering():
            texts = {item.id: item.text for item in question.items}
            return [(item.id, texts[item.id]) for item in mix(question.items, anchor)]
        case Matching():
            texts = {pair.id: pair.match for pair in question.pairs}
            texts |= {other.id: other.text for other in question.distractors}
            return [(part.id, texts[part.id]) for part in mix([*question.pairs, *question.distractors], anchor)]
        case Sorting():
            return [(group.id, group.label) for group in question.groups]
        case _:
            return ()


def view_question(question: AnyQuestion, activity_anchor: str) -> QuestionView:
    """Make the view of a question in the activity with this anchor."""
    anchor = f"{activity_anchor}--{question.id}"
    right = right_answer(question)
    return QuestionView(
        model=question,
        anchor=anchor,
        right=_right_attribute(question, right),
        key=_fingerprint(question, right),
        choices=_choices(question, anchor),
    )
