"""`coursekit export workbook`: books of the course for paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from coursekit.cli.output_file import write_whole
from coursekit.cli.stop import NOT_DONE, StopError
from coursekit.cli.subcommand import add_command
from coursekit.cli.which_course import add_root, right_course
from coursekit.load.site_settings import read_site_settings
from coursekit.model.books import COURSE, KINDS, books_of
from coursekit.problems import shown

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from coursekit.cli.subcommand import Commands
    from coursekit.export.document import Document
    from coursekit.load.reading import Reading
    from coursekit.model.books import Book

_SIZES = {"a4": False, "large": True}
_EXAMPLES = """\
examples:
  coursekit export workbook                                       every book, in build/workbook/
  coursekit export workbook --module compass-behaviours           those of one module
  coursekit export workbook --module course --kind workbook       one workbook for the whole course
  coursekit export workbook --kind retrieval --size a4            sheets to print on both sides
  coursekit export workbook --kind exercises --format word        hand-outs to edit in Word or LibreOffice

kinds: workbook     the text, with exercises to fill in and no answers
       exercises    the exercises alone
       retrieval    questions on the front of a sheet, answers on its back
       answers      keys and reasons, and answers that people gave
       facilitator  the guide with its minutes, plans of sessions, and answers

exit status: 0 done, 1 the course has problems or a file cannot be written,
             2 the command was not understood, or what it needs is not installed,
             130 stopped with Ctrl-C: each book that is there is whole
"""


def add(exports: Commands) -> None:
    """Describe the command."""
    purpose = "workbooks, exercises, retrieval sheets, answers and facilitator packs, for paper"
    workbook = add_command(exports, "workbook", purpose, _EXAMPLES, _run)
    add_root(workbook)
    help_text = 'the folder of a module, or "course" for one book of all; can be given more than once (default: each)'
    workbook.add_argument("--module", action="append", metavar="SLUG", help=help_text)
    help_text = "what to make; can be given more than once (default: every kind)"
    workbook.add_argument("--kind", action="append", choices=KINDS, help=help_text)
    help_text = "print of 12 points, or large print of 18; can be given more than once (default: both)"
    workbook.add_argument("--size", action="append", choices=tuple(_SIZES), help=help_text)
    help_text = "PDF for all readers, or Word to edit (default: pdf)"
    workbook.add_argument("--format", choices=("pdf", "word"), default="pdf", help=help_text)
    help_text = "the folder for the books (default: build/workbook)"
    workbook.add_argument("--output", type=Path, default=Path("build/workbook"), metavar="FOLDER", help=help_text)


def _run(options: argparse.Namespace) -> int:
    reading = right_course(options)
    slugs = [*(module.slug for module in reading.course.modules), COURSE]
    unknown = [slug for slug in options.module or () if slug not in slugs]
    if unknown:
        message = f"There is no module {shown(unknown[0])}. The modules are: {', '.join(slugs[:-1])};"
        raise StopError(f'{message} "{COURSE}" is all of them.')
    written = _write(reading, options, slugs)
    if not written:
        raise StopError("There is nothing in the course to make this of.", NOT_DONE)
    print("\n".join(map(str, written)))
    return 0


def _write(reading: Reading, options: argparse.Namespace, slugs: list[str]) -> list[Path]:
    # Imported here: checking, the commonest command, does without.
    from coursekit.export.paper.books import make_book
    from coursekit.export.pdf_file import NoPrinterError

    try:
        settings = read_site_settings(Path(options.root).resolve())
    except ValueError:
        raise StopError('mkdocs.yml cannot be used. "make build" says what is wrong with it.', NOT_DONE) from None
    write = _writer(options.format)
    ending = "docx" if options.format == "word" else "pdf"
    sizes = [_SIZES[each] for each in dict.fromkeys(options.size or _SIZES)]
    books = books_of(dict.fromkeys(options.module or slugs), options.kind or KINDS, sizes)
    written = []
    for book in options.watch("Writing", books):
        document = make_book(reading, settings, book)
        if document is None:
            continue
        path = options.output / f"{book.file_name}.{ending}"
        try:
            write_whole(path, write(document, book))
        except NoPrinterError as error:
            raise StopError(f'{error}\n"--format word" does without.') from None
        written.append(path)
    return written


def _writer(form: str) -> Callable[[Document, Book], bytes]:
    if form == "pdf":
        from coursekit.export.pdf_file import write_pdf

        return lambda document, book: write_pdf(document, is_large=book.is_large)[0]
    try:
        from coursekit.export.word_file import write_word
    except ModuleNotFoundError as error:
        message = f'A Word document needs "{error.name}", which is not installed. "make workbook" brings it;'
        raise StopError(f'{message}\n"--format pdf" does without.') from None
    return lambda document, book: write_word(document, is_large=book.is_large)
