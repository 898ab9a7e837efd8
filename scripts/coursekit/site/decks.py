"""Writes the slides of each module, as soon as its pages are done, to a page of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.structure.files import File

from coursekit.model.trainer_pages import BUILDER, SESSION_SLIDES
from coursekit.render.deck import Texts, module_slides, render_deck
from coursekit.render.session_deck import render_session_deck, session_part
from coursekit.site.own_page import head_of, write_page

if TYPE_CHECKING:
    from markupsafe import Markup
    from mkdocs.config.defaults import MkDocsConfig

    from coursekit.model.course import Course, Module
    from coursekit.site.slots import SlotFiller


class Decks:
    """The slides of a course while its site is built."""

    def __init__(self, course: Course, config: MkDocsConfig, urls: dict[str, str], slots: SlotFiller) -> None:
        """Find out where the slides go.

        Parameters:
            course: The whole course.
            config: That of the site.
            urls: Each page's URL by its path from the site's root; the slides of each module are added.
            slots: Fills what macros left, and keeps the activities that it rendered.
        """
        self._course = course
        self._config = config
        self._slots = slots
        self._urls = urls
        self._html: dict[str, str] = {}
        paths = [module.slides_path for module in course.modules]
        paths += [SESSION_SLIDES] if course.has_page(BUILDER) else []
        self._files = {path: File.generated(config, path, content="") for path in paths}
        self._session: dict[str, Markup] = {}
        urls |= {path: file.url for path, file in self._files.items()}
        self._waiting = {module.slug: {page.path for page in module.pages} for module in course.modules}

    def keep(self, uri: str, html: str) -> None:
        """Keep what a page's or a guide's Markdown was made into."""
        self._html[uri] = html

    def page_done(self, module: Module, uri: str) -> None:
        """Write the module's slides once the last of its pages is filled."""
        waiting = self._waiting[module.slug]
        waiting.discard(uri)
        if not waiting:
            self._write(module)

    def _write(self, module: Module) -> None:
        path = module.slides_path
        file = self._files[path]
        href = self._slots.href_from(path)
        texts = Texts(self._html, self._slots.rendered, self._urls)
        slides = module_slides(self._course, module, texts, file.url, href)
        if SESSION_SLIDES in self._files:
            to = self._files[SESSION_SLIDES].url
            there = self._slots.href_from(SESSION_SLIDES)
            self._session[module.slug] = session_part(self._course, module, texts, to, there)
        for page in module.pages:
            for id_ in page.activities:
                self._slots.rendered.pop(id_, None)
        html = render_deck(module, slides, head_of(self._config, file.url), href)
        self._save(file, html, path)

    def write_session(self) -> None:
        """Write the page with the slides of a session, once all modules are done."""
        if SESSION_SLIDES in self._files:
            file = self._files[SESSION_SLIDES]
            href = self._slots.href_from(SESSION_SLIDES)
            parts = [self._session[module.slug] for module in self._course.modules if module.slug in self._session]
            self._save(
                file, render_session_deck(self._course, parts, head_of(self._config, file.url), href), SESSION_SLIDES
            )

    def _save(self, file: File, html: str, path: str) -> None:
        write_page(file, self._slots.add_assets(self._slots.fill(str(html), path), path))
