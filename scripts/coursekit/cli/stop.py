"""How a command stops when it cannot go on: it says why, in one way for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coursekit.starters.refusal import RefusalError

NOT_DONE = 1
"""The exit status where the course or the disk does not let it."""
NOT_UNDERSTOOD = 2
"""The exit status where another word in the command, or a further package, would mend it."""


class StopError(Exception):
    """The command ends here. What it says goes to the error stream."""

    def __init__(self, message: str, status: int = NOT_UNDERSTOOD) -> None:
        """Keep what is said, and the exit status."""
        self.status = status
        super().__init__(message)


def refused(refusal: RefusalError, mend: str = "") -> StopError:
    """How a command stops that something was refused to.

    Parameters:
        refusal: What was refused, and why.
        mend: What to do about it in this command, where the refusal does not know.
    """
    return StopError(f"{refusal} {mend}".rstrip(), NOT_UNDERSTOOD if refusal.is_asked_wrongly else NOT_DONE)
