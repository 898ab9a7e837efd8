"""The books that a course makes on paper: of each kind one for a module, and one for the whole course."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from coursekit.export.document import Break, Document, Heading, Item, Paragraph, Picture, Run
from coursekit.export.html_blocks import blocks_of
from coursekit.export.page_text import page_blocks, picture_of
from coursekit.export.paper.answers import answers
from coursekit.export.paper.draft import Draft
from coursekit.export.paper.exercise import exercise
from coursekit.export.paper.facilitator import guide_blocks, plan_blocks
from coursekit.export.paper.parts import after, deeper, strong
from coursekit.export.paper.retrieval import retrieval
from coursekit.export.pieces import Named, blocks
from coursekit.model.activity import activity_anchor
from coursekit.model.before_after import BeforeAfter
from coursekit.model.books import COURSE
from coursekit.model.mixed_quiz import MixedQuiz
from coursekit.render.reference import render_reference
from coursekit.render.strings import t

if TYPE_CHECKING:
    from coursekit.export.document import Block
    from coursekit.load.page_file import MacroCall
    from coursekit.load.reading import Reading
    from coursekit.load.site_settings import SiteSettings
    from coursekit.model.activity import Activity
    from coursekit.model.books import Book, Kind
    from coursekit.model.course import Module


def make_book(reading: Reading, settings: SiteSettings, book: Book) -> Document | None:
    """Make a document of a course without problems, or none where there is nothing to put into it.

    Parameters:
        reading: The course, as it was read.
        settings: What the site is called, its licence, and where to find help.
        book: Which document.
    """
    draft = Draft(reading, Named(reading.course), is_large=book.is_large)
    modules = [each for each in reading.course.modules if book.slug in (COURSE, each.slug)]
    is_course = book.slug == COURSE
    body = _course(draft, book.kind, modules) if is_course else _module(draft, book.kind, modules[0])
    if not body:
        return None
    if book.kind in ("workbook", "exercises"):
        body += [Break(), *found] if (found := help_blocks(settings)) else []
    body += _lists(draft, with_words=book.kind == "workbook")
    name = settings.name if is_course else modules[0].title
    kind = t(f"paper.kind.{book.kind}")
    # Sheets are taken out of the book one by one.
    contents = 0 if book.kind == "retrieval" else 2 if is_course else 1
    front = [] if is_course else opening(modules[0], book.kind)
    front += blocks(t("paper.how." + book.kind))
    front += blocks(t("paper.licence", name=settings.name, words=settings.licence))
    return Document(f"{name}: {kind}", tuple(front), tuple(body), contents)


def _module(draft: Draft, kind: Kind, module: Module) -> list[Block]:
    activities = draft.activities_of(module)
    match kind:
        case "workbook":
            return [block for page in module.pages for block in _page(draft, page.path, page.title, page.minutes)]
        case "exercises":
            return [block for each in activities for block in exercise(draft, each, 1)]
        case "answers":
            return [block for each in activities for block in answers(draft, each, 1)]
        case "retrieval":
            return retrieval(draft, activities)
        case "facilitator":
            guide = module.guide
            return [*guide_blocks(draft, module, guide), *plan_blocks(draft, module.slug)] if guide else []


def _course(draft: Draft, kind: Kind, modules: list[Module]) -> list[Block]:
    own = [each for each in draft.course.activities.values() if each.module == COURSE]
    if kind == "retrieval":
        mixed = [each for each in own if isinstance(each.body, MixedQuiz)]
        return retrieval(draft, mixed or [each for module in modules for each in draft.activities_of(module)])
    parts: list[Block] = plan_blocks(draft, None) if kind == "facilitator" else []
    if kind in ("workbook", "exercises"):
        parts += [block for each in own if isinstance(each.body, BeforeAfter) for block in exercise(draft, each, 1)]
    for number, module in enumerate(modules, 1):
        of_module = _module(draft, kind, module) if kind != "facilitator" else _guide(draft, module)
        if of_module:
            head = Heading(1, (Run(t("paper.module", number=number, title=module.title)),), f"module--{module.slug}")
            parts += [Break(), head, *opening(module, kind), *deeper(of_module, 1)]
    return [*parts, *_after_modules(draft, kind, own)]


def _guide(draft: Draft, module: Module) -> list[Block]:
    return guide_blocks(draft, module, module.guide) if module.guide else []


def _after_modules(draft: Draft, kind: Kind, own: list[Activity]) -> list[Block]:
    parts: list[Block] = []
    for each in own:
        if isinstance(each.body, MixedQuiz):
            continue  # Its questions stand in the modules already.
        if kind in ("workbook", "exercises"):
            is_again = isinstance(each.body, BeforeAfter)
            parts += [Break(), *exercise(draft, each, 1, again=is_again)]
        elif kind == "answers":
            parts += answers(draft, each, 1)
    return parts


def opening(module: Module, kind: Kind) -> list[Block]:
    """What a module is about and what one can do afterwards; what it may touch stands wherever its stories do."""
    overview = module.overview
    note = after(strong("paper.note").runs, blocks(overview.content_note)) if overview.content_note else []
    if kind in ("answers", "retrieval"):
        return []
    if kind == "exercises":
        return note
    outcomes: list[Block] = [Item((Run(outcome.text),)) for outcome in overview.outcomes]
    return [Paragraph((Run(overview.summary),)), *note, strong("paper.outcomes"), *outcomes]


def _page(draft: Draft, path: str, title: str, minutes: int) -> list[Block]:
    text = page_blocks(draft.reading, draft.named, path, partial(_lay, draft))
    return [
        Break(),
        Heading(1, (Run(title),), path.removesuffix(".md").replace("/", "--")),
        Paragraph((Run(t("paper.minutes", minutes=t("activity.minutes", count=minutes))),)),
        *text,
    ]


def _lay(draft: Draft, call: MacroCall, level: int) -> list[Block]:
    """What a macro lays on a page, on paper."""
    name, arguments = call.name, call.arguments
    if name == "activity":
        return exercise(draft, draft.course.activities[arguments[0]], level)
    if name == "picture":
        svg, _root, said = picture_of(draft.reading, arguments[0])
        return [Picture(svg, " ".join(f"{each.rstrip('.')}." for each in said))]
    if name == "recall":
        activity = draft.course.activities[arguments[0]]
        to = activity_anchor(activity.id) if activity.id in draft.placed else ""
        return [Paragraph((Run(t("paper.recall"), bold=True), Run(" "), Run(draft.name(activity), to=to)))]
    return []


def help_blocks(settings: SiteSettings) -> list[Block]:
    """Whom to turn to: the texts speak of help, and on paper no link leads there."""
    if not settings.contacts:
        return []
    parts: list[Block] = [Heading(1, (Run(t("paper.help")),), "help")]
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


def _lists(draft: Draft, *, with_words: bool) -> list[Block]:
    """The words and the sources that the text named, in full."""
    parts: list[Block] = []
    words = sorted(draft.named.explained, key=lambda each: each.term.casefold()) if with_words else []
    for term in words:
        parts += after((Run(f"{term.term}:", bold=True),), blocks(term.meaning))
        draft.named.citation(term.source or ())
    if words:
        parts = [Break(), Heading(1, (Run(t("paper.words")),)), *parts]
    sources = sorted(render_reference(each, lambda target: target) for each in draft.named.cited)
    if sources:
        parts.append(Heading(1, (Run(t("paper.sources")),)))
    for source in sources:
        parts += [Item(each.runs) for each in blocks_of(f"<p>{source}</p>") if isinstance(each, Paragraph)]
    return parts
