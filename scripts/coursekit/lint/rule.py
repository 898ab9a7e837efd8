"""What a rule of the teaching lint is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from coursekit.lint.survey import Survey
    from coursekit.problems import Problem

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Rule(Generic[T]):
    """One piece of advice. What it looks at is apart from how it looks, so that a test can see that it did."""

    code: str
    """A code of `ADVICE`."""
    subjects: Callable[[Survey], Iterable[T]]
    """Everything that the rule has a say on."""
    look: Callable[[T], Iterable[Problem]]
    """What there is to say about one subject."""
