"""The books for paper that a site offers, on the page for trainers."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from coursekit.render.environment import render

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from coursekit.render.markdown import Href


@dataclass(frozen=True, slots=True)
class Printed:
    """A book that can be taken from the site."""

    path: str
    """Where it stands, from the site's root."""
    title: str
    """Of the module, or of the course."""
    kind: str
    """What it is, as the strings name it."""
    is_large: bool
    """Whether it is in large print."""
    pages: int
    """How many pages it has."""
    size: int
    """How many bytes."""

    @property
    def megabytes(self) -> str:
        """Its size as people read it."""
        return f"{max(self.size / 1_000_000, 0.1):.1f}"


def render_paper(printed: Sequence[Printed], href: Href) -> Markup:
    """Render a list of books, or how to come by them where the site has none."""
    books = [
        (title, [(kind, list(of_kind)) for kind, of_kind in groupby(of_title, key=lambda each: each.kind)])
        for title, of_title in groupby(printed, key=lambda each: each.title)
    ]
    return render("paper.html", books=books, href=href)
