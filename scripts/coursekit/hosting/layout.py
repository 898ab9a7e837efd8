"""The names in the folder that a host gets, beside the settings of servers."""

from __future__ import annotations

SITE = "site"
"""The folder that is served."""
LIST = "files.json"
"""Every file of it, with the headers: only a folder that `coursekit build` wrote has it."""
