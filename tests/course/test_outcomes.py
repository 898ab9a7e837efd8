"""What a module promises is practised and tested."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from coursekit.model.outcomes import outcome_uses
from coursekit.model.quiz import Question, Quiz
from coursekit.model.scenario import Scenario

from tests.course.real import reading

if TYPE_CHECKING:
    from coursekit.model.course import Module
    from coursekit.model.quiz import AnyQuestion

MODULES = reading().course.modules
OUTCOMES = [
    pytest.param(module, outcome.id, id=f"{module.slug}/{outcome.id}")
    for module in MODULES
    for outcome in module.overview.outcomes
]
each_module = pytest.mark.parametrize("module", MODULES, ids=lambda module: module.slug)


def activities_of(module: Module) -> list[str]:
    """The activities on the module's pages."""
    return [each for page in module.pages for each in page.activities]


def questions_of(module: Module) -> list[AnyQuestion]:
    """The questions of all quizzes on the module's pages."""
    bodies = [reading().course.activities[each].body for each in activities_of(module)]
    return [question for body in bodies if isinstance(body, Quiz) for question in body.questions]


def test_there_are_five_modules() -> None:
    assert len(MODULES) == 5


@pytest.mark.parametrize(("module", "outcome"), OUTCOMES)
def test_an_outcome_is_practised_twice_or_more(module: Module, outcome: str) -> None:
    assert len(outcome_uses(reading().course, module, outcome).practised) >= 2


@pytest.mark.parametrize(("module", "outcome"), OUTCOMES)
def test_an_outcome_is_tested_twice_or_more(module: Module, outcome: str) -> None:
    assert len(outcome_uses(reading().course, module, outcome).tested) >= 2


@each_module
def test_a_module_asks_fifteen_questions_or_more(module: Module) -> None:
    assert len(questions_of(module)) >= 15


@each_module
def test_a_module_has_every_type_of_question(module: Module) -> None:
    assert {type(question) for question in questions_of(module)} == set(Question.__subclasses__())


@each_module
def test_a_module_has_a_scenario(module: Module) -> None:
    assert any(isinstance(reading().course.activities[each].body, Scenario) for each in activities_of(module))


@each_module
def test_every_question_of_a_module_names_one_of_its_outcomes(module: Module) -> None:
    promised = {outcome.id for outcome in module.overview.outcomes}

    assert {question.outcome for question in questions_of(module)} <= promised


@each_module
def test_every_outcome_is_taught_on_a_page_of_its_module(module: Module) -> None:
    """The overview names all outcomes, and each page those that it teaches."""
    files = [reading().pages[page.path].front_matter for page in module.pages[1:]]
    taught = {outcome for file in files if file for outcome in file.data.get("outcomes", [])}

    assert taught == {outcome.id for outcome in module.overview.outcomes}
