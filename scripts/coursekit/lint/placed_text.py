"""Every text that learners read, with its place in its file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.lint.plain_text import texts_in
from coursekit.load.code import without_code
from coursekit.load.page_file import PageFile
from coursekit.model.mixed_quiz import MixedQuiz

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.lint.survey import Survey
    from coursekit.load.yaml_file import Location, YamlFile
    from coursekit.problems import Problem

_NOT_WORDS = re.compile(r"\{\{.*?\}\}|\{:[^{}\n]*\}|\]\([^()\n]*\)|<[^<>\n]*>|https?://\S+")
"""Macros, attributes, targets of links, HTML and addresses."""


_LINK = re.compile(r"\[[^\[\]\n]*\]\([^()\n]*\)")


@dataclass(frozen=True, slots=True)
class PlacedText:
    """A page's own text, or a text of an activity."""

    text: str
    """Its words; what is none of them is blanked out, so that places hold."""
    file: PageFile | YamlFile
    """Where it is written."""
    where: Location = ()
    """Its place in a YAML file."""

    def problem(self, start: int, words: str, code: str, message: str, mend: str) -> Problem:
        """A problem at words that begin at a place in the text."""
        if isinstance(self.file, PageFile):
            line = self.text.count("\n", 0, start)
            column = start - (self.text.rfind("\n", 0, start) + 1)
            return self.file.problem(self.file.body_line + line + 1, column + 1, code, message, mend)
        return self.file.text_problem(self.where, words, code, message, mend)


def placed_texts(survey: Survey) -> Iterator[PlacedText]:
    """The texts of pages and activities, each once."""
    for page in survey.pages:
        yield page_text(page)
    for identifier, activity in survey.course.activities.items():
        # A mixed quiz has the texts of other quizzes.
        if not isinstance(activity.body, MixedQuiz):
            file = survey.reading.activity_files[identifier]
            for where, text in texts_in(activity.body):
                yield PlacedText(words_of(text), file, where)


def page_text(page: PageFile) -> PlacedText:
    """A page's own text."""
    return PlacedText(_blanked(page.prose), page)


def unlinked_text(page: PageFile) -> PlacedText:
    """A page's own text without its links: what is behind a link is explained there."""
    return PlacedText(_blanked(_LINK.sub(lambda found: " " * len(found[0]), page.prose)), page)


def words_of(markdown: str) -> str:
    """A Markdown text with all that is no words blanked out."""
    return _blanked(without_code(markdown))


def _blanked(prose: str) -> str:
    return _NOT_WORDS.sub(lambda found: " " * len(found[0]), prose)
