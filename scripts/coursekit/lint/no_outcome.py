"""L008: an activity that serves no outcome takes time from those that do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.lint.rule import Rule
from coursekit.model.body import Practice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.lint.survey import Survey
    from coursekit.load.yaml_file import YamlFile
    from coursekit.problems import Problem


def _practices(survey: Survey) -> Iterator[tuple[YamlFile, Practice]]:
    """Activities with one outcome for all of it; the checker sees to it that each question of a quiz has one."""
    return ((file, body) for _id, file, body in survey.bodies(Practice))


def _look(placed: tuple[YamlFile, Practice]) -> Iterator[Problem]:
    file, body = placed
    if body.outcome is None:
        message, mend = "The activity names no outcome.", 'Name in "outcome:" what it helps a learner to do.'
        yield file.problem((), "L008", message, mend)


RULE = Rule("L008", _practices, _look)
