"""Settings for the servers that people host with: each file is a template in `servers/`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from coursekit.hosting.headers import ASK_EACH_TIME, FOR_EVER, IMMUTABLE

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = "/srv/course"
"""Where the files say that they lie: the host moves them there, or writes another folder in its place."""

TYPES = {
    "css": "text/css",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html",
    "ico": "image/x-icon",
    "jpg": "image/jpeg",
    "js": "text/javascript",
    "json": "application/json",
    "map": "application/json",
    "pdf": "application/pdf",
    "png": "image/png",
    "svg": "image/svg+xml",
    "txt": "text/plain",
    "webmanifest": "application/manifest+json",
    "webp": "image/webp",
    "xml": "application/xml",
}
"""The media type of each ending; with `nosniff` a browser takes no other for a script or a style sheet."""
_TEXT = ("css", "js", "json", "svg", "txt", "webmanifest", "xml")
"""Endings whose type does not say by itself that the text is UTF-8; a page's does."""


def server_files(headers: Mapping[str, str], base: str = "/") -> dict[str, str]:
    """Write the settings of each server, by the name of its file.

    Parameters:
        headers: Those of every file, by name.
        base: The path of the site on its host; begins and ends with a slash.
    """
    folder = Path(__file__).parent / "servers"
    environment = Environment(
        loader=FileSystemLoader(folder), undefined=StrictUndefined, keep_trailing_newline=True, autoescape=False
    )
    values = {
        "ask": ASK_EACH_TIME,
        "base": base,
        "folder": FOLDER,
        "for_ever": FOR_EVER,
        "headers": headers,
        "immutable": IMMUTABLE,
        "text_suffixes": [f".{each}" for each in _TEXT],
        "text_types": [TYPES[each] for each in _TEXT],
        "types": TYPES,
    }
    return {path.name: environment.get_template(path.name).render(values) for path in sorted(folder.iterdir())}
