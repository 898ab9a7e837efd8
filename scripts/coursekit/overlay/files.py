"""The files of an overlay: which may lie in it, and what was in the place of those that replace others."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

from coursekit.load.catalogues import CATALOGUES, SIGN_OFFS
from coursekit.load.page_file import read_page
from coursekit.load.text_file import files_below, read_text, stray_entries
from coursekit.problems import Problem, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ROOMS = ("docs", "modules", "quizzes")
"""The folders that a project is made of."""
ORIGINALS = "originals"
"""The folder in which an overlay keeps what it replaced, as it was then."""
LISTS = (*CATALOGUES, SIGN_OFFS)
"""What is added to and never replaced."""

_TEXTS = ("overlay.yml", "strings.yml", "welcome.md")
"""What is read beside those folders, and stands on pages."""
ENDINGS = {
    *(".csv", ".docx", ".gif", ".ico", ".jpeg", ".jpg", ".json", ".md", ".odt", ".pdf", ".png", ".pptx", ".svg"),
    *(".txt", ".webp", ".xlsx", ".yml"),
}
"""What a browser shows or saves and, but for drawings (SVG), does not run: the check refuses what runs in those (U003).

A document may hold scripts of its own, as a PDF does, and a browser keeps them from the site that it came from.
"""
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*")
_TEMPLATE = re.compile(r"\s*template\s*:", re.IGNORECASE)
_MEND_OF_CODE = "Delete it: an overlay holds words, pictures and documents. Scripts and styles are the course's."


def own_files(home: Path) -> dict[str, Path]:
    """The files that an overlay lays over the course, by path from its folder."""
    return {path.relative_to(home).as_posix(): path for room in ROOMS for path in files_below(home / room)}


def check_files(home: Path) -> Iterator[Problem]:
    """Links that lead out, names that are not the same everywhere, and files that a browser would run."""
    for room in (*ROOMS, ORIGINALS):
        yield from stray_entries(home / room, home)
    for name in (*ROOMS, ORIGINALS, *_TEXTS):
        if (home / name).is_symlink():
            message = "This is a link, which could lead out of the overlay."
            yield Problem(name, 1, 1, "F002", message, "Put the folder or file itself here, or delete the link.")
    if (home / "overrides").exists():
        message = "An overlay has no templates of its own."
        yield Problem("overrides", 1, 1, "O008", message, "Delete the folder: theme.custom_dir names the course's.")
    for name, path in own_files(home).items():
        if name.startswith("docs/") and path.suffix == ".md":
            yield from _templates_named(home, name, path)
        if not all(_NAME.fullmatch(part) for part in name.split("/")):
            message = f"{shown(name)} is a name that not every host and browser reads alike."
            mend = "Use letters from a to z, digits, hyphens, dots and underscores."
            yield Problem(name, 1, 1, "F002", message, mend)
        elif path.suffix.lower() not in ENDINGS:
            message = f"A browser may run or restyle a page with {shown(path.name)}."
            yield Problem(name, 1, 1, "O008", message, _MEND_OF_CODE)


def _templates_named(home: Path, name: str, path: Path) -> Iterator[Problem]:
    """A page that names the template which MkDocs is to fill, in front matter or in the keys that it reads without."""
    text = read_text(path, home)
    if isinstance(text, Problem):
        return  # Said when the page is read.
    page = read_page(name, name.removeprefix("docs/"), text)
    message, mend = "A page of an overlay has no template of its own.", "Delete this line."
    if page.front_matter and isinstance(page.front_matter.data, dict) and "template" in page.front_matter.data:
        yield page.front_matter.key_problem(("template",), "O008", message, mend)
    elif not page.front_matter:
        for at, line in enumerate(page.body.split("\n")):
            if not line.strip():
                return
            if _TEMPLATE.match(line):
                yield Problem(name, at + 1, 1, "O008", message, mend)


def replaced(home: Path, base: Path) -> list[str]:
    """The files of the course in whose place the overlay has its own."""
    return [name for name in own_files(home) if name not in LISTS and (base / name).is_file()]


def check_originals(home: Path, base: Path) -> Iterator[tuple[Problem, str]]:
    """Replaced files whose originals are not kept, or have changed, each with what is different since."""
    for name in replaced(home, base):
        kept, mend = home / ORIGINALS / name, f'Run "coursekit replace {name}", which keeps it.'
        if not kept.is_file():
            message = f"This is in the place of a file of the course, and {ORIGINALS}/ does not say what that was."
            yield Problem(name, 1, 1, "O002", message, mend), ""
            continue
        before, now = kept.read_bytes(), (base / name).read_bytes()
        if before != now:
            message = "The file of the course in whose place this is has changed since."
            mend = f'Look at the difference, change yours where it matters, and run "coursekit replace {name}".'
            yield Problem(name, 1, 1, "O003", message, mend), _difference(name, before, now)


def _difference(name: str, before: bytes, now: bytes) -> str:
    """A unified diff of two texts; of what is no text, that it is another."""
    try:
        old, new = before.decode("utf-8-sig").splitlines(), now.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        return f"{name} is another file now."
    lines = difflib.unified_diff(old, new, f"{name}, when it was replaced", f"{name}, now", n=1, lineterm="")
    return "\n".join(lines)
