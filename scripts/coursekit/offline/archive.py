"""Packs the folder that opens from a disk into one zip."""

from __future__ import annotations

import stat
import zipfile
from html import escape
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

START = "Open the course.html"
"""The file to open. It stands above the others, which are many."""
_FILES = "course"
"""The folder that holds them."""
_DAY = (1980, 1, 1, 0, 0, 0)
"""The date of every file, the first that a zip can say: the same course gives the same bytes."""
_PAGE = """\
<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{name}</title>
</head>
<body>
<h1>{name}</h1>
<p><a href="{files}/index.html">Open the course</a></p>
<p>Nothing opens? Then this file is still inside the zip, or has left its folder.
Unpack the whole zip first: on Windows, click it with the right mouse button and choose "Extract all".
Then open this file again.</p>
<script src="{files}/open.js"></script>
</body>
</html>
"""
"""Works by its link; the script goes on by itself, and is there only where the other files are."""


def pack(site: Path, name: str, folder: str) -> bytes:
    """Pack a folder that `make_folder` made.

    Parameters:
        site: The folder.
        name: What the course is called.
        folder: The name of the one folder in the zip.
    """
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        _add(archive, f"{folder}/{START}", _PAGE.format(name=escape(name), files=_FILES).encode())
        _add(archive, f"{folder}/{_FILES}/open.js", f'location.replace("{_FILES}/index.html");\n'.encode())
        for path in sorted(path for path in site.rglob("*") if path.is_file()):
            _add(archive, f"{folder}/{_FILES}/{path.relative_to(site).as_posix()}", path.read_bytes())
    return content.getvalue()


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    about = zipfile.ZipInfo(name, _DAY)
    about.compress_type = zipfile.ZIP_DEFLATED
    about.external_attr = (stat.S_IFREG | 0o644) << 16  # readable, where the zip is unpacked on a system that asks
    archive.writestr(about, content)
