"""What a course has that something new can name: modules, pages, outcomes and sources."""

from __future__ import annotations

import difflib
from collections import Counter
from typing import TYPE_CHECKING

from coursekit.check.mentions import activity_mentions, names_in
from coursekit.check.suggestions import suggestion
from coursekit.model.base import is_id
from coursekit.model.course import NO_MODULE
from coursekit.model.quiz import Quiz
from coursekit.model.shapes import LONGEST_ID
from coursekit.problems import shown
from coursekit.starters.refusal import RefusalError

if TYPE_CHECKING:
    from coursekit.load.reading import Reading
    from coursekit.model.course import Module

_MOST_QUESTIONS = 4


def module_of(reading: Reading, slug: str) -> Module:
    """The module with this name.

    Raises:
        RefusalError: where there is none, or its overview cannot be read.
    """
    modules = {module.slug: module for module in reading.course.modules}
    if slug in modules:
        return modules[slug]
    if slug in reading.module_slugs():
        message = f"The module {shown(slug)} cannot be read. Mend what coursekit check says of it first."
        raise RefusalError(message, is_asked_wrongly=False)
    raise RefusalError(f"There is no module {shown(slug)}. {suggestion(slug, modules, _these(list(modules)))}")


def page_of(reading: Reading, module: Module, written: str) -> str:
    """A page's path from the site's root, from its path or from its name alone, with or without `.md`.

    Raises:
        RefusalError: where there is none in the module.
    """
    pages = [page.path for page in module.pages]
    asked = written.replace("\\", "/").removeprefix("./").removesuffix(".md")
    path = f"{asked if '/' in asked else f'modules/{module.slug}/{asked}'}.md"
    if path in pages:
        return path
    if path in reading.pages and path.startswith(f"modules/{module.slug}/"):
        message = f"{path} cannot be read. Mend what coursekit check says of it first."
        raise RefusalError(message, is_asked_wrongly=False)
    names = [page.rpartition("/")[2].removesuffix(".md") for page in pages]
    close = difflib.get_close_matches(asked.rpartition("/")[2], names, n=1, cutoff=0.6)
    mend = f'Did you mean "{close[0]}"?' if close else _these(names)
    raise RefusalError(f"The module {shown(module.slug)} has no page {shown(written)}. {mend}")


def outcome_of(reading: Reading, module: Module, page: str | None, written: str | None) -> str:
    """An outcome of a module: the one that is asked for, or the first that the page teaches, or the module's first.

    Raises:
        RefusalError: where the module does not have it.
    """
    outcomes = [outcome.id for outcome in module.overview.outcomes]
    if written is None:
        file = reading.pages[page].front_matter if page else None
        taught = file.data.get("outcomes") if file and isinstance(file.data, dict) else None
        return next((each for each in taught or () if each in outcomes), outcomes[0])
    if written not in outcomes:
        mend = suggestion(written, outcomes, _these(outcomes))
        raise RefusalError(f"The module {shown(module.slug)} has no outcome {shown(written)}. {mend}")
    return written


def source_of(reading: Reading, page: str | None, written: str | None) -> str | None:
    """A source: the one that is asked for, or the first that the page cites, or the one that the course names most.

    None where the course has no source that it uses.

    Raises:
        RefusalError: where the course does not have it, or says that it does not use it.
    """
    references = reading.course.references
    used = [entry.id for entry in references.values() if not entry.custom.listed_by]
    if written is not None:
        if written not in used:
            message = f"{shown(written)} is no source in modules/references.json that the course uses."
            raise RefusalError(f"{message} {suggestion(written, used, 'Look for its id there, or add an entry.')}")
        return written
    calls = reading.pages[page].macros() if page else ()
    cited = [source for call in calls if call.name == "cite" for source in call.arguments if source in used]
    mentions = (each for identifier in reading.course.activities for each in activity_mentions(reading, identifier))
    named = Counter(name for each in mentions if each.field == "source" for name in names_in(each) if name in used)
    return next(iter([*cited, *(name for name, _count in named.most_common(1)), *used]), None)


def questions_to_repeat(reading: Reading) -> list[str]:
    """A few questions of the course's quizzes, from as many quizzes as there are; the largest quizzes come first."""
    quizzes = {id_: each.body for id_, each in reading.course.activities.items() if isinstance(each.body, Quiz)}
    largest = sorted(quizzes, key=lambda id_: -len(quizzes[id_].questions))
    found = [f"{id_}#{question.id}" for id_ in largest for question in quizzes[id_].questions]
    first = {each.partition("#")[0]: each for each in reversed(found)}
    spread = [first[id_] for id_ in largest]
    return [*spread, *(each for each in found if each not in spread)][:_MOST_QUESTIONS]


def taken_ids(reading: Reading, slug: str | None, *, is_page: bool) -> set[str]:
    """Ids that are in use: of modules where no module is given, else of its pages or of its activities.

    What only a folder or file that could not be read has is taken as well, and so are names that activities had before.
    """
    root = reading.root
    if slug is None:
        folders = (root / "modules", root / "quizzes")
        return {NO_MODULE, *(path.name for folder in folders if folder.is_dir() for path in folder.iterdir())}
    folder = root / ("modules" if is_page else "quizzes") / slug
    there = {path.stem for path in folder.iterdir()} if folder.is_dir() else set()
    former = {old.partition("/")[2] for old in reading.course.renamed if old.startswith(f"{slug}/")}
    return there if is_page else there | former


def checked_id(written: str, taken: set[str]) -> str:
    """An id that an author gives.

    Raises:
        RefusalError: where it cannot be one, or is in use.
    """
    if not is_id(written) or len(written) > LONGEST_ID:
        mend = f"Use lower-case letters, figures and single hyphens, at most {LONGEST_ID} signs."
        raise RefusalError(f"{shown(written)} cannot be an id. {mend}")
    if written in taken:
        raise RefusalError(f"{shown(written)} is taken. Choose another.")
    return written


def _these(names: list[str]) -> str:
    return f"There is {', '.join(names)}." if names else "There is none yet."
