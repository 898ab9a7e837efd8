"""The slides of a module, made of the same text as its pages; what to say stands in its guide.

The HTML of the texts comes from whoever turned the Markdown into it, so that it is done once.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from coursekit.model.guide import GROUPS
from coursekit.model.quiz import Quiz
from coursekit.model.slides import SHOWN
from coursekit.render.activity_slides import activity_slides, quiz_slide
from coursekit.render.blocks import blocks_in, moved
from coursekit.render.environment import render
from coursekit.render.slide import (
    Slide,
    box_title,
    has_anything,
    lead,
    picture_in,
    quiet,
    rest,
    sections_of,
    shown,
    without_terms,
)
from coursekit.render.story import take_story
from coursekit.render.strings import t

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from coursekit.model.course import Course, Module, Page
    from coursekit.model.guide import Step
    from coursekit.render.blocks import Block
    from coursekit.render.markdown import Href
    from coursekit.render.slide import Section

_ID = re.compile(r'\sid="([^"]*)"')
_TAG = re.compile(r"\A<h[1-6]\b[^>]*>|</h[1-6]>\Z")

_STORY = 110
"""How many words of a story stand on a slide."""
_UNDER_TITLE = 85
"""How many of them where the title of the page stands above."""
_MANY = 6
"""A quiz with more questions has one slide in the deck of its module. In a session it has them all."""


class Texts(NamedTuple):
    """What slides are made of, as it was rendered for the pages."""

    pages: Mapping[str, str]
    """The HTML of each page's and guide's Markdown by its path, with slots that are still empty."""
    activities: Mapping[str, str]
    """The HTML of each activity by its id."""
    urls: Mapping[str, str]
    """Each page's URL by its path, both from the site's root."""

    def moved(self, html: str, path: str, to: str) -> str:
        """HTML of one page for another URL."""
        return moved(html, self.urls[path], to)


def module_slides(course: Course, module: Module, texts: Texts, to: str, href: Href) -> list[Slide]:
    """Make a module's slides, in the order of its pages.

    Parameters:
        course: The whole course.
        module: The module.
        texts: What its pages and activities were rendered to.
        to: The URL of the deck.
        href: Resolves a page from the site's root to a URL relative to the deck.
    """
    pages = [(page, page_slides(course, module, page, texts, to, href)) for page in module.pages]
    slides = unique(slide for page, found in pages for slide in _with_short_quizzes(course, page, found, href))
    slides = _people_first(slides)
    said = _said(module, texts, to, slides)
    # Each part of the guide is said with the first slide that it concerns.
    return [replace(slide, notes=Markup("\n").join([*said.pop(_place(slide), []), slide.notes])) for slide in slides]


def render_deck(module: Module, slides: list[Slide], head: Mapping[str, object], href: Href) -> Markup:
    """Render the page of a module's slides, with slots that are still empty.

    Parameters:
        module: The module.
        slides: Its slides.
        head: What the page says of the site: `site`, `course_id`, `root`, and an overlay's `strings` and `styles`.
        href: Resolves a page from the site's root to a URL relative to the deck.
    """
    back, to = (module.guide_path, "guide") if module.guide else (module.pages[0].path, "module")
    return render("deck.html", title=module.title, slides=slides, back=back, back_to=to, href=href, **head)


def step_notes(step: Step, html: str) -> Markup:
    """What the guide says of a step, for the notes."""
    text = "\n".join(block.html for block in _part(html, step.id) if block.tag != "!")
    return render("slide-step-notes.html", step=step, groups=GROUPS, text=Markup(quiet(text)))


def step_shown(step: Step, html: str) -> Markup:
    """What the guide marks in its part for a step: it speaks to those who look at the slide, as the rest does not."""
    marked = [block.html for mark, block in pairwise(_part(html, step.id)) if (mark.tag, mark.html) == ("!", SHOWN)]
    return Markup(quiet("\n".join(marked)))


def _part(html: str, id_: str) -> list[Block]:
    """What stands in a guide below the heading with an id, up to the next heading that is not smaller."""
    parts: list[Block] = []
    level = 0
    for block in blocks_in(html):
        here = int(block.tag[1]) if re.fullmatch("h[1-6]", block.tag) else 0
        if level and here and here <= level:
            break
        if level:
            parts.append(block)
        elif here and f'id="{id_}"' in block.html:
            level = here
    return parts


def _place(slide: Slide) -> str:
    """What of the guide is said with a slide: the activity that it shows, or the page that it begins."""
    return slide.activity or (slide.page if slide.kind in ("module", "page") else "")


def _said(module: Module, texts: Texts, to: str, slides: list[Slide]) -> dict[str, list[Markup]]:
    """What the guide says, by the activity or page that it concerns."""
    said: dict[str, list[Markup]] = {}
    if not module.guide or module.guide_path not in texts.pages:
        return said
    html = texts.moved(without_terms(texts.pages[module.guide_path]), module.guide_path, to)
    places = {_place(slide) for slide in slides}
    place = _place(slides[0]) if slides else ""
    for step in module.guide.run:
        # What has no slide is said where the step before it is, and what comes first, over the title.
        place = next((each for each in (step.activity, step.page) if each and each in places), place)
        said.setdefault(place, []).append(step_notes(step, html))
    return said


def _people_first(slides: list[Slide]) -> list[Slide]:
    """Put the people of a module before its first story, as a session does: the story and its questions are of them."""
    people = [each for each in slides if each.tells == "people"]
    others = [each for each in slides if each.tells != "people"]
    at = next((place for place, each in enumerate(others) if each.tells == "story"), None)
    return slides if at is None or not people or slides.index(people[0]) < at else others[:at] + people + others[at:]


def unique(slides: Iterable[Slide]) -> list[Slide]:
    """Number the ids that another slide, or the heading of one, has already: a page may be called `outcomes`."""
    taken: set[str] = set()
    found = []
    for slide in slides:
        number, id_ = 1, slide.id
        while taken & {id_, f"{id_}--title"}:
            number += 1
            id_ = f"{slide.id}-{number}"
        taken |= {id_, f"{id_}--title"}
        found.append(replace(slide, id=id_))
    return found


def _with_short_quizzes(course: Course, page: Page, slides: list[Slide], href: Href) -> list[Slide]:
    """Put one slide in the place of a quiz with many questions: a group takes a few of them, and the rest alone."""
    found: list[Slide] = []
    for slide in slides:
        body = course.activities[slide.activity].body if slide.activity else None
        if not isinstance(body, Quiz) or len(body.questions) <= _MANY:
            found.append(slide)
        elif slide.activity not in {each.activity for each in found}:
            found.append(replace(quiz_slide(course.activities[slide.activity], page, href), above=slide.above))
    # A page that has nothing else needs no title before it.
    if len(found) == 2 and found[1].kind == "alone" and len(slides) > len(found) and not found[0].tells:
        title, quiz = found
        return [replace(quiz, above=title.above, notes=title.notes + quiz.notes, page=page.path)]
    return found


def page_slides(course: Course, module: Module, page: Page, texts: Texts, to: str, href: Href) -> list[Slide]:
    """Make the slides of a page; the parameters are those of `module_slides`."""
    sections = sections_of(texts.moved(without_terms(texts.pages[page.path]), page.path, to))
    if sections[0].is_left_out:
        return []
    name = page.path.rpartition("/")[2].removesuffix(".md")
    is_overview = page is module.pages[0]
    above = module.title if is_overview else page.title
    slides = list(_title_slides(course, module, page, sections[0], name))
    picture = picture_in(sections[0].blocks)
    if picture and not sections[0].marked:
        title = Markup.escape(page.title)
        slides.append(Slide(f"{name}--picture", "text", title, picture, Markup(""), above=module.title))
    for number, section in enumerate(each for each in sections if not each.is_left_out):
        body = shown(section)
        title = Markup(_TAG.sub("", section.heading.html)) if section.heading else Markup("")
        said = rest(section, Markup("")) if section.heading and section.is_said else Markup("")
        if said and not section.activities:
            slides[-1] = replace(
                slides[-1], notes=slides[-1].notes + Markup("<p><strong>{}</strong></p>").format(title) + said
            )
        elif section.heading and not section.is_said and has_anything(body):
            found = _ID.search(section.heading.html)
            slide_id = f"{name}--{found[1] if found else number}"
            tells = "people" if section.has_people else ""
            slides.append(Slide(slide_id, "text", title, body, rest(section, body), above=above, tells=tells))
        for id_ in section.activities:
            html = texts.moved(texts.activities.get(id_, ""), page.path, to)
            for slide in activity_slides(course.activities[id_], html, page, href):
                slides.append(replace(slide, notes=said + slide.notes, above=above))
                said = Markup("")
    return [replace(slide, page=page.path) for slide in slides]


def _title_slides(course: Course, module: Module, page: Page, top: Section, name: str) -> Iterator[Slide]:
    """What a page begins with; of a module, also what people can do afterwards; and the story that the page tells."""
    number = module.pages.index(page) + 1
    title, pieces = take_story(top, _STORY if number == 1 else _UNDER_TITLE)
    notes = rest(top, Markup(""))
    if number > 1:
        above = t("slides.page_place", module=module.title, number=number, count=len(module.pages))
        told = Markup("<p><strong>{}</strong></p>\n{}")
        body = told.format(title, pieces.pop(0)) if pieces else _under_title(top)
        # What an author shows in the place of a story is what the page's questions are about, too.
        tells = "story" if title or top.marked else ""
        yield Slide(name, "page", Markup.escape(page.title), body, notes, level=2, above=above, tells=tells)
    else:
        above = t("frame.module_place", number=course.modules.index(module) + 1, count=len(course.modules))
        body = Markup("<p>{}</p>").format(module.overview.summary)
        yield Slide("title", "module", Markup.escape(module.title), body, notes, level=1, above=above)
        outcomes = render("slide-outcomes.html", outcomes=module.overview.outcomes)
        yield Slide("outcomes", "text", Markup(t("frame.outcomes")), outcomes, Markup(""), level=2, above=module.title)
    above = module.title if number == 1 else page.title
    for part, piece in enumerate(pieces, 1):
        yield Slide(f"{name}--story-{part}", "text", title, piece, Markup(""), above=above, tells="story")


def _under_title(top: Section) -> Markup:
    """What is marked, or the title of the story that the page begins with, or its first sentences."""
    if top.marked:
        return shown(top)
    title = box_title(top.blocks)
    return Markup("<p>{}</p>").format(title) if title else lead(top.blocks)
