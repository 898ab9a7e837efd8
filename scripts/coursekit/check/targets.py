"""Whether what is named exists: pages, their headings, and sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.check.suggestions import closest_file, suggestion
from coursekit.load.catalogues import CATALOGUES, GLOSSARY, MISCONCEPTIONS, REFERENCES
from coursekit.model.activity import activity_anchor
from coursekit.model.course import GLOSSARY as GLOSSARY_PAGE
from coursekit.model.course import HELP, HOME, MY_RECORD, REVISIT
from coursekit.model.course import MISCONCEPTIONS as MISCONCEPTIONS_PAGE
from coursekit.model.course import REFERENCES as REFERENCES_PAGE
from coursekit.model.trainer_pages import BUILDER, GIVE, ROOM
from coursekit.problems import Problem, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.page_file import PageFile
    from coursekit.load.reading import Reading
    from coursekit.load.yaml_file import Location, YamlFile

_NEEDED = {HOME: "breadcrumbs", HELP: "content notes", REFERENCES_PAGE: "citations"}
"""Each page that the site itself links to, and what leads there."""


_NEEDED_WITH = {
    GLOSSARY: (GLOSSARY_PAGE, "words in the text"),
    MISCONCEPTIONS: (MISCONCEPTIONS_PAGE, "the beliefs behind wrong answers"),
}
"""Each page that the site links to once the course has a list, and what leads there."""


_LISTS_ON = {
    REFERENCES: (REFERENCES_PAGE, "reference_list", "citations"),
    GLOSSARY: (GLOSSARY_PAGE, "glossary", "words in the text"),
    MISCONCEPTIONS: (MISCONCEPTIONS_PAGE, "misconceptions", "the beliefs behind wrong answers"),
}
"""For each list: the page, the macro that prints the list there, and what leads to its entries."""
_ON_PAGE = [
    (REVISIT, "revisit", "links of the home page"),
    (MY_RECORD, "plan", "offers to plan"),
    (BUILDER, "session_builder", "plans of sessions"),
    (GIVE, "give", "results of quizzes and self-assessments"),
    (ROOM, "room", "the page on which learners give"),
]
"""Pages that not every course has, the macro for which the site itself leads there, and what does."""


def check_needed_pages(reading: Reading) -> Iterator[Problem]:
    """The pages that the site itself links to: without them those links would be dead."""
    for uri, links in _needed(reading).items():
        if uri not in reading.pages:
            yield Problem(f"docs/{uri}", 1, 1, "R006", f"This page does not exist, and {links} lead here.", "Add it.")
    for uri, macro, links in [*(_LISTS_ON[name] for name in reading.lists if name in _LISTS_ON), *_ON_PAGE]:
        page = reading.pages.get(uri)
        # A macro that cannot be carried out is said where it stands.
        if page and page.is_readable and not any(f"{macro}(" in call.written for call in page.macros()):
            message = f"{{{{ {macro}() }}}} is not on this page, and {links} lead to it here."
            mend = 'Write it on a line of its own; in docs/, "render_macros: true" stands in the front matter.'
            yield page.problem(1, 1, "R018", message, mend)


def _needed(reading: Reading) -> dict[str, str]:
    return _NEEDED | dict(page for name, page in _NEEDED_WITH.items() if name in reading.lists)


def page_exists(reading: Reading, file: YamlFile, where: Location, target: str) -> Iterator[Problem]:
    """A problem where a page from the site's root, or its heading, does not exist."""
    path, _hash, heading = target.partition("#")
    if is_missing(reading, path):
        close = closest_file(path, reading.pages)
        mend = f'Did you mean "{close}"?' if close else "Check the spelling, or add the page."
        yield file.problem(where, "R006", f"There is no page {shown(path)}.", mend)
    elif heading and not has_anchor(reading, path, heading):
        message = f'The page "{path}" has no heading {shown("#" + heading)}.'
        yield file.problem(where, "R007", message, suggest_anchor(reading, path, heading))


def is_missing(reading: Reading, path: str) -> bool:
    """Whether there is no such page.

    An overview that a module lacks, or a page that the site needs, is reported as that, and not for each link.
    """
    if path in reading.pages or path in _needed(reading):
        return False
    slug, _slash, name = path.removeprefix("modules/").partition("/")
    is_said = path.startswith("modules/") and name == "index.md" and slug in reading.module_slugs()
    return not is_said


def has_anchor(reading: Reading, path: str, heading: str) -> bool:
    """Whether a link to a page can end in `#heading`: a heading of it, or an entry of a list that stands there."""
    if path not in reading.pages:
        return True
    for name in _lists_on(reading, path):
        entries = reading.listed(name)
        if entries is None or heading in entries:
            return True
    page = reading.pages[path]
    return not page.is_readable or page.has_heading(heading) or heading in _activities_on(page)


def _activities_on(page: PageFile) -> set[str]:
    return {activity_anchor(call.arguments[0]) for call in page.placed()}


def suggest_anchor(reading: Reading, path: str, heading: str) -> str:
    """What to do about a heading that does not exist."""
    known = sorted(reading.pages[path].heading_ids | _activities_on(reading.pages[path]))
    for name in _lists_on(reading, path):
        known += reading.listed(name) or []
    return suggestion(heading, known, "Look at the page's headings, or link to the page alone.")


_LISTED_BY = {"reference_list": REFERENCES, "glossary": GLOSSARY, "misconceptions": MISCONCEPTIONS}
"""The macros that print a whole list, each entry with its id."""


def _lists_on(reading: Reading, path: str) -> list[str]:
    return [_LISTED_BY[call.name] for call in reading.pages[path].macros() if call.name in _LISTED_BY]


def missing_entry(reading: Reading, name: str, identifier: str) -> tuple[str, str] | None:
    """Message and mend for an entry that one of the lists lacks; None where it is there, or that cannot be known."""
    known = reading.listed(name)
    if known is None or identifier in known:
        return None
    return f'"{identifier}" is not {CATALOGUES[name].noun} in {name}.', suggestion(identifier, known)
