"""Whom a learner can turn to: set in `mkdocs.yml`, so that an organisation can name its own."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints, TypeAdapter

from coursekit.model.base import Markdown, Strict, Text
from coursekit.model.shapes import ADDRESS_PATTERN, NUMBER_PATTERN

Number = Annotated[str, StringConstraints(pattern=NUMBER_PATTERN)]
"""A telephone number as people read it, in digits with single spaces."""

Address = Annotated[str, StringConstraints(pattern=ADDRESS_PATTERN)]
"""The address of another site."""


class Contact(Strict):
    """A service that a learner can turn to, and the ways to reach it."""

    name: Text
    """Its name."""
    words: Markdown
    """What it is for, when it answers and what it costs, in one or two sentences."""
    phone: Number | None = None
    """The number to call."""
    text: Number | None = None
    """The number to text."""
    url: Address | None = None
    """The address of its own site."""


class ContactGroup(Strict):
    """Contacts that are for the same kind of trouble."""

    title: Text
    """The heading above them."""
    intro: Markdown | None = None
    """Shown before them."""
    contacts: Annotated[list[Contact], Field(min_length=1)]
    """Whom to turn to."""


contacts_adapter: TypeAdapter[list[ContactGroup]] = TypeAdapter(list[ContactGroup])
"""Validates the setting `extra.course.contacts`."""
