"""Every text that learners read, with its place in its file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.lint.plain_text import texts_in
from coursekit.load.catalogues import ACCOUNTS, GLOSSARY, MISCONCEPTIONS
from coursekit.load.code import without_code
from coursekit.load.page_file import PageFile

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
    """A page's own text, or a text in YAML."""

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
    """The texts of pages, with their titles and what a module promises, of activities and of lists, each once."""
    for page in survey.pages:
        yield page_text(page)
    for file, where, text in yaml_texts(survey):
        yield PlacedText(words_of(text), file, where)


def yaml_texts(survey: Survey) -> Iterator[tuple[YamlFile, Location, str]]:
    """Every Markdown or plain text in YAML that learners read, with its place."""
    course, reading = survey.course, survey.reading
    for identifier, activity in course.activities.items():
        for where, text in texts_in(activity.body):
            yield reading.activity_files[identifier], where, text
    # Of a list of sources or of rows to teach, the words are those of others.
    entries = ((GLOSSARY, course.glossary), (MISCONCEPTIONS, course.misconceptions), (ACCOUNTS, course.accounts))
    for name, known in entries:
        for index, entry in enumerate(known.values()):
            yield from ((reading.lists[name], where, text) for where, text in texts_in(entry, (index,)))
    for page in survey.pages:
        yield from _front_matter_texts(survey, page)


def _front_matter_texts(survey: Survey, page: PageFile) -> Iterator[tuple[YamlFile, Location, str]]:
    file = page.front_matter
    overviews = {module.pages[0].path: module.overview for module in survey.course.modules}
    if file and page.uri in overviews:
        yield from ((file, where, text) for where, text in texts_in(overviews[page.uri]))
    elif file and isinstance(file.data, dict) and isinstance(file.data.get("title"), str):
        yield file, ("title",), file.data["title"]


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
