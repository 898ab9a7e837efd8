"""Where a group stands: what the trainer's page knows of the course, and the page on which learners give."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from coursekit.model.course import MISCONCEPTIONS
from coursekit.model.mixed_quiz import MixedQuiz, as_quiz
from coursekit.model.quiz import MultipleChoice, Quiz, ShortAnswer, SingleChoice, TrueFalse, TwoTier
from coursekit.model.self_assessment import SelfAssessment
from coursekit.model.trainer_pages import GIVE
from coursekit.render.environment import json_for_page, render
from coursekit.render.outline import activities_in_order, outline_activity
from coursekit.render.question import right_answer

if TYPE_CHECKING:
    from markupsafe import Markup

    from coursekit.model.activity import Activity
    from coursekit.model.course import Course
    from coursekit.model.quiz import AnyQuestion
    from coursekit.render.markdown import Href

_SCRIPTS = {name: f"assets/{name}.js" for name in ("qr-make", "qr-read")}
"""The scripts that make and read QR codes, which are loaded when they are asked for."""


def render_give(_course: Course, href: Href) -> Markup:
    """Render the place where a learner chooses what to give to the room; the script fills it from the record."""
    return render("give.html", make=href(_SCRIPTS["qr-make"]))


def render_room(course: Course, href: Href) -> Markup:
    """Render the trainer's page; what it has to know stands beside it as data, of which nothing is run."""
    return render(
        "room.html",
        json=json_for_page(room_facts(course, href)),
        make=href(_SCRIPTS["qr-make"]),
        read=href(_SCRIPTS["qr-read"]),
        give=href(GIVE) if course.has_page(GIVE) else "",
    )


def room_facts(course: Course, href: Href) -> dict[str, Any]:
    """Return what can be given, in words. The types are in `scripts/client/core/room/facts.js`."""
    activities = [
        facts for activity in activities_in_order(course) if (facts := _activity(course, activity, href)) is not None
    ]
    named = {belief for each in activities for one in each.get("questions", ()) for belief in one["behind"].values()}
    return {
        "activities": activities,
        "beliefs": {
            id_: {"text": each.belief, "href": href(f"{MISCONCEPTIONS}#{id_}")}
            for id_, each in course.misconceptions.items()
            if id_ in named
        },
    }


def _activity(course: Course, activity: Activity, href: Href) -> dict[str, Any] | None:
    body = activity.body
    if isinstance(body, MixedQuiz):
        body = as_quiz(body, course.activities)
    if not isinstance(body, Quiz | SelfAssessment):
        return None
    outline = outline_activity(course, activity, href)
    if isinstance(body, Quiz):
        outline["questions"] = [
            known | _question(course, question, href)
            for known, question in zip(outline["questions"], body.questions, strict=True)
        ]
    return outline


def _question(course: Course, question: AnyQuestion, href: Href) -> dict[str, Any]:
    page = question.learn_at
    return {
        "type": question.type,
        "right": _right(question),
        "behind": _behind(question),
        "learn": {"title": course.title_of(page), "href": href(page)},
    }


def _right(question: AnyQuestion) -> list[str]:
    if isinstance(question, ShortAnswer):
        return []
    right = right_answer(question)
    return [f"{item}:{option}" for item, option in right.items()] if isinstance(right, dict) else right


def _behind(question: AnyQuestion) -> dict[str, str]:
    """The belief behind each wrong option that has one."""
    match question:
        case TrueFalse():
            wrong = str(not question.answer).lower()
            return {wrong: question.misconception} if question.misconception else {}
        case SingleChoice() | MultipleChoice():
            options = question.options
        case TwoTier():
            options = [*question.options, *question.reason.options]
        case _:
            return {}
    return {option.id: option.misconception for option in options if option.misconception}
