"""Ids that are used twice, and texts that a learner cannot tell apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coursekit.load.yaml_file import Location, YamlFile
    from coursekit.problems import Problem


def repeated(file: YamlFile, where: Location, ids: Sequence[str], taken: Sequence[str] = ()) -> Iterator[Problem]:
    """A problem at each id in the list at `where` that stands in it, or in `taken`, before."""
    seen = set(taken)
    for index, identifier in enumerate(ids):
        if identifier in seen:
            place = (*where, index, "id")
            yield file.problem(place, "Q005", f'The id "{identifier}" is used twice.', "Give this one another id.")
        seen.add(identifier)


def same_text(file: YamlFile, where: Location, key: str, texts: Sequence[str], taken: Sequence[str] = ()) -> Iterator[Problem]:
    """A problem at each text in the list at `where` that reads like one before it."""
    seen = {_as_read(text) for text in taken}
    for index, text in enumerate(texts):
        if _as_read(text) in seen:
            message = f'"{text}" stands here twice: a learner cannot tell them apart.'
            yield file.problem((*where, index, key), "Q007", message, "Change one of the two.")
        seen.add(_as_read(text))


def _as_read(text: str) -> str:
    return " ".join(text.casefold().split())
