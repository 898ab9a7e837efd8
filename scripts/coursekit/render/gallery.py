"""Every activity of the course, for an author to look at in each of its states."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from coursekit.model.before_after import BeforeAfter
from coursekit.model.mixed_quiz import MixedQuiz
from coursekit.render.environment import render
from coursekit.render.strings import t

if TYPE_CHECKING:
    from collections.abc import Callable

    from markupsafe import Markup

    from coursekit.model.activity import Activity
    from coursekit.model.course import Course

    Draw = Callable[[Activity, Literal["before", "after"]], Markup | None]


def render_gallery(course: Course, draw: Draw) -> Markup:
    """Render the list of all activities, by module and kind, and each of them as a template for the script to set up.

    Parameters:
        course: The whole course.
        draw: Renders an activity in one of its askings; None where it cannot be shown.
    """
    titles = {module.slug: module.title for module in course.modules}
    groups: dict[str, list[tuple[str, Activity, list[Markup]]]] = {title: [] for title in titles.values()}
    for activity in sorted(course.activities.values(), key=lambda each: (each.body.kind, each.id)):
        kind = "quiz" if isinstance(activity.body, MixedQuiz) else activity.body.kind
        askings: tuple[Literal["before", "after"], ...] = ("before",)
        if isinstance(activity.body, BeforeAfter):
            askings = ("before", "after")
        drawn = [html for asking in askings if (html := draw(activity, asking))]
        title = titles.get(activity.id.partition("/")[0], t("preview.no-module"))
        if drawn:
            groups.setdefault(title, []).append((t(f"activity.kind.{kind}"), activity, drawn))
    return render("gallery.html", groups=groups)
