"""The books for paper that can be made of a course: their kinds, and what their files are called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from coursekit.model.course import NO_MODULE

if TYPE_CHECKING:
    from collections.abc import Iterable

COURSE = NO_MODULE
"""Stands in the place of a module where the whole course is meant."""

Kind = Literal["workbook", "exercises", "retrieval", "answers", "facilitator"]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""What can be made of a module, or of the course."""


@dataclass(frozen=True, slots=True)
class Book:
    """A book, as it is put into a file."""

    kind: Kind
    """What it is."""
    slug: str
    """The module's folder, or COURSE."""
    is_large: bool
    """Whether it is in large print."""

    @property
    def file_name(self) -> str:
        """What its file is called, without its ending."""
        return f"{self.slug}-{self.kind}{'-large-print' if self.is_large else ''}"


def books_of(slugs: Iterable[str], kinds: Iterable[str], sizes: Iterable[bool]) -> list[Book]:
    """Name every book of these modules, kinds and sizes; of a size, whether it is large print."""
    wanted, sized = tuple(kinds), tuple(sizes)
    return [Book(kind, slug, is_large) for slug in slugs for kind in KINDS if kind in wanted for is_large in sized]
