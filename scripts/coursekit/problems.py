"""What is wrong in an author's files, said so that the author can mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CODES: dict[str, str] = {
    "Y001": "The file is not valid YAML or JSON",
    "Y002": "A key is written twice",
    "Y003": "A value that YAML readers take for another type",
    "Y004": "A YAML feature that course files do not use",
    "F001": "A page has no front matter",
    "F002": "A file or folder is in the wrong place or has an unusable name",
    "F003": "A module has no overview page, or there is no module",
    "F004": "A file cannot be read as text",
    "F005": "A file that is too large",
    "F006": "Marks of a merge are left in a file",
    "F007": "A box with nothing in it",
    "S001": "An unknown key",
    "S002": "A missing key",
    "S003": "A value of the wrong type",
    "S004": "A value that is not allowed here",
    "Q001": "No option is marked right",
    "Q002": "More than one option is marked right where only one can be",
    "Q003": "An option or an item without feedback",
    "Q004": "An id is missing",
    "Q005": "An id is used twice",
    "Q006": "An item is put in a group that does not exist",
    "Q007": "Two texts that a learner cannot tell apart",
    "Q008": "Feedback for an answer that cannot be given, or none for one that can",
    "Q009": "A right option has a misconception",
    "Q010": "A scale or chart that does not fit the dimensions",
    "Q011": "A group that no item belongs to",
    "Q012": "A question that does not exist, or is asked twice",
    "Q013": "An answer that nobody can give",
    "N001": "A choice that leads to no scene",
    "N002": "A scene with neither choices nor an ending, or with both",
    "N003": "A story that goes round",
    "N004": "A way through with fewer than three decisions",
    "N005": "A scene that no choice leads to",
    "N006": "A behaviour that does not exist",
    "N007": "A behaviour that no choice shows",
    "W001": "A section that waits for one that is not before it",
    "W002": "Prompts of a worksheet that do not fit its views",
    "W003": "A picture that does not fit the worksheet",
    "W004": "An id that the course keeps for itself",
    "W005": "A section without a title where there are several",
    "R001": "An outcome that does not exist",
    "R002": "A source that does not exist",
    "R003": "An activity that does not exist",
    "R004": "An activity is placed twice",
    "R005": "An activity is placed nowhere",
    "R006": "A link to a page or file that does not exist",
    "R007": "A link to a heading that does not exist",
    "R008": "A picture without a text alternative",
    "R009": "A picture that does not exist",
    "R010": "A macro that does not exist, or is not written as it should be",
    "R011": "Two modules or pages have the same place in the order",
    "R012": "A prompt that does not exist",
    "R013": "An entry of a list that does not exist",
    "R014": "An entry of a list that nothing names",
    "R015": "An old name that is in use",
    "R016": "A sign-off of a module that does not exist",
    "R017": "A sign-off that is listed twice",
    "R018": "A page without what other pages lead to",
    "R019": "A step of a session without its words, its page or its questions",
    "R020": "A plan with a step that does not exist",
    "R021": "A session with more steps than time",
    "R022": "A mark for slides that marks nothing",
    "U001": "Code in a page",
    "U002": "A style in a page",
    "U003": "A drawing that is more than a picture",
    "O001": "An overlay without its course",
    "O002": "A replaced file without its original",
    "O003": "A replaced file whose original has changed",
    "O004": "A colour that cannot be read",
    "O005": "An id of the course that is lost",
    "O006": "A source of the course that is lost",
    "O007": "A licence notice that is lost",
    "O008": "A file that does not belong in an overlay",
    "O009": "A module to leave out that does not exist",
    "O010": "A string that does not exist, or does not fit",
    "C001": "A coverage row that no page or activity covers",
    "C002": "A coverage row to be done that no activity covers",
    "C003": "An outcome that nothing serves",
    "V001": "A waiver of a code that there is not",
    "V002": "A waiver that waives nothing",
    "L001": "A page that is hard to read",
    "L002": "The right option is mostly the longest",
    "L003": "The right option is always in the same place",
    "L004": "An option about all or none of the others",
    "L005": 'A question that is asked with a "not"',
    "L006": "Feedback that says no more than right or wrong",
    "L007": "An outcome that no question tests",
    "L008": "An activity without an outcome",
    "L009": "An outcome that cannot be seen",
    "L010": "A reflection without a model answer",
    "L011": "Minutes that do not fit the words",
    "L012": "A page of more than fifteen minutes",
    "L013": "A heading that skips a level",
    "L014": "A link that does not say where it leads",
    "L015": "A picture of text",
    "L016": "A word that the course avoids",
    "L017": "A story that names a real service",
    "L018": "A question before the teaching that it needs",
    "L019": "What a question needs is folded away",
    "L020": "A word that is used before it is explained",
    "L021": "A word that is explained and never asked about",
    "L022": "Two ideas that are never told apart",
    "L023": "Questions only at the end of a module",
    "L024": "Three pages with nothing to do",
    "L025": "An acronym that is never spelled out",
}
"""Every code that a problem can carry, with its name.

Each is explained in docs/authoring: the advice on teaching, whose codes begin with L, in teaching.md, the others in
problems.md.
"""
ADVICE = tuple(code for code in CODES if code.startswith("L"))
"""The codes of the teaching lint."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong, with its place and its mend."""

    path: str
    """The file, relative to the project's root, with forward slashes."""
    line: int
    """Counted from 1."""
    column: int
    """Counted from 1."""
    code: str
    """A key of `CODES`."""
    message: str
    """What is wrong, with the value; ends with a full stop."""
    mend: str
    """What to do about it; ends with a full stop."""

    def __post_init__(self) -> None:
        """Refuse a code that is not in the catalogue, so that each one is documented."""
        if self.code not in CODES:
            raise ValueError(f"unknown problem code {self.code!r}")

    @property
    def severity(self) -> str:
        """Either "warning", for what the teaching lint says, which is advice, or "error"."""
        return "warning" if self.code in ADVICE else "error"

    def __str__(self) -> str:
        """`path:line:column: what is wrong. How to mend it. [CODE]`, on one line."""
        return printable(f"{self.path}:{self.line}:{self.column}: {self.message} {self.mend} [{self.code}]")


def report(problems: list[Problem], line: Callable[[Problem], str] = str) -> str:
    """Say all problems, a line each as `line` writes it, and how many there are."""
    warnings = sum(problem.severity == "warning" for problem in problems)
    counted = [(len(problems) - warnings, "problem"), (warnings, "warning")]
    said = [f"{count} {noun}{'' if count == 1 else 's'}" for count, noun in counted if count]
    return "\n".join([*map(line, problems), f"{' and '.join(said)}."])


def printable(line: str) -> str:
    """The line without signs that would move a terminal's cursor, which an author's file may hold."""
    return line if line.isprintable() else "".join(sign if sign.isprintable() else "\ufffd" for sign in line)


def shown(value: str, most: int = 60) -> str:
    """An author's words in double quotes, on one line and not too long, for a message."""
    text = " ".join(value[: most * 4].split())
    return f'"{text if len(text) <= most else text[: most - 3] + "..."}"'


def listed(words: list[str], last: str = "or") -> str:
    """Words in quotes, with commas and `last` before the last."""
    quoted = [shown(word) for word in words]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} {last} {quoted[-1]}"


def display_path(path: Path, root: Path) -> str:
    """The path as a problem shows it: relative to the project's root where it lies within it."""
    return (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()
