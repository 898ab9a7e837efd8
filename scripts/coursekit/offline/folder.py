"""Makes a folder that opens from a disk out of a site that was built with a file for each page.

From `file:` a browser reads no other file, and starts no worker. What needs one is brought along as a script.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from coursekit.model.offline import MANIFEST, SIZE, WORKER

if TYPE_CHECKING:
    from pathlib import Path

_NEEDS_A_HOST = (WORKER, SIZE, MANIFEST, "404.html", "sitemap.xml", "sitemap.xml.gz")
_MANIFEST_LINK = re.compile(rf'\s*<link rel="manifest" href="[^"]*{re.escape(MANIFEST)}">')
"""From a file, a browser may not read it, and says so in its console."""
_THEME_SCRIPT = re.compile(r'<script src="([^"]*)assets/javascripts/bundle\.')
_SEARCH_SHIM = "iframe-worker.js"
"""The script that stands in for a worker; it must run before the theme's own."""
_INDEX = "search/search_index"


def make_folder(site: Path) -> None:
    """Make a built site open from a disk.

    Parameters:
        site: Its folder. It was built without directory URLs: from a disk nothing leads to a page but its file's name.
    """
    for name in _NEEDS_A_HOST:
        (site / name).unlink(missing_ok=True)
    for path in site.rglob("*.map"):
        path.unlink()
    shim = next(site.glob(f"assets/*/{_SEARCH_SHIM}")).relative_to(site).as_posix()
    for page in sorted(site.rglob("*.html")):
        html = _MANIFEST_LINK.sub("", page.read_text(encoding="utf-8"))
        page.write_text(_THEME_SCRIPT.sub(rf'<script src="\1{shim}"></script>\n\g<0>', html), encoding="utf-8")
    for guide in sorted(site.glob("modules/*/facilitator.html")):
        # As coursePage, where the session builder looks for the notes of a step.
        _write_script(guide, "coursePage", guide.read_text(encoding="utf-8"))
    # As __index, where the theme's search looks for it.
    index = site / f"{_INDEX}.json"
    (site / f"{_INDEX}.js").write_text(f"var __index = {index.read_text(encoding='utf-8')};\n", encoding="utf-8")


def _write_script(file: Path, name: str, content: str) -> None:
    """Write a script beside a file that gives its content a name, for pages that may not read the file."""
    file.with_name(f"{file.name}.js").write_text(f"var {name} = {json.dumps(content)};\n", encoding="utf-8")
