"""L010: who wrote alone has nothing to hold their own words against, unless somebody else's stand beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.lint.rule import Rule
from coursekit.model.reflection import Reflection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.lint.survey import Survey
    from coursekit.load.yaml_file import YamlFile
    from coursekit.problems import Problem


def _reflections(survey: Survey) -> Iterator[tuple[YamlFile, Reflection]]:
    return ((file, body) for _id, file, body in survey.bodies(Reflection))


def _look(placed: tuple[YamlFile, Reflection]) -> Iterator[Problem]:
    file, body = placed
    if not any(prompt.model_answer for prompt in body.prompts):
        message = "None of the prompts has a model answer."
        mend = 'Write in "model_answer:" what one honest person might say, with their doubts.'
        yield file.key_problem(("prompts",), "L010", message, mend)


RULE = Rule("L010", _reflections, _look)
