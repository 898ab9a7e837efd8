"""What the script has to know of the course to show a learner's record: ids and their words, as JSON in the page.

The types are in `scripts/client/core/outline.js`. The record holds ids; this is where their words come from.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from coursekit.model.account import account_key
from coursekit.model.activity import activity_anchor
from coursekit.model.before_after import BeforeAfter
from coursekit.model.mixed_quiz import MixedQuiz, as_quiz
from coursekit.model.quiz import Matching, Ordering, Quiz, ShortAnswer, Sorting, TrueFalse, TwoTier
from coursekit.model.reflection import Reflection
from coursekit.model.scenario import Scenario
from coursekit.model.self_assessment import SelfAssessment
from coursekit.model.worksheet import TextColumn, Worksheet
from coursekit.render.environment import json_for_page, render
from coursekit.render.markdown import render_markdown
from coursekit.render.question import view_question
from coursekit.render.strings import t

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Protocol

    from coursekit.model.account import Account
    from coursekit.model.activity import Activity, AnyBody
    from coursekit.model.course import Course
    from coursekit.model.quiz import AnyQuestion
    from coursekit.model.worksheet import Column, Row
    from coursekit.render.markdown import Href

    class HasText(Protocol):
        """An option, item or statement."""

        @property
        def id(self) -> str:
            """The id that the author chose."""
            ...

        @property
        def text(self) -> str:
            """What the learner reads."""
            ...


_PARAGRAPH_END = re.compile(r"</(?:p|li|blockquote)>|<br>")


def course_outline(course: Course, href: Href) -> dict[str, Any]:
    """Return the course as the script knows it: modules with their pages and outcomes, and activities with their words.

    Parameters:
        course: The whole course.
        href: Resolves a page from the site's root to a URL relative to the present page.
    """
    return {
        "modules": [
            {
                "slug": module.slug,
                "title": module.title,
                "href": href(module.pages[0].path),
                "pages": [
                    {"path": page.path, "title": page.title, "href": href(page.path), "minutes": page.minutes}
                    for page in module.pages
                ],
                "outcomes": {outcome.id: outcome.text for outcome in module.overview.outcomes},
            }
            for module in course.modules
        ],
        "activities": [
            *(outline_activity(course, activity, href) for activity in activities_in_order(course)),
            *(_account(course, layout, href) for layout in course.accounts.values()),
        ],
    }


def render_outline(course: Course, href: Href) -> Markup:
    """Render the outline for a page whose elements show the learner's record. It is data: nothing in it is run."""
    return render("outline.html", json=json_for_page(course_outline(course, href)))


def plain(markdown: str) -> str:
    """Return the words of a text without its marks and addresses: a paragraph or list item a line."""
    html = render_markdown(markdown, lambda target: target).replace("\n", " ")
    lines = (Markup(part).striptags() for part in _PARAGRAPH_END.split(html))
    return "\n".join(line for line in lines if line)


def activities_in_order(course: Course) -> list[Activity]:
    """The activities as a learner meets them: by module and page, then those of the whole course."""
    placed = [id_ for module in course.modules for page in module.pages for id_ in page.activities]
    others = [id_ for id_ in course.activities if id_ not in set(placed)]
    return [course.activities[id_] for id_ in dict.fromkeys([*placed, *others])]


def outline_activity(course: Course, activity: Activity, href: Href) -> dict[str, Any]:
    """Return what the script has to know of one activity."""
    body = activity.body
    if isinstance(body, MixedQuiz):
        body = as_quiz(body, course.activities)
    anchor = activity_anchor(activity.id)
    return {
        "id": activity.id,
        "kind": activity.body.kind,
        "module": activity.module,
        "title": body.title,
        "href": href(f"{course.places[activity.id]}#{anchor}"),
        **_parts(body, anchor),
    }


def _account(course: Course, layout: Account, href: Href) -> dict[str, Any]:
    """An account belongs to the whole course; a heading of it is what a prompt is in a reflection."""
    key = account_key(layout.id)
    place = course.places.get(key)
    return {
        "id": key,
        "kind": "account",
        "module": "course",
        "title": layout.title,
        "href": href(place) if place else "",
        "prompts": [
            {"id": heading.id, "text": heading.title, "model": "", "points": {}} for heading in layout.headings
        ],
    }


def _parts(body: AnyBody, anchor: str) -> dict[str, Any]:
    """What the learner's record has ids of."""
    match body:
        case Quiz():
            return {"questions": [_question(question, anchor) for question in body.questions]}
        case BeforeAfter():
            return {
                "questions": [
                    {"id": each.id, "text": plain(each.prompt), "options": _texts(each.options)}
                    for each in body.questions
                ]
            }
        case Reflection():
            return {
                "prompts": [
                    {
                        "id": prompt.id,
                        "text": plain(prompt.prompt),
                        "model": plain(prompt.model_answer or ""),
                        "points": _texts(prompt.points),
                    }
                    for prompt in body.prompts
                ]
            }
        case SelfAssessment():
            return _self_assessment(body)
        case Scenario():
            return _scenario(body)
        case Worksheet():
            return _worksheet(body)
        case _:
            raise TypeError(f"no outline of a {body.kind}")


def _texts(parts: Iterable[HasText]) -> dict[str, str]:
    return {part.id: plain(part.text) for part in parts}


def _question(question: AnyQuestion, anchor: str) -> dict[str, Any]:
    view = view_question(question, anchor)
    shared = {"id": question.id, "text": plain(question.prompt), "key": view.key}
    match question:
        case TrueFalse():
            return shared | {"options": {"true": t("activity.true"), "false": t("activity.false")}}
        case Matching():
            return shared | {
                "items": {pair.id: pair.item for pair in question.pairs},
                "options": dict(view.choices),
            }
        case Sorting():
            return shared | {"items": _texts(question.items), "options": dict(view.choices)}
        case Ordering():
            return shared | {"options": _texts(question.items)}
        case TwoTier():
            return shared | {"options": _texts([*question.options, *question.reason.options])}
        case ShortAnswer():
            return shared
        case _:
            return shared | {"options": _texts(question.options)}


def _self_assessment(body: SelfAssessment) -> dict[str, Any]:
    return {
        "chart": body.chart,
        "scale": [[point.value, point.label] for point in body.scale],
        "none": body.no_chance or "",
        "dimensions": [
            {"id": dimension.id, "title": dimension.title, "statements": _texts(dimension.statements)}
            for dimension in body.dimensions
        ],
    }


def _scenario(body: Scenario) -> dict[str, Any]:
    return {
        "behaviours": {behaviour.id: behaviour.label for behaviour in body.behaviours},
        "scenes": [
            {
                "id": scene.id,
                "title": scene.title,
                "choices": {
                    turn.id: {"text": plain(turn.text), "to": turn.to, "shows": turn.shows}
                    for turn in scene.choices or ()
                },
            }
            for scene in body.scenes
        ],
    }


def _worksheet(body: Worksheet) -> dict[str, Any]:
    return {
        "views": {view.id: view.label for view in body.views or ()},
        "sections": [
            {
                "id": section.id,
                "title": section.title or "",
                "columns": [_column(column) for column in section.columns],
                "rows": [_row(row) for row in section.rows],
            }
            for section in body.sections
        ],
    }


def _column(column: Column) -> dict[str, Any]:
    choices = () if isinstance(column, TextColumn) else column.choices
    return {"id": column.id, "label": column.label, "choices": {choice.id: choice.label for choice in choices}}


def _row(row: Row) -> dict[str, Any]:
    """A row's name and words; in each view its own, where there are views."""
    texts = {each.view: plain(each.prompt) for each in row.prompts} or {"": plain(row.prompt or "")}
    return {"id": row.id, "label": row.label or "", "texts": texts}
