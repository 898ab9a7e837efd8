"""What a starter writes: new files, and pages that get a line."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from coursekit.load.catalogues import REFERENCES
from coursekit.load.yaml_file import read_yaml
from coursekit.problems import shown
from coursekit.starters.fill import as_yaml, filled, templates
from coursekit.starters.offers import module_of, outcome_of, page_of, questions_to_repeat, source_of
from coursekit.starters.placing import with_macro, with_minutes
from coursekit.starters.refusal import RefusalError

if TYPE_CHECKING:
    from pathlib import Path

    from coursekit.load.reading import Reading
    from coursekit.starters.kinds import Detail, Kind

_BOM = b"\xef\xbb\xbf"
_SCHEMAS = "docs/assets/schemas"
"""Where a project has what its first lines name for editors; one that has its course alone does without."""
_MOST_MINUTES = 60
"""What the model lets a page take."""
_NEEDS_SOURCE = ("quiz", "before-after")


@dataclass(frozen=True, slots=True)
class Change:
    """A page that gets another text."""

    old: bytes
    """What it holds now."""
    new: bytes
    """What it will hold."""


@dataclass(slots=True)
class Plan:
    """What is to be written. Paths are relative to the project's root."""

    new: dict[str, str] = field(default_factory=dict)
    """Texts of new files."""
    changed: dict[str, Change] = field(default_factory=dict)
    """Pages that get a line."""
    placed: list[str] = field(default_factory=list)
    """For each line that a page gets or that is another one now, where it is, in words."""
    to_do: str = ""
    """What the author has to change by hand for it to be right, in a sentence; mostly nothing."""


def make_plan(reading: Reading, kind: Kind, told: dict[Detail, str], home: Path) -> Plan:
    """What has to be written to begin something.

    Parameters:
        reading: The course.
        kind: What is to be begun.
        told: What the author said: all that the kind needs, a title that is clean, and an id that is free.
        home: The folder that the author works in: that of the course, or an overlay.

    Raises:
        RefusalError: where something that is named does not exist, the course lacks what the kind must name, or a page
            that would get a line lies in a course that is not the author's.
    """
    plan = _planned(reading, kind, told, schemas_from_activity(reading.root, home))
    for name in plan.changed:
        if not (home / name).is_file():
            mend = f"Put a page of yours in its place first: coursekit replace {name}."
            raise RefusalError(f"{name} is a page of the course. {mend}", is_asked_wrongly=False)
    return plan


def _planned(reading: Reading, kind: Kind, told: dict[Detail, str], schemas: str | None) -> Plan:
    plan = Plan()
    if kind.name == "module":
        _add_module(plan, reading, told, schemas)
        return plan
    module = module_of(reading, told["module"])
    page = page_of(reading, module, told["page"]) if kind.is_activity else None
    source = source_of(reading, page, told.get("source"))
    if source is None and kind.name in _NEEDS_SOURCE:
        raise _no_source(reading, f"A {kind.name}")
    values: dict[str, str | None] = {
        "title": as_yaml(told["title"]),
        "outcome": outcome_of(reading, module, page, told.get("outcome")),
        "source": source,
        "page": page,
        "schemas": schemas,
    }
    if page is None:
        values["order"] = str(_next_order(reading, module.slug))
        plan.new[f"modules/{module.slug}/{told['id']}.md"] = filled("page.md", values)
        return plan
    if kind.name == "mixed-quiz":
        values |= _questions(reading)
    identifier = f"{module.slug}/{told['id']}"
    _add_activity(plan, reading, page, identifier, filled(f"activities/{kind.name}.yml", values))
    if kind.name == "before-after":
        again = page_of(reading, module, told["again_on"]) if "again_on" in told else module.pages[-1].path
        _place(plan, reading, again, f'{{{{ after("{identifier}") }}}}')
    return plan


def _add_activity(plan: Plan, reading: Reading, page: str, identifier: str, text: str) -> None:
    plan.new[f"quizzes/{identifier}.yml"] = text
    _add_minutes(plan, reading, page, int(read_yaml("", text).data["minutes"]))
    _place(plan, reading, page, f'{{{{ activity("{identifier}") }}}}')


def _add_module(plan: Plan, reading: Reading, told: dict[Detail, str], schemas: str | None) -> None:
    slug = told["id"]
    source = source_of(reading, None, told.get("source"))
    if source is None:
        raise _no_source(reading, "A module")
    order = str(_next_order(reading, None))
    values = {
        "title": as_yaml(told["title"]),
        "order": order,
        "module": slug,
        "source": source,
        "schemas": schemas,
    }
    for folder, place in (("quizzes", "quizzes"), ("pages", "modules")):
        for name in templates(f"module/{folder}"):
            plan.new[f"{place}/{slug}/{name}"] = filled(f"module/{folder}/{name}", values)


def schemas_from_activity(root: Path, home: Path) -> str | None:
    """The folder of the schemas, from that of an activity in the author's folder; None in a project without them."""
    folder = root / _SCHEMAS
    return os.path.relpath(folder, home / "quizzes" / "slug").replace(os.sep, "/") if folder.is_dir() else None


def _no_source(reading: Reading, what: str) -> RefusalError:
    if REFERENCES in reading.lists and reading.lists[REFERENCES].data != []:
        message = f"{REFERENCES} cannot be read. Mend what coursekit check says of it first."
        return RefusalError(message, is_asked_wrongly=False)
    return RefusalError(
        f"{what} names the source that its answers stand on, and {REFERENCES} has none yet. "
        'Add one there first: docs/authoring/pages.md shows how, under "Citations".',
        is_asked_wrongly=False,
    )


def _next_order(reading: Reading, slug: str | None) -> int:
    """The place after all modules, or after all pages of a module, also of those that cannot be read."""
    overviews = [f"modules/{each}/index.md" for each in reading.module_slugs()]
    pages = (
        [page.uri for page in reading.module_pages().get(slug, []) if page.uri not in overviews] if slug else overviews
    )
    files = [reading.pages[uri].front_matter for uri in pages if uri in reading.pages]
    orders = [file.data.get("order") for file in files if file and isinstance(file.data, dict)]
    return max((order for order in orders if type(order) is int), default=0) + 1


def _questions(reading: Reading) -> dict[str, str]:
    questions = questions_to_repeat(reading)
    if len(questions) < 2:
        raise RefusalError(
            "A mixed quiz asks two questions or more of other quizzes, and the course has fewer. Begin with a quiz.",
            is_asked_wrongly=False,
        )
    return {"questions": "\n  - ".join(questions), "minutes": str(len(questions))}


def _add_minutes(plan: Plan, reading: Reading, uri: str, more: int) -> None:
    """A page's minutes are those of its words and of what is on it, which the teaching lint holds it to (L011)."""
    timed = with_minutes(uri, _text(plan, reading, uri), more)
    file = reading.pages[uri].front_matter
    if timed is not None and timed.now <= _MOST_MINUTES:
        _change(plan, reading, uri, timed.text)
        plan.placed.append(f"{uri}, line {timed.line}: minutes: {timed.now}, which was {timed.before}")
    elif file is not None:
        line, _column = file.place(("minutes",))
        plan.to_do = f"Add the {more} minutes of the activity to those of the page: {uri}, line {line}."
        if timed is not None:
            plan.to_do = f"Divide the page: it would take more than {_MOST_MINUTES} minutes ({uri}, line {line})."


def _text(plan: Plan, reading: Reading, uri: str) -> str:
    """What a page will hold, as far as it is planned."""
    content = plan.changed[uri].new if uri in plan.changed else (reading.root / uri).read_bytes()
    return content.removeprefix(_BOM).decode("utf-8")


def _change(plan: Plan, reading: Reading, uri: str, text: str) -> None:
    old = plan.changed[uri].old if uri in plan.changed else (reading.root / uri).read_bytes()
    bom = _BOM if old.startswith(_BOM) else b""
    plan.changed[uri] = Change(old, bom + text.encode("utf-8"))


def _place(plan: Plan, reading: Reading, uri: str, macro: str) -> None:
    placed = with_macro(uri, _text(plan, reading, uri), macro)
    _change(plan, reading, uri, placed.text)
    above = f", above {shown(placed.before)}" if placed.before else ""
    plan.placed.append(f"{uri}, line {placed.line}: {macro}{above}")
