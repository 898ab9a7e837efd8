"""What the model's types cannot say about a reflection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.check.repeats import repeated, same_text, texts_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.yaml_file import YamlFile
    from coursekit.model.reflection import Reflection
    from coursekit.problems import Problem


def check_reflection(file: YamlFile, reflection: Reflection) -> Iterator[Problem]:
    """Ids and points that stand twice, and points that lead to no model answer."""
    yield from repeated(file, ("prompts",), [prompt.id for prompt in reflection.prompts])
    for index, prompt in enumerate(reflection.prompts):
        points = ("prompts", index, "points")
        yield from repeated(file, points, [point.id for point in prompt.points])
        yield from same_text(file, texts_at(points, "text", [point.text for point in prompt.points]))
        if prompt.points and prompt.model_answer is None:
            message = f'Prompt "{prompt.id}" has points to look for and no model answer that they lead to.'
            yield file.key_problem(points, "S002", message, 'Add "model_answer:", or delete the points.')
