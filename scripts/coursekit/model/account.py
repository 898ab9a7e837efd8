"""Layouts of a reflective account: the headings under which a learner says what came of the course."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, TypeAdapter, model_validator

from coursekit.model.base import Id, Strict, Text, wanted

HOURS = "hours"
"""What the time spent is kept under in the learner's record, beside the headings."""


class AccountHeading(Strict):
    """A heading with a field below it."""

    id: Id
    """What the learner's words are kept under: unique in the layout, for ever, and not `hours`."""
    renamed_from: list[Id] = []
    """Ids that it had before in this layout: what learners wrote under them is carried over."""
    title: Text
    """The heading."""
    prompt: Text
    """What to write there, in a sentence or two."""
    source: Annotated[Literal["modules", "reflections", "answers", "tried", "planned", "nothing"], Field(alias="from")]
    """What of the learner's record can be put there."""


class Account(Strict):
    """A layout, as `modules/accounts.yml` lists it."""

    id: Id
    """What `account("…")` in a page names: unique in the list, and for ever. Learners' words are kept under it."""
    renamed_from: list[Id] = []
    """Ids that it had before: what learners wrote under them is carried over."""
    title: Text
    """The title of the account."""
    purpose: Annotated[Text, Field(alias="for")]
    """What it is for, to stand after "For"."""
    headings: Annotated[list[AccountHeading], Field(min_length=1)]
    """What the learner writes under, in order."""
    hours: bool = True
    """Whether the time spent is added up, in hours and minutes above the headings."""

    @model_validator(mode="after")
    def _hours_are_apart(self) -> Self:
        if any(heading.id == HOURS for heading in self.headings):
            raise wanted(
                f'has a heading with the id "{HOURS}"', "Give it another id: the time spent is kept under this one."
            )
        return self


def account_key(layout: str, heading: str = "") -> str:
    """What the learner's record calls a layout, or the place of what is written under one of its headings."""
    return f"account:{layout}#{heading}" if heading else f"account:{layout}"


accounts_adapter: TypeAdapter[list[Account]] = TypeAdapter(list[Account])
"""Validates `modules/accounts.yml`."""
