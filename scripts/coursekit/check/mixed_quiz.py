"""The questions that a mixed quiz takes from other quizzes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.check.suggestions import suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.reading import Reading
    from coursekit.load.yaml_file import YamlFile
    from coursekit.model.mixed_quiz import MixedQuiz
    from coursekit.problems import Problem


def check_mixed_quiz(reading: Reading, file: YamlFile, mixed: MixedQuiz) -> Iterator[Problem]:
    """Questions that no quiz has, and questions that are named twice."""
    # A quiz that cannot be read is said to be so; which questions it has is then not known.
    unread = {each for each in reading.activity_files if each not in reading.course.activities}
    known = [f"{each}#{question.id}" for each in reading.activity_files for _at, question in reading.questions(each)]
    seen: set[str] = set()
    for index, reference in enumerate(mixed.questions):
        where = ("questions", index)
        if reference in seen:
            yield file.problem(where, "Q012", f'"{reference}" is asked here twice.', "Delete one of the two.")
        elif reference not in known and reference.partition("#")[0] not in unread:
            message = f'There is no question "{reference}".'
            yield file.problem(where, "Q012", message, suggestion(reference, known))
        seen.add(reference)
