"""What the model's types cannot say about an activity: right options, ids, feedback, scales."""

from __future__ import annotations

import difflib
from itertools import pairwise
from typing import TYPE_CHECKING

from coursekit.check.before_after import check_before_after
from coursekit.check.mixed_quiz import check_mixed_quiz
from coursekit.check.repeats import repeated, same_answer, same_text, texts_at
from coursekit.check.scenario import check_scenario
from coursekit.check.suggestions import suggestion
from coursekit.check.worksheet import check_worksheet
from coursekit.model.before_after import BeforeAfter
from coursekit.model.mixed_quiz import MixedQuiz
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
from coursekit.model.reflection import Reflection
from coursekit.model.scenario import Scenario
from coursekit.model.self_assessment import SelfAssessment
from coursekit.model.worksheet import Worksheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coursekit.load.reading import Reading
    from coursekit.load.yaml_file import Location, YamlFile
    from coursekit.problems import Problem

_NEVER_PARTLY = (SingleChoice, TrueFalse, ShortAnswer)


def check_activities(reading: Reading) -> Iterator[Problem]:
    """Every fault inside an activity that reads well as YAML; in a quiz, inside each question that does."""
    for identifier, file in reading.activity_files.items():
        questions = list(reading.questions(identifier))
        if questions:
            yield from repeated(file, ("questions",), _question_ids(reading, identifier))
        for index, question in questions:
            yield from _question(file, ("questions", index), question)
        match reading.course.activities[identifier].body if identifier in reading.course.activities else None:
            case Reflection() as reflection:
                yield from _reflection(file, reflection)
            case SelfAssessment() as assessment:
                yield from _self_assessment(file, assessment)
            case BeforeAfter() as before_after:
                yield from check_before_after(file, before_after)
            case MixedQuiz() as mixed:
                yield from check_mixed_quiz(reading, file, mixed)
            case Scenario() as scenario:
                yield from check_scenario(file, scenario)
            case Worksheet() as sheet:
                yield from check_worksheet(file, sheet)


def _question_ids(reading: Reading, identifier: str) -> list[str]:
    """The questions' ids; one that cannot be read gets a name of its own, which no author can choose."""
    if identifier in reading.course.activities:
        return [question.id for _index, question in reading.questions(identifier)]
    questions = reading.activity_files[identifier].data["questions"]
    ids = [question.get("id") if isinstance(question, dict) else None for question in questions]
    return [each if isinstance(each, str) else f"#{index}" for index, each in enumerate(ids)]


def _question(file: YamlFile, where: Location, question: AnyQuestion) -> Iterator[Problem]:
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
    yield from same_answer(file, answers)


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


def _reflection(file: YamlFile, reflection: Reflection) -> Iterator[Problem]:
    yield from repeated(file, ("prompts",), [prompt.id for prompt in reflection.prompts])
    for index, prompt in enumerate(reflection.prompts):
        points = ("prompts", index, "points")
        yield from repeated(file, points, [point.id for point in prompt.points])
        yield from same_text(file, texts_at(points, "text", [point.text for point in prompt.points]))
        if prompt.points and prompt.model_answer is None:
            message = f'Prompt "{prompt.id}" has points to look for and no model answer that they lead to.'
            yield file.key_problem(points, "S002", message, 'Add "model_answer:", or delete the points.')


def _self_assessment(file: YamlFile, assessment: SelfAssessment) -> Iterator[Problem]:
    yield from repeated(file, ("dimensions",), [dimension.id for dimension in assessment.dimensions])
    titles = [dimension.title for dimension in assessment.dimensions]
    yield from same_text(file, texts_at(("dimensions",), "title", titles))
    taken: list[str] = []
    statements: list[tuple[Location, str]] = []
    for index, dimension in enumerate(assessment.dimensions):
        place = ("dimensions", index, "statements")
        ids = [statement.id for statement in dimension.statements]
        yield from repeated(file, place, ids, taken)
        taken += ids
        statements += texts_at(place, "text", [statement.text for statement in dimension.statements])
    yield from same_text(file, statements)
    values = [point.value for point in assessment.scale]
    for index, (before, value) in enumerate(pairwise(values), 1):
        if value <= before:
            message = f"The scale goes from {before} to {value}."
            yield file.problem(
                ("scale", index, "value"), "Q010", message, "Let each value be greater than the one before."
            )
    labels = texts_at(("scale",), "label", [point.label for point in assessment.scale])
    no_chance: list[tuple[Location, str]] = [(("no_chance",), assessment.no_chance)] if assessment.no_chance else []
    yield from same_text(file, [*labels, *no_chance])
    if assessment.chart == "compass" and len(assessment.dimensions) != 4:
        message = f"A compass has four points, and this has {len(assessment.dimensions)} dimensions."
        yield file.problem(("chart",), "Q010", message, 'Write "chart: bars", or have four dimensions.')
