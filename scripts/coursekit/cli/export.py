"""`coursekit export`: documents that are made of the course."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from coursekit.cli import offline, workbook
from coursekit.cli.output_file import write_whole
from coursekit.cli.record_sign_off import WORDS, record_sign_off
from coursekit.cli.stop import StopError
from coursekit.cli.subcommand import add_command
from coursekit.cli.which_course import add_root, own_course, right_course
from coursekit.problems import shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from coursekit.cli.subcommand import Commands
    from coursekit.export.document import Document
    from coursekit.load.reading import Reading

_FORMATS = ("docx", "markdown")
_ALL = "all"
_EPILOG = """\
examples:
  coursekit export review         all that an expert needs to review the course
  coursekit export workbook       books for paper: to fill in, to ask again, with answers, for trainers
  coursekit export offline        the course as one zip that opens without a network

"coursekit export review --help" says more, and so it is for the others.
"""
_EXAMPLES = """\
examples:
  coursekit export review                               a document for each module, in build/review/
  coursekit export review --module compass-behaviours    for one module
  coursekit export review --format markdown             as Markdown alone
  coursekit export review --module compass-behaviours --record r1-0123456789abcdef0123456789abcdef \\
    --name "Ann Jones" --role "nurse and lecturer" --date 2026-03-09 --scope "all text and questions"
                                                        record that somebody signed a document

exit status: 0 done, 1 the course has problems or a file cannot be written,
             2 the command was not understood, or what it needs is not installed,
             130 stopped with Ctrl-C: each document that is there is whole
"""


def add(commands: Commands) -> None:
    """Describe the command."""
    purpose = "write documents that are made of the course"
    parser = commands.add_parser(
        "export", help=purpose, epilog=_EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    exports = parser.add_subparsers(dest="export", required=True, metavar="DOCUMENT")
    purpose = "all text, questions, keys, feedback and sources of a module, for an expert to read and sign"
    review = add_command(exports, "review", purpose, _EXAMPLES, _run)
    add_root(review)
    help_text = "the folder of a module; can be given more than once (default: every module)"
    review.add_argument("--module", action="append", metavar="SLUG", help=help_text)
    review.add_argument("--format", choices=(_ALL, *_FORMATS), default=_ALL, help="the kind of file (default: all)")
    help_text = "the folder for the documents (default: build/review)"
    review.add_argument("--output", type=Path, default=Path("build/review"), metavar="FOLDER", help=help_text)
    signing = review.add_argument_group("to record a sign-off instead")
    signing.add_argument("--record", metavar="VERSION", help="the version that the signed document shows")
    for name, words in WORDS.items():
        signing.add_argument(f"--{name}", help=words)
    workbook.add(exports)
    offline.add(exports)


def _run(options: argparse.Namespace) -> int:
    if options.record:
        own_course(options)
    reading = right_course(options)
    slugs = [module.slug for module in reading.course.modules]
    unknown = [slug for slug in options.module or () if slug not in slugs]
    if unknown:
        raise StopError(f"There is no module {shown(unknown[0])}. The modules are: {', '.join(slugs)}.")
    if options.record:
        record_sign_off(reading, options)
        return 0
    try:
        _write(reading, options, slugs)
    except ModuleNotFoundError as error:
        message = f'A Word document needs "{error.name}", which is not installed. "make review" brings it;'
        raise StopError(f'{message}\n"--format markdown" does without.') from None
    return 0


def _write(reading: Reading, options: argparse.Namespace, slugs: list[str]) -> None:
    # Imported here: checking, the commonest command, does without.
    from coursekit.export.review import review_document

    forms = _FORMATS if options.format == _ALL else (options.format,)
    writers = [_writer(form) for form in forms]
    written = []
    for slug in options.watch("Writing", list(dict.fromkeys(options.module or slugs))):
        document = review_document(reading, slug)
        for ending, write in writers:
            path = options.output / f"{slug}.{ending}"
            write_whole(path, write(document))
            written.append(path)
    print("\n".join(map(str, written)))


def _writer(form: str) -> tuple[str, Callable[[Document], bytes]]:
    """The ending of a kind of file, and what writes one."""
    if form == "docx":
        from coursekit.export.word_file import write_word

        return "docx", write_word
    from coursekit.export.markdown_file import write_markdown

    return "md", lambda document: write_markdown(document).encode()
