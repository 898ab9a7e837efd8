"""Books for paper that are built with the site, where its settings ask for them."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

from coursekit.export.html_file import write_html
from coursekit.export.paper.books import make_book
from coursekit.export.pdf_file import NoPrinterError, pdf_of
from coursekit.load.site_settings import SiteSettings
from coursekit.model.books import COURSE, KINDS, books_of
from coursekit.render.paper import Printed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from coursekit.load.reading import Reading
    from coursekit.model.contacts import ContactGroup

SETTING = "workbooks"
"""What asks for them under `extra.course` in `mkdocs.yml`."""
_FOLDER = "trainers/paper"
_MOST_AT_ONCE = 4
"""Each takes up to half a gigabyte of memory."""


def add_paper(files: Files, config: MkDocsConfig, reading: Reading, contacts: Sequence[ContactGroup]) -> list[Printed]:
    """Make every book of a course without problems, and add them to the files of the site.

    Raises:
        PluginError: where what makes a PDF is missing. It says what to do.
    """
    settings = SiteSettings(config.site_name, config.copyright or "", tuple(contacts))
    titles = {COURSE: config.site_name, **{module.slug: module.title for module in reading.course.modules}}
    made = ((book, make_book(reading, settings, book)) for book in books_of(titles, KINDS, (False, True)))
    pages = {book: write_html(document, is_large=book.is_large) for book, document in made if document}
    printed = []
    for book, (content, count) in zip(pages, _lay_out(list(pages.values())), strict=True):
        path = f"{_FOLDER}/{book.file_name}.pdf"
        files.append(File.generated(config, path, content=content))
        printed.append(Printed(path, titles[book.slug], book.kind, book.is_large, count, len(content)))
    return printed


def _lay_out(pages: list[str]) -> list[tuple[bytes, int]]:
    """Make the PDFs, some at a time: each takes seconds, and none waits for another."""
    try:
        with ProcessPoolExecutor(min(os.cpu_count() or 1, _MOST_AT_ONCE)) as pool:
            return list(pool.map(pdf_of, pages))
    except NoPrinterError as error:
        raise PluginError(f"extra.course.{SETTING} asks for books. {error}") from None
