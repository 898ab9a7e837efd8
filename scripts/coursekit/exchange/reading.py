"""A file of questions: what it is, and which reader it goes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.exchange.cleaning import clean
from coursekit.exchange.gift import decoded, looks_like_gift, read_gift
from coursekit.exchange.moodle_xml import read_moodle_xml
from coursekit.exchange.qti_names import OLD_ROOTS, old_format
from coursekit.exchange.qti_package import read_qti_item, read_qti_package
from coursekit.exchange.question import UnreadableError
from coursekit.exchange.xml_tree import read_xml
from coursekit.load.text_file import merge_mark
from coursekit.problems import shown

if TYPE_CHECKING:
    from pathlib import Path

    from coursekit.exchange.question import Bank
    from coursekit.exchange.xml_tree import Element

_LARGEST = 30_000_000
_LARGEST_TEXT = 1_000_000
"""Of a text, which has no pictures in it as XML may have."""
_READ = "Moodle XML, GIFT, and QTI 2.1, 2.2 and 3.0 are read."


def read_bank(path: Path) -> Bank:
    """Read the questions of a file in any of the formats, told by what it holds and not by its name.

    Raises:
        UnreadableError: where nothing can be read of it.
    """
    data = _bytes(path)
    title = " ".join(clean(path.stem).replace("_", " ").replace("-", " ").split()) or "Imported questions"
    title = title[:1].upper() + title[1:]
    found = merge_mark(data[:_LARGEST_TEXT].decode(errors="replace"))
    if found:
        raise UnreadableError(*found[1:], f"{path.name}:{found[0]}")
    start = data[:200].removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"<") or start[:4] in (b"\xff\xfe<\0", b"\xfe\xff\0<"):
        return _xml(read_xml(data, path.name), path.name, title)
    if data.startswith(b"PK"):
        return read_qti_package(data, path.name, title)
    text = decoded(data)
    if text is None:
        raise UnreadableError("This is no file of questions, or it is not UTF-8 text.", _READ, path.name)
    if len(data) > _LARGEST_TEXT:
        raise UnreadableError("It is larger than 1 MB.", "Export fewer questions at once.", path.name)
    if not looks_like_gift(text):
        raise UnreadableError("There are no questions in it: answers stand in curly brackets.", _READ, path.name)
    return read_gift(text, path.name, title)


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError as error:
        raise UnreadableError(f"It cannot be read: {error.strerror}.", "Look at its name.", str(path)) from None
    if len(data) > _LARGEST:
        raise UnreadableError(
            "It is larger than 30 MB.", "Export fewer questions at once, or without files.", path.name
        )
    if not data.strip():
        raise UnreadableError("There is nothing in it.", "Export it again.", path.name)
    return data


def _xml(root: Element, place: str, title: str) -> Bank:
    if root.name == "quiz":
        return read_moodle_xml(root, place, title)
    if root.name in ("assessmentItem", "assessmentTest", "qti-assessment-item", "qti-assessment-test"):
        return read_qti_item(root, place, title)
    if root.name in OLD_ROOTS:
        raise old_format(f"{place}:{root.line}")
    raise UnreadableError(f"<{shown(root.name)[1:-1]}> is no format that is read here.", _READ, f"{place}:{root.line}")
