"""Who has looked at a module, and whether what they saw is what stands there now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import AfterValidator, StringConstraints, TypeAdapter

from coursekit.model.base import Id, Strict, Text, wanted
from coursekit.model.shapes import VERSION_PATTERN

if TYPE_CHECKING:
    from collections.abc import Callable

    from coursekit.model.course import Course, Module


def _date(text: str) -> str:
    try:
        is_date = date.fromisoformat(text).isoformat() == text
    except ValueError:
        is_date = False
    if not is_date:
        raise wanted("is not a date of the calendar", 'Write the year, the month and the day, as "2026-03-09".')
    return text


class SignOff(Strict):
    """One person's word that a module is right, as `modules/sign-offs.yml` lists it."""

    module: Id
    """The folder of the module in `modules/`."""
    name: Text
    """Who looked at it."""
    role: Text
    """What makes them the one to ask, as "nurse and lecturer"."""
    date: Annotated[Text, AfterValidator(_date)]
    """The day on which they said so, in quotes, as `"2026-03-09"`."""
    version: Annotated[str, StringConstraints(pattern=VERSION_PATTERN)]
    """The version that the document shows which they read."""
    scope: Text
    """What they looked at, as "all text and questions"."""


sign_offs_adapter: TypeAdapter[list[SignOff]] = TypeAdapter(list[SignOff])
"""Validates `modules/sign-offs.yml`."""

ReviewState = Literal["signed_off", "out_of_date", "not_reviewed"]
"""Somebody saw the present text; somebody saw an earlier one; nobody did."""


@dataclass(frozen=True, slots=True)
class ModuleReview:
    """Where a module stands."""

    module: Module
    """The module."""
    state: ReviewState
    """By the sign-offs and the present version."""
    sign_offs: tuple[tuple[SignOff, bool], ...]
    """In the order of the list, each with whether it is of the present version."""


def module_reviews(course: Course, version_of: Callable[[str], str]) -> list[ModuleReview]:
    """Find where each module stands.

    Parameters:
        course: The whole course.
        version_of: Gives the present version of a module by its slug. Making one takes its time, so this is asked only
            for modules that somebody signed off.
    """
    reviews = []
    for module in course.modules:
        signed = [each for each in course.sign_offs if each.module == module.slug]
        present = version_of(module.slug) if signed else ""
        sign_offs = tuple((each, each.version == present) for each in signed)
        is_present = any(is_same for _each, is_same in sign_offs)
        state: ReviewState = "signed_off" if is_present else "out_of_date" if signed else "not_reviewed"
        reviews.append(ModuleReview(module, state, sign_offs))
    return reviews
