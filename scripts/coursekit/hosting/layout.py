"""The names in the folder that a host gets, beside the settings of servers."""

from __future__ import annotations

from pathlib import Path

SITE = "site"
"""The folder that is served."""
LIST = "files.json"
"""Every file of it but the compressed copies, with the headers: only a folder that `coursekit build` wrote has it."""
SETTINGS = Path(__file__).parent / "servers"
"""The templates of the servers' settings: each is written under its own name."""


def names_written() -> set[str]:
    """The names of all that stands in the folder."""
    return {SITE, LIST, *(path.name for path in SETTINGS.iterdir())}
