"""An activity's HTML: complete and readable without the script, which finds what it needs in `data-` attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.model.quiz import Quiz
from coursekit.render.environment import render
from coursekit.render.question import view_question

if TYPE_CHECKING:
    from collections.abc import Callable

    from markupsafe import Markup

    from coursekit.model.activity import Activity
    from coursekit.render.markdown import Href

    Cite = Callable[[list[str]], Markup]
    """Prints the citation of sources, with links to the references."""
    Behind = Callable[[str], Markup]
    """Prints the belief behind a wrong answer, with a link to what is so."""


def activity_anchor(activity_id: str) -> str:
    """Return the HTML id of an activity; the ids of its parts begin with it."""
    return activity_id.replace("/", "--")


def render_activity(activity: Activity, *, href: Href, cite: Cite, behind: Behind) -> Markup:
    """Render an activity of any kind.

    Parameters:
        activity: The activity.
        href: Resolves a page from the site's root, as `modules/x/y.md#z`, to a URL relative to the present page.
        cite: Prints the citation of sources by their ids.
        behind: Prints the belief behind a wrong answer by its id.

    Returns:
        HTML that depends on the arguments alone.
    """
    body = activity.body
    anchor = activity_anchor(activity.id)
    questions = [view_question(question, anchor) for question in body.questions] if isinstance(body, Quiz) else []
    return render(
        f"{body.kind}.html",
        id=activity.id,
        anchor=anchor,
        body=body,
        questions=questions,
        href=href,
        cite=cite,
        behind=behind,
    )
