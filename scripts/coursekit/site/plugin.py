"""The MkDocs plugin: adds `modules/` to the site, frames its pages, and fills the slots that macros left.

Wiring only. Reading, checking and rendering are plain functions elsewhere, tested without MkDocs.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File

from coursekit.check.course import open_course
from coursekit.export.review import review_version
from coursekit.load.text_file import files_below
from coursekit.problems import CourseError
from coursekit.render.environment import forget_templates
from coursekit.render.frame import describe_page, render_page_foot, render_page_head, render_restart
from coursekit.site.assets import add_assets
from coursekit.site.contacts import SETTING, add_to_contents, read_contacts
from coursekit.site.navigation import expand_modules, pages_left_out
from coursekit.site.slots import CONTACTS, SlotFiller, close_gaps
from coursekit.site.tables import name_cells

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

    from coursekit.load.reading import Reading
    from coursekit.model.contacts import ContactGroup
    from coursekit.model.course import Course, Module
    from coursekit.model.course import Page as CoursePage

_WATCHED = (
    "modules",
    "quizzes",
    "overrides",
    "scripts/coursekit/render/components",
    "scripts/coursekit/render/pages",
    "scripts/coursekit/strings",
)
"""What a served site follows, beside what MkDocs watches by itself: docs/ and mkdocs.yml."""


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Keep Python from searching for garbage among the thousands of objects of a course while they are made, and later.

    All of them live until the build ends, so each search is in vain; without it a large course loads in half the time.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


class NoSettings(Config):
    """The plugin takes no settings: the course's own stand under `extra.course`, where templates see them too."""


class CoursekitPlugin(BasePlugin[NoSettings]):
    """Builds a course with MkDocs."""

    root: Path
    reading: Reading
    course: Course
    contacts: list[ContactGroup]
    slots: SlotFiller
    places: dict[str, tuple[Module, CoursePage]]
    """Each module page's module and page, by its path from the site's root."""
    renamed: str
    """What was renamed: each old id and the present one, with spaces between them all."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the course before anything is built, so that all problems are shown at once."""
        self.root = Path(config.config_file_path).parent
        forget_templates()
        self.contacts = read_contacts(config.extra)
        try:
            with _collector_at_rest():
                self.reading = open_course(self.root)
        except CourseError as error:
            raise PluginError(f"the course has problems.\n{error}") from None
        self.course = self.reading.course
        self.places = {page.path: (module, page) for module in self.course.modules for page in module.pages}
        self.renamed = " ".join(f"{old} {id_}" for old, id_ in self.course.renamed.items())
        config.nav = expand_modules(config.nav, self.course)
        left_out = pages_left_out(config.nav, self.course)
        if left_out:
            raise PluginError(
                f'mkdocs.yml has a "nav" that does not lead to {", ".join(left_out)}. '
                'Write "- Modules: modules/" in it, for all modules and their pages.'
            )
        for name in _WATCHED:
            folder = str(self.root / name)
            if Path(folder).is_dir() and folder not in config.watch:
                config.watch.append(folder)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the files of `modules/` as if they lay in `docs/modules/`; YAML stays unpublished."""
        folder = self.root / "modules"
        for path in files_below(folder):
            if path.suffix != ".yml":
                uri = f"modules/{path.relative_to(folder).as_posix()}"
                files.append(File.generated(config, uri, abs_src_path=str(path)))
        urls = {file.src_uri: file.url for file in files.documentation_pages()}
        pictures = Path(config.docs_dir) / "assets" / "pictures"
        version_of = partial(review_version, self.reading)
        self.slots = SlotFiller(self.course, pictures, urls, self.contacts, version_of)
        return files

    # Before mkdocs-macros (priority 0) looks whether the page asks for macros.
    @event_priority(100)
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Let macros work in modules; elsewhere a page asks for them with `render_macros: true`."""
        if page.file.src_uri in self.places:
            page.meta.setdefault("render_macros", True)
            page.meta.setdefault("description", describe_page(*self.places[page.file.src_uri]))
        return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Leave no gap where a citation comes later; name terms, activities and contacts, for the search."""
        if CONTACTS in html:
            if not self.contacts:
                raise PluginError(f"{page.file.src_uri} prints the contacts, and {SETTING} in mkdocs.yml names none.")
            html = self.slots.print_contacts(html, page.file.src_uri)
            add_to_contents(page.toc, html)
        return close_gaps(self.slots.name_activities(self.slots.name_terms(html)))

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give the templates a module page's head and foot, and every page the old names of what was renamed."""
        extra: dict[str, Any] = {"course_renamed": self.renamed}
        place = self.places.get(page.file.src_uri)
        if place:
            href = self.slots.href_from(page.file.src_uri)
            extra["course_head"] = render_page_head(self.course, *place, href)
            extra["course_foot"] = render_page_foot(self.course, *place, href)
        else:
            placed = [id_ for id_ in self.course.activities if self.course.places.get(id_) == page.file.src_uri]
            extra["course_foot"] = render_restart(placed)
        context.update(extra)  # type: ignore[typeddict-item]
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Fill the slots last: the search index was made before, so it holds no option, answer or feedback."""
        uri = page.file.src_uri
        return add_assets(name_cells(self.slots.fill(output, uri)), page.url)
