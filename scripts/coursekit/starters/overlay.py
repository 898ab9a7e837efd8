"""The folder of an overlay to begin from."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from coursekit.starters.fill import as_yaml, filled
from coursekit.starters.plan import Plan

if TYPE_CHECKING:
    from pathlib import Path

    from coursekit.load.reading import Reading

_FILES = (
    "README.md",
    "docs/our/policies.md",
    "mkdocs.yml",
    "modules/glossary.yml",
    "overlay.yml",
    "welcome.md",
)
_IGNORED = "# Made at each build of what lies here and of the course.\n/.course/\n/build/\n/site/\n"
"""What Git is to pass over."""


def overlay_plan(reading: Reading, folder: Path, name: str) -> Plan:
    """What has to be written to begin an overlay.

    Parameters:
        reading: The course that it is laid over.
        folder: The overlay's folder.
        name: The name of its site.
    """
    course = os.path.relpath(reading.root, folder).replace(os.sep, "/")
    modules = [module.slug for module in reading.course.modules]
    values = {"course": course, "name": as_yaml(name), "module": modules[-1] if modules else "a-module"}
    new = {each: filled(f"overlay/{each}", values) for each in _FILES}
    return Plan(new={**new, ".gitignore": _IGNORED})
