"""The facts of a report: what a course holds, and where."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.check.mentions import mentions_in, names_in
from coursekit.load.catalogues import COVERAGE, GLOSSARY, MISCONCEPTIONS
from coursekit.load.waivers import waivers_in
from coursekit.model.outcomes import outcome_uses
from coursekit.model.quiz import Quiz
from coursekit.model.sign_off import module_reviews
from coursekit.problems import CODES
from coursekit.render.reference import short, year

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from coursekit.lint.reading_age import PageAge
    from coursekit.load.reading import Reading
    from coursekit.model.activity import Activity
    from coursekit.model.course import Course, Module
    from coursekit.model.quiz import AnyQuestion
    from coursekit.model.sign_off import ReviewState


@dataclass(frozen=True, slots=True)
class ModuleRow:
    """A module in numbers."""

    slug: str
    title: str
    pages: int
    minutes: int
    activities: int
    questions: int
    review: ReviewState


@dataclass(frozen=True, slots=True)
class PageRow:
    """A page of a module."""

    path: str
    title: str
    minutes: int
    words: int | None
    """None where reading ages were not measured, or the page has no words."""
    reading_age: float | None


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """An outcome, and what serves it."""

    module: str
    id: str
    text: str
    taught: tuple[str, ...]
    """Pages that name it in their front matter."""
    practised: tuple[str, ...]
    """Activities on the way."""
    tested: tuple[str, ...]
    """Activities that close the module, once for each question."""


@dataclass(frozen=True, slots=True)
class KindRow:
    """How many there are of a kind of activity, or of a type of question."""

    name: str
    by_module: dict[str, int]
    total: int


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source, and where it is cited."""

    id: str
    short: str
    pages: tuple[str, ...]
    activities: tuple[str, ...]
    lists: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WaivedRow:
    """Advice on teaching that a file does not follow."""

    place: str
    """The file, and the entry where the file is a list."""
    code: str
    advice: str
    """The name of the code."""
    reason: str


@dataclass(frozen=True, slots=True)
class SignOffRow:
    """One person's word."""

    module: str
    name: str
    role: str
    date: str
    scope: str
    is_of_present_text: bool


@dataclass(frozen=True, slots=True)
class CourseReport:
    """Everything in a report."""

    modules: tuple[ModuleRow, ...]
    pages: tuple[PageRow, ...]
    outcomes: tuple[OutcomeRow, ...]
    kinds: tuple[KindRow, ...]
    question_types: tuple[KindRow, ...]
    sources: tuple[SourceRow, ...]
    waived: tuple[WaivedRow, ...]
    sign_offs: tuple[SignOffRow, ...]


def report_course(reading: Reading, version_of: Callable[[str], str], ages: Iterable[PageAge] = ()) -> CourseReport:
    """Gather what a course without problems holds.

    Parameters:
        reading: The course, as it was read.
        version_of: Gives the present version of a module's text by its slug.
        ages: The reading age of each page; none where they could not be measured.
    """
    course = reading.course
    reviews = module_reviews(course, version_of)
    return CourseReport(
        modules=tuple(_module(course, review.module, review.state) for review in reviews),
        pages=tuple(_pages(course, {each.page.uri: each for each in ages})),
        outcomes=tuple(_outcomes(course)),
        kinds=_counted(course, lambda activity: [activity.body.kind]),
        question_types=_counted(course, lambda activity: [each.type for each in _questions(activity)]),
        sources=tuple(_sources(reading)),
        waived=tuple(_waived(reading)),
        sign_offs=tuple(
            SignOffRow(each.module, each.name, each.role, each.date, each.scope, is_present)
            for review in reviews
            for each, is_present in review.sign_offs
        ),
    )


def _questions(activity: Activity) -> list[AnyQuestion]:
    return activity.body.questions if isinstance(activity.body, Quiz) else []


def _module(course: Course, module: Module, state: ReviewState) -> ModuleRow:
    placed = [course.activities[id_] for page in module.pages for id_ in page.activities]
    questions = sum(len(_questions(activity)) for activity in placed)
    return ModuleRow(module.slug, module.title, len(module.pages), module.minutes, len(placed), questions, state)


def _pages(course: Course, ages: Mapping[str, PageAge]) -> Iterable[PageRow]:
    for module in course.modules:
        for page in module.pages:
            age = ages.get(page.path)
            yield PageRow(page.path, page.title, page.minutes, age.words if age else None, age.age if age else None)


def _outcomes(course: Course) -> Iterable[OutcomeRow]:
    for module in course.modules:
        for outcome in module.overview.outcomes:
            uses = outcome_uses(course, module, outcome.id)
            taught = tuple(page.path for page in module.pages if outcome.id in page.outcomes)
            practised = tuple(dict.fromkeys(uses.practised))
            yield OutcomeRow(module.slug, outcome.id, outcome.text, taught, practised, uses.tested)


def _counted(course: Course, names: Callable[[Activity], Iterable[str]]) -> tuple[KindRow, ...]:
    """How often each name comes in each module, the most frequent first."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for activity in course.activities.values():
        for name in names(activity):
            counts[name][activity.module] += 1
    rows = [KindRow(name, dict(count), count.total()) for name, count in counts.items()]
    return tuple(sorted(rows, key=lambda row: (-row.total, row.name)))


def _sources(reading: Reading) -> Iterable[SourceRow]:
    course = reading.course
    pages, activities, lists = (defaultdict[str, dict[str, None]](dict) for _part in range(3))
    for page in reading.pages.values():
        for call in page.macros():
            for source in call.arguments if call.name == "cite" else ():
                pages[source][page.uri] = None
    for activity in course.activities.values():
        for source in _named_by(activity.body):
            activities[source][activity.id] = None
    entries = ((MISCONCEPTIONS, course.misconceptions), (GLOSSARY, course.glossary), (COVERAGE, course.coverage))
    for name, catalogue in entries:
        for entry in catalogue.values():
            for source in _named_by(entry):
                lists[source][f"{name}#{entry.id}"] = None
    for id_, reference in course.references.items():
        cited = f"{short(reference)} {year(reference)}"
        yield SourceRow(id_, cited, tuple(pages[id_]), tuple(activities[id_]), tuple(lists[id_]))


def _waived(reading: Reading) -> Iterable[WaivedRow]:
    for waiver in waivers_in(reading):
        entry = f"#{waiver.file.data[waiver.where[0]]['id']}" if waiver.where else ""
        yield WaivedRow(f"{waiver.file.path}{entry}", waiver.code, CODES[waiver.code], waiver.reason)


def _named_by(part: object) -> list[str]:
    return [name for mention in mentions_in(part) if mention.field == "source" for name in names_in(mention)]
