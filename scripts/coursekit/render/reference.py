"""A source in words: its full reference, in the Harvard style, and its authors and year as citations have them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from coursekit.model.reference import OTHERS
from coursekit.render.markdown import render_inline
from coursekit.render.strings import t

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from coursekit.model.reference import Name, Reference
    from coursekit.render.markdown import Href

_YEAR = re.compile(r"\d{4}\b")
_SCHEME = re.compile(r"https?://")
_INITIALS = re.compile(r"[A-Z]{1,3}")


def short(source: Reference) -> str:
    """Name the authors as a citation does: "A", "A and B", "A et al"; without an author, the title."""
    if source.custom.short:
        return source.custom.short
    if not source.author:
        return source.title_short or source.title or ""
    names = [name.family or name.literal or "" for name in source.author]
    if names[-1] == OTHERS or len(names) > 2:
        return f"{names[0]} {OTHERS}"
    return t("reference.and").join(names)


def year(source: Reference) -> str:
    """Give the year as a citation has it: of a date in words, the year that it begins with."""
    if source.issued.date_parts:
        return str(source.issued.date_parts[0][0])
    words = source.issued.literal or ""
    found = _YEAR.match(words)
    return found[0] if found else words


def render_reference(source: Reference, href: Href) -> Markup:
    """Render the full reference, as "Dewar B and Cook F (2014) 'Developing …'. *Nurse Education Today* 34(9), 1258."

    Parameters:
        source: The source.
        href: Resolves a page from the site's root, for references that are given in words.
    """
    if source.custom.words:
        return render_inline(source.custom.words, href)
    if source.author:
        who, rest = escape(join_names(source.author)), source
    else:
        who, rest = _italic(source.title), source.model_copy(update={"title": None})
    head = Markup("{} ({}) ").format(who, source.issued.literal or year(source))
    body = _BODIES[source.type](rest)
    numbers = [escape(f"{name} {value}") for name in ("ISBN", "ISSN", "DOI") if (value := getattr(source, name))]
    parts = [(head + body).rstrip(), *numbers, escape(source.note or "")]
    return _sentences(parts) + _address(source)


def join_names(names: Iterable[Name]) -> str:
    """List names as a reference does, family names first: "Dewar B and Cook F"."""
    written = [_name(name) for name in names]
    has_others = written[-1] == OTHERS
    written = written[:-1] if has_others else written
    listed = t("reference.and").join([", ".join(written[:-1]), written[-1]] if len(written) > 1 else written)
    return f"{listed} {OTHERS}" if has_others else listed


def _name(name: Name) -> str:
    if not name.given:
        return name.family or name.literal or ""
    parts = re.split(r"[\s.]+", name.given)
    return f"{name.family} {''.join(part if _INITIALS.fullmatch(part) else part[:1] for part in parts)}"


def _work(source: Reference) -> Markup:
    """Something that stands by itself: a book, a report, a film, a talk."""
    title = _italic(source.title)
    if source.edition:
        title += t("reference.edition", edition=source.edition)
    genre = source.genre or ""
    if source.event_place:
        genre = t("reference.given_at", genre=genre, place=source.event_place).strip()
    return _sentences([title, escape(genre), _published(source)])


def _article(source: Reference) -> Markup:
    """An article in a journal or a magazine."""
    issue = f"({source.issue})" if source.issue else ""
    volume = f"{source.volume or ''}{issue}"
    details = ", ".join(part for part in (volume, source.page, _day(source)) if part)
    # A volume follows the journal's name; a page or a day alone is set off from it.
    between = " " if volume else ", "
    container = _italic(source.container_title) + (between + details if details else "")
    return _sentences([_quoted(source.title), container])


def _chapter(source: Reference) -> Markup:
    """A part of a book."""
    parts = [_quoted(source.title)]
    if source.editor:
        key = "reference.editor" if len(source.editor) == 1 else "reference.editors"
        parts.append(escape(t(key, names=join_names(source.editor))))
    elif source.container_title:
        parts.append(Markup(t("reference.in")))
    book = Markup(" ").join([part for part in (*parts, _italic(source.container_title)) if part])
    series = ", ".join(part for part in (source.collection_title, source.page) if part)
    return _sentences([book, escape(series), _published(source)])


def _page(source: Reference) -> Markup:
    """A page on the web, alone or as part of a whole."""
    title = _quoted(source.title) if source.container_title else _italic(source.title)
    whole = _italic(source.container_title)
    if source.container_author:
        whole += t("reference.by", names=join_names(source.container_author))
    return _sentences([title, whole, escape(source.genre or ""), _published(source)])


def _post(source: Reference) -> Markup:
    """A post in a blog."""
    blog = ", ".join(part for part in (source.genre, _day(source)) if part)
    return _sentences([_quoted(source.title), _italic(source.container_title), escape(blog), _published(source)])


_BODIES: dict[str, Callable[[Reference], Markup]] = {
    "article-journal": _article,
    "article-magazine": _article,
    "book": _work,
    "chapter": _chapter,
    "document": _work,
    "motion_picture": _work,
    "post-weblog": _post,
    "report": _work,
    "speech": _work,
    "webpage": _page,
}
"""What follows the authors and the year, for each type of work."""


def _address(source: Reference) -> Markup:
    """Where it can be read. It ends the reference, without a full stop that could be taken for a part of it."""
    if not source.URL:
        return Markup()
    address = escape(source.URL)
    link = Markup('<a href="{0}">{0}</a>').format(address) if _SCHEME.match(source.URL) else address
    return Markup(" " + t("reference.online", address=link))


def _published(source: Reference) -> Markup:
    return escape(": ".join(part for part in (source.publisher_place, source.publisher) if part))


def _day(source: Reference) -> str:
    """The day and month, or the month alone, where the date has them."""
    parts = source.issued.date_parts[0] if source.issued.date_parts else []
    if len(parts) < 2:
        return ""
    month = t("reference.months").split()[parts[1] - 1]
    return f"{parts[2]} {month}" if len(parts) > 2 else month


def _italic(text: str | None) -> Markup:
    return Markup("<em>{}</em>").format(text) if text else Markup()


def _quoted(text: str | None) -> Markup:
    return Markup("'{}'").format(text) if text else Markup()


def _sentences(parts: Iterable[Markup]) -> Markup:
    """Join what is there, each part with a full stop of its own unless it ends with a sign that closes a sentence."""
    closed = [part if re.search(r"[.?!](?:</em>|')?\Z", part) else part + "." for part in parts if part]
    return Markup(" ").join(closed)
