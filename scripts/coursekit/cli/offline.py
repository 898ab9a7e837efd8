"""`coursekit export offline`: the course as one zip that opens without a network and without a server."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from coursekit.cli.build_site import build_site
from coursekit.cli.output_file import write_whole
from coursekit.cli.stop import NOT_DONE, StopError
from coursekit.cli.subcommand import add_command
from coursekit.cli.which_course import add_root, course_folder
from coursekit.load.site_settings import read_site_settings
from coursekit.problems import shown

if TYPE_CHECKING:
    import argparse

    from coursekit.cli.subcommand import Commands

_EXAMPLES = """\
examples:
  coursekit export offline                               build/offline/course.zip
  coursekit export offline --output learning.zip         another name, which its folder bears too

Whoever gets the zip unpacks it and opens the file "Open the course.html" in it. Everything works but what
needs a network by its nature. What a learner writes is kept by the browser that they open it with.

exit status: 0 done, 1 the course has problems or a file cannot be written, 2 the command was not understood,
             130 stopped with Ctrl-C: a zip that is there is whole
"""

_NAME = r"\w[\w .-]*\.zip"
"""What the zip may be called: without its ending, its folder bears that name on every system."""


def add(exports: Commands) -> None:
    """Describe the command."""
    purpose = "the course as one zip that opens without a network and without a server"
    offline = add_command(exports, "offline", purpose, _EXAMPLES, _run)
    add_root(offline)
    help_text = "the zip to write (default: build/offline/course.zip)"
    offline.add_argument(
        "--output", type=Path, default=Path("build/offline/course.zip"), metavar="FILE", help=help_text
    )


def _run(options: argparse.Namespace) -> int:
    root = course_folder(options)
    if not re.fullmatch(_NAME, options.output.name):
        raise StopError(f'{shown(options.output.name)} is no name for a zip. Write it as "learning.zip".')
    try:
        name = read_site_settings(root).name or "Course"
    except ValueError:
        raise StopError('mkdocs.yml cannot be used. "make build" says what is wrong with it.', NOT_DONE) from None
    # Imported here: checking, the commonest command, does without.
    from coursekit.offline.archive import START, pack
    from coursekit.offline.folder import make_folder

    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        build_site(root, site, "--no-directory-urls")
        make_folder(site)
        content = pack(site, name, options.output.stem)
    write_whole(options.output, content)
    print(f'{options.output}: {len(content) / 1_000_000:.1f} MB. Unpack it, and open "{START}".')
    return 0
