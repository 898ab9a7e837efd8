"""Writes a document as a PDF for everyone: tagged, in a language, with an outline and fonts of its own (PDF/UA-1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

from coursekit.export.html_file import write_html

if TYPE_CHECKING:
    from coursekit.export.document import Document

VARIANT = "pdf/ua-1"


def write_pdf(document: Document, *, is_large: bool = False, contents: int = 1) -> tuple[bytes, int]:
    """Return the file, and how many pages it has."""
    html = write_html(document, is_large=is_large, contents=contents)
    return pdf_of(html)


def pdf_of(html: str) -> tuple[bytes, int]:
    """Lay out a page of HTML on paper. Nothing is fetched from outside."""
    laid = HTML(string=html).render(pdf_variant=VARIANT, font_config=FontConfiguration())
    return laid.write_pdf(pdf_variant=VARIANT, pdf_tags=True), len(laid.pages)
