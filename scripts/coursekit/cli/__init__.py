"""The `coursekit` command: one module a subcommand, each with `add`, which describes it, and what it then runs."""

from __future__ import annotations

import io
import os
import signal
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_CTRL_C = 130
"""What a shell gives to a program that Ctrl-C ended."""
_CLOSED_PIPE = 141
"""What a shell gives to a program whose reader has had enough, as "head" has."""


def main(arguments: list[str] | None = None) -> int:
    """Run the command with the given arguments, or the process's own; return the exit status."""
    for stream in (sys.stdout, sys.stderr):
        # An author's words may hold letters that the terminal's encoding lacks.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        try:
            return _loaded()(arguments)
        finally:
            sys.stdout.flush()  # Here, and not as Python ends: what the reader or the disk says to it is to be heard.
    except BrokenPipeError:
        _let_output_go()
        return _CLOSED_PIPE
    except OSError as error:
        if error.filename is None:  # The output itself.
            _let_output_go()
        print(f"{error.filename or 'The output'} cannot be read or written: {error.strerror}.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return _CTRL_C


def _loaded() -> Callable[[list[str] | None], int]:
    """What runs the command. It takes a moment to load, and Ctrl-C may come in it.

    Pydantic makes another error of it while it builds a model, so here the process ends at once: nothing is begun yet.
    """

    def stop(*_signal: object) -> None:
        os.write(2, b"Stopped.\n")
        os._exit(_CTRL_C)

    before = signal.signal(signal.SIGINT, stop)
    try:
        from coursekit.cli.commands import run
    finally:
        signal.signal(signal.SIGINT, before)
    return run


def _let_output_go() -> None:
    """Python would complain once more when it closes the stream."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
