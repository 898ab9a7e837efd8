"""The sorts of files that a site holds, by the ending of their names."""

from __future__ import annotations

from typing import NamedTuple


class Media(NamedTuple):
    """A sort of file."""

    type: str
    """Its media type; with `nosniff` a browser takes no other for a script or a style sheet."""
    is_text: bool = False
    """Whether it is text in UTF-8, which becomes smaller when it is compressed."""


MEDIA = {
    "css": Media("text/css", is_text=True),
    "docx": Media("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "html": Media("text/html", is_text=True),
    "ico": Media("image/x-icon"),
    "jpg": Media("image/jpeg"),
    "js": Media("text/javascript", is_text=True),
    "json": Media("application/json", is_text=True),
    "map": Media("application/json"),  # for developers, so not worth compressing
    "mp4": Media("video/mp4"),
    "pdf": Media("application/pdf"),
    "png": Media("image/png"),
    "svg": Media("image/svg+xml", is_text=True),
    "txt": Media("text/plain", is_text=True),
    "webmanifest": Media("application/manifest+json", is_text=True),
    "webp": Media("image/webp"),
    "xml": Media("application/xml", is_text=True),
}
