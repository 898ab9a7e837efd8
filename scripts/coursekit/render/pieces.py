"""Small pieces that a page can hold: a drawing, the learner's own earlier words, and buttons for the whole record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from coursekit.model.activity import activity_anchor
from coursekit.model.offline import SIZE, WORKER
from coursekit.render.environment import render

if TYPE_CHECKING:
    from coursekit.model.course import Course
    from coursekit.render.markdown import Href


def render_picture(svg: str) -> Markup:
    """Render one of the course's own drawings into the page, so that it takes on the page's colours.

    Parameters:
        svg: The text of a file in `docs/assets/pictures/`.
    """
    start = svg.index("<svg")
    return Markup('<figure class="course-picture">\n{}\n</figure>').format(Markup(svg[start:].strip()))


def activity_link(course: Course, activity: str, href: Href) -> tuple[str, str]:
    """Return the URL of the place where an activity stands, and its title."""
    place = href(f"{course.places[activity]}#{activity_anchor(activity)}")
    return place, course.activities[activity].body.title


def render_recall(course: Course, activity: str, prompt: str, href: Href) -> Markup:
    """Render a link to the prompt, in an element that shows the learner's own words in its place.

    Parameters:
        course: The whole course; the checker has found that the prompt exists and is placed.
        activity: A reflection's id.
        prompt: The id of a prompt in it.
        href: Resolves a page from the site's root to a URL relative to the present page.
    """
    target, title = activity_link(course, activity, href)
    page = course.title_of(course.places[activity])
    return render("recall.html", activity=activity, prompt=prompt, page=page, title=title, href=target)


def render_my_record() -> Markup:
    """Render the place of the learner's record; the script fills it from what the browser has kept."""
    return render("my_record.html")


def render_erase() -> Markup:
    """Render the button that erases everything the learner entered, with its question and the place for its result."""
    return render("erase.html")


def render_shared_computer() -> Markup:
    """Render what makes this a shared computer, and what ends a session on one."""
    return render("shared-computer.html")


def render_take_away() -> Markup:
    """Render what saves the learner's record as a file and opens one, with the places for what it says."""
    return render("take-away.html")


def render_offline(href: Href) -> Markup:
    """Render what keeps the course on the learner's device, to open without a network, and removes it again."""
    return render("offline.html", worker=href(WORKER), listed=href(SIZE))


def render_documents(href: Href) -> Markup:
    """Render the choice of what goes into a document; the element adds the buttons, and loads what makes one."""
    return render("documents.html", href=href)


def render_certificate(course: Course) -> Markup:
    """Render what a certificate asks for, and the forms with which one is made and checked."""
    return render("certificate.html", modules=course.modules)
