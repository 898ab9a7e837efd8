"""The course follows its own advice on teaching, or says why not."""

from __future__ import annotations

from coursekit.lint.course import lint_course
from coursekit.lint.survey import Survey

from tests.course.real import reading


def test_the_lint_has_nothing_to_say_of_the_course() -> None:
    assert [str(problem) for problem in lint_course(Survey(reading())).problems] == []
