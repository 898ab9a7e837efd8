"""What can be begun, and what each needs to be told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Detail = Literal["title", "module", "page", "again_on", "outcome", "source", "id"]
"""Something to be told; each is a flag of the command, too."""


@dataclass(frozen=True, slots=True)
class Kind:
    """Something that can be begun."""

    name: str
    """As authors call it."""
    purpose: str
    """What it is for, in a plain sentence."""
    needs: tuple[Detail, ...]
    """What it cannot do without."""
    takes: tuple[Detail, ...]
    """What has a default."""

    @property
    def is_activity(self) -> bool:
        """Whether it is placed on a page."""
        return "page" in self.needs


_PLACED: tuple[Detail, ...] = ("title", "module", "page")
_USUAL: tuple[Detail, ...] = ("outcome", "source", "id")

KINDS = {
    kind.name: kind
    for kind in (
        Kind(
            "module",
            "A small module that works, to write over: four pages, a check and two reflections.",
            ("title",),
            ("source", "id"),
        ),
        Kind("page", "One more page in a module.", ("title", "module"), _USUAL),
        Kind("quiz", "Questions that say why an answer is right, or not yet.", _PLACED, _USUAL),
        Kind("reflection", "Something to write about, which nobody else sees.", _PLACED, _USUAL),
        Kind("scenario", "A story in which choices have consequences.", _PLACED, _USUAL),
        Kind("self-assessment", "Statements to rate, and a picture of where to look next.", _PLACED, _USUAL),
        Kind("worksheet", "Rows to fill in, now and later.", _PLACED, _USUAL),
        Kind("before-after", "The same question early on and again later.", _PLACED, ("again_on", *_USUAL)),
        Kind("mixed-quiz", "Questions of other quizzes, asked once more.", _PLACED, ("id",)),
    )
}
"""Everything that can be begun, by its name."""
