"""From a file of questions to files of the course."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.exchange.course_form import FILL_IN, Given, is_held, quiz_of, reflection_of
from coursekit.exchange.ids import Ids
from coursekit.exchange.question import Bank, Batch, Finding, UnreadableError, Writing
from coursekit.exchange.reading import read_bank
from coursekit.exchange.yaml_text import write_yaml

if TYPE_CHECKING:
    from pathlib import Path

_GAP = re.compile(rf"^ *# {FILL_IN} ", re.MULTILINE)
_HEAD = """\
Imported from {name}.
A comment that begins with "{mark}" stands for a key that this course needs and the file did not have.
The check names each such key until it is there.
Other comments say what was different there. Delete them once you have read them."""


@dataclass(frozen=True, slots=True)
class Written:
    """A file that is to be written."""

    name: str
    """Its name without the ending: the activity is `<slug>/<name>`."""
    kind: str
    """The kind of activity that it holds."""
    text: str
    holds: str
    """What it has, as "3 questions"."""
    wanting: int
    """How many keys its author has to fill in."""


@dataclass(frozen=True, slots=True)
class Import:
    """What came of a file of questions."""

    files: list[Written]
    findings: list[Finding]


def import_questions(path: Path, given: Given, identifier: str = "") -> Import:
    """Read a file of questions and make the course's files of it, without writing them.

    Parameters:
        path: The file, in any of the formats.
        given: What holds for all questions.
        identifier: Puts all questions into one quiz with this id; without it, each category has its own.

    Raises:
        UnreadableError: where nothing can be read of it, or nothing can be held.
    """
    bank = read_bank(path)
    findings = [*bank.findings, *(each for batch in bank.batches for asked in batch.asked for each in asked.findings)]
    batches = _together(bank) if identifier else bank.batches
    files = _files(batches, given, identifier, _HEAD.format(name=path.name, mark=FILL_IN))
    if not files:
        message = "There is no question in it that this course can hold."
        raise UnreadableError(message, "Look at what is said of each.", path.name, tuple(findings))
    return Import(files, findings)


def _together(bank: Bank) -> list[Batch]:
    whole = Batch(bank.batches[0].title if bank.batches else "")
    for batch in bank.batches:
        whole.intro += batch.intro
        whole.asked += batch.asked
    return [whole]


def _files(batches: list[Batch], given: Given, identifier: str, head: str) -> list[Written]:
    ids, files = Ids(), []
    for batch in batches:
        held = sum(map(is_held, batch.asked))
        writing = sum(isinstance(asked.answers, Writing) for asked in batch.asked)
        stem = identifier or batch.title
        if held:
            text = write_yaml(quiz_of(batch, given, head))
            files.append(_written(ids.new(stem, "imported"), "quiz", text, _counted(held, "question")))
        if writing:
            title = f"{batch.title}: in your own words" if held else batch.title
            text = write_yaml(reflection_of(batch, given, title, head))
            name = ids.new(f"{stem} writing" if held else stem, "writing")
            files.append(_written(name, "reflection", text, _counted(writing, "prompt")))
    return files


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _written(name: str, kind: str, text: str, holds: str) -> Written:
    return Written(name, kind, text, holds, len(_GAP.findall(text)))
