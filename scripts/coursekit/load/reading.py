"""What was read of a course, well or not."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter, ValidationError

from coursekit.model.base import is_id, is_row
from coursekit.model.quiz import AnyQuestion, Quiz

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from coursekit.load.page_file import PageFile
    from coursekit.load.yaml_file import YamlFile
    from coursekit.model.course import Course
    from coursekit.problems import Problem


@cache
def _question_adapter() -> TypeAdapter[AnyQuestion]:
    """Made at its first use: it takes long to make, and a course without problems does without."""
    return TypeAdapter(AnyQuestion)


@dataclass(slots=True)
class Reading:
    """What was read, well or not: the course as far as it could be made, its files, and what is wrong so far."""

    root: Path
    """The project's root."""
    course: Course
    """Holds only the parts that could be read."""
    pages: dict[str, PageFile] = field(default_factory=dict)
    """Every page of `modules/` and `docs/`, by its path from the site's root."""
    activity_files: dict[str, YamlFile] = field(default_factory=dict)
    """Every activity's file, by the activity's id, readable or not."""
    assets: set[str] = field(default_factory=set)
    """Every other file that the site publishes, by its path from the site's root."""
    lists: dict[str, YamlFile] = field(default_factory=dict)
    """Each list of `modules/` that there is, by its path from the project's root."""
    problems: list[Problem] = field(default_factory=list)
    """What is wrong."""
    _listed: dict[str, list[str] | None] = field(default_factory=dict)
    _slugs: list[str] | None = None

    def placements(self) -> Iterator[tuple[PageFile, int, int, str]]:
        """Each `activity("…")` in a page: the page, line, column and the id."""
        for page in self.pages.values():
            for call in page.placed():
                yield page, call.line, call.column, call.arguments[0]

    def module_slugs(self) -> list[str]:
        """Every folder in `modules/` that has pages, in alphabetical order; known once all pages are read."""
        if self._slugs is None:
            found = (uri.split("/") for uri in self.pages if uri.startswith("modules/"))
            self._slugs = sorted({parts[1] for parts in found if len(parts) == 3})
        return self._slugs

    def module_pages(self) -> dict[str, list[PageFile]]:
        """The pages below every folder of `module_slugs`, in the order in which they were read."""
        found: dict[str, list[PageFile]] = {slug: [] for slug in self.module_slugs()}
        for uri, page in self.pages.items():
            room, _slash, rest = uri.partition("/")
            slug, slash, _name = rest.partition("/")
            if room == "modules" and slash and slug in found:
                found[slug].append(page)
        return found

    def outcomes(self, slug: str) -> list[str] | None:
        """The ids of a module's outcomes, or None when they cannot be known: then nothing is said of their use."""
        overview = self.pages.get(f"modules/{slug}/index.md")
        file = overview.front_matter if overview else None
        return _ids(file, file.data.get("outcomes")) if file and isinstance(file.data, dict) else None

    def listed(self, name: str) -> list[str] | None:
        """The ids in one of the lists, or None when they cannot be known: then nothing is said of their use."""
        if name not in self._listed:
            self._listed[name] = _ids(self.lists[name], self.lists[name].data) if name in self.lists else None
        return self._listed[name]

    def questions(self, identifier: str) -> Iterator[tuple[int, AnyQuestion]]:
        """A quiz's questions that could be read, also where others could not, each with its place in the list."""
        activity = self.course.activities.get(identifier)
        if activity:
            if isinstance(activity.body, Quiz):
                yield from enumerate(activity.body.questions)
            return
        data = self.activity_files[identifier].data
        questions = data.get("questions") if isinstance(data, dict) and data.get("kind") == "quiz" else None
        for index, question in enumerate(questions if isinstance(questions, list) else ()):
            try:
                yield index, _question_adapter().validate_python(question)
            except ValidationError:
                continue  # Said already, when the whole quiz was read.


def _ids(file: YamlFile, entries: Any) -> list[str] | None:  # noqa: ANN401  (whatever an author wrote)
    """The ids of a list's entries, or None when one of them is no id, or the file is doubtful as YAML."""
    if not isinstance(entries, list) or file.problems:
        return None
    ids = [entry.get("id") if isinstance(entry, dict) else None for entry in entries]
    known = [each for each in ids if isinstance(each, str) and (is_id(each) or is_row(each))]
    return known if len(known) == len(entries) else None
