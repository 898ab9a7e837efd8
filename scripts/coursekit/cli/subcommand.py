"""What every subcommand is described with."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]
    """What a subcommand is added to; argparse has no public name for it."""


def add_command(
    commands: Commands, name: str, purpose: str, epilog: str, run: Callable[[argparse.Namespace], int]
) -> argparse.ArgumentParser:
    """Add a subcommand, whose arguments can then be added.

    Parameters:
        commands: What it is added to.
        name: The word that calls it.
        purpose: What it does, for a list of commands.
        epilog: Its examples and exit statuses, in the lines in which they are shown.
        run: What it does, which gives the exit status, or raises StopError.
    """
    parser = commands.add_parser(
        name, help=purpose, epilog=epilog, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.set_defaults(run=run)
    return parser
