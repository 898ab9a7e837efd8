"""The one form that questions of every format take on their way into the course, and what is said about them."""

from __future__ import annotations

from dataclasses import dataclass, field

from coursekit.problems import printable, shown


class UnreadableError(Exception):
    """The file cannot be read at all: nothing is written."""

    def __init__(self, message: str, mend: str, place: str = "", findings: tuple[Finding, ...] = ()) -> None:
        """Say what is wrong and what to do about it, and where if that is known; then what was found besides."""
        self.findings = findings
        super().__init__(printable(" ".join(filter(None, [f"{place}:" if place else "", message, mend]))))


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that has no counterpart in the course, or not quite."""

    place: str
    """The file and the line, as `moodle.xml:12`."""
    question: str
    """The question's name; empty for what concerns the whole file."""
    what: str
    """What it is and why it cannot be held; ends with a full stop."""
    mend: str
    """What to do about it; ends with a full stop."""

    def __str__(self) -> str:
        """One line for the list."""
        name = f"{shown(self.question)}: " if self.question else ""
        return printable(f"{self.place}: {name}{self.what} {self.mend}")


@dataclass(slots=True)
class Choice:
    """One option."""

    text: str
    is_right: bool
    feedback: str = ""


@dataclass(slots=True)
class Options:
    """Choose one, or all that apply."""

    choices: list[Choice]
    is_multiple: bool = False


@dataclass(slots=True)
class Judgement:
    """True or false."""

    answer: bool
    if_true: str = ""
    """Said to someone who chose "true"."""
    if_false: str = ""


@dataclass(slots=True)
class Partners:
    """Items, each with its partner; several may share one, and then the partners are groups."""

    pairs: list[tuple[str, str]]
    spare: list[str] = field(default_factory=list)
    """Partners that belong to no item."""


@dataclass(slots=True)
class Steps:
    """Steps in their right order."""

    items: list[tuple[str, str]]
    """Text and feedback of each."""


@dataclass(slots=True)
class Near:
    """Something that people write instead, and what is said to them."""

    answer: str
    feedback: str


@dataclass(slots=True)
class Words:
    """A word or two to write."""

    accepted: list[str]
    near: list[Near] = field(default_factory=list)


@dataclass(slots=True)
class Writing:
    """A text to write, which nobody marks here: it becomes a prompt of a reflection."""

    model_answer: str = ""


@dataclass(slots=True)
class Told:
    """No question: a text between questions."""


@dataclass(slots=True)
class Unheld:
    """What the course has no place for; it is written as a comment."""

    lines: list[str]


Answers = Options | Judgement | Partners | Steps | Words | Writing | Told | Unheld


@dataclass(slots=True)
class Asked:
    """A question as it was found."""

    place: str
    """The file and the line where it begins."""
    name: str = ""
    prompt: str = ""
    answers: Answers = field(default_factory=Told)
    right: str = ""
    partly: str = ""
    not_yet: str = ""
    hints: list[str] = field(default_factory=list)
    explanation: str = ""
    points: int = 1
    shuffle: bool | None = None
    """Whether its options are mixed; None where the format does not say."""
    remarks: list[str] = field(default_factory=list)
    """What is written as a comment and needs nothing done: tags, ids, comments of the file."""
    findings: list[Finding] = field(default_factory=list)

    def note(self, what: str, mend: str, place: str = "") -> None:
        """Keep for the list, and for a comment beside the question, what has no counterpart."""
        found = Finding(place or self.place, self.name or self.prompt or "(no name)", what, mend)
        if found not in self.findings:
            self.findings.append(found)


@dataclass(slots=True)
class Batch:
    """Questions that belong together: one quiz."""

    title: str
    asked: list[Asked] = field(default_factory=list)
    intro: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Bank:
    """All that a file holds."""

    batches: list[Batch] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    """What concerns no single question."""


def points_of(asked: Asked, written: str) -> int:
    """Points as the course counts them, 1 to 20; what cannot be kept is noted."""
    try:
        value = float(written)
    except ValueError:
        value = -1.0
    points = min(20, max(1, round(value))) if -1e9 < value < 1e9 else 1
    if points != value:
        asked.note(f"It counts {shown(written)}, here {points}.", "Points are whole numbers from 1 to 20.")
    return points
