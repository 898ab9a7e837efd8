"""What a file of questions becomes, for the tests of each format."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coursekit.check.quiz import check_question
from coursekit.exchange.course_form import Given
from coursekit.exchange.importing import Import, import_questions
from coursekit.load.validation import validate
from coursekit.load.yaml_file import read_yaml
from coursekit.model.activity import TaggedBody, body_adapter
from coursekit.model.quiz import Quiz

SAMPLES = Path(__file__).parent / "samples"
GIVEN = Given("listening", "modules/listening/pausing.md", "pause", ("james-2019",))
"""What the minimal course has."""


@dataclass
class Imported:
    """An import, with its files read as the course reads them."""

    done: Import
    data: dict[str, Any]
    """What each file holds, by its name."""
    problems: dict[str, list[str]]
    """What the check says of each file."""

    @property
    def questions(self) -> dict[str, Any]:
        """All questions of all quizzes, by id."""
        quizzes = [each for each in self.data.values() if each["kind"] == "quiz"]
        return {question["id"]: question for quiz in quizzes for question in quiz["questions"]}

    @property
    def said(self) -> str:
        """The list of what was different."""
        return "\n".join(map(str, self.done.findings))

    @property
    def text(self) -> str:
        """All files, one after the other."""
        return "\n".join(file.text for file in self.done.files)


def imported(path: Path, given: Given = GIVEN) -> Imported:
    """Import a file, and read what was made of it with the course's own reader."""
    done = import_questions(path, given)
    data, problems = {}, {}
    for written in done.files:
        file = read_yaml(f"quizzes/listening/{written.name}.yml", written.text)
        assert file.problems == [], "\n".join([*map(str, file.problems), written.text])
        body, found = validate(file, body_adapter, TaggedBody)
        if isinstance(body, Quiz):
            for at, question in enumerate(body.questions):
                found += check_question(file, ("questions", at), question)
        data[written.name] = json.loads(json.dumps(file.data))
        problems[written.name] = [str(each) for each in found]
    return Imported(done, data, problems)


def imported_text(folder: Path, text: str | bytes, name: str = "quiz.xml") -> Imported:
    """Import a text as if it were a file."""
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return imported(path)
