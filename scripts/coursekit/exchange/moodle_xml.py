"""Moodle XML: what "Export questions to file" writes.

The elements are those of Moodle's own format (docs.moodle.org, "Moodle XML format") and of its question types.
"""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING

from coursekit.exchange.cleaning import clean
from coursekit.exchange.moodle_answers import READERS
from coursekit.exchange.moodle_text import line_of, told, told_below
from coursekit.exchange.question import Asked, Bank, Batch, Finding, Told, Unheld, Writing, points_of
from coursekit.problems import shown

if TYPE_CHECKING:
    from coursekit.exchange.xml_tree import Element

_COMMON = {"name", "questiontext", "generalfeedback", "defaultgrade", "penalty", "hidden", "idnumber", "hint", "tags"}
_COMMON |= {"coursetags", "correctfeedback", "partiallycorrectfeedback", "incorrectfeedback", "shownumcorrect"}
_SETTINGS = {
    "single",
    "shuffleanswers",
    "answernumbering",
    "showstandardinstruction",
    "answer",
    "subquestion",
    "usecase",
}
_SETTINGS |= {"layouttype", "selecttype", "selectcount", "gradingtype", "showgrading", "numberingstyle", "dragbox"}
_SETTINGS |= {"selectoption", "units", "unitgradingtype", "unitpenalty", "showunits", "unitsleft", "instructions"}
_SETTINGS |= {"responseformat", "responserequired", "responsefieldlines", "minwordlimit", "maxwordlimit", "attachments"}
_SETTINGS |= {"attachmentsrequired", "maxbytes", "filetypeslist", "graderinfo", "responsetemplate", "image", "file"}


def read_moodle_xml(root: Element, place: str, title: str) -> Bank:
    """All questions of a `<quiz>`; a category begins a new quiz."""
    bank = Bank([Batch(title)])
    for element in root.elements():
        where = f"{place}:{element.line}"
        if element.name != "question":
            bank.findings.append(_unknown(where, "", element))
        elif element.attribute("type") == "category":
            bank.batches.append(_category(element, where, bank))
        else:
            _add(bank.batches[-1], _question(element, place))
    bank.batches = [batch for batch in bank.batches if batch.asked or batch.intro]
    return bank


def _add(batch: Batch, asked: Asked) -> None:
    """A description before the first question introduces the quiz; later ones have no place in it."""
    if isinstance(asked.answers, Told):
        if not batch.asked and asked.prompt:
            batch.intro.append(asked.prompt)
            return
        what = "A text between questions has no place in a quiz."
        asked.note(what, "It is kept as a comment; write it on the page, or into the next prompt.")
    batch.asked.append(asked)


def _category(element: Element, where: str, bank: Bank) -> Batch:
    """`$course$/top/Listening/Pauses`: the last name is the title."""
    path = clean(element.text_of("category"))
    names = [name.strip().replace("\0", "/") for name in path.replace("//", "\0").split("/")]
    batch = Batch(next((name for name in reversed(names) if name), bank.batches[0].title))
    asked = Asked(where, path)
    info = told_below(asked, element, "info")
    if info:
        batch.intro.append(info)
    bank.findings += asked.findings
    return batch


def _question(element: Element, place: str) -> Asked:
    kind = element.attribute("type")
    asked = Asked(line_of(place, element), " ".join(clean(element.text_of("name")).split()))
    asked.prompt = told_below(asked, element, "questiontext")
    asked.right = told_below(asked, element, "correctfeedback")
    asked.partly = told_below(asked, element, "partiallycorrectfeedback")
    asked.not_yet = told_below(asked, element, "incorrectfeedback")
    asked.explanation = told_below(asked, element, "generalfeedback")
    asked.hints = list(filter(None, (told(asked, hint) for hint in element.all("hint"))))
    _remarks(asked, element)
    _files(asked, element, place)
    reader = READERS.get(kind)
    if reader:
        asked.answers = reader(asked, element, place)
    else:
        what = f"The question type {shown(kind)} has no counterpart in this course."
        asked.note(what, "It is kept as a comment; write it as another type.")
        asked.answers = Unheld(_dump(element))
    if not isinstance(asked.answers, Told | Unheld | Writing):
        asked.points = points_of(asked, element.text_of("defaultgrade") or "1")
    for child in element.elements():
        if child.name not in _COMMON | _SETTINGS and child.text.strip() and reader:
            found = _unknown(line_of(place, child), asked.name, child)
            asked.note(found.what, found.mend, found.place)
    return asked


def _unknown(where: str, name: str, element: Element) -> Finding:
    what = f"<{element.name[:30]}> is not known here: {shown(element.text)}."
    return Finding(where, name, what, "Look whether something is lost with it.")


def _remarks(asked: Asked, element: Element) -> None:
    """Tags and the number that somebody gave it are kept as comments."""
    for name in ("tags", "coursetags"):
        tags = [" ".join(clean(tag.text).split()) for group in element.all(name) for tag in group.all("tag")]
        if tags:
            asked.remarks.append(f"Tags: {', '.join(tags)}")
    if element.text_of("idnumber"):
        asked.remarks.append(f"Its ID number: {clean(element.text_of('idnumber'))}")
    if element.text_of("hidden") == "1":
        asked.note("It was hidden in Moodle.", "Delete it if it is an old version.")


def _files(asked: Asked, element: Element, place: str) -> None:
    """Embedded files: a quiz holds words only, so each is named with its size."""
    for file in element.walk():
        name = clean(file.attribute("name"))
        if file.name != "file" or any(shown(name) in said.what for said in asked.findings):
            continue
        try:
            size = f"{len(base64.b64decode(file.text, validate=False)):,} bytes"
        except (binascii.Error, ValueError):
            size = "not readable"
        what = f"The file {shown(name)} ({size}) is embedded in it, and has no place in a quiz."
        asked.note(what, "If it is needed, save it from Moodle and put it on a page.", line_of(place, file))


def _dump(element: Element) -> list[str]:
    """All words of a question, a line for each element that has some."""
    lines = []
    for each in element.walk():
        words = " ".join("".join(child for child in each.children if isinstance(child, str)).split())
        if words and each.name != "file":
            lines.append(f"{each.name}: {clean(words)[:2000]}")
    return lines
