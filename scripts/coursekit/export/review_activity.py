"""An activity as an expert reviews it: all that a learner can read there, with the id of each part."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from coursekit.export.document import Paragraph, Run, Space
from coursekit.export.pieces import blocks, cell, code, heading, label, labelled, table, words
from coursekit.export.review_question import review_question
from coursekit.export.review_worksheet import review_worksheet
from coursekit.model.before_after import BeforeAfter
from coursekit.model.body import Practice
from coursekit.model.mixed_quiz import MixedQuiz
from coursekit.model.quiz import Quiz
from coursekit.model.reflection import Reflection
from coursekit.model.scenario import Scenario
from coursekit.model.self_assessment import SelfAssessment
from coursekit.model.worksheet import Worksheet
from coursekit.render.strings import t

if TYPE_CHECKING:
    from coursekit.export.document import Block
    from coursekit.export.pieces import Named
    from coursekit.model.activity import Activity
    from coursekit.model.before_after import Judgement
    from coursekit.model.reflection import Prompt
    from coursekit.model.scenario import Scene
    from coursekit.model.self_assessment import Dimension

_ID, _TEXT = "review.id", "review.text"


def review_activity(named: Named, activity: Activity, level: int) -> list[Block]:
    """Everything in an activity, and room for comments; `level` is that of its heading."""
    body = activity.body
    shared: list[Block] = []
    if isinstance(body, Practice):
        shared = [*named.outcome(activity.module, body.outcome), *named.sources(body.source)]
    return [
        heading(level, f"activity.kind.{_kind(body.kind)}", activity.id, body.title),
        *labelled("review.intro", body.intro),
        *labelled("review.alone", body.alone),
        *shared,
        *_parts(named, activity, level + 1),
        Space(t("review.comments", part=activity.id)),
    ]


def _kind(kind: str) -> str:
    return "quiz" if kind == "mixed-quiz" else kind


def _parts(named: Named, activity: Activity, level: int) -> list[Block]:
    match activity.body:
        case Quiz(questions=questions):
            parts = (review_question(named, activity.id, question, level) for question in questions)
        case MixedQuiz(questions=references):
            return [Paragraph((label("review.mixed"), *(Run(f" {each}", code=True) for each in references)))]
        case Reflection(prompts=prompts):
            parts = (_prompt(activity.id, prompt, level) for prompt in prompts)
        case SelfAssessment() as body:
            return _self_assessment(named, activity.id, body, level)
        case Worksheet() as body:
            return review_worksheet(activity.id, body, level)
        case Scenario() as body:
            return _scenario(named, activity.id, body, level)
        case BeforeAfter(questions=judgements):
            parts = (_judgement(named, activity, each, level) for each in judgements)
    return list(chain.from_iterable(parts))


def _prompt(activity: str, prompt: Prompt, level: int) -> list[Block]:
    rows = [[words(code(point.id)), cell(point.text), cell(point.hint)] for point in prompt.points]
    return [
        heading(level, "review.prompt", f"{activity}#{prompt.id}"),
        *blocks(prompt.prompt),
        *labelled("review.help", prompt.help),
        *([table("review.points", (_ID, _TEXT, "review.hint"), rows)] if rows else []),
        *labelled("review.model_answer", prompt.model_answer),
        *labelled("review.add_prompt", prompt.add_prompt),
    ]


def _self_assessment(named: Named, activity: str, body: SelfAssessment, level: int) -> list[Block]:
    scale = [f"{point.value}: {point.label}" for point in body.scale]
    parts = [_dimension(named, activity, dimension, level) for dimension in body.dimensions]
    return [
        *labelled("review.stem", body.stem),
        Paragraph((label("review.scale"), Run(f" {' | '.join(scale)}"))),
        *labelled("review.no_chance", body.no_chance),
        *chain.from_iterable(parts),
    ]


def _dimension(named: Named, activity: str, dimension: Dimension, level: int) -> list[Block]:
    rows = [[words(code(statement.id)), cell(statement.text)] for statement in dimension.statements]
    return [
        heading(level, "review.dimension", f"{activity}#{dimension.id}", dimension.title),
        table("review.statements", (_ID, _TEXT), rows),
        *labelled("review.lower", dimension.lower),
        *labelled("review.higher", dimension.higher),
        *named.page("review.leads_to", dimension.page),
    ]


def _scenario(_named: Named, activity: str, body: Scenario, level: int) -> list[Block]:
    rows = [[words(code(each.id)), cell(each.label), words(code(each.page))] for each in body.behaviours]
    return [
        table("review.behaviours", (_ID, _TEXT, "review.learn_at"), rows),
        *chain.from_iterable(_scene(activity, scene, level) for scene in body.scenes),
    ]


def _scene(activity: str, scene: Scene, level: int) -> list[Block]:
    rows = [
        [
            words(code(turn.id)),
            cell(turn.text),
            words(code(turn.to)),
            words(code(", ".join(turn.shows))),
            cell(turn.debrief),
        ]
        for turn in scene.choices or ()
    ]
    columns = (_ID, _TEXT, "review.leads_to", "review.shows", "review.debrief")
    return [
        heading(level, "review.scene", f"{activity}#{scene.id}", scene.title),
        *blocks(scene.text),
        *([table("review.choices", columns, rows)] if rows else []),
        *labelled("review.ending", scene.ending),
    ]


def _judgement(named: Named, activity: Activity, question: Judgement, level: int) -> list[Block]:
    rows = [[words(code(each.id)), cell(each.text), cell(each.view)] for each in question.options]
    return [
        heading(level, "review.question", f"{activity.id}#{question.id}"),
        *blocks(question.prompt),
        table("review.positions", (_ID, _TEXT, "review.view"), rows),
        *labelled("review.view", question.view),
        *named.page("review.learn_at", question.learn_at),
        *named.outcome(activity.module, question.outcome),
        *named.sources(question.source),
    ]
