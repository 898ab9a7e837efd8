"""The folder of a course, which every command works on."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]
    """What a subcommand is added to; argparse has no public name for it."""


def add_root(parser: argparse.ArgumentParser) -> None:
    """Let a command be told which course it works on."""
    parser.add_argument("--root", type=Path, default=Path(), help="the project's folder (default: this one)")


def course_folder(options: argparse.Namespace) -> Path | None:
    """The project's folder, or None where no course lies in it, which is said."""
    root = Path(options.root).resolve()
    if (root / "modules").is_dir():
        return root
    print(f'There is no "modules" folder in {root}. Run coursekit in the project\'s folder.', file=sys.stderr)
    return None
