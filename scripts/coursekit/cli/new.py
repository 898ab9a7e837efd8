"""`coursekit new`: begin a module, a page or an activity with words to write over."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from coursekit.cli.ask import ask, can_ask, choose
from coursekit.cli.new_overlay import OVERLAY, begin_overlay
from coursekit.cli.stop import NOT_DONE, StopError, refused
from coursekit.cli.subcommand import add_command
from coursekit.cli.which_course import add_root, laid_project
from coursekit.load.course import read_course
from coursekit.problems import printable, shown
from coursekit.starters.fresh_id import fresh_id
from coursekit.starters.kinds import KINDS, Detail
from coursekit.starters.offers import checked_id, module_of, outcome_of, page_of, taken_ids
from coursekit.starters.plan import Plan, make_plan
from coursekit.starters.refusal import RefusalError
from coursekit.starters.title import clean_title
from coursekit.starters.writing import write_plan

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from coursekit.cli.subcommand import Commands
    from coursekit.load.reading import Reading
    from coursekit.starters.kinds import Kind

_FLAGS: dict[Detail, str] = {
    "title": "the title that learners see; the same as TITLE",
    "module": "the module that it belongs to: the name of its folder",
    "page": "the page that an activity is put on: its name or its path",
    "again_on": "where a before-after is asked again (default: the module's last page)",
    "outcome": "the outcome that it serves (default: the first that the page teaches)",
    "source": "the source that it names (default: one that the page or the course names)",
    "id": "its name in files and addresses, which stays for ever (default: made from the title)",
}
"""What each flag says, in the order in which things are asked."""

_HOW_TO_ANSWER = "Enter alone takes what stands in brackets. Ctrl-C stops, and nothing is written."


def _flag(detail: Detail) -> str:
    return f"--{detail.replace('_', '-')}"


def _guide() -> str:
    width = max(map(len, KINDS))
    return "\n".join(
        ["kinds:"]
        + [f"  {kind.name:<{width}}  {kind.purpose}" for kind in KINDS.values()]
        + [
            f"  {OVERLAY:<{width}}  A folder beside the course, for an organisation that makes it its own.",
            "",
            "examples:",
            "  coursekit new                                     be asked for all that is needed",
            '  coursekit new module "Inclusive leadership"       a small module that works, to write over',
            '  coursekit new quiz "A first try" --page modules/compass-behaviours/attending.md',
            "  coursekit new overlay ../our-course               a folder of your own beside the course",
            "",
            "Nothing is ever written over, and where something fails nothing is changed.",
            "",
            "exit status: 0 written, 1 it could not be written, 2 the command was not understood or lacks something,",
            "             130 stopped with Ctrl-C",
        ]
    )


def add(commands: Commands) -> None:
    """Describe the command."""
    purpose = "begin a module, a page or an activity, with words to write over"
    parser = add_command(commands, "new", purpose, _guide(), _run)
    parser.add_argument("kind", nargs="?", choices=[*KINDS, OVERLAY], metavar="KIND", help="what to begin: see below")
    parser.add_argument(
        "words", nargs="?", metavar="TITLE", help="the title that learners see; of an overlay, its folder"
    )
    for detail, words in _FLAGS.items():
        metavar = "PAGE" if detail == "again_on" else detail.upper()
        parser.add_argument(_flag(detail), metavar=metavar, help=words)
    add_root(parser)


def _run(options: argparse.Namespace) -> int:
    if options.kind == OVERLAY:
        return begin_overlay(options)
    project = laid_project(options)
    reading = read_course(project.root, options.watch)
    try:
        kind = _kind(options)
        told = _told(options, kind)
        missing = [_flag(detail) for detail in kind.needs if detail not in told]
        if missing and not can_ask():
            raise RefusalError(f"coursekit new {kind.name} needs {' and '.join(missing)}, too.")
        if missing:
            if options.kind:
                print(_HOW_TO_ANSWER)
            _ask_the_rest(reading, kind, told)
        told["id"] = told["id"] if "id" in told else _made_id(reading, kind, told)
        checked_id(told["id"], _taken(reading, kind, told))
        plan = _written(reading, kind, told, project.home)
    except RefusalError as refusal:
        raise refused(refusal) from None
    print(_report(plan, is_overlay=project.base is not None))
    return 0


def _written(reading: Reading, kind: Kind, told: dict[Detail, str], home: Path) -> Plan:
    plan = make_plan(reading, kind, told, home)
    try:
        write_plan(home, plan)
    except RefusalError as refusal:
        raise refused(refusal, 'Choose another name with "--id".') from None
    except OSError as error:
        message = f"Nothing was changed: {error.filename or home}: {error.strerror}."
        raise StopError(printable(message), NOT_DONE) from None
    return plan


def _kind(options: argparse.Namespace) -> Kind:
    if options.kind:
        return KINDS[options.kind]
    if not can_ask():
        raise RefusalError(f'Say what to begin: {", ".join(KINDS)}. For example: coursekit new module "Our title".')
    purposes = {kind.name: f"{kind.name:<15} {kind.purpose}" for kind in KINDS.values()}
    print(_HOW_TO_ANSWER)
    return KINDS[choose("What do you want to begin?", purposes, "module")]


def _told(options: argparse.Namespace, kind: Kind) -> dict[Detail, str]:
    """What the command line says, as it is used."""
    told: dict[Detail, str] = {
        detail: value for detail in get_args(Detail) if (value := getattr(options, detail)) is not None
    }
    if options.words is not None:
        if "title" in told:
            raise RefusalError("The title is given twice. Leave one of the two out.")
        told["title"] = options.words
    for detail in told:
        if detail not in (*kind.needs, *kind.takes):
            raise RefusalError(f"A {kind.name} takes no {_flag(detail)}.")
    if "title" in told:
        told["title"] = clean_title(told["title"])
    page = told.get("page", "").replace("\\", "/").removeprefix("./").split("/")
    if "module" not in told and page[0] == "modules" and len(page) == 3:
        told["module"] = page[1]
    return told


def _ask_the_rest(reading: Reading, kind: Kind, told: dict[Detail, str]) -> None:
    """Ask for all that was not said, but for the source: a default is enough, and the file says how to change it."""
    if "title" not in told:
        told["title"] = ask("Which title shall learners see?", "", clean_title)
    if "module" in kind.needs:
        _ask_place(reading, kind, told)
    if "id" not in told:
        question = "What is its name in files and addresses? It stays for ever, so choose words that can stay."
        taken = _taken(reading, kind, told)
        told["id"] = ask(question, fresh_id(told["title"], taken), lambda answer: checked_id(answer, taken))


def _ask_place(reading: Reading, kind: Kind, told: dict[Detail, str]) -> None:
    modules = {module.slug: module.title for module in reading.course.modules}
    if not modules:
        raise RefusalError('The course has no module that can be read. Begin with "coursekit new module".')
    if "module" not in told:
        told["module"] = choose("Which module does it belong to?", modules, next(iter(modules)))
    module = module_of(reading, told["module"])
    pages = {page.path: page.title for page in module.pages}
    if "page" not in told and "page" in kind.needs:
        told["page"] = choose("Which page shall it stand on, at the end?", pages, module.pages[-1].path)
    page = page_of(reading, module, told["page"]) if "page" in told else None
    if "again_on" not in told and "again_on" in kind.takes:
        told["again_on"] = choose("On which later page is it asked again?", pages, module.pages[-1].path)
    if "outcome" not in told and "outcome" in kind.takes:
        outcomes = {outcome.id: outcome.text for outcome in module.overview.outcomes}
        question = "Which outcome of the module does it serve?"
        told["outcome"] = choose(question, outcomes, outcome_of(reading, module, page, None))


def _taken(reading: Reading, kind: Kind, told: dict[Detail, str]) -> set[str]:
    slug = module_of(reading, told["module"]).slug if "module" in kind.needs else None
    return taken_ids(reading, slug, is_page=kind.name == "page")


def _made_id(reading: Reading, kind: Kind, told: dict[Detail, str]) -> str:
    made = fresh_id(told["title"], _taken(reading, kind, told))
    if not made:
        raise RefusalError(f"No id can be made from the title {shown(told['title'])}. Give one with --id.")
    return made


def _report(plan: Plan, *, is_overlay: bool) -> str:
    """What was written and changed, and what to do next."""
    lines = ["Written:", *(f"  {name}" for name in plan.new)]
    if plan.placed:
        lines += ["Changed:", *(f"  {printable(each)}" for each in plan.placed)]
    first = next((name for name in plan.new if name.endswith("/index.md")), next(iter(plan.new)))
    steps = [
        f'Open {first} in an editor. What stands behind a "#" says what to change, and why.',
        *filter(None, [plan.to_do]),
        f"Ask what is wrong, as often as you like: {'coursekit' if is_overlay else 'make'} check",
        f"See it in your browser: {'mkdocs' if is_overlay else 'make'} serve",
    ]
    return "\n".join([*lines, "Next:", *(f"  {number}. {step}" for number, step in enumerate(steps, 1))])
