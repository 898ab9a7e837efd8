"""The MkDocs plugin: adds `modules/` to the site, frames its pages, and fills the slots that macros left.

Wiring only. Reading, checking and rendering are plain functions elsewhere, tested without MkDocs.
"""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from markupsafe import Markup, escape
from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File

from coursekit.check.course import check_course
from coursekit.export.review import review_version
from coursekit.load.course import read_course
from coursekit.load.text_file import files_below
from coursekit.model.offline import MANIFEST
from coursekit.overlay.compose import open_project
from coursekit.problems import report
from coursekit.render.compiled import keep_compiled
from coursekit.render.environment import forget_templates
from coursekit.render.frame import describe_page, render_foot, render_page_foot, render_page_head
from coursekit.render.strings import use_own_strings
from coursekit.site.assets import place_assets
from coursekit.site.collector import collector_at_rest
from coursekit.site.contacts import SETTING, add_to_contents, read_contacts
from coursekit.site.decks import Decks
from coursekit.site.gallery import GALLERY, add_gallery, fill_gallery, leave_out_script, set_apart
from coursekit.site.hand_outs import name_hand_outs, write_hand_outs
from coursekit.site.navigation import expand_modules, pages_left_out, with_added
from coursekit.site.offline import addresses, icons, is_offered, write_offline
from coursekit.site.organisation import read_organisation
from coursekit.site.overlay import lay_over, watch_sources
from coursekit.site.paper import SETTING as PAPER
from coursekit.site.paper import add_paper
from coursekit.site.preview import Preview
from coursekit.site.rebuild import build_or_keep, last_of
from coursekit.site.slots import CONTACTS, SlotFiller, close_gaps
from coursekit.site.switch import is_on
from coursekit.site.tables import align_by_class, name_cells
from coursekit.site.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

    from coursekit.load.reading import Reading
    from coursekit.model.contacts import ContactGroup
    from coursekit.model.course import Course, Module
    from coursekit.model.course import Page as CoursePage
    from coursekit.model.guide import Guide
    from coursekit.model.organisation import Organisation
    from coursekit.overlay.compose import Project
    from coursekit.problems import Problem

_T = TypeVar("_T")
_log = get_plugin_logger("coursekit")

_PANEL = Markup("<!-- course-preview -->")
"""Where the panel for the author will stand."""


class NoSettings(Config):
    """The plugin takes no settings: the course's own stand under `extra.course`, where templates see them too."""


class CoursekitPlugin(BasePlugin[NoSettings]):
    """Builds a course with MkDocs."""

    project: Project
    root: Path
    reading: Reading
    course: Course
    contacts: list[ContactGroup]
    organisation: Organisation | None
    wants_paper: bool
    """Whether books for paper are built with the site. They take minutes, so a served site does without."""
    is_offered: bool
    """Whether learners may keep the site on their devices."""
    slots: SlotFiller
    decks: Decks
    places: dict[str, tuple[Module, CoursePage]]
    """Each module page's module and page, by its path from the site's root."""
    guides: dict[str, Guide]
    """Each module's guide for trainers, by its page's path from the site's root."""
    renamed: str
    """What was renamed: each old id and the present one, with spaces between them all."""
    preview: Preview | None = None
    """What a served site says to its author; none for a site that is built."""
    panels: dict[str, Path]
    """Where each page of a served site is written, by its path from the site's root."""
    served: Path | None = None
    """The folder of a served site."""

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Learn whether the site is served. With this event MkDocs also keeps the plugin from one build to the next."""
        self.preview = Preview() if command == "serve" else None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the course before anything is built, so that all problems are shown at once.

        A course with problems is not built; it is served as far as it goes.
        """
        problems = self._read(config)
        differences = "".join(f"\n\n{each}" for each in self.project.differences)
        if problems and not (self.preview and self.project.is_laid):
            raise PluginError(f"the course has problems.\n{report(problems)}{differences}")
        if self.preview:
            self.preview.begin(config, problems)
        else:
            # What the model holds of a course without problems is not needed as YAML too.
            self.reading.activity_files.clear()
        if problems:
            _log.info("the course has problems.\n%s%s", report(problems), differences)
        self.contacts = self._attempt(lambda: read_contacts(config.extra), [])
        self.organisation = self._attempt(lambda: read_organisation(config), None)
        self.wants_paper = self._attempt(lambda: is_on(config, PAPER, unsaid=False), False)
        self.is_offered = self._attempt(lambda: is_offered(config, is_served=bool(self.preview)), False)
        self.course = self.reading.course
        self.places = {page.path: (module, page) for module in self.course.modules for page in module.pages}
        self.guides = {module.guide_path: module.guide for module in self.course.modules if module.guide}
        self.renamed = " ".join(f"{old} {id_}" for old, id_ in self.course.renamed.items())
        config.nav = expand_modules(with_added(config.nav, self.project.menu, self.project.pages), self.course)
        left_out = pages_left_out(config.nav, self.course)
        if left_out:
            message = f'mkdocs.yml has a "nav" that does not lead to {", ".join(left_out)}.'
            mend = 'Write "- Modules: modules/" in it, for all modules and their pages.'
            if not self.preview:
                raise PluginError(f"{message} {mend}")
            _log.warning("%s %s", message, mend)
        if self.project.base:
            lay_over(config, self.project)
        watch_sources(config, self.project)
        return config

    def _read(self, config: MkDocsConfig) -> list[Problem]:
        """Read and check the project, after laying it where it is an overlay."""
        self.project = open_project(Path(config.config_file_path).parent)
        self.root = self.project.root
        use_own_strings(self.project.strings)
        forget_templates()
        with collector_at_rest():
            self.reading = read_course(self.root)
            return self.project.told(check_course(self.reading))

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the files of `modules/` as if they lay in `docs/modules/`; YAML stays unpublished."""
        folder = self.root / "modules"
        for path in files_below(folder):
            if path.suffix != ".yml":
                uri = f"modules/{path.relative_to(folder).as_posix()}"
                files.append(File.generated(config, uri, abs_src_path=str(path)))
        if not self.preview:
            leave_out_script(files)
        else:
            add_gallery(files, config)
        urls = {file.src_uri: file.url for file in files.documentation_pages()} | place_assets(files, config)
        is_printed = self.wants_paper and not self.preview
        printed = add_paper(files, config, self.reading, self.contacts) if is_printed else []
        urls |= {each.path: each.path for each in printed} | addresses()
        pictures = Path(config.docs_dir) / "assets" / "pictures"
        version_of = partial(review_version, self.reading)
        given = (self.contacts, version_of, self._attempt, printed, self.organisation)
        self.slots = SlotFiller(self.course, pictures, urls, *given, is_overlay=self.project.base is not None)
        self.decks = Decks(self.course, config, urls, self.slots)
        name_hand_outs(self.reading, config, urls)
        self.panels = {}
        if self.preview:
            self.preview.place(self.reading, urls)
        return files

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Tell the templates the version and what a device may keep.

        They are kept compiled for the next build, as Python keeps its own modules.
        """
        env.globals["course_version"] = VERSION
        if self.is_offered:
            env.globals["course_manifest"] = MANIFEST
            env.globals["course_icon"] = icons(config)[-1]
        return keep_compiled(env, Path(__file__).parent / "__pycache__")

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:
        """Read what is served as far as it is text: MkDocs would stop at the first page that is not."""
        path = page.file.abs_src_path
        return Path(path).read_text(encoding="utf-8-sig", errors="replace") if self.preview and path else None

    # Before mkdocs-macros (priority 0) looks whether the page asks for macros.
    @event_priority(100)
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Let macros work in modules; elsewhere a page asks for them with `render_macros: true`."""
        if page.file.src_uri.startswith("modules/"):
            page.meta.setdefault("render_macros", True)
        if page.file.src_uri in self.places:
            page.meta.setdefault("description", describe_page(*self.places[page.file.src_uri]))
        elif page.file.src_uri in self.guides:
            # A guide tells trainers what learners are to find out: their search and their Back and Next pass it over.
            page.meta.update(render_macros=True, aside=True, search={"exclude": True})
            # For the macros plugin, front matter is variables: this one would stand in the place of the macro.
            page.meta.pop("run", None)
            page.meta.setdefault("description", self.guides[page.file.src_uri].summary)
        elif page.file.src_uri in self.project.pages:
            page.meta.setdefault("aside", True)
        if "description" in page.meta:
            # The theme puts it between double quotes as it is.
            page.meta["description"] = escape(str(page.meta["description"]))
        if self.preview and self.preview.has_strange_macro(page.file.src_uri):
            page.meta["render_macros"] = False
        return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Leave no gap where a citation comes later; name terms, activities and contacts, for the search."""
        if page.file.src_uri == GALLERY and self.preview:
            return fill_gallery(self.course, self.slots.href_from(GALLERY), self.preview)
        if CONTACTS in html:
            if not self.contacts and not self.preview:
                raise PluginError(f"{page.file.src_uri} prints the contacts, and {SETTING} in mkdocs.yml names none.")
            html = self.slots.print_contacts(html, page.file.src_uri)
            add_to_contents(page.toc, html)
        html = align_by_class(close_gaps(self.slots.name_terms(html)))
        if page.file.src_uri in self.places or page.file.src_uri in self.guides:
            self.decks.keep(page.file.src_uri, html)
        return self.slots.name_activities(html)

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give the templates a module page's head and foot, and every page the old names of what was renamed."""
        uri = page.file.src_uri
        href = self.slots.href_from(uri)
        extra: dict[str, Any] = {"course_renamed": self.renamed}
        place = self.places.get(uri)
        if place:
            extra["course_head"] = self._attempt(lambda: render_page_head(self.course, *place, href), "")
            extra["course_foot"] = self._attempt(lambda: render_page_foot(self.course, *place, href), "")
        else:
            placed = [id_ for id_ in self.course.activities if self.course.places.get(id_) == uri]
            extra["course_foot"] = render_foot(placed)
        if self.preview:
            extra["course_preview"] = _PANEL
        context.update(extra)  # type: ignore[typeddict-item]
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Fill the slots last: the search index was made before, so it holds no option, answer or feedback."""
        uri = page.file.src_uri
        if self.preview:
            self.panels[uri] = Path(page.file.abs_dest_path)
            output = set_apart(output) if uri == GALLERY else output
        output = self.slots.add_assets(name_cells(self.slots.fill(output, uri)), uri)
        if uri in self.places:
            self._attempt(lambda: self.decks.page_done(self.places[uri][0], uri), None)
        return output

    # After whatever else writes into the site: what is kept of it is listed with its hashes.
    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put the panels in last, when all that could fail has been tried."""
        self._attempt(self.decks.write_session, None)
        self._attempt(lambda: write_hand_outs(self.reading, config, self.contacts, self.slots), None)
        for uri, path in self.panels.items():
            panel = self.preview.panel(uri, self.slots.href_from(uri)) if self.preview else None
            html = path.read_text(encoding="utf-8")
            path.write_text(html.replace(_PANEL, panel or "", 1), encoding="utf-8")
        write_offline(config, is_offered=self.is_offered)

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[[], None]) -> None:
        """Keep the last site where the next one cannot be built."""
        self.served = Path(server.root)
        if self.project.base:
            # Each build lays it anew: the files that it is laid from are watched.
            server.unwatch(config.docs_dir)
        server.builder = partial(build_or_keep, server.builder, self.served)

    def on_shutdown(self) -> None:
        """Leave nothing behind."""
        if self.served:
            shutil.rmtree(last_of(self.served), ignore_errors=True)

    def _attempt(self, make: Callable[[], _T], instead: _T) -> _T:
        return self.preview.attempt(make, instead) if self.preview else make()
