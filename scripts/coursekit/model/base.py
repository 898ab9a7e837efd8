"""The ground that every part of the model stands on: strictness, ids and texts."""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from coursekit.model.shapes import ACTIVITY_PATTERN, ID_PATTERN, LONGEST_ID, OUTCOME_PATTERN, PAGE_PATTERN, ROW_PATTERN

_ID = re.compile(ID_PATTERN)
_PAGE = re.compile(PAGE_PATTERN)
_ROW = re.compile(ROW_PATTERN)
_KEYS: dict[frozenset[str], set[str]] = {}
"""Each set of keys that was met. Nothing changes them: the model is frozen, and pydantic copies what it changes."""
_EMPTY_LINK = re.compile(r"\[\s*\]\([^()]*\)")
_EMPTY_BLOCK = re.compile(r">*(?:[-+*]|[0-9]+[.)])?")
"""What is left of quotes and list items without words."""


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
    # The texts below the attributes are what editors and the reference tell authors: coursekit.schema reads them.
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, defer_build=True)

    def model_post_init(self, _context: object) -> None:
        """Share the set of keys that the author wrote with all that have the same: else it is a quarter of a course."""
        keys = self.model_fields_set
        object.__setattr__(self, "__pydantic_fields_set__", _KEYS.setdefault(frozenset(keys), keys))


def wanted(fault: str, mend: str) -> PydanticCustomError:
    """An error to raise where a rule of the model binds several keys: both texts are shown to the author.

    Parameters:
        fault: What is wrong, to stand after the name of the group, as "is not a date".
        mend: What to do about it, as a sentence.
    """
    return PydanticCustomError("wanted", "{fault}", {"fault": fault, "mend": mend})


def one_line(text: str) -> str:
    """Refuse a text of several lines."""
    if "\n" in text:
        raise ValueError("must be one line")
    return text


def _visible(text: str) -> str:
    """Refuse a text of signs that cannot be seen, which a browser leaves where something was copied from a page."""
    if not text.isascii() and not _seen(text):
        raise wanted("shows nothing to a reader", "Write words in it.")
    return text


def _with_words(text: str) -> str:
    """Refuse the signs of Markdown for a link, a list or a quote without words, too."""
    if not text[0].isalpha() and _EMPTY_BLOCK.fullmatch(_seen(_EMPTY_LINK.sub("", text))):
        raise wanted("shows nothing to a reader", "Write words in it.")
    return text


def _seen(text: str) -> str:
    """The text without spaces, marks that stand on other signs, and signs that cannot be seen."""
    return "".join(sign for sign in text if unicodedata.category(sign)[0] not in "CZM")


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=LONGEST_ID)]
"""An id the author chose. It is for ever: what learners saved is keyed by it."""

Text = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1), AfterValidator(one_line), AfterValidator(_visible)
]
"""Plain text on one line."""

Markdown = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), AfterValidator(_with_words)]
"""Markdown, one paragraph or many."""

Waived = dict[str, Text]
"""Codes of the teaching advice that a file does not follow, each with the reason."""

TEXT_TAG, GROUP_TAG = "<text>", "<group>"
"""Which member a union of a text and a group of keys has, in the locations of errors; no file has such a key."""

OutcomeRef = Annotated[str, StringConstraints(pattern=OUTCOME_PATTERN)]
"""An outcome of the activity's own module; in `quizzes/course/`, which is no module's, `<module>/<outcome>`."""

ActivityRef = Annotated[str, StringConstraints(pattern=ACTIVITY_PATTERN)]
"""An activity, as `compass-behaviours/check`."""

RowId = Annotated[str, StringConstraints(pattern=ROW_PATTERN)]
"""A row of `modules/coverage.yml`."""

PageRef = Annotated[str, StringConstraints(pattern=PAGE_PATTERN)]
"""A page from the site's root, as `modules/<slug>/<page>.md`, with an optional `#heading`."""

_Ids = Annotated[list[Id], Field(min_length=1)]
SourceIds = Annotated[_Ids, BeforeValidator(_as_list, json_schema_input_type=Id | _Ids)]
"""One reference id, or a list of them; always a list in the model."""
