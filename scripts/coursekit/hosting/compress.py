"""Files beside the site's own that are compressed once, so that a server need not do it for each visit."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import brotli

from coursekit.hosting.media import MEDIA

if TYPE_CHECKING:
    from pathlib import Path

_LEAST = 860
"""Bytes under which a file fits one packet of a network as it is."""


def compress(path: Path) -> None:
    """Write `name.gz` and `name.br` beside a file of text, the same bytes for the same file whenever it is done."""
    content = path.read_bytes()
    media = MEDIA.get(path.suffix.removeprefix("."))
    if not media or not media.is_text or len(content) < _LEAST:
        return
    path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(content, 9, mtime=0))
    path.with_name(f"{path.name}.br").write_bytes(brotli.compress(content, mode=brotli.MODE_TEXT, quality=11))
