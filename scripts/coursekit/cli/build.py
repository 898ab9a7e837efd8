"""`coursekit build`: the folder that an organisation hosts."""

from __future__ import annotations

import json
import re
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from coursekit.cli.build_site import build_site
from coursekit.cli.left_to_fill import left_to_fill
from coursekit.cli.stop import NOT_DONE, StopError
from coursekit.cli.subcommand import add_command
from coursekit.cli.which_course import add_root, course_folder
from coursekit.hosting.layout import LIST, SITE, names_written
from coursekit.load.site_settings import read_site_settings
from coursekit.problems import shown

if TYPE_CHECKING:
    import argparse

    from coursekit.cli.subcommand import Commands

_EPILOG = """\
examples:
  coursekit build                                         the site and settings for servers, in build/host/
  coursekit build --frames https://lms.example.org        let pages of an LMS show it in a frame
  coursekit build --output /tmp/course                    another folder

In the folder: site/ is what is served, with each file compressed beside it. nginx.conf, Caddyfile, apache.conf and
Containerfile serve it with strict headers. files.json lists every file with its hash, for other servers and for a CDN.

exit status: 0 done, 1 the course has problems or a file cannot be written, 2 the command was not understood,
             130 stopped with Ctrl-C: the folder is as it was before
"""
_ORIGIN = re.compile(r"https?://(?:(?:\*\.)?[a-z0-9][a-z0-9.-]*|\[[0-9a-f:.]+\])(?::\d+)?", re.IGNORECASE | re.ASCII)
"""A host as content security policies write it (CSP 3, section 2.3.1), or an address of IPv6."""
_PATH = re.compile(r"(?:/[\w.~-]+)*/?", re.ASCII)
"""What stands in the settings of every server as it is."""


def add(commands: Commands) -> None:
    """Describe the command."""
    build = add_command(commands, "build", "the site as a folder for any static host", _EPILOG, _run)
    add_root(build)
    help_text = "an origin whose pages may show the site in a frame; can be given more than once (default: none may)"
    build.add_argument("--frames", action="append", default=[], metavar="ORIGIN", help=help_text)
    help_text = "the folder to write (default: build/host)"
    build.add_argument("--output", type=Path, default=Path("build/host"), metavar="FOLDER", help=help_text)


def _run(options: argparse.Namespace) -> int:
    root = course_folder(options)
    wrong = [each for each in options.frames if not _ORIGIN.fullmatch(each)]
    if wrong:
        raise StopError(f"{shown(wrong[0])} is no origin. Write it as https://lms.example.org, without a path.")
    output = _own_folder(options.output)
    # Imported here: checking, the commonest command, does without.
    from coursekit.hosting.publish import BlockedError, publish

    base = _base(root)
    new, old = (output.with_name(f".{output.name}.{state}") for state in ("new", "old"))
    try:
        if old.exists() and not output.exists():
            old.replace(output)  # of a run that was killed between the two moves
        shutil.rmtree(new, ignore_errors=True)
        build_site(root, new / SITE)
        publish(new, options.frames, base)
        _swap(new, output, old)
    except BlockedError as error:
        message = f"These would not work under the content security policy:\n{error}"
        raise StopError(
            f"{message}\nPut styles and scripts into files of the site, and link to what is elsewhere.", NOT_DONE
        ) from None
    except OSError as error:
        raise StopError(f"{options.output} cannot be written: {error.strerror}.", NOT_DONE) from None
    finally:
        for left in (new, old):
            shutil.rmtree(left, ignore_errors=True)
    print(options.output)
    for gap in left_to_fill(read_site_settings(root)):
        print(f"Before it goes online: {gap}", file=sys.stderr)
    return 0


def _own_folder(path: Path) -> Path:
    """The folder to write: none yet, an empty one, or one that this command wrote before."""
    output = path.resolve()
    if not output.name or output.is_file() or (output.is_dir() and any(output.iterdir()) and not _is_ours(output)):
        raise StopError(f"{shown(str(path))} holds something else, which would be lost. Name another folder.")
    return output


def _is_ours(folder: Path) -> bool:
    """Whether this command wrote a folder, and nobody put anything beside what it wrote."""
    try:
        listed = json.loads((folder / LIST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(listed, dict) and {"headers", "files"} <= listed.keys() and _names(folder) <= names_written()


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def _swap(new: Path, output: Path, old: Path) -> None:
    """Put the new folder in the place of the old one, or leave the old one there, also after Ctrl-C."""
    try:
        if output.exists():
            shutil.rmtree(old, ignore_errors=True)  # of a run that was killed
            output.replace(old)
        new.replace(output)
    except BaseException:
        if old.exists() and not output.exists():
            old.replace(output)
        raise


def _base(root: Path) -> str:
    """The path of the site on its host, as `site_url` has it."""
    try:
        path = urlsplit(read_site_settings(root).url).path
    except ValueError:
        raise StopError('mkdocs.yml cannot be used. "make build" says what is wrong with it.', NOT_DONE) from None
    if not _PATH.fullmatch(path):
        raise StopError(f"site_url has the path {shown(path)}. Use letters from a to z, digits, hyphens and dots.")
    return f"/{path.strip('/')}/" if path.strip("/") else "/"
