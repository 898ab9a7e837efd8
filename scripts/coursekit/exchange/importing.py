"""From a file of questions to files of the course: all of them, or none."""

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


def import_questions(path: Path, given: Given, name: str = "") -> Import:
    """Read a file of questions and make the course's files of it, without writing them.

    Parameters:
        path: The file, in any of the formats.
        given: What holds for all questions.
        name: Puts all questions into one quiz of this name; without it, each category has its own.

    Raises:
        UnreadableError: where nothing can be read of it, or nothing can be held.
    """
    bank = read_bank(path)
    findings = [*bank.findings, *(each for batch in bank.batches for asked in batch.asked for each in asked.findings)]
    files = _files(_together(bank) if name else bank.batches, given, name, _HEAD.format(name=path.name, mark=FILL_IN))
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


def _files(batches: list[Batch], given: Given, name: str, head: str) -> list[Written]:
    ids, files = Ids(), []
    for batch in batches:
        held = sum(map(is_held, batch.asked))
        writing = sum(isinstance(asked.answers, Writing) for asked in batch.asked)
        stem = name or batch.title
        if held:
            text = write_yaml(quiz_of(batch, given, head))
            files.append(_written(ids.new(stem, "imported"), text, _counted(held, "question")))
        if writing:
            title = f"{batch.title}: in your own words" if held else batch.title
            text = write_yaml(reflection_of(batch, given, title, head))
            files.append(
                _written(ids.new(f"{stem} writing" if held else stem, "writing"), text, _counted(writing, "prompt"))
            )
    return files


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _written(name: str, text: str, holds: str) -> Written:
    return Written(name, text, holds, len(_GAP.findall(text)))


def write_files(folder: Path, files: list[Written]) -> None:
    """Write all files into a folder, or none.

    Raises:
        FileExistsError: where one of them is there already; its name is that of the error.
        OSError: where one cannot be written.
    """
    taken = [path for path in (folder / f"{file.name}.yml" for file in files) if path.exists() or path.is_symlink()]
    if taken:
        raise FileExistsError(0, "is there already", str(taken[0]))
    folder.mkdir(exist_ok=True)
    done: list[Path] = []
    try:
        for file in files:
            path = folder / f"{file.name}.yml"
            with path.open("x", encoding="utf-8", newline="\n") as stream:
                done.append(path)
                stream.write(file.text)
    except BaseException:
        # Ctrl-C and a full disk too: what is half there would be taken for a quiz.
        for path in done:
            path.unlink(missing_ok=True)
        raise
