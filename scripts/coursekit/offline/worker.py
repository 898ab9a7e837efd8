"""Writes what lets a browser keep the whole course: the service worker with its list of files, and the web manifest.

Why it is done like this was measured in Chromium: see decision 0027.
"""

from __future__ import annotations

import hashlib
import json
import struct
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from coursekit.model.offline import CACHES, MANIFEST, SIZE, WORKER

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEFT_OUT = {WORKER, SIZE, "404.html", "sitemap.xml", "sitemap.xml.gz"}
"""What is of use with a network only. Some hosts send 404.html elsewhere, too."""
_TOO_LARGE = {".docx", ".map", ".mp3", ".mp4", ".pdf", ".webm"}
"""Books for paper, sound and film, which would be most of the download; and what only developers open."""
_OTHER_LANGUAGES = "assets/javascripts/lunr/"
"""What the theme's search needs for languages without spaces or with another script; English needs none of it."""
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
"""With it a PNG begins; its width and height stand from byte 16 on (PNG 3rd edition, sections 5.2 and 11.2.1)."""


class Named(NamedTuple):
    """What a device shows of the course among its apps."""

    name: str
    description: str
    icons: tuple[str, ...]
    """Pictures, SVG or PNG, from the site's root. Others are passed over."""


def write_worker(site: Path, named: Named) -> None:
    """Write the worker, the manifest and the size into a site that is otherwise whole.

    Parameters:
        site: Its folder.
        named: What the manifest says.
    """
    (site / MANIFEST).write_text(_manifest(site, named), encoding="utf-8")
    paths = [path for path in sorted(site.rglob("*")) if path.is_file() and _is_kept(path.relative_to(site))]
    files = {path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}
    script = _script("sw.js")
    # Of the script too: two workers never share a cache, so that one which fails cannot harm what the other has.
    version = hashlib.sha256(f"{json.dumps(files, sort_keys=True)}{script}".encode()).hexdigest()[:12]
    (site / WORKER).write_text(_with_course(script, version=version, files=files), encoding="utf-8")
    size = {"version": version, "files": len(files), "bytes": sum(path.stat().st_size for path in paths)}
    (site / SIZE).write_text(json.dumps(size) + "\n", encoding="utf-8")


def write_retirement(site: Path) -> None:
    """Write a worker that ends the one before, for a site that does not offer to be kept."""
    (site / WORKER).write_text(_with_course(_script("retire.js")), encoding="utf-8")


def _is_kept(path: Path) -> bool:
    name = path.as_posix()
    return not (name in _LEFT_OUT or path.suffix in _TOO_LARGE or name.startswith(_OTHER_LANGUAGES))


def _with_course(script: str, **facts: object) -> str:
    """Write above a worker what it must know."""
    return f"self.COURSE = {json.dumps({'caches': CACHES, **facts}, ensure_ascii=False)};\n{script}"


def _script(name: str) -> str:
    return (Path(__file__).parent / name).read_text(encoding="utf-8")


def _manifest(site: Path, named: Named) -> str:
    manifest = {
        "name": named.name,
        "description": named.description,
        "lang": "en-GB",
        "start_url": ".",
        "scope": ".",
        "display": "standalone",
        "background_color": "#f6f4ef",
        "icons": [icon for path in named.icons for icon in _icon(site, path)],
    }
    return json.dumps(manifest, indent=2, ensure_ascii=False) + "\n"


def _icon(site: Path, path: str) -> Iterator[dict[str, str]]:
    """Describe a picture, if it is there and devices take its kind."""
    if not (site / path).is_file():
        return
    if path.endswith(".svg"):
        yield {"src": path, "sizes": "any", "type": "image/svg+xml"}
        return
    start = (site / path).read_bytes()[:24]
    if start.startswith(_SIGNATURE):
        yield {"src": path, "sizes": "{}x{}".format(*struct.unpack(">II", start[16:24])), "type": "image/png"}
