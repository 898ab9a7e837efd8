"""GIFT: questions in a plain text, as Moodle reads and writes them.

The rules are those of Moodle's own reader (docs.moodle.org, "GIFT format"): a question ends at an empty line, the
answers stand in curly brackets, and a backslash takes the meaning from the signs that have one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from coursekit.exchange.cleaning import clean
from coursekit.exchange.gift_answers import answers_of
from coursekit.exchange.gift_text import GiftText, hide_escapes, show_escapes
from coursekit.exchange.question import Asked, Bank, Batch, Told, Unheld

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOODLE_S_OWN = re.compile(r"question: \d+ +name: ")
_TAG = re.compile(r"\[(id|tag):([^\]]*)\]")
_CATEGORY = re.compile(r"\s*\$CATEGORY:[ \t]*([^\n]*)\n?")
_NAME = re.compile(r"\s*::(.*?)::", re.DOTALL)


@dataclass(slots=True)
class _Block:
    """The lines of one question, without comments."""

    line: int
    lines: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What is left, with its escapes hidden."""
        return hide_escapes("\n".join(self.lines))


def read_gift(text: str, place: str, title: str) -> Bank:
    """All questions of a text; a category begins a new quiz."""
    bank = Bank([Batch(title)])
    for block in _blocks(clean(text)):
        rest = block.text
        category = _CATEGORY.match(rest)
        while category:
            names = [name.strip() for name in show_escapes(category[1]).split("/") if name.strip()]
            bank.batches.append(Batch(names[-1] if names else title))
            rest = rest[category.end() :]
            category = _CATEGORY.match(rest)
        if rest.strip():
            _add(bank.batches[-1], _question(rest, block, place))
    bank.batches = [batch for batch in bank.batches if batch.asked or batch.intro]
    return bank


def _blocks(text: str) -> Iterator[_Block]:
    """Lines between empty ones. A comment before a question belongs to it, an empty line between them or not."""
    block, comments = _Block(0), list[str]()
    for number, line in enumerate([*text.split("\n"), ""], 1):
        words = line.strip()
        if words.startswith("//"):
            comments.append(words[2:].strip())
        elif words:
            block.line = block.line or number
            block.lines.append(line)
        elif block.lines:
            block.comments, comments = comments, []
            yield block
            block = _Block(0)


def _add(batch: Batch, asked: Asked) -> None:
    """A description before the first question introduces the quiz; later ones have no place in it."""
    if isinstance(asked.answers, Told):
        if not batch.asked:
            batch.intro.append(asked.prompt)
            return
        what = "A text between questions has no place in a quiz."
        asked.note(what, "It is kept as a comment; write it on the page, or into the next prompt.")
    batch.asked.append(asked)


def _question(text: str, block: _Block, place: str) -> Asked:
    asked = Asked(f"{place}:{block.line}")
    _remarks(asked, block.comments)
    named = _NAME.match(text)
    if named:
        asked.name = " ".join(show_escapes(named[1]).split())
        text = text[named.end() :]
    start, end = text.find("{"), text.find("}")
    if start < 0 and end < 0:
        asked.prompt = GiftText(text).markdown(asked)
        return asked
    if not 0 <= start < end or "{" in text[start + 1 :] or "}" in text[end + 1 :]:
        what = "Its curly brackets are not one pair; a question ends at an empty line and has one group of answers."
        asked.note(what, 'Close them, take out the empty line, or write a bracket that is text as "\\{" or "\\}".')
        asked.answers = Unheld([show_escapes(text)])
        return asked
    answers, after = text[start + 1 : end], text[end + 1 :].strip()
    prompt = GiftText(f"{text[:start].strip()} _____ {after}" if after else text[:start])
    prompt.join_gap()
    asked.prompt = prompt.markdown(asked)
    answers, hashes, general = _general(answers)
    if hashes:
        asked.explanation = GiftText(general, prompt.form).markdown(asked)
    asked.answers = answers_of(asked, answers.strip(), prompt.form)
    return asked


def _general(answers: str) -> tuple[str, str, str]:
    """The feedback on all answers stands behind the last four hashes."""
    return answers.rpartition("####") if "####" in answers else (answers, "", "")


def _remarks(asked: Asked, comments: list[str]) -> None:
    """Comments are kept, but for those that Moodle writes above each question; ids and tags stand in some."""
    for comment in comments:
        if _MOODLE_S_OWN.match(comment) or not comment.strip("-=/ "):
            continue
        found = _TAG.findall(comment)
        tags = [show_escapes(hide_escapes(tag)) for kind, tag in found if kind == "tag"]
        asked.remarks += [f"Its ID number: {number}" for kind, number in found if kind == "id"]
        if tags:
            asked.remarks.append(f"Tags: {', '.join(tags)}")
        rest = _TAG.sub("", comment).strip()
        if rest:
            asked.remarks.append(f"Comment there: {rest}")


def decoded(data: bytes) -> str | None:
    """The text of a file that should be UTF-8, or UTF-16 with a mark; None for what is neither."""
    for start, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"", "utf-8-sig")):
        if data.startswith(start):
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                return None
            return None if "\0" in text else text
    return None


def looks_like_gift(text: str) -> bool:
    """Whether there is a pair of curly brackets, a category, or a named text in it."""
    return bool(re.search(r"\{[^{}]*\}|^\$CATEGORY:|^::", text, re.MULTILINE))
