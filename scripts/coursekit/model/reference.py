"""A source, in CSL-JSON: the form in which reference managers exchange what they know of a work.

The names of the keys and of the types are those of the CSL data schema, https://github.com/citation-style-language/schema.
A course uses the part of it that is here. What CSL has no key for stands under `custom`, which CSL leaves to each user.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, TypeAdapter, model_validator

from coursekit.model.base import Id, Markdown, Strict, Text, wanted

OTHERS = "et al"
"""Stands as the last author where a source names the others so."""

DateParts = Annotated[list[Annotated[list[int], Field(min_length=1, max_length=3)]], Field(min_length=1, max_length=1)]
"""A year, a month and a day, as far as they are known. CSL puts a second date there for a span of time."""


class Name(Strict):
    """An author or an editor."""

    family: Text | None = None
    """A person's family name."""
    given: Text | None = None
    """A person's given names or initials, as the source has them."""
    literal: Text | None = None
    """An organisation, or a name that the source does not take apart."""

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        if (self.family is None) == (self.literal is None) or (self.given and self.literal):
            mend = 'A person has "family" and "given"; an organisation has "literal" alone.'
            raise wanted("is not a name", mend)
        return self


class Issued(Strict):
    """When a work came out."""

    date_parts: Annotated[DateParts | None, Field(alias="date-parts")] = None
    """The date as numbers."""
    literal: Text | None = None
    """In words, where the sources disagree or give no date; a year that it begins with is the one in citations."""

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        if (self.date_parts is None) == (self.literal is None):
            mend = 'Write {"date-parts": [[2019]]}, or {"literal": "undated"}.'
            raise wanted("is not a date", mend)
        try:
            date(*(*self.date_parts[0], 1, 1)[:3]) if self.date_parts else None
        except (ValueError, OverflowError) as error:
            mend = "Write the year, the month and the day as numbers, in this order."
            raise wanted("is not a date of the calendar", mend) from error
        return self


class Custom(Strict):
    """What the course says of a work, and CSL has no key for."""

    read_in: Id | None = None
    """The source through which it was read, where it was not read itself."""
    listed_by: Id | None = None
    """The source that lists it, where the course does not use it."""
    short: Text | None = None
    """The authors in a citation, where the course names them otherwise than the reference does."""
    words: Markdown | None = None
    """The whole reference, where it cannot be made from the keys."""
    note: Markdown | None = None
    """Where the sources disagree with themselves, and the like."""

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if self.read_in and self.listed_by:
            mend = 'Keep "read_in" if the course uses the work, and "listed_by" if it does not.'
            raise wanted('has both "read_in" and "listed_by"', mend)
        return self


class Reference(Strict):
    """A source, as `modules/references.json` lists it."""

    id: Id
    """What `cite("…")` and `source:` name."""
    type: Literal[
        "article-journal",
        "article-magazine",
        "book",
        "chapter",
        "document",
        "motion_picture",
        "post-weblog",
        "report",
        "speech",
        "webpage",
    ]
    """The kind of work. It decides how the reference is made."""
    author: Annotated[list[Name] | None, Field(min_length=1)] = None
    """Who wrote it, in the order of the work."""
    title: Text | None = None
    """The work's title."""
    title_short: Annotated[Text | None, Field(alias="title-short")] = None
    """The title in a citation, where there is no author."""
    container_title: Annotated[Text | None, Field(alias="container-title")] = None
    """The journal, book or website that it is part of."""
    container_author: Annotated[list[Name] | None, Field(alias="container-author", min_length=1)] = None
    """Who wrote the whole that it is part of."""
    collection_title: Annotated[Text | None, Field(alias="collection-title")] = None
    """The series."""
    editor: Annotated[list[Name] | None, Field(min_length=1)] = None
    """Who edited the book that it is part of."""
    edition: Text | None = None
    """As "7th"."""
    genre: Text | None = None
    """What kind of report, talk or film it is."""
    issued: Issued
    """When it came out."""
    publisher: Text | None = None
    """Who published it."""
    publisher_place: Annotated[Text | None, Field(alias="publisher-place")] = None
    """Where the publisher is."""
    event_place: Annotated[Text | None, Field(alias="event-place")] = None
    """Where a talk was given."""
    volume: Text | None = None
    """Of a journal."""
    issue: Text | None = None
    """Of a journal's volume."""
    page: Text | None = None
    """As "59-96"."""
    DOI: Text | None = None
    """Without the address of a resolver."""
    ISBN: Text | None = None
    """As the source has it."""
    ISSN: Text | None = None
    """As the source has it."""
    URL: Text | None = None
    """As the source has it."""
    note: Text | None = None
    """What else the source says of the work; it ends the reference."""
    custom: Custom = Custom()
    """What the course says of it."""

    @model_validator(mode="after")
    def _can_be_cited(self) -> Self:
        if not (self.author or self.title):
            raise wanted('has neither "author" nor "title"', "Add one of them.")
        return self

    @property
    def through(self) -> str | None:
        """The source that tells of this one, whether the course uses it or not."""
        return self.custom.read_in or self.custom.listed_by


references_adapter: TypeAdapter[list[Reference]] = TypeAdapter(list[Reference])
"""Validates `modules/references.json`."""
