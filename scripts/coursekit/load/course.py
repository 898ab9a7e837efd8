"""Reads a whole course from its folders."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import TypeAdapter

from coursekit.load.catalogues import (
    ACCOUNTS,
    CATALOGUES,
    COVERAGE,
    GLOSSARY,
    MISCONCEPTIONS,
    PLANS,
    REFERENCES,
    SIGN_OFFS,
    read_catalogue,
    read_sign_offs,
)
from coursekit.load.page_file import PageFile, read_page
from coursekit.load.reading import Reading
from coursekit.load.text_file import files_below, read_text, stray_entries
from coursekit.load.validation import validate
from coursekit.load.yaml_errors import forbidden_character
from coursekit.load.yaml_file import YamlFile, read_yaml
from coursekit.model.account import account_key
from coursekit.model.activity import Activity, TaggedBody, body_adapter
from coursekit.model.base import is_id
from coursekit.model.course import Course, Lesson, Module, Overview, Page, SiteFrontMatter, SitePage
from coursekit.model.guide import GUIDE, Guide
from coursekit.problems import Problem, display_path
from coursekit.watch import unwatched

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from coursekit.model.sign_off import SignOff
    from coursekit.watch import Watch

_T = TypeVar("_T", bound="Overview | Lesson | Guide")

_OVERVIEW = TypeAdapter(Overview)
_LESSON = TypeAdapter(Lesson)
_GUIDE = TypeAdapter(Guide)
_SITE_PAGE = TypeAdapter(SiteFrontMatter)
_NAME_OF_PAGES = 'Give the name of a page the ending ".md".'
_LISTS = "references.json, misconceptions.yml, glossary.yml, coverage.yml, accounts.yml, plans.yml and sign-offs.yml"
_NOT_A_LIST = f"Activities lie in quizzes/<module>/; the lists are {_LISTS}."
_NOT_FOR_MODULES = {
    ".yml": _NOT_A_LIST,
    ".yaml": _NOT_A_LIST,
    ".markdown": _NAME_OF_PAGES,
    ".mdown": _NAME_OF_PAGES,
    ".mkdn": _NAME_OF_PAGES,
    ".mkd": _NAME_OF_PAGES,
}
"""Endings of files that an author may expect to count, and what to do instead."""


def read_course(root: Path, watch: Watch = unwatched) -> Reading:
    """Read `modules/`, `quizzes/` and `docs/` below the project's root.

    Parameters:
        root: The project's root.
        watch: Shows how far it is.

    Never raises for what an author wrote: all that is wrong is in the result's `problems`.
    """
    reading = Reading(root, Course(()))
    modules_folder, docs_folder = root / "modules", root / "docs"
    for folder in (docs_folder, modules_folder, root / "quizzes"):
        reading.problems += stray_entries(folder, root)
    for path in files_below(docs_folder):
        _read_site_file(reading, path, path.relative_to(docs_folder).as_posix())
    for path in files_below(modules_folder):
        if path.relative_to(root).as_posix() == REFERENCES:
            reading.assets.add(REFERENCES)
        elif path.relative_to(root).as_posix() not in (*CATALOGUES, SIGN_OFFS):
            _read_site_file(reading, path, f"modules/{path.relative_to(modules_folder).as_posix()}")
    catalogues = {name: _read_catalogue(reading, name) for name in CATALOGUES}
    activities = dict(_read_activities(reading, watch))
    modules = tuple(sorted(_read_modules(reading), key=lambda module: module.overview.order))
    reading.course = Course(
        modules,
        activities,
        references=catalogues[REFERENCES],
        places=_places(reading),
        misconceptions=catalogues[MISCONCEPTIONS],
        glossary=catalogues[GLOSSARY],
        coverage=catalogues[COVERAGE],
        accounts=catalogues[ACCOUNTS],
        plans=catalogues[PLANS],
        sign_offs=_read_sign_offs(reading),
        site_pages=tuple(_read_site_pages(reading)),
    )
    return reading


def _places(reading: Reading) -> dict[str, str]:
    """The page of each activity and account."""
    places = {identifier: page.uri for page, _line, _column, identifier in reading.placements()}
    for page in reading.pages.values():
        places |= {account_key(call.arguments[0]): page.uri for call in page.placed("account")}
    return places


def _text(reading: Reading, path: Path) -> str | None:
    """A file's text; None, with a problem noted, where it cannot be used."""
    text = read_text(path, reading.root)
    if isinstance(text, Problem):
        reading.problems.append(text)
        return None
    return text


def _read_site_file(reading: Reading, path: Path, uri: str) -> None:
    shown_path = display_path(path, reading.root)
    is_module = uri.startswith("modules/")
    if is_module and path.suffix.lower() in _NOT_FOR_MODULES:
        message, mend = f'"{uri}" is not used here.', _NOT_FOR_MODULES[path.suffix.lower()]
        reading.problems.append(Problem(shown_path, 1, 1, "F002", message, mend))
    elif path.suffix != ".md":
        reading.assets.add(uri)
    else:
        text = _text(reading, path)
        page = read_page(shown_path, uri, text or "")
        page.is_readable = text is not None
        reading.pages[uri] = page
        # A module's front matter is held against the model later, with the rest of the module.
        if page.front_matter and not is_module:
            reading.problems += page.front_matter.problems
        finding = forbidden_character(page.body)
        if finding:
            line, column, message, mend = finding
            reading.problems.append(page.problem(page.body_line + line + 1, column + 1, "F004", message, mend))


def _read_catalogue(reading: Reading, name: str) -> dict[str, Any]:
    path = reading.root / name
    text = _text(reading, path) if path.is_file() else None
    if not path.is_file():
        return {}
    reading.lists[name], entries, problems = read_catalogue(name, text or "")
    if text is not None:
        reading.problems += problems
    return entries


def _read_sign_offs(reading: Reading) -> tuple[SignOff, ...]:
    path = reading.root / SIGN_OFFS
    text = _text(reading, path) if path.is_file() else None
    if text is None:
        return ()
    reading.lists[SIGN_OFFS], entries, problems = read_sign_offs(text)
    reading.problems += problems
    return tuple(entries)


def _read_site_pages(reading: Reading) -> Iterator[SitePage]:
    for uri, page in reading.pages.items():
        if uri.startswith("modules/") or not page.is_readable:
            continue
        covers: tuple[str, ...] = ()
        if page.front_matter and isinstance(page.front_matter.data, dict):
            meta, problems = validate(page.front_matter, _SITE_PAGE, SiteFrontMatter)
            reading.problems += problems
            covers = tuple(meta.covers) if meta else ()
        yield SitePage(uri, page.title, covers)


def _read_activities(reading: Reading, watch: Watch) -> Iterator[tuple[str, Activity]]:
    folder = reading.root / "quizzes"
    for path in watch("Reading", files_below(folder)):
        inside = path.relative_to(folder)
        shown_path = display_path(path, reading.root)
        identifier = inside.with_suffix("").as_posix()
        if path.suffix != ".yml" or len(inside.parts) != 2 or not all(map(is_id, identifier.split("/"))):
            message = f'"{inside.as_posix()}" is not an activity\'s place and name.'
            mend = 'Name it "<module>/<activity>.yml", in lower-case letters, digits and hyphens.'
            reading.problems.append(Problem(shown_path, 1, 1, "F002", message, mend))
            continue
        text = _text(reading, path)
        if text is None:
            reading.activity_files[identifier] = YamlFile(shown_path, "")
            continue
        file = reading.activity_files[identifier] = read_yaml(shown_path, text)
        reading.problems += file.problems
        if file.data is None:
            continue
        body, problems = validate(file, body_adapter, TaggedBody)
        reading.problems += problems
        if body is not None:
            file.release()
            yield identifier, Activity(identifier, body)


def _read_modules(reading: Reading) -> Iterator[Module]:
    by_slug: dict[str, list[PageFile]] = {}
    for uri, page in reading.pages.items():
        parts = uri.split("/")
        if parts[0] != "modules":
            continue
        if len(parts) != 3 or not is_id(parts[1]) or not is_id(parts[2].removesuffix(".md")):
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
    guide: Guide | None = None
    for page in pages:
        if page.uri == f"modules/{slug}/index.md":
            meta = _front_matter(reading, page, _OVERVIEW, Overview)
            overview = (meta, _page(page, meta)) if meta else None
        elif page.uri == f"modules/{slug}/{GUIDE}":
            guide = _front_matter(reading, page, _GUIDE, Guide)
        else:
            lesson = _front_matter(reading, page, _LESSON, Lesson)
            if lesson:
                lessons.append((lesson.order, _page(page, lesson)))
    if overview is None:
        if f"modules/{slug}/index.md" not in reading.pages:
            message, mend = f'The module "{slug}" has no overview.', f"Add modules/{slug}/index.md."
            reading.problems.append(pages[0].problem(1, 1, "F003", message, mend))
        return None
    ordered = [page for _order, page in sorted(lessons, key=lambda lesson: (lesson[0], lesson[1].path))]
    return Module(slug, overview[0], (overview[1], *ordered), guide)


def _page(page: PageFile, meta: Overview | Lesson) -> Page:
    activities = tuple(call.arguments[0] for call in page.placed())
    outcomes = tuple(meta.outcomes) if isinstance(meta, Lesson) else ()
    return Page(page.uri, meta.title, meta.minutes, activities, tuple(meta.covers), outcomes)


def _front_matter(reading: Reading, page: PageFile, adapter: TypeAdapter[_T], model: type[_T]) -> _T | None:
    file = page.front_matter
    if not page.is_readable:
        return None
    if file is None or not file.text.strip():
        message, mend = (
            "The page has no front matter.",
            'Begin it with "---", title, order, minutes, and "---", a line each.',
        )
        if page.is_front_matter_open:
            message, mend = (
                "The front matter does not end.",
                'Write a line "---" after its last key, and end that line too.',
            )
        reading.problems.append(page.problem(1, 1, "F001", message, mend))
        return None
    reading.problems += file.problems
    if file.data is None:
        return None
    meta, problems = validate(file, adapter, model)
    reading.problems += problems
    return meta
