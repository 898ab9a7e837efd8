"""A module in one document, for an expert's sign-off: all text, questions, keys, feedback and sources."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from coursekit.export.document import Document, Heading, Item, Paragraph, Run, Space, Table, version
from coursekit.export.page_text import page_blocks, picture_words
from coursekit.export.pieces import Named, blocks, code, label, labelled
from coursekit.export.review_activity import review_activity
from coursekit.render.strings import t

if TYPE_CHECKING:
    from coursekit.export.document import Block
    from coursekit.load.page_file import MacroCall
    from coursekit.load.reading import Reading
    from coursekit.model.course import Module, Page

_SIGN_OFF = ("review.sign.name", "review.sign.role", "review.sign.date", "review.sign.scope", "review.sign.signature")


def review_document(reading: Reading, slug: str) -> Document:
    """Put a module of a course without problems into a document.

    Parameters:
        reading: The course, as it was read.
        slug: The module's folder; it exists.
    """
    module = _module(reading, slug)
    body = _body(reading, module)
    mark = version(body)
    title = t("review.title", module=module.title)
    front: list[Block] = [
        Paragraph((label("review.module"), Run(" "), code(slug))),
        Paragraph((label("review.version"), Run(" "), code(mark))),
        *blocks(t("review.how")),
        _sign_off_box(slug, mark),
    ]
    return Document(title, tuple(front), tuple(body))


def review_version(reading: Reading, slug: str) -> str:
    """Return the version that the document of a module would show."""
    return version(_body(reading, _module(reading, slug)))


def _module(reading: Reading, slug: str) -> Module:
    return next(module for module in reading.course.modules if module.slug == slug)


def _body(reading: Reading, module: Module) -> list[Block]:
    named = Named(reading.course)
    overview = module.overview
    outcomes = [Item((Run(f"{outcome.text} "), code(outcome.id))) for outcome in overview.outcomes]
    body: list[Block] = [
        *labelled("review.summary", overview.summary),
        *labelled("review.content_note", overview.content_note),
        Heading(1, (Run(t("review.outcomes"), key="review.outcomes"),)),
        *outcomes,
    ]
    for page in module.pages:
        body += _page(reading, named, module, page)
    return [*body, *named.lists()]


def _page(reading: Reading, named: Named, module: Module, page: Page) -> list[Block]:
    texts = {outcome.id: outcome.text for outcome in module.overview.outcomes}
    teaches: list[Block] = [Item((Run(f"{texts[each]} "), code(each))) for each in page.outcomes]
    if teaches:
        teaches.insert(0, Paragraph((label("review.teaches"),)))
    return [
        Heading(1, (Run(f"{page.title} ["), code(page.path), Run("]"))),
        *teaches,
        *page_blocks(reading, named, page.path, partial(_laid, reading, named)),
        Space(t("review.comments", part=page.path)),
    ]


def _laid(reading: Reading, named: Named, call: MacroCall, level: int) -> list[Block]:
    name, arguments = call.name, call.arguments
    if name == "activity":
        return review_activity(named, reading.course.activities[arguments[0]], level)
    if name == "picture":
        return picture_words(reading, arguments[0])
    if name == "recall":
        return [Paragraph((label("review.recall"), Run(" "), code("#".join(arguments))), "note")]
    return [Paragraph((label("review.laid"), Run(" "), code(" ".join([name or "", *arguments]))), "note")]


def _sign_off_box(slug: str, mark: str) -> Table:
    """Room to sign: the left column says what to write, the right one is empty or already filled in."""
    rows = [((Paragraph((label(key),)),), ()) for key in _SIGN_OFF]
    known = [
        ((Paragraph((label("review.sign.module"),)),), (Paragraph((code(slug),)),)),
        ((Paragraph((label("review.sign.version"),)),), (Paragraph((code(mark),)),)),
    ]
    columns = ((label("review.sign.what"),), (label("review.sign.words"),))
    return Table((label("review.sign.title"),), columns, (*known, *rows))
