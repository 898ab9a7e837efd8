"""Has MkDocs build what an overlay and its course were laid into, and follow what a project is made of."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from coursekit.overlay.compose import STYLES

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from coursekit.overlay.compose import Project

_WATCHED = (
    "docs",
    "modules",
    "quizzes",
    "overrides",
    "scripts/coursekit/render/components",
    "scripts/coursekit/render/pages",
    "scripts/coursekit/strings",
    "mkdocs.yml",
    "originals",
    "overlay.yml",
    "strings.yml",
    "welcome.md",
)
"""What a served site follows, in the project's folder and in that of the course that an overlay is laid over."""


def lay_over(config: MkDocsConfig, project: Project) -> None:
    """Take pages from the folder that was laid, and add what the overlay has beside pages.

    Parameters:
        config: The site's settings, changed in place.
        project: The overlay over its course.
    """
    config.docs_dir = str(project.root / "docs")
    if project.has_styles:
        config.extra_css = [*config.extra_css, STYLES]
    if project.strings:
        # For scripts, which hold the course's own: overrides/main.html puts them into the head of each page.
        config.extra["course"] = {**(config.extra.get("course") or {}), "strings": json.dumps(project.strings)}


def watch_sources(config: MkDocsConfig, project: Project) -> None:
    """Let a served site follow the files that it is made of.

    Parameters:
        config: The site's settings, changed in place.
        project: The project, with the course that it may be laid over.
    """
    homes = [project.home, *filter(None, [project.base])]
    for folder in [str(home / name) for home in homes for name in _WATCHED]:
        if Path(folder).exists() and folder not in config.watch and folder != config.docs_dir:
            config.watch.append(folder)
