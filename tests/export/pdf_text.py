"""PDFs as others read them: their words in the order of the tags, and as Poppler finds them on the pages."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader
from pypdf.generic import ContentStream

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def read_order(pdf: Path) -> str:
    """The text in the order of the tags, which is the one that a screen reader follows, with single spaces.

    Poppler can tell it too, but draws a page for each element: minutes for a book of two hundred pages.
    """
    reader = PdfReader(pdf)
    fonts: dict[int, dict[str, str]] = {}
    marked = {_number(page): _marked(page, fonts) for page in reader.pages}
    root: Any = reader.trailer["/Root"]["/StructTreeRoot"]  # type: ignore[index]
    return " ".join(" ".join(_below(root, 0, marked)).split())


def _below(element: Any, page: int, marked: dict[int, dict[int, str]]) -> Iterator[str]:
    """The words of an element, and of all below it (ISO 32000-1, 14.7.2 to 14.7.4)."""
    page = element.raw_get("/Pg").idnum if "/Pg" in element else page
    kids = element.get("/K", [])
    for kid in (each.get_object() for each in (kids if isinstance(kids, list) else [kids])):
        if isinstance(kid, int):
            yield marked[page].get(kid, "")
        elif "/MCID" in kid:
            yield marked[kid.raw_get("/Pg").idnum if "/Pg" in kid else page].get(kid["/MCID"], "")
        elif kid.get("/Type") != "/OBJR":
            yield from _below(kid, page, marked)


def _marked(page: Any, fonts: dict[int, dict[str, str]]) -> dict[int, str]:
    """The words of a page, by the number of the mark around them."""
    found: dict[int, str] = {}
    marks: list[int | None] = []
    signs: dict[str, str] = {}
    for operands, operator in ContentStream(page["/Contents"].get_object(), page.pdf).operations:
        if operator in (b"BMC", b"BDC"):
            marks.append(operands[1].get("/MCID") if operator == b"BDC" else None)
        elif operator == b"EMC":
            marks.pop()
        elif operator == b"Tf":
            font = page["/Resources"]["/Font"].raw_get(operands[0])
            signs = fonts.get(font.idnum) or fonts.setdefault(font.idnum, _signs(font.get_object()))
        elif operator in (b"Tj", b"TJ") and marks and marks[-1] is not None:
            pieces = operands[0] if operator == b"TJ" else operands
            text = "".join(_text(each, signs) for each in pieces if isinstance(each, str | bytes))
            found[marks[-1]] = found.get(marks[-1], "") + text
    return found


def _text(piece: Any, signs: dict[str, str]) -> str:
    codes = getattr(piece, "original_bytes", piece).hex()
    return "".join(signs[codes[at : at + 4]] for at in range(0, len(codes), 4))


def _signs(font: Any) -> dict[str, str]:
    """What each code of a font stands for: WeasyPrint lists them one by one, in four digits."""
    listed = re.findall(r"^<(\w{4})> <(\w+)>$", font["/ToUnicode"].get_data().decode(), re.MULTILINE)
    return {code.lower(): bytes.fromhex(sign).decode("utf-16-be") for code, sign in listed}


def _number(page: Any) -> int:
    return int(page.indirect_reference.idnum)


def pages(pdf: Path) -> list[str]:
    """What stands on each page, its foot too."""
    path = shutil.which("pdftotext")
    if not path:
        if os.environ.get("CI"):
            pytest.fail("Poppler is missing, and CI must have it")
        pytest.skip("reading PDFs needs Poppler")
    command = [path, "-layout", str(pdf), "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=120).stdout.split("\f")[:-1]
