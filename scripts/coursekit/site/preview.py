"""What a served site says to its author: what is to be mended, on the page that it concerns.

A built site holds nothing of this: a course with problems is not built at all.
"""

from __future__ import annotations

import logging
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, TypeVar

from mkdocs.plugins import get_plugin_logger
from mkdocs.utils import CountHandler

from coursekit.model.course import HOME
from coursekit.problems import printable
from coursekit.render.environment import render

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from markupsafe import Markup
    from mkdocs.config.defaults import MkDocsConfig

    from coursekit.load.reading import Reading
    from coursekit.problems import Problem

_T = TypeVar("_T")
_log = get_plugin_logger("coursekit")

_CATALOGUE = "authoring/problems.md"
"""Where each code is explained, on sites that have the guide for authors."""


class Preview:
    """What is to be mended in the course as it is served now.

    It lives as long as the server, and begins anew at each save.
    """

    def __init__(self) -> None:
        """Know of nothing yet."""
        self.problems: list[Problem] = []
        self._warnings = _Warnings()
        self._said: set[str] = set()
        self._urls: Mapping[str, str] = {}
        self._home = HOME
        self._at: dict[str, list[Problem]] = {}

    def begin(self, config: MkDocsConfig, problems: list[Problem]) -> None:
        """Begin a build.

        MkDocs would give up at its first warning where it serves strictly, and serve nothing; here the panel says it.

        Parameters:
            config: The site's settings, changed in place.
            problems: All that is wrong in the course.
        """
        self.problems = problems
        self._warnings.heard.clear()
        self._said.clear()
        logger = logging.getLogger("mkdocs")
        for handler in list(logger.handlers):
            if isinstance(handler, CountHandler):
                logger.removeHandler(handler)
        logger.addHandler(self._warnings)
        # Of links our own check says more, with line and column. What is not read is not in the menu either.
        for levels in (config.validation.links, *([config.validation.nav] if problems else [])):
            levels.update(dict.fromkeys(levels, logging.INFO))

    def attempt(self, make: Callable[[], _T], instead: _T) -> _T:
        """Make a piece of the site, or leave a gap where the course is too broken for it.

        Whatever fails, the rest of the site is worth showing.
        The log says why, and the panel, which is made last, repeats it: the check knows no slip in a template.
        That something is not there is no news where the check found problems: they say why.
        """
        try:
            return make()
        except Exception as error:
            said = printable(f"{type(error).__name__}: {error}")
            if said not in self._said:
                self._said.add(said)
                level = logging.INFO if self.problems and isinstance(error, KeyError) else logging.ERROR
                _log.log(level, "A part of the site is left out. %s", said, exc_info=error)
            return instead

    def place(self, reading: Reading, urls: Mapping[str, str]) -> None:
        """Find the pages that each problem concerns.

        Those are the page itself, or each page that places the activity; for anything else it is the home page.

        Parameters:
            reading: The course as far as it could be read.
            urls: Each page's URL by its path from the site's root.
        """
        self._urls = urls
        self._home = HOME if HOME in urls else next(iter(urls))
        pages = defaultdict(list, {page.path: [page.uri] for page in reading.pages.values()})
        for page, _line, _column, id_ in reading.placements():
            pages[f"quizzes/{id_}.yml"].append(page.uri)
        at: dict[str, list[Problem]] = defaultdict(list)
        for problem in self.problems:
            for uri in {uri for uri in pages[problem.path] if uri in urls} or {self._home}:
                at[uri].append(problem)
        self._at = dict(at)

    def has_strange_macro(self, uri: str) -> bool:
        """Whether a page has macros that mkdocs-macros would stop at; without any it shows them as they are written."""
        return any(problem.code == "R010" for problem in self._at.get(uri, []))

    def panel(self, uri: str, href: Callable[[str], str]) -> Markup | None:
        """Render what is to be mended for one page; None where nothing is wrong anywhere.

        Parameters:
            uri: The page's path from the site's root.
            href: Resolves a page from the site's root to a URL relative to this one.
        """
        warnings = self._warnings.heard
        if not self.problems and not warnings:
            return None
        here = self._at.get(uri, [])
        is_home = uri == self._home
        return render(
            "preview.html",
            problems=here,
            warnings=warnings if is_home else [],
            is_home=is_home,
            elsewhere=self._elsewhere(here, [] if is_home else warnings),
            catalogue=href(_CATALOGUE) if _CATALOGUE in self._urls else "",
            href=href,
        )

    def _elsewhere(self, here: Iterable[Problem], warnings: list[str]) -> list[tuple[str, str, int]]:
        """List the files in which something is wrong that is not said here: a page that says it, the file, how much."""
        shown_at = {problem.path: uri for uri, problems in self._at.items() for problem in problems}
        counts = Counter(problem.path for problem in self.problems if problem not in here)
        if warnings:
            counts["mkdocs.yml"] += len(warnings)
        return [(shown_at.get(path, self._home), path, count) for path, count in sorted(counts.items())]


class _Warnings(logging.Handler):
    """Keeps what MkDocs warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record.getMessage())
