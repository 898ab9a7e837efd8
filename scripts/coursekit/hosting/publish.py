"""Makes the folder that a host serves out of a site that was built."""

from __future__ import annotations

import hashlib
import json
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from coursekit.hosting.compress import compress
from coursekit.hosting.headers import ASK_EACH_TIME, FOR_EVER, headers, is_immutable
from coursekit.hosting.layout import LIST, SITE
from coursekit.hosting.needs import needs_of
from coursekit.hosting.servers import server_files

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class BlockedError(ValueError):
    """Something in a page would not work under the policy; the message lists each, a line each."""


def publish(folder: Path, frames: Sequence[str], base: str) -> None:
    """Compress what is in `folder/site`, and write beside it how to serve it.

    Parameters:
        folder: Has the site in it.
        frames: The origins whose pages may show the site in a frame.
        base: The path of the site on its host; begins and ends with a slash.

    Raises:
        BlockedError: where a page holds what the policy blocks.
    """
    site = folder / SITE
    (site / "sitemap.xml.gz").unlink(missing_ok=True)  # MkDocs' own; ours comes with the others
    paths = sorted(path for path in site.rglob("*") if path.is_file())
    found = headers(_hashes(site, paths), frames)
    for name, text in server_files(found, base).items():
        (folder / name).write_text(text, encoding="utf-8")
    listed = {"headers": found, "files": [_described(path, site) for path in paths]}
    (folder / LIST).write_text(json.dumps(listed, indent=2) + "\n", encoding="utf-8")
    with ThreadPoolExecutor() as pool:  # Both libraries let go of the interpreter while they compress.
        list(pool.map(compress, paths))


def _hashes(site: Path, paths: list[Path]) -> set[str]:
    hashes: set[str] = set()
    blocked = []
    for path in paths:
        if path.suffix == ".html":
            needs = needs_of(path.read_text(encoding="utf-8", errors="replace"))
            hashes |= needs.hashes
            name = path.relative_to(site).as_posix()
            blocked += [f"{name}:{line}: {what}" for line, what in needs.blocked]
    if blocked:
        raise BlockedError("\n".join(blocked))
    return hashes


def _described(path: Path, site: Path) -> dict[str, str | int]:
    name = path.relative_to(site).as_posix()
    content = path.read_bytes()
    return {
        "path": name,
        "sha256": hashlib.sha256(content).hexdigest(),
        "bytes": len(content),
        "cache-control": FOR_EVER if is_immutable(name) else ASK_EACH_TIME,
    }
