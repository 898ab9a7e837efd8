"""An activity on paper: what it asks, with room for what one would write or choose on the screen."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from coursekit.export.document import Heading, Item, Paragraph, Run, Space
from coursekit.export.paper.parts import after, cell_of, grid, letter, line, lines_for, strong
from coursekit.export.paper.question import ask, named_tick
from coursekit.export.paper.table import section_blocks
from coursekit.export.pieces import blocks, cell
from coursekit.model.activity import activity_anchor
from coursekit.model.before_after import BeforeAfter
from coursekit.model.mixed_quiz import MixedQuiz, as_quiz
from coursekit.model.quiz import Quiz
from coursekit.model.reflection import Reflection
from coursekit.model.scenario import Scenario
from coursekit.model.self_assessment import SelfAssessment
from coursekit.model.worksheet import Worksheet
from coursekit.render.strings import t

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coursekit.export.document import Block
    from coursekit.export.paper.draft import Draft
    from coursekit.model.activity import Activity
    from coursekit.model.before_after import Judgement
    from coursekit.model.reflection import Prompt
    from coursekit.model.scenario import Scene

_USUAL_LINES = 5
"""Room for an answer of which the course gives no example."""
_MOST_SPACED = 6
"""So many numbers find room in a row with wide spaces between them."""


def exercise(draft: Draft, activity: Activity, level: int, *, again: bool = False) -> list[Block]:
    """Put an activity on paper, without its answers.

    Parameters:
        draft: The book that it stands in.
        activity: The activity.
        level: That of its heading.
        again: Whether it is asked for the second time, after the course.
    """
    body = activity.body
    draft.placed.add(activity.id)
    minutes = t("activity.minutes", count=body.minutes)
    words = t("paper.optional", minutes=minutes) if body.optional else t("paper.minutes", minutes=minutes)
    # What introduces a quiz speaks of pressing and trying again; elsewhere it also says what is hard in a story.
    is_quiz = isinstance(body, Quiz | MixedQuiz)
    heading = draft.heading(activity, level)
    return [
        Heading(level, (*heading.runs, Run(t("paper.again"))), f"{heading.name}--again") if again else heading,
        Paragraph((Run(words),)),
        *(blocks(body.intro) if body.intro and not is_quiz else ()),
        *_parts(draft, activity, level + 1),
    ]


def some_of(draft: Draft, activity: Activity, level: int, only: Sequence[str]) -> list[Block]:
    """Put a few questions of a quiz, or prompts of a reflection, on paper, with the numbers that they have in it.

    How long it takes and what introduces it are said of the whole, and stand with that.
    """
    match activity.body:
        case Quiz() as quiz:
            parts = quiz_parts(quiz, activity_anchor(activity.id), level + 1, only=only)
        case Reflection() as body:
            parts = list(chain.from_iterable(_prompt(each) for each in body.prompts if each.id in only))
        case _:
            parts = []
    return [draft.heading(activity, level), *parts]


def quiz_of(draft: Draft, activity: Activity) -> Quiz | None:
    """The quiz that an activity is; a mixed one with its questions from elsewhere."""
    body = activity.body
    if isinstance(body, MixedQuiz):
        return as_quiz(body, draft.course.activities)
    return body if isinstance(body, Quiz) else None


def _parts(draft: Draft, activity: Activity, level: int) -> list[Block]:
    anchor = activity_anchor(activity.id)
    quiz = quiz_of(draft, activity)
    if quiz:
        return quiz_parts(quiz, anchor, level)
    match activity.body:
        case Reflection() as body:
            enough = [line("paper.enough", count=body.enough)] if body.enough else []
            return [*enough, *chain.from_iterable(_prompt(each) for each in body.prompts)]
        case SelfAssessment() as body:
            return _self_assessment(body, level, is_large=draft.is_large)
        case Worksheet() as body:
            parts = (section_blocks(body, each, level, is_large=draft.is_large) for each in body.sections)
            return [*chain.from_iterable(parts), *blocks(body.adapted)]
        case Scenario() as body:
            return _scenario(body, anchor, level, is_large=draft.is_large)
        case BeforeAfter() as body:
            judgements = (_judgement(number, each, level) for number, each in enumerate(body.questions, 1))
            return list(chain.from_iterable(judgements))
    return []


def quiz_parts(quiz: Quiz, anchor: str, level: int, first: int = 1, only: Sequence[str] = ()) -> list[Block]:
    """The questions of a quiz, or only those with some ids, each under its number."""
    parts: list[Block] = []
    for number, question in enumerate(quiz.questions, first):
        if only and question.id not in only:
            continue
        asked = ask(question, anchor, is_mixed=quiz.shuffle, is_sure_asked=quiz.confidence)
        parts += [Heading(level, (Run(t("paper.question", number=number)),), keep=True), *asked]
    return parts


def _prompt(prompt: Prompt) -> list[Block]:
    helped = [Paragraph((Run(prompt.help),))] if prompt.help else []
    return [*blocks(prompt.prompt), *helped, Space(lines=lines_for(prompt.model_answer, _USUAL_LINES))]


def _self_assessment(body: SelfAssessment, level: int, *, is_large: bool) -> list[Block]:
    scale = [f"{point.value} {point.label}" for point in body.scale]
    values = [str(point.value) for point in body.scale]
    if body.no_chance:
        scale.append(f"– {body.no_chance}")
        values.append("–")
    to_ring = cell_of(_gap(len(values), is_large=is_large).join(values))
    columns = [body.stem or t("paper.statement"), t("paper.now"), t("paper.later")]
    parts: list[Block] = [line("paper.ring"), line("paper.dates")]
    for dimension in body.dimensions:
        rows = [[cell(each.text), to_ring, to_ring] for each in dimension.statements]
        # What the numbers mean stands above each table, so that nobody has to turn back for it.
        widths = (4, 4, 4) if is_large else (5, 3, 3)
        parts += [Heading(level, (Run(dimension.title),), keep=True), grid(columns, rows, widths, ", ".join(scale))]
    return [*parts, strong("paper.noticed"), Space(lines=4)]


def _gap(count: int, *, is_large: bool) -> str:
    """What stands between two numbers, so that a ring round one does not touch the next: as wide as has room."""
    if count > _MOST_SPACED:
        return "\N{EN SPACE}"
    return "\N{EN SPACE}\N{THIN SPACE}" if is_large else "\N{EM SPACE}"


def _scenario(body: Scenario, anchor: str, level: int, *, is_large: bool) -> list[Block]:
    numbers = {scene.id: number for number, scene in enumerate(body.scenes, 1)}
    # In large print a scene takes most of a page, and kept in one piece it would leave the page before it half empty.
    scenes = (_scene(scene, numbers, anchor, level, keep=not is_large) for scene in body.scenes)
    return [line("paper.scenes"), strong("paper.way"), Space(lines=1), *chain.from_iterable(scenes)]


def _scene(scene: Scene, numbers: dict[str, int], anchor: str, level: int, *, keep: bool) -> list[Block]:
    parts: list[Block] = [
        Heading(level, (Run(f"{numbers[scene.id]}  {scene.title}"),), f"{anchor}--{scene.id}", keep=keep),
        *blocks(scene.text),
    ]
    for index, turn in enumerate(scene.choices or ()):
        *earlier, last = named_tick(letter(index), turn.text)
        go_to = Run(t("paper.go_to", number=numbers[turn.to]), bold=True, to=f"{anchor}--{turn.to}")
        # Behind its words, so that whoever listens hears first what they choose and then where it leads.
        parts += [*earlier, _with(last, Run("  "), go_to)]
    if scene.ending:
        parts += after((Run(t("paper.end"), bold=True),), blocks(scene.ending))
    return parts


def _with(block: Block, *runs: Run) -> Block:
    if isinstance(block, Item):
        return Item((*block.runs, *runs), tick=block.tick)
    return Paragraph((*block.runs, *runs)) if isinstance(block, Paragraph) else block


def _judgement(number: int, question: Judgement, level: int) -> list[Block]:
    options = (named_tick(letter(index), each.text) for index, each in enumerate(question.options))
    return [
        Heading(level, (Run(t("paper.question", number=number)),), keep=True),
        *blocks(question.prompt),
        line("paper.tick.one"),
        *chain.from_iterable(options),
        line("activity.why"),
        Space(lines=2),
    ]
