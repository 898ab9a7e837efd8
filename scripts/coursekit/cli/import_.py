"""`coursekit import`: questions of other programs become quizzes of the course, with a list of what was different."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from coursekit.cli.stop import NOT_DONE, StopError, refused
from coursekit.cli.subcommand import add_command
from coursekit.cli.which_course import add_root, course_folder
from coursekit.exchange.question import UnreadableError
from coursekit.model.base import is_id, is_page
from coursekit.model.course import NO_MODULE
from coursekit.model.shapes import LONGEST_ID
from coursekit.problems import printable, shown
from coursekit.starters.plan import Plan, schemas_from_activity
from coursekit.starters.refusal import RefusalError
from coursekit.starters.writing import write_plan

if TYPE_CHECKING:
    from coursekit.cli.subcommand import Commands
    from coursekit.exchange.importing import Import, Written

_EXAMPLES = """\
examples:
  coursekit import moodle.xml --into quizzes/compass-behaviours
  coursekit import questions.gift --into quizzes/compass-behaviours --id questions
  coursekit import package.zip --into quizzes/compass-behaviours --outcome listen --source cicero-2022 \\
      --learn-at modules/compass-behaviours/attending.md

Moodle XML, GIFT, and QTI 2.1, 2.2 and 3.0 are read, as packages or single items.

exit status: 0 written, 1 nothing could be written, 2 the command was not understood,
             130 stopped with Ctrl-C, and nothing is written
"""


def add(commands: Commands) -> None:
    """Describe the command."""
    purpose = "make quizzes of questions from Moodle XML, GIFT or QTI"
    parser = add_command(commands, "import", purpose, _EXAMPLES, _run)
    parser.add_argument("file", type=Path, help="the file of questions")
    parser.add_argument("--into", required=True, type=_folder, metavar="quizzes/MODULE", help="the module's folder")
    parser.add_argument("--id", type=_identifier, help="put all questions into one quiz with this id")
    parser.add_argument("--learn-at", type=_page, metavar="PAGE", help="the page that teaches all of them")
    parser.add_argument("--outcome", type=_outcome, help="the outcome that all of them test")
    parser.add_argument(
        "--source", type=_identifier, action="append", default=[], help="where the answers come from; can be repeated"
    )
    add_root(parser)


def _folder(written: str) -> str:
    slug = written.replace("\\", "/").rstrip("/").removeprefix("./").removeprefix("quizzes/")
    if not is_id(slug):
        raise argparse.ArgumentTypeError(f'{shown(written)} is not the folder of a module; write "quizzes/<module>"')
    return slug


def _identifier(written: str) -> str:
    if not is_id(written) or len(written) > LONGEST_ID:
        raise argparse.ArgumentTypeError(f"{shown(written)} is no id; use lower-case letters, digits and hyphens")
    return written


def _page(written: str) -> str:
    if not is_page(written):
        raise argparse.ArgumentTypeError(f'{shown(written)} is no page; write "modules/<module>/<page>.md"')
    return written


def _outcome(written: str) -> str:
    module, slash, outcome = written.rpartition("/")
    if not is_id(outcome) or (slash and not is_id(module)):
        raise argparse.ArgumentTypeError(f"{shown(written)} is no outcome; write its id")
    return written


def _run(options: argparse.Namespace) -> int:
    # The readers take a while to load, which no other command should wait for.
    from coursekit.exchange.course_form import Given
    from coursekit.exchange.importing import import_questions

    root = course_folder(options)
    slug = options.into
    if slug != NO_MODULE and not (root / "modules" / slug).is_dir():
        raise StopError(f"There is no module {shown(slug)}. {_modules(root)}")
    given = Given(slug, options.learn_at or "", options.outcome or "", tuple(options.source))
    try:
        done = import_questions(options.file, given, options.id or "")
        _write(root, slug, done)
    except UnreadableError as fault:
        said = [*map(str, [*fault.findings, fault]), "Nothing is written."]
        raise StopError("\n".join(said), NOT_DONE) from None
    print(_account(slug, done))
    return 0


def _modules(root: Path) -> str:
    names = sorted(path.name for path in (root / "modules").iterdir() if path.is_dir())
    return f"The modules are: {', '.join([*names, NO_MODULE])}."


def _write(root: Path, slug: str, done: Import) -> None:
    folder = root / "quizzes" / slug
    if not folder.resolve().is_relative_to(root):
        raise UnreadableError("It leads out of the course.", "Put a folder in its place.", f"quizzes/{slug}")
    try:
        write_plan(
            root, Plan({f"quizzes/{slug}/{file.name}.yml": _first_line(root, file) + file.text for file in done.files})
        )
    except RefusalError as refusal:
        raise refused(refusal, 'Put all questions into one quiz of another name with "--id".') from None
    except OSError as error:
        message = f"It cannot be written: {error.strerror}."
        raise UnreadableError(message, "Look at the folder.", f"quizzes/{slug}") from None


def _first_line(root: Path, file: Written) -> str:
    """What names the file's schema to an editor, where the project has one."""
    folder = schemas_from_activity(root, root)
    return f"# yaml-language-server: $schema={folder}/{file.kind}.schema.json\n" if folder else ""


def _account(slug: str, done: Import) -> str:
    """What was written, what was different, and what is to be done now."""
    lines = []
    for file in done.files:
        wanting = f", {file.wanting} places to fill in" if file.wanting > 1 else ", 1 place to fill in"
        lines.append(f"quizzes/{slug}/{file.name}.yml: {file.holds}{wanting if file.wanting else ''}")
    if done.findings:
        lines += ["", "Different there, and worth a look:", *map(str, done.findings)]
    lines += ["", "Next: place each of them on a page, and let the check name what is to be filled in."]
    lines += [f'  {{{{ activity("{slug}/{file.name}") }}}}' for file in done.files]
    return "\n".join(map(printable, lines))
