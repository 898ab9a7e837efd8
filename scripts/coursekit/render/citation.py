"""Sources: as a text cites them, and as the page of references lists them."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from coursekit.model.course import REFERENCES
from coursekit.render.environment import render
from coursekit.render.reference import render_reference, short, year
from coursekit.render.strings import t

if TYPE_CHECKING:
    from collections.abc import Iterable

    from coursekit.model.course import Course
    from coursekit.model.reference import Reference
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
    for through, group in groupby(sources, key=lambda source: source.through):
        links = Markup("; ").join(_citation_link(source, href) for source in group)
        if through is not None:
            work = course.references[through]
            links += Markup(t("frame.cited_in", work=_name(work)))
        groups.append(links)
    return Markup("(") + Markup("; ").join(groups) + ")"


def _citation_link(source: Reference, href: Href) -> Markup:
    # Not `Markup.format`, which takes three times as long: a large course cites once for each question.
    address = escape(href(f"{REFERENCES}#{source.id}"))
    return Markup(f'<a href="{address}">{_name(source)}</a>')


def _name(source: Reference) -> Markup:
    """A work as it is cited; its last word and its year stay on one line, so that a phone does not break it up."""
    before, space, last = short(source).rpartition(" ")
    end = f'<span class="course-together">{escape(last)} {escape(year(source))}</span>'
    return Markup(f"{escape(before)}{space}{end}")


def render_reference_list(course: Course, href: Href) -> Markup:
    """Render every source: those read for the course, those read through them, and those that they list besides."""
    sources = sorted(course.references.values(), key=lambda source: (short(source).casefold(), year(source)))
    listing = {source.custom.listed_by for source in sources}
    return render(
        "reference_list.html",
        read=[source for source in sources if source.through is None],
        through=[source for source in sources if source.custom.read_in],
        listed=[
            (work, [source for source in sources if source.custom.listed_by == work.id])
            for work in sources
            if work.id in listing
        ],
        references=course.references,
        reference=render_reference,
        short=short,
        year=year,
        href=href,
    )
