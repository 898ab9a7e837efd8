"""Words of the field: their meaning where they stand in a text, and all of them in one list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.model.course import GLOSSARY
from coursekit.render.citation import render_citation
from coursekit.render.environment import render

if TYPE_CHECKING:
    from markupsafe import Markup

    from coursekit.model.course import Course
    from coursekit.render.markdown import Href


def render_term(course: Course, term: str, words: str | None, href: Href) -> Markup:
    """Render a word with its meaning at hand: without the script, a link to the glossary.

    Parameters:
        course: The whole course.
        term: The word's id.
        words: As it stands in the sentence; None for the word as the glossary has it.
        href: Resolves a page from the site's root to a URL relative to the present page.
    """
    entry = course.glossary[term]
    target = href(f"{GLOSSARY}#{term}")
    return render("term.html", words=words or entry.term, meaning=entry.meaning, target=target, href=href)


def render_glossary(course: Course, href: Href) -> Markup:
    """Render every word in alphabetical order, with its meaning, its source and the page that says more."""
    terms = sorted(course.glossary.values(), key=lambda entry: entry.term.casefold())
    cited = {entry.id: render_citation(course, entry.source, href) for entry in terms if entry.source}
    return render("glossary.html", terms=terms, cited=cited, href=href)
