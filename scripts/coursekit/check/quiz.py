"""What the model's types cannot say about a question: right options, groups, and texts that look alike."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from coursekit.check.repeats import as_typed, repeated, same_answer, same_text, texts_at
from coursekit.check.suggestions import suggestion
from coursekit.model.quiz import (
    AnyQuestion,
    Matching,
    MultipleChoice,
    Option,
    Ordering,
    ShortAnswer,
    SingleChoice,
    Sorting,
    TrueFalse,
    TwoTier,
)
from coursekit.problems import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coursekit.load.yaml_file import Location, YamlFile
    from coursekit.problems import Problem

_NEVER_PARTLY = (SingleChoice, TrueFalse, ShortAnswer)


def check_question(file: YamlFile, where: Location, question: AnyQuestion) -> Iterator[Problem]:
    """Every fault of one question, which stands at `where` in its file."""
    yield from _partly(file, where, question)
    match question:
        case SingleChoice():
            yield from _options(file, where, question.id, question.options, only_one=True)
        case MultipleChoice():
            yield from _options(file, where, question.id, question.options, only_one=False)
        case TwoTier():
            yield from _options(file, where, question.id, question.options, only_one=True)
            ids = [option.id for option in question.options]
            yield from _options(
                file, (*where, "reason"), question.id, question.reason.options, only_one=True, taken=ids
            )
        case Matching():
            yield from _matching(file, where, question)
        case Sorting():
            yield from _sorting(file, where, question)
        case Ordering():
            items = (*where, "items")
            yield from repeated(file, items, [item.id for item in question.items])
            yield from same_text(file, texts_at(items, "text", [item.text for item in question.items]))
        case ShortAnswer():
            yield from _short_answer(file, where, question)
        case TrueFalse():
            pass


def _partly(file: YamlFile, where: Location, question: AnyQuestion) -> Iterator[Problem]:
    """Words for a partly right answer stand where one can be given, and nowhere else."""
    is_there = question.feedback.partly is not None
    if is_there and isinstance(question, _NEVER_PARTLY):
        message = f'Question "{question.id}" cannot be partly right.'
        yield file.key_problem((*where, "feedback", "partly"), "Q008", message, 'Delete "partly".')
    elif not is_there and not isinstance(question, _NEVER_PARTLY):
        message = f'Question "{question.id}" can be partly right.'
        yield file.key_problem((*where, "feedback"), "Q008", message, 'Add "partly:" to its feedback.')


def _options(
    file: YamlFile,
    where: Location,
    question: str,
    options: list[Option],
    *,
    only_one: bool,
    taken: Sequence[str] = (),
) -> Iterator[Problem]:
    place = (*where, "options")
    right = [index for index, option in enumerate(options) if option.correct]
    if not right:
        message = f'Question "{question}" has no right option{" in its reason" if where[-1] == "reason" else ""}.'
        yield file.key_problem(place, "Q001", message, 'Mark one with "correct: true".')
    for index in right[1:] if only_one else ():
        message = f'"{options[index].id}" is right, and so is "{options[right[0]].id}"; here only one can be.'
        yield file.problem((*place, index, "correct"), "Q002", message, 'Delete "correct: true" from one of the two.')
    for index in right:
        if options[index].misconception is not None:
            message = f'"{options[index].id}" is right and has a misconception.'
            yield file.key_problem((*place, index, "misconception"), "Q009", message, "Delete one of the two.")
    yield from repeated(file, place, [option.id for option in options], taken)
    yield from same_text(file, texts_at(place, "text", [option.text for option in options]))


def _short_answer(file: YamlFile, where: Location, question: ShortAnswer) -> Iterator[Problem]:
    yield from repeated(file, (*where, "near_misses"), [miss.id for miss in question.near_misses])
    answers: list[tuple[Location, str]] = [
        ((*where, "accepted", index), text) for index, text in enumerate(question.accepted)
    ]
    for number, miss in enumerate(question.near_misses):
        answers += [
            ((*where, "near_misses", number, "answers", index), text) for index, text in enumerate(miss.answers)
        ]
    given = [(place, text) for place, text in answers if as_typed(text)]
    for place, text in answers:
        if (place, text) not in given:
            message = f"Nothing is left of {shown(text)}: spaces and closing punctuation do not count."
            yield file.problem(place, "Q013", message, "Write an answer with a letter or a number, or ask otherwise.")
    yield from same_answer(file, given)


def _matching(file: YamlFile, where: Location, question: Matching) -> Iterator[Problem]:
    pairs, distractors = (*where, "pairs"), (*where, "distractors")
    ids = [pair.id for pair in question.pairs]
    yield from repeated(file, pairs, ids)
    yield from repeated(file, distractors, [distractor.id for distractor in question.distractors], ids)
    yield from same_text(file, texts_at(pairs, "item", [pair.item for pair in question.pairs]))
    partners = texts_at(pairs, "match", [pair.match for pair in question.pairs])
    partners += texts_at(distractors, "text", [distractor.text for distractor in question.distractors])
    yield from same_text(file, partners)


def _sorting(file: YamlFile, where: Location, question: Sorting) -> Iterator[Problem]:
    groups = [group.id for group in question.groups]
    yield from repeated(file, (*where, "groups"), groups)
    yield from same_text(file, texts_at((*where, "groups"), "label", [group.label for group in question.groups]))
    yield from repeated(file, (*where, "items"), [item.id for item in question.items])
    yield from same_text(file, texts_at((*where, "items"), "text", [item.text for item in question.items]))
    if len(set(groups)) < len(groups):
        return  # Which of the two groups is meant is known once they have ids of their own.
    for index, item in enumerate(question.items):
        if item.group not in groups:
            message = f'Item "{item.id}" belongs to "{item.group}", which is not a group of question "{question.id}".'
            mend = suggestion(item.group, groups, f"The groups are {', '.join(groups)}.")
            yield file.problem((*where, "items", index, "group"), "Q006", message, mend)
    # A misspelt group leaves the group that was meant empty: that is one slip, not two.
    used = {item.group for item in question.items}
    used |= {
        group for item in question.items for group in difflib.get_close_matches(item.group, groups, n=1, cutoff=0.6)
    }
    for index, group in enumerate(question.groups):
        if group.id not in used:
            message = f'No item of question "{question.id}" belongs to the group "{group.id}".'
            yield file.problem((*where, "groups", index), "Q011", message, "Add an item for it, or delete the group.")
