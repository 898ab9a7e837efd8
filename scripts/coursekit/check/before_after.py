"""What the model's types cannot say about questions that are asked before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.check.repeats import repeated, same_text, texts_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.yaml_file import YamlFile
    from coursekit.model.before_after import BeforeAfter
    from coursekit.problems import Problem


def check_before_after(file: YamlFile, activity: BeforeAfter) -> Iterator[Problem]:
    """Ids used twice, and options that a learner cannot tell apart."""
    yield from repeated(file, ("questions",), [question.id for question in activity.questions])
    for index, question in enumerate(activity.questions):
        options = ("questions", index, "options")
        yield from repeated(file, options, [option.id for option in question.options])
        yield from same_text(file, texts_at(options, "text", [option.text for option in question.options]))
