"""One slip in a scenario is one problem; what only follows from it waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.minimal import change, copy_minimal, lines_of, problems_in

if TYPE_CHECKING:
    from pathlib import Path

STORY = "quizzes/listening/story.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the minimal course."""
    return copy_minimal(tmp_path)


def codes(root: Path) -> list[str]:
    return [problem.code for problem in problems_in(root)]


def test_a_scene_id_used_twice_is_nothing_else_too(root: Path) -> None:
    change(
        root, STORY, "outcome: ask", "  - {id: lunch, title: Later, text: It is dry., ending: You wait.}\noutcome: ask"
    )

    assert codes(root) == ["Q005"]


def test_a_choice_id_is_unique_in_the_whole_story(root: Path) -> None:
    change(root, STORY, "id: leave", "id: fill")

    assert lines_of(problems_in(root)) == [
        f'{STORY}:47:13: The id "fill" is used twice. Give this one another id. [Q005]'
    ]


def test_two_choices_that_read_alike_are_reported(root: Path) -> None:
    change(root, STORY, "text: Leave her to it", "text: read it with  her")

    assert codes(root) == ["Q007"]


def test_a_scene_without_its_choices_does_not_leave_scenes_and_behaviours_unused_too(root: Path) -> None:
    path = root / STORY
    text = path.read_text(encoding="utf-8")
    start = text.index("    choices:\n      - id: ask")
    path.write_text(text[:start] + text[text.index("  - id: desk") :], encoding="utf-8")

    assert codes(root) == ["N002"]


def test_a_scene_that_only_an_unreached_scene_leads_to_is_not_named_too(root: Path) -> None:
    change(root, STORY, "        to: desk", "        to: chair")
    scene = "  - id: attic\n    title: The attic\n    text: It is dark.\n    ending: You wait.\n"
    change(root, STORY, "  - id: lunch\n", f"{scene}  - id: lunch\n")
    change(
        root,
        STORY,
        "id: leave\n        text: Leave her to it\n        to: window",
        "id: leave\n        text: Leave\n        to: attic",
    )

    assert codes(root) == ["N005"]


def test_a_longer_loop_is_named_from_its_first_scene_on(root: Path) -> None:
    change(
        root, STORY, "id: stay\n        text: Stay\n        to: lunch", "id: stay\n        text: Stay\n        to: door"
    )

    problem = problems_in(root)[0]
    assert problem.code == "N003"
    assert problem.message.startswith('The story goes round: from "door" to ')
    assert problem.message.endswith('to "window" to "door".')


def test_a_page_of_a_behaviour_must_exist(root: Path) -> None:
    change(root, STORY, "page: modules/listening/index.md", "page: modules/listening/indx.md")

    assert codes(root) == ["R006"]


def test_a_story_of_many_scenes_is_checked_at_once(root: Path) -> None:
    """A thousand scenes with two ways out of each have more ways through than could be counted."""
    head = "kind: scenario\ntitle: Long\nminutes: 9\nbehaviours:\n  - {id: a, label: A, page: index.md}\nscenes:\n"
    scenes = [
        f"  - id: s{number}\n    title: S\n    text: T\n    choices:\n"
        + "".join(
            f"      - {{id: {name}{number}, text: {name}, to: s{number + 1}, shows: [a], debrief: D}}\n"
            for name in "xy"
        )
        for number in range(1000)
    ]
    end = "  - {id: s1000, title: S, text: T, ending: E}\noutcome: ask\n"
    (root / STORY).write_text(head + "".join(scenes) + end, encoding="utf-8")

    assert lines_of(problems_in(root)) == []
