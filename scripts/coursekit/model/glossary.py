"""Words of the field, with their meaning."""

from __future__ import annotations

from pydantic import TypeAdapter

from coursekit.model.base import Id, Markdown, PageRef, SourceIds, Strict, Text, Waived


class Term(Strict):
    """A word or phrase, as `modules/glossary.yml` lists it."""

    id: Id
    """What `term("…")` in a page names, unique in the list."""
    term: Text
    """The word as it stands in a sentence: in lower case where it is no name."""
    meaning: Markdown
    """What it means here, in one or two plain sentences."""
    learn_at: PageRef | None = None
    """The page that says more."""
    source: SourceIds | None = None
    """Where the meaning comes from, in `modules/references.json`."""
    waive: Waived = {}
    """Codes of the teaching advice that the entry does not follow, each with the reason."""


glossary_adapter: TypeAdapter[list[Term]] = TypeAdapter(list[Term])
"""Validates `modules/glossary.yml`."""
