"""What the model's types cannot say about an activity: right options, ids, feedback, scales."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.check.repeats import repeated, same_text
from coursekit.model.quiz import (
    AnyQuestion,
    Matching,
    MultipleChoice,
    Option,
    Ordering,
    Quiz,
    ShortAnswer,
    SingleChoice,
    Sorting,
    TrueFalse,
    TwoTier,
)
from coursekit.model.reflection import Reflection
from coursekit.model.self_assessment import SelfAssessment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.course import Reading
    from coursekit.load.yaml_file import Location, YamlFile
    from coursekit.problems import Problem

_NEVER_PARTLY = (SingleChoice, TrueFalse, ShortAnswer)


def check_activities(reading: Reading) -> Iterator[Problem]:
    """Every fault inside an activity that reads well as YAML."""
    for identifier, activity in reading.course.activities.items():
        file = reading.activity_files[identifier]
        match activity.body:
            case Quiz() as quiz:
                yield from repeated(file, ("questions",), [question.id for question in quiz.questions])
                for index, question in enumerate(quiz.questions):
                    yield from _question(file, ("questions", index), question)
            case Reflection() as reflection:
                yield from repeated(file, ("prompts",), [prompt.id for prompt in reflection.prompts])
            case SelfAssessment() as assessment:
                yield from _self_assessment(file, assessment)


def _question(file: YamlFile, where: Location, question: AnyQuestion) -> Iterator[Problem]:
    partly = question.feedback.partly is not None
    if isinstance(question, _NEVER_PARTLY) == partly:
        verb = "cannot be" if partly else "can be"
        message = f'question "{question.id}" {verb} partly right.'
        mend = 'Delete "partly".' if partly else 'Add "partly:" with the words for it.'
        place = (*where, "feedback", "partly") if partly else (*where, "feedback")
        yield file.problem(place, "Q008", message, mend)
    match question:
        case SingleChoice():
            yield from _options(file, where, question.id, question.options, only_one=True)
        case MultipleChoice():
            yield from _options(file, where, question.id, question.options, only_one=False)
        case TwoTier():
            yield from _options(file, where, question.id, question.options, only_one=True)
            reason = (*where, "reason")
            yield from _options(file, reason, question.id, question.reason.options, only_one=True)
            ids = [option.id for option in question.options]
            both = set(ids) & {option.id for option in question.reason.options}
            for index, option in enumerate(question.reason.options):
                if option.id in both:
                    message = f'The id "{option.id}" is used twice in question "{question.id}".'
                    yield file.problem((*reason, "options", index, "id"), "Q005", message, "Give this one another id.")
        case Matching():
            yield from _matching(file, where, question)
        case Sorting():
            yield from _sorting(file, where, question)
        case Ordering():
            yield from repeated(file, (*where, "items"), [item.id for item in question.items])
            yield from same_text(file, (*where, "items"), "text", [item.text for item in question.items])
        case ShortAnswer():
            yield from repeated(file, (*where, "near_misses"), [miss.id for miss in question.near_misses])
            taken = list(question.accepted)
            for index, miss in enumerate(question.near_misses):
                place = (*where, "near_misses", index)
                yield from same_text(file, place, "answers", miss.answers, taken)
                taken += miss.answers
        case TrueFalse():
            pass


def _options(
    file: YamlFile, where: Location, question: str, options: list[Option], *, only_one: bool
) -> Iterator[Problem]:
    place = (*where, "options")
    right = [index for index, option in enumerate(options) if option.correct]
    if not right:
        message = f'question "{question}" has no right option.'
        yield file.problem(place, "Q001", message, 'Mark at least one with "correct: true".')
    if only_one:
        for index in right[1:]:
            message = f'"{options[index].id}" is the second right option of question "{question}", which can have one.'
            yield file.problem((*place, index, "correct"), "Q002", message, 'Delete "correct: true" from one of the two.')
    for index in right:
        if options[index].misconception is not None:
            message = f'"{options[index].id}" is right and has a misconception.'
            yield file.problem((*place, index, "misconception"), "Q009", message, 'Delete one of the two.')
    yield from repeated(file, place, [option.id for option in options])
    yield from same_text(file, place, "text", [option.text for option in options])


def _matching(file: YamlFile, where: Location, question: Matching) -> Iterator[Problem]:
    pairs, distractors = (*where, "pairs"), (*where, "distractors")
    ids = [pair.id for pair in question.pairs]
    matches = [pair.match for pair in question.pairs]
    yield from repeated(file, pairs, ids)
    yield from repeated(file, distractors, [distractor.id for distractor in question.distractors], ids)
    yield from same_text(file, pairs, "item", [pair.item for pair in question.pairs])
    yield from same_text(file, pairs, "match", matches)
    yield from same_text(file, distractors, "text", [distractor.text for distractor in question.distractors], matches)


def _sorting(file: YamlFile, where: Location, question: Sorting) -> Iterator[Problem]:
    groups = [group.id for group in question.groups]
    yield from repeated(file, (*where, "groups"), groups)
    yield from same_text(file, (*where, "groups"), "label", [group.label for group in question.groups])
    yield from repeated(file, (*where, "items"), [item.id for item in question.items])
    yield from same_text(file, (*where, "items"), "text", [item.text for item in question.items])
    for index, item in enumerate(question.items):
        if item.group not in groups:
            message = f'item "{item.id}" belongs to "{item.group}", which is not a group of question "{question.id}".'
            mend = f"Use one of {', '.join(groups)}."
            yield file.problem((*where, "items", index, "group"), "Q006", message, mend)
    used = {item.group for item in question.items}
    for index, group in enumerate(question.groups):
        if group.id not in used:
            message = f'No item of question "{question.id}" belongs to the group "{group.id}".'
            yield file.problem((*where, "groups", index), "Q011", message, "Add an item for it, or delete the group.")


def _self_assessment(file: YamlFile, assessment: SelfAssessment) -> Iterator[Problem]:
    yield from repeated(file, ("dimensions",), [dimension.id for dimension in assessment.dimensions])
    taken: list[str] = []
    for index, dimension in enumerate(assessment.dimensions):
        ids = [statement.id for statement in dimension.statements]
        yield from repeated(file, ("dimensions", index, "statements"), ids, taken)
        taken += ids
    values = [point.value for point in assessment.scale]
    for index, (before, value) in enumerate(zip(values, values[1:], strict=False), 1):
        if value <= before:
            message = f"The scale goes from {before} to {value}."
            yield file.problem(("scale", index, "value"), "Q010", message, "Let each value be greater than the one before.")
    yield from same_text(file, ("scale",), "label", [point.label for point in assessment.scale])
    if assessment.chart == "compass" and len(assessment.dimensions) != 4:
        message = f"A compass has four points, and this has {len(assessment.dimensions)} dimensions."
        yield file.problem(("chart",), "Q010", message, 'Write "chart: bars", or have four dimensions.')
