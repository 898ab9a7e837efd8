"""Records that somebody signed off a module, in the course's own list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.cli.output_file import write_whole
from coursekit.cli.stop import NOT_DONE, StopError
from coursekit.load.catalogues import SIGN_OFFS, read_sign_offs

if TYPE_CHECKING:
    import argparse

    from coursekit.load.reading import Reading

WORDS = {
    "name": "who signed",
    "role": 'what makes them the one to ask, as "nurse and lecturer"',
    "date": "the day on which they signed, as 2026-03-09",
    "scope": 'what they looked at, as "all text and questions"',
}
"""What a sign-off takes beside a module and a version."""


def record_sign_off(reading: Reading, options: argparse.Namespace) -> None:
    """Add what the options say to the list, if it is right.

    Raises:
        StopError: where it is not.
        OSError: where the list cannot be written.
    """
    missing = [f"--{name}" for name in WORDS if not getattr(options, name)]
    if missing or len(options.module or ()) != 1:
        wanted = [*(() if len(options.module or ()) == 1 else ("one --module",)), *missing]
        raise StopError(f"To record a sign-off, add {', '.join(wanted)}.")
    entry = {"module": options.module[0], **{name: getattr(options, name) for name in WORDS}, "version": options.record}
    text = _as_yaml(entry)
    _file, added, problems = read_sign_offs(text)
    if problems:
        raise StopError("\n".join(f"{problem.message} {problem.mend}" for problem in problems))
    same = [each for each in reading.course.sign_offs if (each.module, each.name, each.version) == _key(entry)]
    if same:
        raise StopError(f"This is recorded already, with the date {same[0].date}.", NOT_DONE)
    path = reading.root / SIGN_OFFS
    before = path.read_text(encoding="utf-8-sig") if path.exists() else ""
    whole = f"{before.rstrip()}\n\n{text}" if before.strip() else text
    _file, entries, problems = read_sign_offs(whole)
    if problems or len(entries) != len(reading.course.sign_offs) + len(added):
        message = f'{SIGN_OFFS} is not written as a list with an entry each "- ". Add this by hand:\n{text}'
        raise StopError(message, NOT_DONE)
    write_whole(path, whole.encode())
    _say(reading, options.module[0], options.record)


def _key(entry: dict[str, str]) -> tuple[str, str, str]:
    return entry["module"], entry["name"].strip(), entry["version"]


def _as_yaml(entry: dict[str, str]) -> str:
    import yaml

    return yaml.safe_dump([entry], allow_unicode=True, sort_keys=False, width=10_000)


def _say(reading: Reading, slug: str, version: str) -> None:
    from coursekit.export.review import review_version

    if review_version(reading, slug) == version:
        print(f'Recorded in {SIGN_OFFS}: "{slug}" is signed off.')
    else:
        print(f'Recorded in {SIGN_OFFS}. The text of "{slug}" is another one now, so it shows as out of date.')
