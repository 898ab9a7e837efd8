"""The slides of an activity: it works on them as on its page, one question or prompt a slide."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup

from coursekit.model.activity import activity_anchor
from coursekit.model.quiz import Quiz
from coursekit.model.reflection import Reflection
from coursekit.model.scenario import Scenario
from coursekit.render.blocks import first_sentences
from coursekit.render.environment import render
from coursekit.render.markdown import render_inline, render_markdown
from coursekit.render.slide import Slide
from coursekit.render.strings import t

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model.activity import Activity
    from coursekit.model.course import Page
    from coursekit.model.quiz import AnyQuestion
    from coursekit.render.markdown import Href

_FORM = re.compile(r'<form class="course-question".*?</form>', re.DOTALL)
_WHY = re.compile(r'<div class="course-why">(.*?)<p class="course-source">', re.DOTALL)
_STORY = re.compile(
    r'(<course-scenario\b.*?)<h2 class="course-title".*?</h2>\s*(?:<div class="course-intro">.*?</div>)?'
    r"(.*</course-scenario>)",
    re.DOTALL,
)
"""A story without its head, which the slide has already."""
_OFFER = re.compile(r"<course-offer\b.*?</course-offer>", re.DOTALL)
_QUIET_RESULT = '<div class="course-result"></div>'
_LIVE_RESULT = '<div class="course-result" role="status"></div>'


def activity_slides(activity: Activity, html: str, page: Page, href: Href) -> list[Slide]:
    """Make the slides of an activity.

    Parameters:
        activity: The activity.
        html: What it was rendered to, with links for the page where the slides stand; "" if it could not be rendered.
        page: The page on which it stands.
        href: Resolves a page from the site's root to a URL relative to the slides.

    Raises:
        ValueError: if a template has changed so that its parts are no longer found here: slides would lack them.
    """
    match activity.body:
        case Quiz():
            return list(_questions(activity, activity.body, html, href))
        case Reflection():
            return list(_prompts(activity, activity.body, href))
        case Scenario():
            return [_story(activity, activity.body, html, href)]
        case _:
            return [_alone(activity, page, href)]


def slide_id(activity: str, part: str) -> str:
    """The id of a slide: of the question or prompt of an activity, or, where `part` is "", of the whole."""
    # The question on the slide has the id without the ending.
    return "--".join([activity_anchor(activity), *([part] if part else []), "slide"])


def _slide(activity: Activity, part: str, kind: str, body: Markup, notes: Markup) -> Slide:
    id_ = slide_id(activity.id, part)
    return Slide(id_, kind, Markup.escape(activity.body.title), body, notes, activity=activity.id)


def _questions(activity: Activity, body: Quiz, html: str, href: Href) -> Iterator[Slide]:
    """One question a slide, each checked by itself, with its options where the notes have them."""
    for question, form in zip(body.questions, _FORM.findall(html), strict=bool(html)):
        live = Markup(form.replace(_QUIET_RESULT, _LIVE_RESULT))
        attempts = body.attempts or 0
        shown = render("slide-question.html", id=activity.id, attempts=attempts, form=live)
        yield _slide(activity, question.id, "question", shown, _answer(question, form, href))


def _answer(question: AnyQuestion, form: str, href: Href) -> Markup:
    options = [option.text for option in getattr(question, "options", []) if option.correct]
    right = [render_inline(text, href) for text in options]
    return render("slide-answer.html", right=right, explanation=_inside(_WHY, form))


def _inside(pattern: re.Pattern[str], html: str) -> Markup:
    """What the groups of a pattern find, which the templates always write."""
    found = pattern.search(html)
    if html and not found:
        raise ValueError(f"the templates of activities write no {pattern.pattern} any more")
    return Markup("".join(found.groups()) if found else "")


def _prompts(activity: Activity, body: Reflection, href: Href) -> Iterator[Slide]:
    """One prompt a slide, without a field: what a group says is not typed on the wall."""
    for prompt in body.prompts:
        shown = render("slide-prompt.html", prompt=prompt, href=href)
        notes = render_markdown(body.intro, href) if body.intro and prompt is body.prompts[0] else Markup("")
        yield _slide(activity, prompt.id, "prompt", shown, notes)


def _story(activity: Activity, body: Scenario, html: str, href: Href) -> Slide:
    live = _OFFER.sub("", _inside(_STORY, html))
    return _slide(activity, "", "story", Markup(live), render_markdown(body.intro or "", href))


def quiz_slide(activity: Activity, page: Page, href: Href) -> Slide:
    """Make the one slide of a quiz with many questions: how many there are, and where."""
    shown = render("slide-quiz.html", body=activity.body, page=page, href=href)
    return _slide(activity, "", "alone", shown, Markup("<p>{}</p>").format(t("slides.quiz_notes")))


def _alone(activity: Activity, page: Page, href: Href) -> Slide:
    """What each does for themselves: what it is, and where."""
    # The rest of it speaks to whoever has the page before them.
    intro = first_sentences(str(render_inline(activity.body.intro or "", href)), 0)
    shown = render("slide-alone.html", body=activity.body, intro=Markup(intro), page=page, href=href)
    return _slide(activity, "", "alone", shown, Markup(t("slides.alone_notes")))
