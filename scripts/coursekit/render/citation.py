"""Sources: as a text cites them, and as the page of references lists them."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from coursekit.model.course import REFERENCES
from coursekit.render.environment import render
from coursekit.render.strings import t

if TYPE_CHECKING:
    from collections.abc import Iterable

    from coursekit.model.course import Course, Reference
    from coursekit.render.markdown import Href


def render_citation(course: Course, ids: Iterable[str], href: Href) -> Markup:
    """Render sources as they are cited in a text, each linked to its reference.

    As "(Bourassa 2012, in Hafford-Letchfield 2019)".

    Parameters:
        course: The whole course.
        ids: Ids of the sources; those read through the same work should stand together.
        href: Resolves a page from the site's root to a URL relative to the present page.
    """
    sources = [course.references[id_] for id_ in ids]
    groups = []
    for read_in, group in groupby(sources, key=lambda source: source.read_in):
        links = Markup("; ").join(_citation_link(source, href) for source in group)
        if read_in is not None:
            through = course.references[read_in]
            links += t("frame.cited_in", short=through.short, year=through.year)
        groups.append(links)
    return Markup("(") + Markup("; ").join(groups) + ")"


def _citation_link(source: Reference, href: Href) -> Markup:
    # Not `Markup.format`, which takes three times as long: a large course cites once for each question.
    address = escape(href(f"{REFERENCES}#{source.id}"))
    return Markup(f'<a href="{address}">{escape(source.short)} {escape(source.year)}</a>')


def render_reference_list(course: Course, href: Href) -> Markup:
    """Render every source: first those read for the course, then those that were read through them."""
    sources = sorted(course.references.values(), key=lambda source: (source.short.casefold(), source.year))
    return render(
        "reference_list.html",
        read=[source for source in sources if source.read_in is None],
        through=[source for source in sources if source.read_in is not None],
        references=course.references,
        href=href,
    )
