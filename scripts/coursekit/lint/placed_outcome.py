"""The outcomes that modules promise, with their places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.lint.survey import Survey
    from coursekit.load.yaml_file import YamlFile
    from coursekit.model.course import Module, Outcome
    from coursekit.problems import Problem


@dataclass(frozen=True, slots=True)
class PlacedOutcome:
    """An outcome of a module."""

    survey: Survey
    """The course."""
    module: Module
    """The module that promises it."""
    front_matter: YamlFile
    """The overview's front matter."""
    index: int
    """Its place in the list."""

    @property
    def outcome(self) -> Outcome:
        """The outcome."""
        return self.module.overview.outcomes[self.index]

    def problem(self, code: str, message: str, mend: str) -> Problem:
        """A problem at the outcome's text."""
        return self.front_matter.problem(("outcomes", self.index, "text"), code, message, mend)


def outcomes(survey: Survey) -> Iterator[PlacedOutcome]:
    """Every outcome of every module."""
    for module in survey.course.modules:
        page = survey.reading.pages[module.pages[0].path]
        if page.front_matter:
            for index in range(len(module.overview.outcomes)):
                yield PlacedOutcome(survey, module, page.front_matter, index)
