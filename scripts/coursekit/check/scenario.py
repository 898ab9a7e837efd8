"""Whether a scenario can be played: every choice leads on, every scene is reached, every way is long enough."""

from __future__ import annotations

from collections import deque
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

from coursekit.check.repeats import repeated, same_text, texts_at
from coursekit.check.suggestions import suggestion
from coursekit.problems import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from coursekit.load.yaml_file import Location, YamlFile
    from coursekit.model.scenario import Scenario
    from coursekit.problems import Problem

_LEAST = 3
"""Decisions on every way through: with fewer, a choice has no time to have consequences."""


def check_scenario(file: YamlFile, scenario: Scenario) -> Iterator[Problem]:
    """Every fault of a scenario; what only follows from another fault is left out until that one is mended."""
    scenes = [scene.id for scene in scenario.scenes]
    yield from repeated(file, ("scenes",), scenes)
    yield from _choice_texts(file, scenario)
    broken = [*_targets(file, scenario), *_dead_ends(file, scenario)]
    yield from broken
    if not broken and len(set(scenes)) == len(scenes):
        yield from _ways(file, scenario)
    yield from _behaviours(file, scenario, is_whole=not broken)


def _choice_texts(file: YamlFile, scenario: Scenario) -> Iterator[Problem]:
    taken: list[str] = []
    for index, scene in enumerate(scenario.scenes):
        place, choices = ("scenes", index, "choices"), scene.choices or []
        ids = [choice.id for choice in choices]
        yield from repeated(file, place, ids, taken)
        taken += ids
        yield from same_text(file, texts_at(place, "text", [choice.text for choice in choices]))


def _targets(file: YamlFile, scenario: Scenario) -> Iterator[Problem]:
    scenes = [scene.id for scene in scenario.scenes]
    for index, scene in enumerate(scenario.scenes):
        for number, choice in enumerate(scene.choices or []):
            if choice.to not in scenes:
                message = f'"{choice.id}" leads to "{choice.to}", which is not a scene of this scenario.'
                mend = suggestion(choice.to, scenes, f"The scenes are {listed(scenes, 'and')}.")
                yield file.problem(_to(index, number), "N001", message, mend)


def _dead_ends(file: YamlFile, scenario: Scenario) -> Iterator[Problem]:
    for index, scene in enumerate(scenario.scenes):
        if scene.choices and scene.ending:
            message = f'The scene "{scene.id}" has choices and an ending.'
            mend = "Delete one of the two: where there is a choice, the story goes on."
            yield file.key_problem(("scenes", index, "ending"), "N002", message, mend)
        elif not scene.choices and not scene.ending:
            message = f'The scene "{scene.id}" has no choices and no ending: the story stops dead.'
            mend = 'Add "choices:", or "ending:" if the story ends here.'
            yield file.problem(("scenes", index), "N002", message, mend)


def _ways(file: YamlFile, scenario: Scenario) -> Iterator[Problem]:
    """The first fault of the story's shape: one wrong `to` can cause all three."""
    ways = {scene.id: [choice.to for choice in scene.choices or []] for scene in scenario.scenes}
    yield from _loop(file, scenario, ways) or _short_way(file, scenario, ways) or _unreached(file, scenario, ways)


def _loop(file: YamlFile, scenario: Scenario, ways: Mapping[str, Sequence[str]]) -> list[Problem]:
    try:
        TopologicalSorter(ways).prepare()
    except CycleError as error:
        # To the sorter what a scene leads to comes before it, so it names the way round backwards.
        ring = error.args[1][:0:-1]
    else:
        return []
    first = min(range(len(ring)), key=lambda place: list(ways).index(ring[place]))
    ring = [*ring[first:], *ring[:first], ring[first]]
    message = f"The story goes round: {_way(ring)}."
    mend = "Let the last of these lead on to another scene; learners can always go back by themselves."
    return [file.problem(_to_of(scenario, *ring[-2:]), "N003", message, mend)]


def _short_way(file: YamlFile, scenario: Scenario, ways: Mapping[str, Sequence[str]]) -> list[Problem]:
    """The shortest way through, where it has too few decisions."""
    queue = deque([[scenario.scenes[0].id]])
    seen: set[str] = set()
    while queue:
        way = queue.popleft()
        if not ways[way[-1]]:
            break
        for scene in ways[way[-1]]:
            if scene not in seen:
                seen.add(scene)
                queue.append([*way, scene])
    count = len(way) - 1
    if count >= _LEAST:
        return []
    if not count:
        message = f'The story ends in its first scene, "{way[0]}".'
        return [
            file.key_problem(("scenes", 0, "ending"), "N004", message, "Let it begin with a scene that has choices.")
        ]
    message = f"The way {_way(way)} has {count} decision{'' if count == 1 else 's'}, and needs {_LEAST} or more."
    mend = "Lead one of its choices to a scene with choices of its own, or put one in between."
    return [file.problem(_to_of(scenario, *way[-2:]), "N004", message, mend)]


def _unreached(file: YamlFile, scenario: Scenario, ways: Mapping[str, Sequence[str]]) -> list[Problem]:
    """Scenes that nothing leads to, but for the first; one that only such a scene leads to is not named too."""
    entered = {scene for targets in ways.values() for scene in targets}
    mend = "Let a choice lead to it, or delete it."
    return [
        file.problem(("scenes", index, "id"), "N005", f'No choice leads to the scene "{scene.id}".', mend)
        for index, scene in enumerate(scenario.scenes)
        if index and scene.id not in entered
    ]


def _behaviours(file: YamlFile, scenario: Scenario, *, is_whole: bool) -> Iterator[Problem]:
    behaviours = [behaviour.id for behaviour in scenario.behaviours]
    yield from repeated(file, ("behaviours",), behaviours)
    labels = [behaviour.label for behaviour in scenario.behaviours]
    yield from same_text(file, texts_at(("behaviours",), "label", labels))
    shown: set[str] = set()
    for index, scene in enumerate(scenario.scenes):
        for number, choice in enumerate(scene.choices or []):
            for place, behaviour in enumerate(choice.shows):
                shown.add(behaviour)
                if behaviour not in behaviours:
                    message = f'"{choice.id}" shows "{behaviour}", which is not a behaviour of this scenario.'
                    mend = suggestion(behaviour, behaviours, f"The behaviours are {listed(behaviours, 'and')}.")
                    where: Location = ("scenes", index, "choices", number, "shows", place)
                    yield file.problem(where, "N006", message, mend)
    if not is_whole or not shown <= set(behaviours):
        return  # What is misspelt, or in choices that are not there yet, may be the behaviour that nothing shows.
    for index, behaviour in enumerate(behaviours):
        if behaviour not in shown:
            message = f'No choice shows "{behaviour}".'
            mend = 'Name it in "shows:" of a choice, or delete it.'
            yield file.problem(("behaviours", index, "id"), "N007", message, mend)


def _to(scene: int, choice: int) -> Location:
    return ("scenes", scene, "choices", choice, "to")


def _to_of(scenario: Scenario, scene: str, target: str) -> Location:
    """Where the scene's first choice says that it leads to the target."""
    index, choices = next((index, each.choices or []) for index, each in enumerate(scenario.scenes) if each.id == scene)
    return _to(index, next(number for number, choice in enumerate(choices) if choice.to == target))


def _way(scenes: Sequence[str]) -> str:
    return "from " + " to ".join(f'"{scene}"' for scene in scenes)
