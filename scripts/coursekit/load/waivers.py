"""Where an author says why advice on teaching is not followed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.load.catalogues import GLOSSARY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from coursekit.load.reading import Reading
    from coursekit.load.yaml_file import Location, YamlFile
    from coursekit.problems import Problem

_KEY = "waive"


@dataclass(frozen=True, slots=True)
class Waiver:
    """One code that a file, or an entry of the list of words, does not follow."""

    file: YamlFile
    """Where it stands; of a page, the front matter."""
    where: Location
    """What it belongs to: the whole file, or an entry of a list."""
    code: str
    """The code as the author wrote it."""
    reason: str
    """Why."""

    def problem(self, code: str, message: str, mend: str) -> Problem:
        """A problem at the waiver itself."""
        return self.file.key_problem((*self.where, _KEY, self.code), code, message, mend)

    def covers(self, problem: Problem) -> bool:
        """Whether a problem is the one that is waived."""
        if (problem.path, problem.code) != (self.file.path, self.code):
            return False
        return not self.where or self._lines[0] <= problem.line < self._lines[1]

    @property
    def _lines(self) -> tuple[float, float]:
        """The first line of the entry and that of the next one."""
        index = int(self.where[0])
        is_last = index + 1 == len(self.file.data)
        return self.file.place((index,))[0], float("inf") if is_last else self.file.place((index + 1,))[0]


def waivers_in(reading: Reading) -> Iterator[Waiver]:
    """Every waiver in the pages, activities and words that can be read."""
    for page in reading.pages.values():
        file = page.front_matter
        if file and isinstance(file.data, dict):
            yield from _waivers(file, (), file.data.get(_KEY))
    for identifier, activity in reading.course.activities.items():
        yield from _waivers(reading.activity_files[identifier], (), activity.body.waive)
    for index, term in enumerate(reading.course.glossary.values()):
        yield from _waivers(reading.lists[GLOSSARY], (index,), term.waive)


def _waivers(file: YamlFile, where: Location, written: Mapping[object, object] | object) -> Iterator[Waiver]:
    for code, reason in written.items() if isinstance(written, dict) else ():
        # What is no text was said when the file was held against the model.
        if isinstance(code, str) and isinstance(reason, str):
            yield Waiver(file, where, code, reason)
