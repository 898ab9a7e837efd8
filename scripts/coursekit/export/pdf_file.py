"""Writes a document as a PDF for everyone: tagged, in a language, with an outline and fonts of its own (PDF/UA-1)."""

from __future__ import annotations

import contextlib
import io
from typing import TYPE_CHECKING, Any

from coursekit.export.html_file import write_html

if TYPE_CHECKING:
    from coursekit.export.document import Document

VARIANT = "pdf/ua-1"
"""As WeasyPrint names ISO 14289-1."""
_PRINTED = 4
"""The flag of an annotation that is printed (ISO 32000-1, 12.5.3)."""


class NoPrinterError(Exception):
    """What makes a PDF is not installed. It says what to do."""


def write_pdf(document: Document, *, is_large: bool = False) -> tuple[bytes, int]:
    """Return the file, and how many pages it has.

    Parameters:
        document: What is written.
        is_large: Whether it is set in large print.

    Raises:
        NoPrinterError: where WeasyPrint, or a library that it needs, is missing.
    """
    return pdf_of(write_html(document, is_large=is_large))


def pdf_of(html: str) -> tuple[bytes, int]:
    """Lay out a page of HTML on paper: what has no address in it needs nothing from outside.

    Raises:
        NoPrinterError: where WeasyPrint, or a library that it needs, is missing.
    """
    laid = _weasyprint().HTML(string=html).render(pdf_variant=VARIANT)
    return laid.write_pdf(finisher=_finish, pdf_variant=VARIANT, pdf_tags=True), len(laid.pages)


def _finish(_laid: object, pdf: Any) -> None:  # noqa: ANN401
    """Say what WeasyPrint leaves to be guessed.

    Of each head of a table, whether it is one of a column or of a row; of each link, that it is for print too.
    """
    known = [each for each in pdf.objects if hasattr(each, "get")]
    elements = {each.reference: each for each in known if "P" in each}
    for element in elements.values():
        if element.get("S") == "/TH":
            above = elements[elements[element["P"]]["P"]]
            element["A"]["Scope"] = "/Column" if above["S"] == "/THead" else "/Row"
    for each in known:
        if each.get("Subtype") == "/Link":
            each["F"] = _PRINTED


def _weasyprint() -> Any:  # noqa: ANN401  (it has no types)
    # What it prints where a library is missing is for those who install it by itself.
    try:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            import weasyprint
    except ModuleNotFoundError as error:
        message = f'A PDF needs "{error.name}", which is not installed. "make workbook" brings it.'
        raise NoPrinterError(message) from None
    except OSError:
        message = "A PDF needs the library Pango, which this computer does not have."
        mend = "On Debian and Ubuntu: apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0."
        raise NoPrinterError(f"{message} {mend}") from None
    return weasyprint
