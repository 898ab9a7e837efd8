"""What lets someone see how far a long piece of work is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

T = TypeVar("T")


class Watch(Protocol):
    """Gives each of some items in turn, to be worked on."""

    def __call__(self, what: str, items: Sequence[T], /) -> Iterable[T]:
        """Give the items, and see to it that whoever waits can see how many are done.

        Parameters:
            what: What is done with them, in a word or two.
            items: What is worked on.
        """


def unwatched(_what: str, items: Sequence[T], /) -> Iterable[T]:
    """Give the items where nobody waits at a terminal."""
    return items
