"""All rules of the teaching lint, in one call."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from coursekit.lint import (
    acronym,
    all_of_the_above,
    avoided_word,
    before_teaching,
    empty_feedback,
    heading_levels,
    hidden_teaching,
    link_text,
    long_page,
    longest_option,
    minutes,
    model_answer,
    negative_stem,
    no_outcome,
    nothing_to_do,
    only_at_end,
    outcome_verb,
    picture_of_text,
    reading_age,
    real_service,
    same_place,
    told_apart,
    untested_outcome,
    word_before,
    word_unasked,
)
from coursekit.lint.waived import apply_waivers
from coursekit.load.waivers import waivers_in

if TYPE_CHECKING:
    from coursekit.lint.rule import Rule
    from coursekit.lint.survey import Survey
    from coursekit.problems import Problem

RULES: tuple[Rule[Any], ...] = (
    reading_age.RULE,
    longest_option.RULE,
    same_place.RULE,
    all_of_the_above.RULE,
    negative_stem.RULE,
    empty_feedback.RULE,
    untested_outcome.RULE,
    no_outcome.RULE,
    outcome_verb.RULE,
    model_answer.RULE,
    minutes.RULE,
    long_page.RULE,
    heading_levels.RULE,
    link_text.RULE,
    picture_of_text.RULE,
    avoided_word.RULE,
    real_service.RULE,
    before_teaching.RULE,
    hidden_teaching.RULE,
    word_before.RULE,
    word_unasked.RULE,
    told_apart.RULE,
    only_at_end.RULE,
    nothing_to_do.RULE,
    acronym.RULE,
)
"""In the order of their codes."""


@dataclass(frozen=True, slots=True)
class Advice:
    """What the rules say."""

    problems: list[Problem]
    """What is not waived, and waivers that waive nothing, sorted by place."""
    looked_at: dict[str, int]
    """How many subjects each rule looked at, by its code; with V002, how many waivers there are."""


def lint_course(survey: Survey) -> Advice:
    """Look at a course in which nothing is wrong.

    Raises:
        ModuleNotFoundError: where textstat is not installed, which measures the reading age.
    """
    found: set[Problem] = set()
    looked_at: dict[str, int] = {}
    for rule in survey.watch("Looking at the teaching", RULES):
        subjects = list(rule.subjects(survey))
        looked_at[rule.code] = len(subjects)
        found.update(problem for subject in subjects for problem in rule.look(subject))
    waivers = list(waivers_in(survey.reading))
    looked_at["V002"] = len(waivers)
    return Advice(sorted(apply_waivers(waivers, found)), looked_at)
