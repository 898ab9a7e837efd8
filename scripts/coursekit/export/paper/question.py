"""A question on paper: what is asked, and room for the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.export.document import Paragraph, Run, Space
from coursekit.export.paper.parts import TICK, cell_of, grid, letter, line, strong, tick
from coursekit.export.pieces import blocks, cell
from coursekit.model.quiz import Matching, MultipleChoice, Ordering, ShortAnswer, Sorting, TrueFalse, TwoTier
from coursekit.render.question import mix, view_question
from coursekit.render.strings import t

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coursekit.export.document import Block
    from coursekit.model.quiz import AnyQuestion, Option

_MOST_COLUMNS = 4
"""How many groups find room beside the items; of more, the letter is written."""


def ask(question: AnyQuestion, anchor: str, *, is_mixed: bool, is_sure_asked: bool) -> list[Block]:
    """Ask a question.

    Parameters:
        question: The question.
        anchor: The name of its quiz, by which what is put in order is mixed as on the site.
        is_mixed: Whether its options are mixed.
        is_sure_asked: Whether to ask how sure one is.
    """
    sure = [_how_sure()] if is_sure_asked else []
    return [*blocks(question.prompt), *_answers(question, anchor, is_mixed=is_mixed), *sure]


def in_order(options: Sequence[Option], salt: str, *, is_mixed: bool) -> list[tuple[str, Option]]:
    """Options with their letters, as they stand on paper; the same in the question and in its answer."""
    # Mixed by their ids, and not for each learner: the letters of an answer book must be right for everyone.
    shown = mix(options, salt) if is_mixed else list(options)
    known = {option.id: option for option in options}
    return [(letter(index), known[option.id]) for index, option in enumerate(shown)]


def partners(question: Matching | Ordering | Sorting, anchor: str) -> list[tuple[str, str, str]]:
    """What is chosen from: letter, id and text."""
    choices = view_question(question, anchor).choices
    return [(letter(index), id_, text) for index, (id_, text) in enumerate(choices)]


def _answers(question: AnyQuestion, anchor: str, *, is_mixed: bool) -> list[Block]:
    match question:
        case TrueFalse():
            return [line("paper.tick.one"), tick(Run(t("activity.true"))), tick(Run(t("activity.false")))]
        case Matching():
            return _matching(question, anchor)
        case Sorting():
            return _sorting(question, anchor)
        case Ordering():
            rows = [[cell(text), (Space(lines=1),)] for _letter, _id, text in partners(question, anchor)]
            columns = [t("paper.step"), t("paper.place", total=len(rows))]
            return [line("paper.order"), grid(columns, rows, (4, 1))]
        case ShortAnswer():
            return [line("paper.short"), Space(lines=1)]
        case TwoTier():
            reasons = in_order(question.reason.options, anchor, is_mixed=is_mixed)
            return [
                line("paper.tick.one"),
                *_ticks(in_order(question.options, anchor, is_mixed=is_mixed)),
                *blocks(question.reason.prompt),
                *_ticks(reasons),
            ]
        case MultipleChoice():
            return [line("paper.tick.all"), *_ticks(in_order(question.options, anchor, is_mixed=is_mixed))]
        case _:
            return [line("paper.tick.one"), *_ticks(in_order(question.options, anchor, is_mixed=is_mixed))]


def _ticks(options: list[tuple[str, Option]]) -> list[Block]:
    return [part for name, option in options for part in named_tick(name, option.text)]


def named_tick(name: str, markdown: str) -> list[Block]:
    """An answer to tick, behind its letter."""
    first, *rest = cell(markdown)
    return [tick(Run(name, bold=True), Run("  "), *first.runs), *rest]


def _matching(question: Matching, anchor: str) -> list[Block]:
    rows = [[cell(pair.item), (Space(lines=1),)] for pair in question.pairs]
    lettered = [[cell_of(name, bold=True), cell(text)] for name, _id, text in partners(question, anchor)]
    return [
        line("paper.match"),
        grid([t("paper.item"), t("paper.letter")], rows, (4, 1)),
        grid([t("paper.its_letter"), t("paper.partner")], lettered, (1, 5)),
    ]


def _sorting(question: Sorting, anchor: str) -> list[Block]:
    groups = partners(question, anchor)
    if len(groups) <= _MOST_COLUMNS:
        rows = [[cell(item.text), *([cell_of(TICK)] * len(groups))] for item in question.items]
        columns = [t("paper.item"), *(text for _letter, _id, text in groups)]
        return [line("paper.sort"), grid(columns, rows, (3 if len(groups) > 2 else 4, *([2] * len(groups))))]
    items = [[cell(item.text), (Space(lines=1),)] for item in question.items]
    lettered = [[cell_of(name, bold=True), cell(text)] for name, _id, text in groups]
    return [
        line("paper.sort_letters"),
        grid([t("paper.its_letter"), t("paper.group")], lettered, (1, 5)),
        grid([t("paper.item"), t("paper.letter")], items, (4, 1)),
    ]


def _how_sure() -> Paragraph:
    choices = "   ".join(f"{TICK} {t(f'client.sure.{each}')}" for each in ("guessing", "fairly", "sure"))
    return Paragraph((*strong("paper.sure").runs, Run(f"  {choices}")))
