"""Fills the slots that macros left in a page."""

from __future__ import annotations

import re
from functools import cache, partial
from html import unescape
from typing import TYPE_CHECKING

from mkdocs.utils import get_relative_url

from coursekit.render.activity import render_activity
from coursekit.render.citation import render_citation, render_reference_list
from coursekit.render.home import render_begin, render_module_cards
from coursekit.render.pieces import render_erase, render_picture, render_recall

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from coursekit.model.course import Course

_SLOT = re.compile(r'<(div|span) data-course-slot="(\w+):([^"]*)"></\1>')


def close_gaps(html: str) -> str:
    """Take away the space before each citation's slot; it comes back with the citation."""
    return html.replace(' <span data-course-slot="cite:', '<span data-course-slot="cite:')


class SlotFiller:
    """Renders what a slot asks for, with links that are right on the page where it stands."""

    def __init__(self, course: Course, pictures: Path, urls: Mapping[str, str]) -> None:
        """Remember the course, the folder of its pictures, and each page's URL by its path from the site's root."""
        self._course = course
        self._pictures = pictures
        self._urls = urls

    def fill(self, html: str, uri: str) -> str:
        """Fill every slot of a page; `uri` is its path from the site's root."""
        if "data-course-slot" not in html:
            return html
        href = self.href_from(uri)
        return _SLOT.sub(lambda slot: self._render(slot[2], unescape(slot[3]), href), html)

    def href_from(self, uri: str) -> Callable[[str], str]:
        """Return what resolves a page from the site's root to a URL relative to the page at `uri`."""
        return cache(partial(self._relative_url, self._urls[uri]))

    def _relative_url(self, here: str, target: str) -> str:
        path, hash_, heading = target.partition("#")
        return f"{get_relative_url(self._urls[path], here)}{hash_}{heading}"

    def _render(self, name: str, value: str, href: Callable[[str], str]) -> str:
        course = self._course
        match name:
            case "activity":
                cite = partial(render_citation, course, href=href)
                return render_activity(course.activities[value], href=href, cite=cite)
            case "cite":
                return " " + render_citation(course, value.split(","), href=href)
            case "picture":
                return render_picture((self._pictures / f"{value}.svg").read_text(encoding="utf-8"))
            case "recall":
                activity, prompt = value.split(",")
                return render_recall(course, activity, prompt, href)
            case "begin":
                return render_begin(course, href)
            case "module_cards":
                return render_module_cards(course, href)
            case "reference_list":
                return render_reference_list(course, href)
            case "erase":
                return render_erase()
            case _:
                raise ValueError(f"no macro leaves a slot {name!r}")
