"""An activity's HTML: complete and readable without the script, which finds what it needs in `data-` attributes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from markupsafe import Markup

from coursekit.model.activity import activity_anchor
from coursekit.model.mixed_quiz import MixedQuiz, as_quiz
from coursekit.model.quiz import Quiz
from coursekit.model.scenario import Scenario
from coursekit.model.trainer_pages import GIVE
from coursekit.render.citation import render_citation
from coursekit.render.environment import render
from coursekit.render.markdown import render_first, render_inline
from coursekit.render.misconceptions import render_belief
from coursekit.render.plan import plan_link
from coursekit.render.question import view_question

if TYPE_CHECKING:
    from coursekit.model.activity import Activity
    from coursekit.model.course import Course
    from coursekit.render.markdown import Href


def render_found(activity: Activity) -> Markup:
    """Render what the search knows of an activity: its title, with its place on the page, and its first lines.

    Of a story it knows the first scene too, with the names of its people: that is seen before anything is chosen.

    Parameters:
        activity: The activity.
    """
    body = activity.body
    texts = [render_first(body.intro or "", str)]
    if isinstance(body, Scenario):
        texts.append(render_inline(body.scenes[0].text, str))
    words = " ".join(words for text in texts if (words := text.striptags()))
    title = Markup('<h2 id="{}">{}</h2>').format(activity_anchor(activity.id), activity.body.title)
    return title + Markup("<p>{}</p>").format(words) if words else title


def render_activity(
    course: Course, activity: Activity, href: Href, asking: Literal["before", "after"] = "before"
) -> Markup:
    """Render an activity of any kind.

    Parameters:
        course: The whole course: an activity cites its sources and names its misconceptions.
        activity: The activity.
        href: Resolves a page from the site's root, as `modules/x/y.md#z`, to a URL relative to the present page.
        asking: Which of the two, for what is asked before the course and again after it.

    Returns:
        HTML that depends on the arguments alone.
    """
    body = activity.body
    if isinstance(body, MixedQuiz):
        body = as_quiz(body, course.activities)
    anchor = activity_anchor(activity.id) + ("--after" if asking == "after" else "")
    questions = [view_question(question, anchor) for question in body.questions] if isinstance(body, Quiz) else []
    return render(
        f"{body.kind}.html",
        id=activity.id,
        anchor=anchor,
        body=body,
        questions=questions,
        asking=asking,
        href=href,
        plan=plan_link(course, href),
        give=f"{href(GIVE)}#from={activity.id}" if course.has_page(GIVE) else "",
        outcome=activity.outcome or "",
        cite=partial(render_citation, course, href=href),
        behind=partial(render_belief, course, href=href),
        title_of=course.title_of,
    )
