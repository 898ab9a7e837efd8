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
    """A person's given names or initials. References show initials."""
    literal: Text | None = None
    """An organisation, or a name that you cannot take apart."""

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        if (self.family is None) == (self.literal is None) or (self.given and self.literal):
            mend = 'A person has "family" and "given"; an organisation has "literal" alone.'
            raise wanted("is not a name", mend)
        return self


class Issued(Strict):
    """When a work came out."""

    date_parts: Annotated[DateParts | None, Field(alias="date-parts")] = None
    """The year, or the year, the month and the day, as numbers in two pairs of brackets: `[[2022, 11, 7]]`."""
    literal: Text | None = None
    """In words instead, where there is no date, "undated", or where sources disagree, "2017 or 2001".
    Citations have the year that stands first.
    """

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
    """The source through which it was read. Left out for a source that was read itself."""
    listed_by: Id | None = None
    """The source that lists it, for a work that the course does not use."""
    short: Text | None = None
    """The authors in a citation, where they cannot be made from the names."""
    words: Markdown | None = None
    """The full reference, where it cannot be made from the keys."""
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
    """What `cite("…")` and `source:` name, unique in the list."""
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
    """The kind of work, which decides how the reference is made. A work without a title is a `document`."""
    author: Annotated[list[Name] | None, Field(min_length=1)] = None
    """Who wrote it, in the order of the work. Either this or a title is needed."""
    title: Text | None = None
    """The work's title."""
    title_short: Annotated[Text | None, Field(alias="title-short")] = None
    """The title as it stands in a citation, for a work without an author."""
    container_title: Annotated[Text | None, Field(alias="container-title")] = None
    """The journal, book or website that the work is part of."""
    container_author: Annotated[list[Name] | None, Field(alias="container-author", min_length=1)] = None
    """Who wrote the whole that the work is part of."""
    collection_title: Annotated[Text | None, Field(alias="collection-title")] = None
    """The series that it is part of."""
    editor: Annotated[list[Name] | None, Field(min_length=1)] = None
    """Who edited the book that the chapter is part of."""
    edition: Text | None = None
    """Which edition it is, as "7th"."""
    genre: Text | None = None
    """What kind of report, talk or film it is, as "Frontline Briefing"."""
    issued: Issued
    """When it came out."""
    publisher: Text | None = None
    """Who published it."""
    publisher_place: Annotated[Text | None, Field(alias="publisher-place")] = None
    """Where the publisher is."""
    event_place: Annotated[Text | None, Field(alias="event-place")] = None
    """Where a talk was given."""
    volume: Text | None = None
    """The journal's volume. In quotes, as all numbers but dates."""
    issue: Text | None = None
    """The number within the volume."""
    page: Text | None = None
    """The first and the last page, as "59-96"."""
    DOI: Text | None = None
    """Its digital object identifier, as "10.1108/01437730010335445"."""
    ISBN: Text | None = None
    """The book's number, as the source has it."""
    ISSN: Text | None = None
    """The journal's number, as the source has it."""
    URL: Text | None = None
    """The address on the web. It is a link if it begins with "https://" or "http://"."""
    note: Text | None = None
    """What else the source says of the work. It ends the reference."""
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
