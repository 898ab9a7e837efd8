"""A report as tables, which each writer puts into its own form."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.render.strings import duration, t

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from coursekit.report.course_report import CourseReport, KindRow

    Cell = str | int | float | Sequence[str]
    """Words, a number, or a list of words."""

_NONE = "–"


@dataclass(frozen=True, slots=True)
class ReportTable:
    """A table; the first cell of a row names it."""

    id: str
    """For links to it."""
    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""
    """What a reader should know of it."""


def report_tables(report: CourseReport, *, is_wide: bool = True) -> list[ReportTable]:
    """Every table of a report that has a row; in a narrow one the places of citations are only counted."""
    slugs = [module.slug for module in report.modules]
    tables = [
        _modules(report),
        _pages(report),
        _outcomes(report),
        _kinds("kinds", t("report.kinds"), report.kinds, slugs),
        _kinds("types", t("report.types"), report.question_types, slugs),
        _sources(report, is_wide=is_wide),
        _waived(report),
        _sign_offs(report),
    ]
    return [table for table in tables if table.rows]


def summary(report: CourseReport) -> str:
    """One line about the whole."""
    counts = (
        t("report.count_modules", count=len(report.modules)),
        t("report.count_pages", count=sum(module.pages for module in report.modules)),
        t("report.count_activities", count=sum(kind.total for kind in report.kinds)),
        t("activity.questions", count=sum(kind.total for kind in report.question_types)),
        duration(sum(module.minutes for module in report.modules)),
    )
    return ", ".join(counts)


def _modules(report: CourseReport) -> ReportTable:
    columns = ("module", "title", "pages", "minutes", "activities", "questions", "review")
    rows = (
        (
            each.slug,
            each.title,
            each.pages,
            each.minutes,
            each.activities,
            each.questions,
            t("frame.reviews.states." + each.review),
        )
        for each in report.modules
    )
    return _table("modules", t("report.modules"), columns, rows)


def _pages(report: CourseReport) -> ReportTable:
    is_measured = any(page.reading_age is not None for page in report.pages)
    columns = ("page", "title", "minutes", *(("words", "age") if is_measured else ()))
    rows = []
    for page in report.pages:
        row: tuple[Cell, ...] = (page.path, page.title, page.minutes)
        age = (_NONE if page.words is None else page.words, _NONE if page.reading_age is None else page.reading_age)
        rows.append((*row, *age) if is_measured else row)
    note = t("report.age_note") if is_measured else t("report.not_measured")
    return _table("pages", t("report.pages"), columns, rows, note)


def _outcomes(report: CourseReport) -> ReportTable:
    columns = ("outcome", "text", "taught", "practised", "tested")
    rows = (
        (f"{each.module}/{each.id}", each.text, each.taught, each.practised, _with_counts(each.tested))
        for each in report.outcomes
    )
    return _table("outcomes", t("report.outcomes"), columns, rows)


def _with_counts(names: Iterable[str]) -> list[str]:
    return [f"{name} ({t('activity.questions', count=count)})" for name, count in Counter(names).items()]


def _kinds(id_: str, caption: str, kinds: Iterable[KindRow], slugs: Sequence[str]) -> ReportTable:
    """A column for each module, and one for what belongs to the whole course where there is any."""
    others = sorted({slug for kind in kinds for slug in kind.by_module} - set(slugs))
    folders = [*slugs, *others]
    rows: list[tuple[Cell, ...]] = [
        (kind.name, *(kind.by_module.get(slug, 0) for slug in folders), kind.total) for kind in kinds
    ]
    return ReportTable(id_, caption, (t("report.kind"), *folders, t("report.total")), tuple(rows))


def _sources(report: CourseReport, *, is_wide: bool) -> ReportTable:
    columns = ("source", "short", "citations", "pages", "activities", "lists")
    rows = (
        (
            each.id,
            each.short,
            len(each.pages) + len(each.activities) + len(each.lists),
            *((places if is_wide else len(places)) for places in (each.pages, each.activities, each.lists)),
        )
        for each in report.sources
    )
    return _table("sources", t("report.sources"), columns, rows, t("report.sources_note"))


def _waived(report: CourseReport) -> ReportTable:
    rows = ((each.place, each.code, each.advice, each.reason) for each in report.waived)
    return _table("waived", t("report.waived"), ("place", "code", "advice", "reason"), rows)


def _sign_offs(report: CourseReport) -> ReportTable:
    columns = ("module", "name", "role", "date", "scope", "review")
    rows = (
        (
            each.module,
            each.name,
            each.role,
            each.date,
            each.scope,
            t("frame.reviews.states." + ("signed_off" if each.is_of_present_text else "out_of_date")),
        )
        for each in report.sign_offs
    )
    return _table("sign-offs", t("report.signed"), columns, rows)


def _table(
    id_: str, caption: str, columns: Iterable[str], rows: Iterable[tuple[Cell, ...]], note: str = ""
) -> ReportTable:
    return ReportTable(id_, caption, tuple(t("report.column." + column) for column in columns), tuple(rows), note)
