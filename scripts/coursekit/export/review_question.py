"""A question as an expert reviews it: the key and the reasons beside each answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.export.document import Paragraph, Run
from coursekit.export.pieces import blocks, cell, code, heading, label, labelled, listed, table, words
from coursekit.model.quiz import Matching, Ordering, ShortAnswer, Sorting, TrueFalse, TwoTier

if TYPE_CHECKING:
    from collections.abc import Iterable

    from coursekit.export.document import Block, Cell
    from coursekit.export.pieces import Named
    from coursekit.model.quiz import AnyQuestion, Option

_RIGHT, _WRONG = "review.right", "review.wrong"
_ID, _TEXT, _KEY, _FEEDBACK = "review.id", "review.text", "review.key", "review.feedback"


def review_question(named: Named, activity: str, question: AnyQuestion, level: int) -> list[Block]:
    """Everything about a question; its heading has the id under which it can be found again."""
    module = activity.partition("/")[0]
    return [
        heading(level, "review.question", f"{activity}#{question.id}"),
        *blocks(question.prompt),
        *_answers(named, question),
        *labelled("review.whole_right", question.feedback.right),
        *labelled("review.whole_partly", question.feedback.partly),
        *labelled("review.whole_not_yet", question.feedback.not_yet),
        *listed("review.hints", question.hints),
        *labelled("review.explanation", question.explanation),
        *named.page("review.learn_at", question.learn_at),
        *named.outcome(module, question.outcome),
        *named.sources(question.source),
    ]


def _answers(named: Named, question: AnyQuestion) -> list[Block]:
    match question:
        case TrueFalse():
            return [_true_false(named, question)]
        case Matching():
            return [_matching(question)]
        case Sorting():
            return _sorting(question)
        case Ordering():
            rows = [
                [words(code(item.id)), words(str(number)), cell(item.text), cell(item.feedback)]
                for number, item in enumerate(question.items, 1)
            ]
            return [table("review.ordering", (_ID, "review.place", _TEXT, _FEEDBACK), rows)]
        case ShortAnswer():
            return _short_answer(named, question)
        case TwoTier():
            options = _options(named, question.options)
            reasons = _options(named, question.reason.options)
            return [options, *labelled("review.reason", question.reason.prompt), reasons]
        case _:
            return [_options(named, question.options)]


def _verdict(*, is_right: bool) -> Cell:
    return words(label(_RIGHT) if is_right else Run(label(_WRONG).text, key=_WRONG))


def _options(named: Named, options: Iterable[Option]) -> Block:
    rows = [
        [
            words(code(option.id)),
            cell(option.text),
            _verdict(is_right=option.correct),
            cell(option.feedback) + named.belief(option.misconception),
        ]
        for option in options
    ]
    return table("review.options", (_ID, _TEXT, _KEY, _FEEDBACK), rows)


def _true_false(named: Named, question: TrueFalse) -> Block:
    rows = []
    for value, text, feedback in (
        (True, "activity.true", question.feedback_true),
        (False, "activity.false", question.feedback_false),
    ):
        is_right = value is question.answer
        belief = () if is_right else named.belief(question.misconception)
        name, verdict = words(label(text)), _verdict(is_right=is_right)
        rows.append([words(code(str(value).lower())), name, verdict, cell(feedback) + belief])
    return table("review.options", (_ID, _TEXT, _KEY, _FEEDBACK), rows)


def _matching(question: Matching) -> Block:
    rows = [[words(code(pair.id)), cell(pair.item), cell(pair.match), cell(pair.feedback)] for pair in question.pairs]
    rows += [
        [words(code(each.id)), words(label("review.no_item")), cell(each.text), ()] for each in question.distractors
    ]
    return table("review.matching", (_ID, "review.item", "review.partner", _FEEDBACK), rows)


def _sorting(question: Sorting) -> list[Block]:
    labels = {group.id: group.label for group in question.groups}
    groups = [[words(code(group.id)), cell(group.label)] for group in question.groups]
    rows = [
        [
            words(code(item.id)),
            cell(item.text),
            words(f"{labels[item.group]} ", code(item.group)),
            cell(item.feedback),
            cell(item.misplaced or ""),
        ]
        for item in question.items
    ]
    return [
        table("review.groups", (_ID, _TEXT), groups),
        table("review.sorting", (_ID, _TEXT, "review.group", _FEEDBACK, "review.misplaced"), rows),
    ]


def _short_answer(named: Named, question: ShortAnswer) -> list[Block]:
    accepted = Paragraph((label("review.accepted"), Run(f" {' | '.join(question.accepted)}")))
    rows = [
        [words(code(near.id)), words(" | ".join(near.answers)), cell(near.feedback) + named.belief(near.misconception)]
        for near in question.near_misses
    ]
    return [accepted, *([table("review.near_misses", (_ID, _TEXT, _FEEDBACK), rows)] if rows else [])]
