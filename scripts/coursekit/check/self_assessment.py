"""What the model's types cannot say about a self-assessment."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from coursekit.check.repeats import repeated, same_text, texts_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.yaml_file import Location, YamlFile
    from coursekit.model.self_assessment import SelfAssessment
    from coursekit.problems import Problem


def check_self_assessment(file: YamlFile, assessment: SelfAssessment) -> Iterator[Problem]:
    """Ids and texts that stand twice, a scale that does not rise, and a compass without four points."""
    yield from repeated(file, ("dimensions",), [dimension.id for dimension in assessment.dimensions])
    titles = [dimension.title for dimension in assessment.dimensions]
    yield from same_text(file, texts_at(("dimensions",), "title", titles))
    taken: list[str] = []
    statements: list[tuple[Location, str]] = []
    for index, dimension in enumerate(assessment.dimensions):
        place = ("dimensions", index, "statements")
        ids = [statement.id for statement in dimension.statements]
        yield from repeated(file, place, ids, taken)
        taken += ids
        statements += texts_at(place, "text", [statement.text for statement in dimension.statements])
    yield from same_text(file, statements)
    values = [point.value for point in assessment.scale]
    for index, (before, value) in enumerate(pairwise(values), 1):
        if value <= before:
            message = f"The scale goes from {before} to {value}."
            yield file.problem(
                ("scale", index, "value"), "Q010", message, "Let each value be greater than the one before."
            )
    labels = texts_at(("scale",), "label", [point.label for point in assessment.scale])
    no_chance: list[tuple[Location, str]] = [(("no_chance",), assessment.no_chance)] if assessment.no_chance else []
    yield from same_text(file, [*labels, *no_chance])
    if assessment.chart == "compass" and len(assessment.dimensions) != 4:
        message = f"A compass has four points, and this has {len(assessment.dimensions)} dimensions."
        yield file.problem(("chart",), "Q010", message, 'Write "chart: bars", or have four dimensions.')
