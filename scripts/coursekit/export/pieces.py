"""The pieces of a review: labelled texts, rows of tables, and what a text names elsewhere in the course."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from coursekit.export.document import Heading, Item, Paragraph, Run, Table
from coursekit.export.html_blocks import blocks_of
from coursekit.render.markdown import render_markdown
from coursekit.render.reference import render_reference, short, year
from coursekit.render.strings import t

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from coursekit.export.document import Block, Cell, Runs
    from coursekit.model.course import Course
    from coursekit.model.glossary import Term
    from coursekit.model.reference import Reference


def label(key: str) -> Run:
    """Our own words, by their key in the strings."""
    return Run(t(key), bold=True, key=key)


def code(identifier: str) -> Run:
    """An id, as it is written in the course's files."""
    return Run(identifier, code=True)


def heading(level: int, key: str, identifier: str, words: str = "") -> Heading:
    """A heading for a part that can be found again by its id."""
    named = (Run(f": {words}"),) if words else ()
    return Heading(level, (Run(t(key), key=key), *named, Run(" ["), code(identifier), Run("]")))


def blocks(markdown: str) -> list[Block]:
    """Read an author's text; its links to pages of the site are words here."""
    return blocks_of(render_markdown(markdown, lambda target: target))


def labelled(key: str, markdown: str | None) -> list[Block]:
    """A text behind its label; nothing where there is no text."""
    return behind(key, blocks(markdown)) if markdown else []


def behind(key: str, following: list[Block]) -> list[Block]:
    """Blocks behind a label, on the label's own line where they begin with a paragraph."""
    first = following[0] if following else None
    if isinstance(first, Paragraph):
        return [Paragraph((label(key), Run(" "), *first.runs), first.style), *following[1:]]
    return [Paragraph((label(key),)), *following]


def cell(markdown: str | None) -> tuple[Paragraph | Item, ...]:
    """An author's text in a table."""
    return tuple(block for block in blocks(markdown or "") if isinstance(block, Paragraph | Item))


def words(*runs: Run | str) -> Cell:
    """A line in a table."""
    return (Paragraph(tuple(Run(run) if isinstance(run, str) else run for run in runs)),)


def table(key: str, columns: Iterable[str], rows: Iterable[Sequence[Cell]]) -> Table:
    """A table, its caption and its columns named by the keys of their words."""
    return Table((label(key),), tuple((label(column),) for column in columns), tuple(map(tuple, rows)))


def listed(key: str, texts: Sequence[str]) -> list[Block]:
    """Texts as a list behind a label, numbered because their order counts; nothing where there are none."""
    found: list[Block] = [Paragraph((label(key),))] if texts else []
    for number, text in enumerate(texts, 1):
        first, *rest = cell(text)
        found += [Item(first.runs, 1, number), *rest]
    return found


class Named:
    """What the texts of a module name: it stands at the end of the document, once, in the order of its first naming."""

    def __init__(self, course: Course) -> None:
        """Begin with nothing named."""
        self.course = course
        self._titles = {page.path: page.title for module in course.modules for page in module.pages}
        self._titles |= {page.path: page.title for page in course.site_pages}
        self._sources: dict[str, None] = {}
        self._terms: dict[str, None] = {}
        self._beliefs: dict[str, None] = {}

    def citation(self, identifiers: Iterable[str]) -> str:
        """Sources as a text cites them, as "(Cicero 2022; West and Chowla 2017)"."""
        sources = [self.course.references[each] for each in identifiers]
        for source in sources:
            self._sources[source.id] = None
            if source.through:
                self._sources[source.through] = None
        return f"({'; '.join(f'{short(source)} {year(source)}' for source in sources)})"

    def term(self, identifier: str) -> str:
        """A word that is explained."""
        self._terms[identifier] = None
        return self.course.glossary[identifier].term

    def sources(self, identifiers: list[str] | None) -> list[Block]:
        """Where something comes from, with the ids; nothing where nothing is said."""
        if not identifiers:
            return []
        runs = [run for each in identifiers for run in (Run(f" {self.citation([each])} "), code(each))]
        return [Paragraph((label("review.source"), *runs))]

    def belief(self, identifier: str | None) -> Cell:
        """The misconception behind a wrong answer."""
        if identifier is None:
            return ()
        self._beliefs[identifier] = None
        belief = self.course.misconceptions[identifier].belief
        return (Paragraph((label("review.belief"), Run(f" {belief} "), code(identifier))),)

    def page(self, key: str, reference: str) -> list[Block]:
        """A page that something leads to."""
        path, _hash, _heading = reference.partition("#")
        return [Paragraph((label(key), Run(f" {self._titles.get(path, path)} "), code(reference)))]

    def outcome(self, module: str, identifier: str | None) -> list[Block]:
        """An outcome that something serves; nothing where nothing is said."""
        if identifier is None:
            return []
        slug, _slash, name = identifier.rpartition("/")
        texts = {
            outcome.id: outcome.text
            for each in self.course.modules
            if each.slug == (slug or module)
            for outcome in each.overview.outcomes
        }
        return [Paragraph((label("review.outcome"), Run(f" {texts.get(name, '')} "), code(identifier)))]

    @property
    def cited(self) -> list[Reference]:
        """The sources that were named, in order."""
        return [self.course.references[each] for each in self._sources]

    @property
    def explained(self) -> list[Term]:
        """The words that were named, in order."""
        return [self.course.glossary[each] for each in self._terms]

    def lists(self) -> list[Block]:
        """The beliefs, words and sources that were named, in full."""
        # A belief and a word have sources of their own: these are added to the last list while the others are made.
        beliefs = [row for each in self._beliefs for row in self._belief(each)]
        terms = [row for each in self._terms for row in self._term(each)]
        sources = [row for each in self._sources for row in self._source(each)]
        parts = (("review.beliefs", beliefs), ("review.words", terms), ("review.sources", sources))
        return [block for key, rows in parts if rows for block in (Heading(1, (Run(t(key), key=key),)), *rows)]

    def _belief(self, identifier: str) -> list[Block]:
        entry = self.course.misconceptions[identifier]
        return [
            Heading(2, (Run(entry.belief), Run(" ["), code(identifier), Run("]"))),
            *labelled("review.refutation", entry.refutation),
            *self.page("review.learn_at", entry.learn_at),
            *self.sources(entry.source),
        ]

    def _term(self, identifier: str) -> list[Block]:
        entry = self.course.glossary[identifier]
        head = Heading(2, (Run(entry.term), Run(" ["), code(identifier), Run("]")))
        return [head, *blocks(entry.meaning), *self.sources(entry.source)]

    def _source(self, identifier: str) -> list[Block]:
        source = self.course.references[identifier]
        found = blocks_of(f"<p>{render_reference(source, lambda target: target)}</p>")
        runs: Runs = found[0].runs if isinstance(found[0], Paragraph) else ()
        read_in = [label("review.read_in"), Run(" "), code(source.custom.read_in)] if source.custom.read_in else []
        note = [Run(f" {Markup(render_markdown(source.custom.note, str)).striptags()}")] if source.custom.note else []
        return [Item((code(identifier), Run(" "), *runs, Run(" "), *read_in, *note))]
