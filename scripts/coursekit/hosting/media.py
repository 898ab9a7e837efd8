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
    "csv": Media("text/csv", is_text=True),
    "docx": Media("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "gif": Media("image/gif"),
    "html": Media("text/html", is_text=True),
    "ico": Media("image/x-icon"),
    "jpeg": Media("image/jpeg"),
    "jpg": Media("image/jpeg"),
    "js": Media("text/javascript", is_text=True),
    "json": Media("application/json", is_text=True),
    "map": Media("application/json"),  # for developers, so not worth compressing
    "mp3": Media("audio/mpeg"),
    "mp4": Media("video/mp4"),
    "odt": Media("application/vnd.oasis.opendocument.text"),
    "pdf": Media("application/pdf"),
    "png": Media("image/png"),
    "pptx": Media("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    "svg": Media("image/svg+xml", is_text=True),
    "txt": Media("text/plain", is_text=True),
    "webm": Media("video/webm"),
    "webmanifest": Media("application/manifest+json", is_text=True),
    "webp": Media("image/webp"),
    "xlsx": Media("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "xml": Media("application/xml", is_text=True),
}
