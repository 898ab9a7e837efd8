"""Beliefs that many people hold and that the course has an answer to."""

from __future__ import annotations

from pydantic import TypeAdapter

from coursekit.model.base import Id, Markdown, PageRef, SourceIds, Strict, Text


class Misconception(Strict):
    """A belief behind wrong answers, with its one refutation, as `modules/misconceptions.yml` lists it."""

    id: Id
    """What `misconception:` in a question names, unique in the list."""
    belief: Text
    """The belief, as one plain sentence that somebody kind could say."""
    refutation: Markdown
    """What may be so instead, and why the belief is easy to hold."""
    learn_at: PageRef
    """The page that teaches it."""
    source: SourceIds | None = None
    """Where the refutation comes from, in `modules/references.json`."""


misconceptions_adapter: TypeAdapter[list[Misconception]] = TypeAdapter(list[Misconception])
"""Validates `modules/misconceptions.yml`."""
