"""Reads a whole course from its folders."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from pydantic import TypeAdapter

from coursekit.load.page_file import PageFile, read_page
from coursekit.load.validation import validate
from coursekit.load.yaml_file import YamlFile, read_yaml
from coursekit.model.activity import Activity, activity_adapter
from coursekit.model.base import ID_PATTERN
from coursekit.model.course import Course, Lesson, Module, Overview, Page, Reference, references_adapter
from coursekit.problems import Problem, display_path

if TYPE_CHECKING:
    from collections.abc import Iterator

_T = TypeVar("_T", Overview, Lesson)

REFERENCES = "modules/references.yml"
_OVERVIEW = TypeAdapter(Overview)
_LESSON = TypeAdapter(Lesson)
_IS_ID = re.compile(ID_PATTERN)


@dataclass(slots=True)
class Reading:
    """What was read, well or not: the course as far as it could be made, its files, and what is wrong so far."""

    root: Path
    """The project's root."""
    course: Course
    """Holds only the parts that could be read."""
    pages: dict[str, PageFile] = field(default_factory=dict)
    """Every page of `modules/` and `docs/`, by its path from the site's root."""
    activity_files: dict[str, YamlFile] = field(default_factory=dict)
    """Every activity's file, by the activity's id, readable or not."""
    assets: set[str] = field(default_factory=set)
    """Every other file that the site publishes, by its path from the site's root."""
    references_file: YamlFile | None = None
    """`modules/references.yml`, where it could be read."""
    problems: list[Problem] = field(default_factory=list)
    """What is wrong."""

    def placements(self) -> Iterator[tuple[PageFile, int, int, str]]:
        """Each `activity("…")` in a page: the page, line, column and the id."""
        for page in self.pages.values():
            if page.uri.startswith("modules/"):
                for call in page.macros():
                    if call.name == "activity" and len(call.arguments) == 1:
                        yield page, call.line, call.column, call.arguments[0]


def read_course(root: Path) -> Reading:
    """Read `modules/`, `quizzes/` and `docs/` below the project's root.

    Never raises for what an author wrote: all that is wrong is in the result's `problems`.
    """
    reading = Reading(root, Course(()))
    modules_folder, docs_folder = root / "modules", root / "docs"
    for path in _files(docs_folder):
        _read_site_file(reading, path, path.relative_to(docs_folder).as_posix())
    for path in _files(modules_folder):
        if path != root / REFERENCES:
            _read_site_file(reading, path, f"modules/{path.relative_to(modules_folder).as_posix()}")
    references = _read_references(reading)
    activities = dict(_read_activities(reading))
    modules = tuple(sorted(_read_modules(reading), key=lambda module: module.overview.order))
    reading.course = Course(modules, activities, references)
    return reading


def _files(folder: Path) -> list[Path]:
    """The files below a folder, in a stable order; hidden ones are not ours."""
    if not folder.is_dir():
        return []
    found = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path for path in found if not any(part.startswith(".") for part in path.relative_to(folder).parts))


def _text(reading: Reading, path: Path) -> str | None:
    """A file's text; None, with a problem noted, where it is not UTF-8."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except (UnicodeDecodeError, OSError):
        shown = display_path(path, reading.root)
        message, mend = "The file cannot be read as text.", "Save it as UTF-8."
        reading.problems.append(Problem(shown, 1, 1, "F004", message, mend))
        return None


def _read_site_file(reading: Reading, path: Path, uri: str) -> None:
    if path.suffix != ".md":
        reading.assets.add(uri)
        return
    text = _text(reading, path)
    if text is not None:
        reading.pages[uri] = read_page(display_path(path, reading.root), uri, text)


def _read_references(reading: Reading) -> dict[str, Reference]:
    path = reading.root / REFERENCES
    text = _text(reading, path) if path.is_file() else None
    if text is None:
        return {}
    file = reading.references_file = read_yaml(REFERENCES, text)
    if file.problems:
        reading.problems += file.problems
        return {}
    references, problems = validate(file, references_adapter)
    reading.problems += problems
    return {reference.id: reference for reference in references or []}


def _read_activities(reading: Reading) -> Iterator[tuple[str, Activity]]:
    folder = reading.root / "quizzes"
    for path in _files(folder):
        inside = path.relative_to(folder)
        shown = display_path(path, reading.root)
        identifier = inside.with_suffix("").as_posix()
        if path.suffix != ".yml" or len(inside.parts) != 2 or not all(map(_IS_ID.match, identifier.split("/"))):
            message = f'"{inside.as_posix()}" is not an activity\'s place and name.'
            mend = 'Name it "<module>/<activity>.yml", in lower-case letters, digits and hyphens.'
            reading.problems.append(Problem(shown, 1, 1, "F002", message, mend))
            continue
        text = _text(reading, path)
        if text is None:
            continue
        file = reading.activity_files[identifier] = read_yaml(shown, text)
        reading.problems += file.problems
        if file.data is None:
            continue
        body, problems = validate(file, activity_adapter)
        reading.problems += _without_repeats(problems, file.problems)
        if body is not None:
            yield identifier, Activity(identifier, body)


def _without_repeats(problems: list[Problem], earlier: list[Problem]) -> list[Problem]:
    """Leave out what the model says of a value that was already found doubtful as YAML."""
    places = {(problem.line, problem.column) for problem in earlier}
    return [problem for problem in problems if (problem.line, problem.column) not in places]


def _read_modules(reading: Reading) -> Iterator[Module]:
    by_slug: dict[str, list[PageFile]] = {}
    for uri, page in reading.pages.items():
        parts = uri.split("/")
        if parts[0] != "modules":
            continue
        if len(parts) != 3 or not _IS_ID.match(parts[1]) or not _IS_ID.match(parts[2].removesuffix(".md")):
            message = f'"{page.path}" is not a place for a page.'
            mend = 'Name it "modules/<module>/<page>.md", in lower-case letters, digits and hyphens.'
            reading.problems.append(page.problem(1, 1, "F002", message, mend))
            continue
        by_slug.setdefault(parts[1], []).append(page)
    for slug, pages in sorted(by_slug.items()):
        module = _read_module(reading, slug, pages)
        if module:
            yield module


def _read_module(reading: Reading, slug: str, pages: list[PageFile]) -> Module | None:
    overview: tuple[Overview, Page] | None = None
    lessons: list[tuple[int, Page]] = []
    for page in pages:
        if page.uri == f"modules/{slug}/index.md":
            meta = _front_matter(reading, page, _OVERVIEW)
            overview = (meta, _page(page, meta)) if meta else None
        else:
            lesson = _front_matter(reading, page, _LESSON)
            if lesson:
                lessons.append((lesson.order, _page(page, lesson)))
    if overview is None:
        if f"modules/{slug}/index.md" not in reading.pages:
            message, mend = f'The module "{slug}" has no overview.', f"Add modules/{slug}/index.md."
            reading.problems.append(pages[0].problem(1, 1, "F003", message, mend))
        return None
    ordered = [page for _order, page in sorted(lessons, key=lambda lesson: (lesson[0], lesson[1].path))]
    return Module(slug, overview[0], (overview[1], *ordered))


def _page(page: PageFile, meta: Overview | Lesson) -> Page:
    calls = [call for call in page.macros() if call.name == "activity" and len(call.arguments) == 1]
    return Page(page.uri, meta.title, meta.minutes, tuple(call.arguments[0] for call in calls))


def _front_matter(reading: Reading, page: PageFile, adapter: TypeAdapter[_T]) -> _T | None:
    if page.front_matter is None:
        message = "The page has no front matter."
        mend = 'Begin it with a line "---", then title, order and minutes, then another "---".'
        reading.problems.append(page.problem(1, 1, "F001", message, mend))
        return None
    reading.problems += page.front_matter.problems
    if page.front_matter.data is None:
        return None
    meta, problems = validate(page.front_matter, adapter)
    reading.problems += _without_repeats(problems, page.front_matter.problems)
    return meta
