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
_PAGES = "(globalThis.coursePages ??= {})"
"""Where the session builder looks for a guide: a page may ask for several."""
_SEARCH_SHIM = "iframe-worker.js"
"""The script that stands in for a worker; it must run before the theme's own."""


def make_folder(site: Path) -> None:
    """Make a built site open from a disk.

    Parameters:
        site: Its folder. It was built without directory URLs: from a disk nothing leads to a page but its file's name.
    """
    for name in _NEEDS_A_HOST:
        (site / name).unlink(missing_ok=True)
    for path in site.rglob("*.map"):
        path.unlink()
    shims = [path.relative_to(site).as_posix() for path in site.glob(f"assets/*/{_SEARCH_SHIM}")]
    before = "".join(rf'<script src="\1{shim}"></script>\n' for shim in shims)
    for page in sorted(site.rglob("*.html")):
        html = _MANIFEST_LINK.sub("", page.read_text(encoding="utf-8"))
        page.write_text(_THEME_SCRIPT.sub(rf"{before}\g<0>", html), encoding="utf-8")
    # What pages read on a host, they get as a script here, under the name at which they look for it: the session
    # builder for a step's notes, and the theme's search for its index. A site may do without either.
    for guide in sorted(site.glob("modules/*/facilitator.html")):
        script = f"{_PAGES}[document.currentScript.src] = {json.dumps(guide.read_text(encoding='utf-8'))};\n"
        guide.with_name(f"{guide.name}.js").write_text(script, encoding="utf-8")
    index = site / "search" / "search_index.json"
    if index.is_file():
        text = index.read_text(encoding="utf-8")
        index.with_suffix(".js").write_text(f"var __index = {text};\n", encoding="utf-8")
