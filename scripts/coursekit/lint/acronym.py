"""L025: letters are words only to those who know them already (WCAG 2.2, 3.1.4)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.lint.placed_text import page_text
from coursekit.lint.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.lint.placed_text import PlacedText
    from coursekit.lint.survey import Survey
    from coursekit.problems import Problem

_ACRONYM = re.compile(r"(?<![\w./-])[A-Z]{2,6}(?=s?(?![\w/-]))")
_WORD = re.compile(r"[^\W\d_]+")
_KNOWN = re.compile(
    r"UK|USA|EU|NHS|BBC|TV|GP|OK|PDF|CD|DVD|IT|ID|PC|AM|PM|SMS|HTML|CSV|CC|BY|SA|MIT|BSD|[IVX]+",
)
"""What readers in Britain know, the names of licences, and Roman numbers."""
_SMALL = {"a", "an", "and", "at", "for", "in", "of", "on", "or", "the", "to"}

_BEFORE = re.compile(r"([^.!?:;()]*)[\"”’*_]*\s*[(,–—-]\s*(?:(?:or|called|in short|for short),? )?[\"“‘*_]*\Z")
_AFTER = re.compile(
    r"s?[\"”’*_]*(?:\s*[(,:–—-]|\s+(?:is|are|means?|stands? for|is short for)\b)\s*(?:short for |that is,? )?"
    r"([^.!?:;()]*)"
)
"""What stands in one sentence with it, with a sign or a word between that says that both are the same."""


@dataclass(frozen=True, slots=True)
class _Use:
    """The first place in the course where an acronym stands."""

    acronym: str
    start: int
    text: PlacedText
    is_spelled_out: bool


def _first_uses(survey: Survey) -> Iterator[_Use]:
    """What is spelled out where it first stands holds for the pages after it."""
    met: set[str] = set()
    for text in map(page_text, survey.pages):
        new = {found[0]: found.start() for found in reversed(list(_ACRONYM.finditer(text.text)))}
        for acronym, start in sorted(new.items(), key=lambda each: each[1]):
            if acronym not in met and not _KNOWN.fullmatch(acronym) and not _is_shouted(text.text, start):
                met.add(acronym)
                after = text.text[start + len(acronym) :]
                yield _Use(acronym, start, text, _is_spelled_out(acronym, text.text) or _is_listed(acronym, after))


def _is_shouted(text: str, start: int) -> bool:
    """Whether the words beside it are in capitals too, or it is a word to be typed as it stands."""
    if re.search(r"\b(?:text|type|write|word|words|code) [\"“]?\Z", text[:start], re.IGNORECASE):
        return True
    before, after = re.search(r"(\w+)\W*\Z", text[:start]), re.match(r"\w+\W+(\w{2,})", text[start:])
    return any(found and len(found[1]) > 1 and found[1].isupper() for found in (before, after))


def _is_spelled_out(acronym: str, text: str) -> bool:
    """Whether words for its letters stand beside it somewhere, as "Words Here (WH)" or "WH, the words here"."""
    for found in re.finditer(rf"\b{acronym}(?=s?\b)", text):
        before, after = _BEFORE.search(text[: found.start()]), _AFTER.match(text[found.end() :])
        if before and any(each.endswith(acronym) for each in _initials(before[1])):
            return True
        if after and any(each.startswith(acronym) for each in _initials(after[1])):
            return True
    return False


def _initials(words: str) -> tuple[str, str]:
    """The first letters of words, with and without the small ones among them."""
    found = _WORD.findall(words)
    kept = [word for word in found if word.lower() not in _SMALL]
    return "".join(word[0] for word in found).upper(), "".join(word[0] for word in kept).upper()


def _is_listed(acronym: str, after: str) -> bool:
    """Whether brackets soon after it give words for its letters, and perhaps more than one word for a letter."""
    found = re.match(r"[^().!?]{0,40}\(([^()]*)\)", after)
    initials = iter([word[0].upper() for word in _WORD.findall(found[1])] if found else [])
    return all(letter in initials for letter in acronym)


def _look(use: _Use) -> Iterator[Problem]:
    if not use.is_spelled_out:
        message = f'We see "{use.acronym}", and nowhere on this page, beside it, the words that its letters stand for.'
        mend = f'Look at whether the words can stand here, with the letters after them: "… ({use.acronym})".'
        yield use.text.problem(use.start, use.acronym, "L025", message, mend)


RULE = Rule("L025", _first_uses, _look)
