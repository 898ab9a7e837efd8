"""Makes a project of an overlay and its course. Begin reading at `open_project`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from coursekit.load.catalogues import REFERENCES
from coursekit.load.text_file import files_below, read_text
from coursekit.model.course import HOME
from coursekit.model.overlay import OVERLAY
from coursekit.overlay.colours import style_sheet
from coursekit.overlay.files import LISTS, ROOMS, check_files, check_originals, own_files, replaced
from coursekit.overlay.kept import check_kept
from coursekit.overlay.laid import Laid, Part, why_not_ours
from coursekit.overlay.left_out import leave_out
from coursekit.overlay.settings import Said, read_overlay
from coursekit.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

FOLDER = ".course"
"""Where the project is laid, in the overlay's folder. Git passes it over."""
STYLES = "assets/overlay.css"
"""The style sheet with the organisation's colours, from `docs/`."""
WELCOME = "welcome.md"
"""Words of the organisation for the home page."""
MARK = "<!-- welcome -->"
"""Where they stand on it."""
_NOTHING_NAMES = {"C001", "C002", "R014"}
"""What is said of the course's own lists where a module is left out, and is as it should be."""


@dataclass(slots=True)
class Project:
    """A folder to read a course from, and what an overlay adds to that."""

    home: Path
    """The folder that its author works in."""
    root: Path
    """The folder to read; the same, unless it is an overlay."""
    base: Path | None = None
    """The folder of the course that an overlay is laid over."""
    menu: str = ""
    """The name above the pages that are added."""
    pages: list[str] = field(default_factory=list)
    """The pages that are added in `docs/`, from the site's root."""
    strings: dict[str, str] = field(default_factory=dict)
    """Own words, by dotted key."""
    has_styles: bool = False
    problems: list[Problem] = field(default_factory=list)
    """What is wrong with the overlay itself."""
    differences: list[str] = field(default_factory=list)
    """How originals have changed, each as a unified diff."""
    notes: list[str] = field(default_factory=list)
    """What someone should read again, since a module is left out."""
    _laid: Laid | None = None
    _leaves_out: bool = False

    @property
    def is_laid(self) -> bool:
        """Whether there is a course to read: an overlay that cannot be used makes none."""
        return self._laid is not None or self.home == self.root

    def told(self, problems: Iterable[Problem]) -> list[Problem]:
        """All problems, sorted: those of the overlay, and those of the course at the places where they are mended."""
        if not self.is_laid:
            return sorted(set(self.problems))
        if not self._laid or not self.base:
            return sorted(problems)
        course = self._laid.shown(self.base)
        found = set(self._laid.told(problems))
        if self._leaves_out:
            found = {each for each in found if each.code not in _NOTHING_NAMES or not each.path.startswith(course)}
        return sorted({*self.problems, *found})


def open_project(home: Path) -> Project:
    """Read the project in a folder; an overlay is first laid over its course, into a folder below.

    Never raises for what an author wrote: what is wrong is in the result's `problems`.

    Raises:
        OSError: where the folder cannot be written.
    """
    if not (home / OVERLAY).is_file():
        return Project(home, home)
    said = read_overlay(home)
    project = Project(home, home / FOLDER, said.base, strings=said.strings)
    project.problems += [*said.problems, *check_files(home)]
    refusal = why_not_ours(project.root)
    if refusal:
        project.problems.append(Problem(FOLDER, 1, 1, "O008", *refusal))
    elif said.base and said.overlay:
        _compose(project, said, said.base)
    return project


def _compose(project: Project, said: Said, base: Path) -> None:
    home, overlay = project.home, said.overlay
    assert overlay
    laid = project._laid = Laid(base, home)
    laid.whole = {path.relative_to(base).as_posix(): path for room in ROOMS for path in files_below(base / room)}
    own = own_files(home)
    project.menu = overlay.menu
    project.pages = _added(own, laid)
    for problem, difference in check_originals(home, base):
        project.problems.append(problem)
        project.differences += filter(None, [difference])
    for name in replaced(home, base):
        project.problems += check_kept(name, own[name], base / name)
        # Laid first: what was made from the course's file leads to modules that are left out as that did.
        laid.whole[name] = own.pop(name)
    known = [slug for slug in overlay.left_out if (base / "modules" / slug).is_dir()]
    if known:
        project._leaves_out = True
        project.notes = leave_out(laid, known)
    for name, path in own.items():
        if name in LISTS and (name in laid.whole or name in laid.parts):
            _add_to_list(laid, name, path)
        else:
            laid.whole[name] = path
    _welcome(project, laid)
    if overlay.colours:
        project.has_styles = True
        laid.parts[f"docs/{STYLES}"] = [Part(home / OVERLAY, 1, style_sheet(overlay.colours).split("\n"))]
    # What stands beside the site takes its settings from here.
    laid.parts["mkdocs.yml"] = [Part(home / "mkdocs.yml", 1, ["INHERIT: ../mkdocs.yml", ""])]
    laid.write(project.root)


def _added(own: dict[str, Path], laid: Laid) -> list[str]:
    pages = [name for name in own if name.startswith("docs/") and name.endswith(".md") and name not in laid.whole]
    return [name.removeprefix("docs/") for name in pages]


def _add_to_list(laid: Laid, name: str, path: Path) -> None:
    """Put an overlay's entries below those of the course, each line as it is, so that it can be found again."""
    text = read_text(path, laid.home)
    if isinstance(text, Problem):
        return  # Said when the file is read.
    theirs = laid.lines(name)
    while theirs and not any(line.strip() for line in theirs[-1].lines):
        theirs.pop()
    own = text.split("\n")
    if name == REFERENCES and not _join_json(theirs, own):
        return
    theirs.append(Part(path, 1, own))


def _join_json(theirs: list[Part], own: list[str]) -> bool:
    """Make one list of two: the end of the first becomes a comma, and the beginning of the second goes.

    Returns:
        Whether the second is to stand below the first: where one has no entry, the other is the list as it is.
    """
    before = "".join(line for part in theirs for line in part.lines)
    if _is_without_entry(before):
        theirs.clear()
        return True
    # Nothing is added to what is no list, so that this alone is said, and not what it does to the next lines.
    if _is_without_entry("".join(own)) or not before.rstrip().endswith("]"):
        return False
    last = theirs[-1]
    end = max(at for at, line in enumerate(last.lines) if line.strip())
    last.lines[end:] = [last.lines[end].rstrip().removesuffix("]") + ","]
    first = next(at for at, line in enumerate(own) if line.strip())
    own[first] = own[first].replace("[", " ", 1)
    return True


def _is_without_entry(text: str) -> bool:
    return "".join(text.split()) in ("", "[]")


def _welcome(project: Project, laid: Laid) -> None:
    path, name = project.home / WELCOME, f"docs/{HOME}"
    if not path.is_file():
        return
    text = read_text(path, project.home)
    if isinstance(text, Problem):
        project.problems.append(text)
        return
    has_home = name in laid.whole or name in laid.parts
    parts = laid.lines(name) if has_home else []
    for index, part in enumerate(parts):
        if MARK in part.lines:
            at = part.lines.index(MARK)
            before = Part(part.path, part.first, part.lines[:at])
            after = Part(part.path, part.first + at, part.lines[at:])
            parts[index : index + 1] = [before, Part(path, 1, text.split("\n")), after]
            return
    message = f"The home page has no place for a welcome: no line with {MARK} alone."
    mend = f"Write that line on the home page ({laid.place(name, 1)[0]}), or delete this file."
    project.problems.append(Problem(WELCOME, 1, 1, "O008", message, mend))
