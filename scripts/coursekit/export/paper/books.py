"""The books that a course makes on paper: of each kind one for a module, and one for the whole course."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Literal, get_args

from coursekit.export.document import Break, Document, Heading, Item, Paragraph, Picture, Run
from coursekit.export.html_blocks import blocks_of
from coursekit.export.page_text import page_blocks, picture_of
from coursekit.export.paper.answers import answers
from coursekit.export.paper.exercise import exercise
from coursekit.export.paper.facilitator import guide_blocks, plan_blocks
from coursekit.export.paper.retrieval import retrieval
from coursekit.export.paper.sheet import Sheet, after, deeper, strong
from coursekit.export.pieces import Named, blocks
from coursekit.model.activity import activity_anchor
from coursekit.model.before_after import BeforeAfter
from coursekit.model.mixed_quiz import MixedQuiz
from coursekit.render.reference import render_reference
from coursekit.render.strings import t

if TYPE_CHECKING:
    from collections.abc import Iterable

    from coursekit.export.document import Block
    from coursekit.load.page_file import MacroCall
    from coursekit.load.reading import Reading
    from coursekit.load.site_settings import SiteSettings
    from coursekit.model.activity import Activity
    from coursekit.model.course import Module

COURSE = "course"
"""Stands in the place of a module where the whole course is meant."""

Kind = Literal["workbook", "exercises", "retrieval", "answers", "facilitator"]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""What can be made of a module, or of the course."""


@dataclass(frozen=True, slots=True)
class Book:
    """A book, as it is put into a file."""

    kind: Kind
    """What it is."""
    slug: str
    """The module's folder, or COURSE."""
    is_large: bool
    """Whether it is in large print."""

    @property
    def file_name(self) -> str:
        """What its file is called, without its ending."""
        return f"{self.slug}-{self.kind}{'-large-print' if self.is_large else ''}"


def books_of(slugs: Iterable[str], kinds: Iterable[str], sizes: Iterable[bool]) -> list[Book]:
    """Name every book of these modules, kinds and sizes; of a size, whether it is large print."""
    wanted, sized = tuple(kinds), tuple(sizes)
    return [Book(kind, slug, is_large) for slug in slugs for kind in KINDS if kind in wanted for is_large in sized]


def make_book(reading: Reading, settings: SiteSettings, book: Book) -> Document | None:
    """Make a document of a course without problems, or none where there is nothing to put into it.

    Parameters:
        reading: The course, as it was read.
        settings: What the site is called, its licence, and where to find help.
        book: Which document.
    """
    sheet = Sheet(reading, Named(reading.course), is_large=book.is_large)
    modules = [each for each in reading.course.modules if book.slug in (COURSE, each.slug)]
    is_course = book.slug == COURSE
    body = _course(sheet, book.kind, modules) if is_course else _module(sheet, book.kind, modules[0])
    if not body:
        return None
    if book.kind in ("workbook", "exercises"):
        body += _help(settings)
    body += _lists(sheet, with_words=book.kind == "workbook")
    name = settings.name if is_course else modules[0].title
    kind = t(f"paper.kind.{book.kind}")
    # Sheets are taken out of the book one by one.
    contents = 0 if book.kind == "retrieval" else 2 if is_course else 1
    front = [] if is_course else _opening(modules[0], book.kind)
    front += blocks(t(f"paper.how.{book.kind}"))
    front += blocks(t("paper.licence", name=settings.name, words=settings.licence))
    return Document(f"{name}: {kind}", tuple(front), tuple(body), contents)


def _module(sheet: Sheet, kind: Kind, module: Module) -> list[Block]:
    activities = [sheet.course.activities[id_] for page in module.pages for id_ in page.activities]
    match kind:
        case "workbook":
            return [block for page in module.pages for block in _page(sheet, page.path, page.title, page.minutes)]
        case "exercises":
            return [block for each in activities for block in exercise(sheet, each, 1)]
        case "answers":
            return [block for each in activities for block in answers(sheet, each, 1)]
        case "retrieval":
            return retrieval(sheet, activities)
        case "facilitator":
            guide = module.guide
            return [*guide_blocks(sheet, module, guide), *plan_blocks(sheet, module.slug)] if guide else []


def _course(sheet: Sheet, kind: Kind, modules: list[Module]) -> list[Block]:
    own = [each for each in sheet.course.activities.values() if each.module == COURSE]
    if kind == "retrieval":
        mixed = [each for each in own if isinstance(each.body, MixedQuiz)]
        quizzes = [
            sheet.course.activities[id_] for module in modules for page in module.pages for id_ in page.activities
        ]
        return retrieval(sheet, mixed or quizzes)
    parts: list[Block] = plan_blocks(sheet, None) if kind == "facilitator" else []
    if kind in ("workbook", "exercises"):
        parts += [block for each in own if isinstance(each.body, BeforeAfter) for block in exercise(sheet, each, 1)]
    for number, module in enumerate(modules, 1):
        of_module = _module(sheet, kind, module) if kind != "facilitator" else _guide(sheet, module)
        if of_module:
            head = Heading(1, (Run(t("paper.module", number=number, title=module.title)),), f"module--{module.slug}")
            opening = _opening(module, kind)
            parts += [Break(), head, *opening, *deeper(of_module, 1)]
    return [*parts, *_after_modules(sheet, kind, own)]


def _guide(sheet: Sheet, module: Module) -> list[Block]:
    return guide_blocks(sheet, module, module.guide) if module.guide else []


def _after_modules(sheet: Sheet, kind: Kind, own: list[Activity]) -> list[Block]:
    parts: list[Block] = []
    for each in own:
        if isinstance(each.body, MixedQuiz):
            continue  # Its questions stand in the modules already.
        if kind in ("workbook", "exercises"):
            is_again = isinstance(each.body, BeforeAfter)
            parts += [Break(), *exercise(sheet, each, 1, again=is_again)]
        elif kind == "answers":
            parts += answers(sheet, each, 1)
    return parts


def _opening(module: Module, kind: Kind) -> list[Block]:
    """What a module is about and what one can do afterwards; what it may touch stands wherever its stories do."""
    overview = module.overview
    note = after(strong("paper.note").runs, blocks(overview.content_note)) if overview.content_note else []
    if kind in ("answers", "retrieval"):
        return []
    if kind == "exercises":
        return note
    outcomes: list[Block] = [Item((Run(outcome.text),)) for outcome in overview.outcomes]
    return [Paragraph((Run(overview.summary),)), *note, strong("paper.outcomes"), *outcomes]


def _page(sheet: Sheet, path: str, title: str, minutes: int) -> list[Block]:
    text = page_blocks(sheet.reading, sheet.named, path, partial(_lay, sheet))
    return [
        Break(),
        Heading(1, (Run(title),), path.removesuffix(".md").replace("/", "--")),
        Paragraph((Run(t("paper.minutes", minutes=t("activity.minutes", count=minutes))),)),
        *text,
    ]


def _lay(sheet: Sheet, call: MacroCall, level: int) -> list[Block]:
    """What a macro lays on a page, on paper."""
    name, arguments = call.name, call.arguments
    if name == "activity":
        return exercise(sheet, sheet.course.activities[arguments[0]], level)
    if name == "picture":
        svg, _root, said = picture_of(sheet.reading, arguments[0])
        return [Picture(svg, " ".join(f"{each.rstrip('.')}." for each in said))]
    if name == "recall":
        activity = sheet.course.activities[arguments[0]]
        to = activity_anchor(activity.id) if activity.id in sheet.placed else ""
        return [Paragraph((Run(t("paper.recall"), bold=True), Run(" "), Run(sheet.name(activity), to=to)))]
    return []


def _help(settings: SiteSettings) -> list[Block]:
    """Whom to turn to: the texts speak of help, and on paper no link leads there."""
    if not settings.contacts:
        return []
    parts: list[Block] = [Break(), Heading(1, (Run(t("paper.help")),), "help")]
    for group in settings.contacts:
        parts += [Heading(2, (Run(group.title),)), *(blocks(group.intro) if group.intro else ())]
        for contact in group.contacts:
            ways = (
                t("paper.call", number=contact.phone) if contact.phone else "",
                t("paper.text", number=contact.text) if contact.text else "",
                contact.url or "",
            )
            reach = " ".join(filter(None, ways))
            parts += after((Run(f"{contact.name}.", bold=True),), blocks(contact.words))
            parts += [Paragraph((Run(reach),))] if reach else []
    return parts


def _lists(sheet: Sheet, *, with_words: bool) -> list[Block]:
    """The words and the sources that the text named, in full."""
    parts: list[Block] = []
    words = sorted(sheet.named.explained, key=lambda each: each.term.casefold()) if with_words else []
    for term in words:
        parts += after((Run(f"{term.term}:", bold=True),), blocks(term.meaning))
        sheet.named.citation(term.source or ())
    if words:
        parts = [Break(), Heading(1, (Run(t("paper.words")),)), *parts]
    sources = sorted(render_reference(each, lambda target: target) for each in sheet.named.cited)
    if sources:
        parts.append(Heading(1, (Run(t("paper.sources")),)))
    for source in sources:
        parts += [Item(each.runs) for each in blocks_of(f"<p>{source}</p>") if isinstance(each, Paragraph)]
    return parts
