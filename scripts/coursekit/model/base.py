"""The ground that every part of the model stands on: strictness, ids and texts."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

ID_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
"""Lower-case words with single hyphens: safe in a URL, an HTML id, a file name and a record's key."""
PAGE_PATTERN = r"^[A-Za-z0-9][A-Za-z0-9/_-]*\.md(?:#[\w-]+)?$"
"""A page's path from the site's root, with an optional heading."""
OUTCOME_PATTERN = r"^(?:[a-z0-9]+(?:-[a-z0-9]+)*/)?[a-z0-9]+(?:-[a-z0-9]+)*$"
"""An outcome's id, with or without the slug of its module."""
ACTIVITY_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*$"
"""An activity's id: its path below `quizzes/`, without `.yml`."""
QUESTION_PATTERN = r"^[a-z0-9-]+/[a-z0-9-]+#[a-z0-9-]+$"
"""A question of a quiz, from anywhere in the course."""
ROW_PATTERN = r"^[A-Z][0-9]{1,2}$"
"""A source's letter and a number."""
VERSION_PATTERN = r"^r1-[0-9a-f]{32}$"
"""The version of a module's text. It begins with letters, so that no YAML reader takes it for a number."""
_ID = re.compile(ID_PATTERN)
_PAGE = re.compile(PAGE_PATTERN)
_ROW = re.compile(ROW_PATTERN)


def is_id(text: str) -> bool:
    """Whether a text could be an id; its length is the model's concern."""
    return _ID.fullmatch(text) is not None


def is_page(text: str) -> bool:
    """Whether a text could be a page's path, with or without a heading."""
    return _PAGE.fullmatch(text) is not None


def is_row(text: str) -> bool:
    """Whether a text could be the id of a row of the coverage list."""
    return _ROW.fullmatch(text) is not None


class Strict(BaseModel):
    """A part of the course: unknown keys and wrong types are errors, nothing is converted, nothing changes later."""

    # Each class is built when a file is first held against it, not one by one while they are imported.
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, defer_build=True)


def wanted(fault: str, mend: str) -> PydanticCustomError:
    """An error to raise where a rule of the model binds several keys: both texts are shown to the author.

    Parameters:
        fault: What is wrong, to stand after the name of the group, as "is not a date".
        mend: What to do about it, as a sentence.
    """
    return PydanticCustomError("wanted", "{fault}", {"fault": fault, "mend": mend})


def _one_line(text: str) -> str:
    if "\n" in text:
        raise ValueError("must be one line")
    return text


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=64)]
"""An id the author chose. It is for ever: what learners saved is keyed by it."""

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), AfterValidator(_one_line)]
"""Plain text on one line."""

Markdown = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""Markdown, one paragraph or many."""

Waived = dict[str, Text]
"""Codes of the teaching advice that a file does not follow, each with the reason."""

OutcomeRef = Annotated[str, StringConstraints(pattern=OUTCOME_PATTERN)]
"""An outcome of the activity's own module; in `quizzes/course/`, which is no module's, `<module>/<outcome>`."""

ActivityRef = Annotated[str, StringConstraints(pattern=ACTIVITY_PATTERN)]
"""An activity, as `compass-behaviours/check`."""

RowId = Annotated[str, StringConstraints(pattern=ROW_PATTERN)]
"""A row of `modules/coverage.yml`."""

PageRef = Annotated[str, StringConstraints(pattern=PAGE_PATTERN)]
"""A page from the site's root, as `modules/<slug>/<page>.md`, with an optional `#heading`."""

SourceIds = Annotated[list[Id], BeforeValidator(_as_list), Field(min_length=1)]
"""One reference id, or a list of them; always a list in the model."""
