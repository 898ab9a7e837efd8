"""Builds the site for the commands that make something of it."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from coursekit.cli.stop import NOT_DONE, StopError
from coursekit.problems import shown

if TYPE_CHECKING:
    from pathlib import Path

_RELEASED = "315532800"
"""1980, in seconds: the date of every file, as far as a file says one. The same input gives the same bytes."""


def build_site(root: Path, site: Path, *options: str) -> None:
    """Build the site of a project strictly, with MkDocs in a process of its own.

    Parameters:
        root: The project's folder.
        site: The folder to write.
        options: More options of `mkdocs build`.

    Raises:
        StopError: where it cannot be built. MkDocs has said why.
    """
    if not (root / "mkdocs.yml").is_file():
        raise StopError(f"There is no mkdocs.yml in {shown(str(root))}.")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", *options]
    command += ["--config-file", str(root / "mkdocs.yml"), "--site-dir", str(site.resolve())]
    environment = {"SOURCE_DATE_EPOCH": _RELEASED, "NO_MKDOCS_2_WARNING": "1"} | os.environ
    if subprocess.run(command, env=environment, check=False).returncode:
        raise StopError("The site cannot be built. Mend this first.", NOT_DONE)
