"""Ids that are used twice, texts that a learner cannot tell apart, and answers that count as the same."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from coursekit.problems import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from coursekit.load.yaml_file import Location, YamlFile
    from coursekit.problems import Problem


def repeated(file: YamlFile, where: Location, ids: Sequence[str], taken: Sequence[str] = ()) -> Iterator[Problem]:
    """A problem at each id in the list at `where` that stands in it, or in `taken`, before."""
    seen = set(taken)
    for index, identifier in enumerate(ids):
        if identifier in seen:
            place = (*where, index, "id")
            yield file.problem(place, "Q005", f"The id {shown(identifier)} is used twice.", "Give this one another id.")
        seen.add(identifier)


def same_text(file: YamlFile, texts: Sequence[tuple[Location, str]]) -> Iterator[Problem]:
    """A problem at each text, given with its place, that reads like one before it."""
    yield from _same(file, texts, _as_read, "a learner cannot tell them apart")


def same_answer(file: YamlFile, texts: Sequence[tuple[Location, str]]) -> Iterator[Problem]:
    """A problem at each answer, given with its place, that counts as one before it when a learner writes it."""
    yield from _same(file, texts, as_typed, "case, accents, spaces and closing punctuation are forgiven")


def texts_at(where: Location, key: str, texts: Sequence[str]) -> list[tuple[Location, str]]:
    """Texts with their places: the value of `key` in each entry of the list at `where`."""
    return [((*where, index, key), text) for index, text in enumerate(texts)]


def _same(
    file: YamlFile, texts: Sequence[tuple[Location, str]], read: Callable[[str], str], why: str
) -> Iterator[Problem]:
    seen: set[str] = set()
    for where, text in texts:
        if read(text) in seen:
            yield file.problem(where, "Q007", f"{shown(text)} stands here twice: {why}.", "Change one of the two.")
        seen.add(read(text))


def _as_read(text: str) -> str:
    return " ".join(text.casefold().split())


def as_typed(text: str) -> str:
    """What is left of an answer; the same rule as `normalise` in `scripts/client/core/scoring.js`."""
    plain = "".join(each for each in unicodedata.normalize("NFD", text) if not unicodedata.combining(each))
    plain = re.sub("[‘’‛`´]", "'", re.sub("[“”„]", '"', plain)).lower()
    return " ".join(re.sub(r"[\s.,;:!?…]+\Z", "", plain).split())
