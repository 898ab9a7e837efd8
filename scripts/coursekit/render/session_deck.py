"""The page with the slides of a session: all slides that a plan can ask for, of which the browser takes its own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from markupsafe import Markup

from coursekit.model.trainer_pages import BUILDER
from coursekit.render.activity_slides import slide_id
from coursekit.render.deck import page_slides, step_notes, step_shown, unique
from coursekit.render.environment import json_for_page, render
from coursekit.render.session import session_facts
from coursekit.render.slide import Slide, without_terms
from coursekit.render.strings import t

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from coursekit.model.course import Course, Module
    from coursekit.model.guide import Step
    from coursekit.render.deck import Texts
    from coursekit.render.markdown import Href


def session_part(course: Course, module: Module, texts: Texts, to: str, href: Href) -> Markup:
    """Render the slides of a module's pages and steps as templates; the parameters are those of `module_slides`."""
    guide = without_terms(texts.moved(texts.pages[module.guide_path], module.guide_path, to)) if module.guide else ""
    found = unique(slide for page in module.pages for slide in page_slides(course, module, page, texts, to, href))
    # Other modules have a slide called "outcomes", too; those of activities have the module's slug already.
    slides = [each if each.activity else replace(each, id=f"{module.slug}--{each.id}") for each in found]
    pages = [(page.path, [each for each in slides if each.page == page.path]) for page in module.pages]
    steps = [
        (step, _step_slide(module, step, guide), [slide_id(step.activity or "", each) for each in step.questions])
        for step in (module.guide.run if module.guide else ())
    ]
    return render("session-part.html", module=module, pages=pages, steps=steps, href=href)


def render_session_deck(course: Course, parts: Iterable[Markup], head: Mapping[str, object], href: Href) -> Markup:
    """Render the page; the slots in its parts are still empty.

    Parameters:
        course: The whole course.
        parts: What `session_part` rendered, for each module.
        head: What the page says of the site: `site`, `course_id`, `root`, and an overlay's `strings` and `styles`.
        href: Resolves a page from the site's root to a URL relative to this page.
    """
    return render(
        "session-deck.html",
        title=t("slides.session"),
        modules=course.modules,
        parts=parts,
        facts=json_for_page(session_facts(course, href)),
        back=BUILDER,
        back_to="builder",
        href=href,
        **head,
    )


def _step_slide(module: Module, step: Step, guide: str) -> Slide:
    body = step_shown(step, guide)
    id_ = f"step--{module.slug}--{step.id}"
    return Slide(id_, "step", Markup.escape(step.title), body, step_notes(step, guide), level=2, above=module.title)
