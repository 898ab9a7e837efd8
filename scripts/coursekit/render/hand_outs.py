"""The page with the hand-outs of a session: all exercises that a plan can ask for; the browser takes its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.model.scenario import Scenario
from coursekit.model.trainer_pages import BUILDER
from coursekit.render.environment import json_for_page, render
from coursekit.render.session import session_facts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markupsafe import Markup

    from coursekit.model.course import Course
    from coursekit.render.markdown import Href


def render_hand_outs(course: Course, sheets: Mapping[str, object], head: Mapping[str, object], href: Href) -> Markup:
    """Render the page.

    Parameters:
        course: The whole course.
        sheets: What stands on paper, as HTML: `usual` and `large` by activity, `steps` and `steps_large` by step,
            `notes` by module, and `help`.
        head: What the page says of the site: `site`, `licence`, `course_id`, `root`, `strings` and `styles`.
        href: Resolves a page from the site's root to a URL relative to this page.
    """
    together = [id_ for id_, activity in course.activities.items() if isinstance(activity.body, Scenario)]
    facts = json_for_page({**session_facts(course, href), "exercises": _exercises(course), "together": together})
    return render("hand-outs.html", facts=facts, builder=BUILDER, href=href, **sheets, **head)


def _exercises(course: Course) -> dict[str, Sequence[str]]:
    """What each step and each page has to fill in. A step may show a page of which it uses no exercise."""
    found: dict[str, Sequence[str]] = {page.path: page.activities for module in course.modules for page in module.pages}
    return found | {ref: [step.activity] for ref, (_module, step) in course.steps.items() if step.activity}
