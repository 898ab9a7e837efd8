"""What an activity or an entry of a list names; the field's name says whether it is an outcome, a source or a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from coursekit.model.base import Strict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.reading import Reading
    from coursekit.load.yaml_file import Location

_FIELDS = frozenset({"outcome", "source", "misconception", "covers", "learn_at", "page"})
_MAY_NAME = (Strict, list)
"""What can name something: most values are texts, which are not looked into."""


class Mention(NamedTuple):
    """One place where something is named."""

    where: Location
    """The place in its file."""
    field: str
    """One of `outcome`, `source`, `misconception`, `covers`, `learn_at` and `page`."""
    value: Any
    """A name, or with `source` and `covers` perhaps a list of names; never None."""


def mentions_in(part: object, where: Location = ()) -> Iterator[Mention]:
    """What a part of the course names, and what its own parts name.

    Read from the model, not from the files' data, which is let go of once the model holds it.
    """
    if isinstance(part, Strict):
        # A model's fields, as they stand in its instances: asking the class for them takes longer than all the rest.
        for name, value in part.__dict__.items():
            if name in _FIELDS:
                if value is not None:
                    yield Mention((*where, name), name, value)
            elif isinstance(value, _MAY_NAME):
                yield from mentions_in(value, (*where, name))
    elif isinstance(part, list):
        for index, each in enumerate(part):
            if isinstance(each, _MAY_NAME):
                yield from mentions_in(each, (*where, index))


def activity_mentions(reading: Reading, identifier: str) -> Iterator[Mention]:
    """What an activity names. Where the whole cannot be read, the questions that can be read are looked at."""
    activity = reading.course.activities.get(identifier)
    if activity:
        yield from mentions_in(activity.body)
        return
    for index, question in reading.questions(identifier):
        yield from mentions_in(question, ("questions", index))


def names_in(mention: Mention) -> list[str]:
    """The names of a mention, whether it is one or a list."""
    return [mention.value] if isinstance(mention.value, str) else list(mention.value)
