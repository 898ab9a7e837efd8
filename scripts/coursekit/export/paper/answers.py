"""The answers to an exercise: what is right and why, what one person wrote, and where it is taught."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from coursekit.export.document import Heading, Item, Paragraph, Run
from coursekit.export.paper.exercise import quiz_of
from coursekit.export.paper.parts import after, cell_of, grid, letter, strong
from coursekit.export.paper.question import in_order, partners
from coursekit.export.pieces import blocks, cell
from coursekit.model.activity import activity_anchor
from coursekit.model.before_after import BeforeAfter
from coursekit.model.quiz import Matching, Ordering, ShortAnswer, Sorting, TrueFalse, TwoTier
from coursekit.model.reflection import Reflection
from coursekit.model.scenario import Scenario
from coursekit.model.self_assessment import SelfAssessment
from coursekit.render.strings import t

if TYPE_CHECKING:
    from coursekit.export.document import Block, Cell
    from coursekit.export.paper.draft import Draft
    from coursekit.model.activity import Activity
    from coursekit.model.before_after import Judgement
    from coursekit.model.quiz import AnyQuestion, Option, Quiz
    from coursekit.model.reflection import Prompt
    from coursekit.model.scenario import Turn

_CHOICES = (2, 9)
"""Widths of a letter's column and of the words beside it."""


def answers(draft: Draft, activity: Activity, level: int) -> list[Block]:
    """What there is to say of an exercise once it is done; nothing where all of it is the learner's own."""
    found = _parts(draft, activity, level + 1)
    if not found:
        return []
    draft.placed.add(activity.id)
    return [draft.heading(activity, level), *found]


def _parts(draft: Draft, activity: Activity, level: int) -> list[Block]:
    quiz = quiz_of(draft, activity)
    if quiz:
        return _quiz(draft, quiz, activity_anchor(activity.id), level)
    match activity.body:
        case Reflection(prompts=prompts):
            return list(chain.from_iterable(_prompt(each) for each in prompts if each.model_answer))
        case SelfAssessment(dimensions=dimensions):
            parts: list[Block] = []
            for each in dimensions:
                parts += [Heading(level, (Run(each.title),)), *_labelled("activity.lower", each.lower)]
                parts += _labelled("activity.higher", each.higher)
            return parts
        case Scenario() as body:
            return _scenario(body, level)
        case BeforeAfter(questions=judgements):
            return list(chain.from_iterable(_judgement(n, each, level) for n, each in enumerate(judgements, 1)))
    return []


def _quiz(draft: Draft, quiz: Quiz, anchor: str, level: int) -> list[Block]:
    parts: list[Block] = []
    for number, question in enumerate(quiz.questions, 1):
        parts += [Heading(level, (Run(t("paper.question", number=number)),)), *blocks(question.prompt)]
        parts += [*_verdicts(question, anchor, is_mixed=quiz.shuffle), *reasons(draft, question)]
    return parts


def reasons(draft: Draft, question: AnyQuestion) -> list[Block]:
    """Why the answer is the answer, and the page that teaches it."""
    title = draft.course.title_of(question.learn_at)
    taught = Paragraph((Run(t("paper.taught"), bold=True), Run(f" {title}")))
    return [*_labelled("paper.why", question.explanation), taught]


def in_short(question: AnyQuestion, anchor: str, *, is_mixed: bool) -> list[Block]:
    """The right answer alone."""
    match question:
        case TrueFalse():
            return [_answer(t("activity.true" if question.answer else "activity.false"))]
        case ShortAnswer():
            return [_answer(question.accepted[0])]
        case Matching():
            names = {id_: name for name, id_, _text in partners(question, anchor)}
            return [_told(pair.item, f"{names[pair.id]}, {pair.match}") for pair in question.pairs]
        case Sorting():
            labels = {group.id: group.label for group in question.groups}
            return [_told(item.text, labels[item.group]) for item in question.items]
        case Ordering():
            return [Item((Run(item.text),), number=number) for number, item in enumerate(question.items, 1)]
        case TwoTier():
            first = _right(question.options, anchor, is_mixed=is_mixed)
            return [*first, *_right(question.reason.options, anchor, is_mixed=is_mixed)]
        case _:
            return _right(question.options, anchor, is_mixed=is_mixed)


def _right(options: list[Option], anchor: str, *, is_mixed: bool) -> list[Block]:
    right = [(name, each) for name, each in in_order(options, anchor, is_mixed=is_mixed) if each.correct]
    return [part for name, each in right for part in after((Run(name, bold=True),), blocks(each.text))]


def _answer(words: str) -> Paragraph:
    return Paragraph((Run(words, bold=True),))


def _told(what: str, where: str) -> Item:
    """Where something belongs, told apart by its letters: what belongs there may end with any mark of its own."""
    return Item((Run(f"{what}  "), Run(where, bold=True)))


def _verdicts(question: AnyQuestion, anchor: str, *, is_mixed: bool) -> list[Block]:
    match question:
        case TrueFalse():
            said = ((True, "activity.true", question.feedback_true), (False, "activity.false", question.feedback_false))
            rows = [[_verdict(t(key), value is question.answer), cell(why)] for value, key, why in said]
            return [_grid(rows)]
        case Matching():
            names = {id_: name for name, id_, _text in partners(question, anchor)}
            pairs = [[cell(p.item), cell_of(f"{names[p.id]}  {p.match}"), cell(p.feedback)] for p in question.pairs]
            return [grid([t("paper.item"), t("paper.partner"), t("paper.because")], pairs, (3, 3, 4))]
        case Sorting():
            labels = {group.id: group.label for group in question.groups}
            items = [[cell(item.text), cell_of(labels[item.group]), cell(item.feedback)] for item in question.items]
            return [grid([t("paper.item"), t("paper.group"), t("paper.because")], items, (3, 2, 4))]
        case Ordering():
            steps = [
                [cell_of(str(number), bold=True), cell(item.text), cell(item.feedback)]
                for number, item in enumerate(question.items, 1)
            ]
            return [grid([t("paper.number"), t("paper.step"), t("paper.because")], steps, (2, 5, 6))]
        case ShortAnswer():
            answer, *others = question.accepted
            also = [Paragraph((Run(t("paper.also", words="; ".join(others))),))] if others else []
            return [_answer(answer), *also]
        case TwoTier():
            first, second = question.options, question.reason.options
            reason = blocks(question.reason.prompt)
            return [_options(first, anchor, is_mixed=is_mixed), *reason, _options(second, anchor, is_mixed=is_mixed)]
        case _:
            return [_options(question.options, anchor, is_mixed=is_mixed)]


def _options(options: list[Option], anchor: str, *, is_mixed: bool) -> Block:
    lettered = in_order(options, anchor, is_mixed=is_mixed)
    return _grid([[_verdict(name, each.correct), _bold(each.text) + cell(each.feedback)] for name, each in lettered])


def _bold(markdown: str) -> Cell:
    """An author's text in a table, told apart from what is said of it."""
    return tuple(replace(each, runs=tuple(replace(run, bold=True) for run in each.runs)) for each in cell(markdown))


def _verdict(name: str, is_right: bool) -> Cell:
    return cell_of(f"{name}: {t('activity.said.right')}" if is_right else name, bold=True)


def _grid(rows: list[list[Cell]]) -> Block:
    return grid([t("paper.answer"), t("paper.because")], rows, _CHOICES)


def _prompt(prompt: Prompt) -> list[Block]:
    points: list[Block] = [Item((Run(point.text),)) for point in prompt.points]
    look = [strong("activity.points"), *points] if points else []
    return [*blocks(prompt.prompt), *look, *_labelled("activity.model", prompt.model_answer or "")]


def _labelled(key: str, markdown: str) -> list[Block]:
    return [strong(key), *blocks(markdown)] if "\n\n" in markdown else after(strong(key).runs, blocks(markdown))


def _scenario(body: Scenario, level: int) -> list[Block]:
    numbers = {scene.id: number for number, scene in enumerate(body.scenes, 1)}
    labels = {each.id: each.label for each in body.behaviours}
    parts: list[Block] = []
    for scene in body.scenes:
        rows = [
            [cell_of(letter(index), bold=True), (*_bold(turn.text), *cell(turn.debrief), *_shown(turn, labels))]
            for index, turn in enumerate(scene.choices or ())
        ]
        if rows:
            # With its words: whoever leads from paper has nothing else in hand.
            parts += [Heading(level, (Run(f"{numbers[scene.id]}  {scene.title}"),)), *blocks(scene.text)]
            parts.append(grid([t("paper.choice"), t("paper.did")], rows, (1, 5)))
    return parts


def _shown(turn: Turn, labels: dict[str, str]) -> Cell:
    """The behaviours that a choice shows, in a line of their own."""
    return cell_of(t("paper.shows", what=", ".join(labels[each] for each in turn.shows))) if turn.shows else ()


def _judgement(number: int, question: Judgement, level: int) -> list[Block]:
    rows = [
        [cell_of(letter(index), bold=True), _bold(each.text) + cell(each.view)]
        for index, each in enumerate(question.options)
    ]
    return [
        Heading(level, (Run(t("paper.question", number=number)),)),
        *blocks(question.prompt),
        grid([t("paper.choice"), t("paper.view")], rows, (1, 5)),
        *_labelled("activity.view", question.view),
    ]
