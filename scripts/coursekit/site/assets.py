"""Where the scripts and style sheets stand, and which of them a page loads.

Every page has `course.js` and `course.css`; what else it needs, its custom elements say.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.utils import get_relative_url

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

SCRIPTS = {
    "account": "account",
    "before-after": "before-after",
    "certificate": "certificate",
    "deck": "deck",
    "documents": "documents",
    "due": "revisit",
    "erase": "take-away",
    "gallery": "gallery",
    "give": "give",
    "hand-outs": "hand-outs",
    "my-record": "my-record",
    "offer": "plan",
    "offline": "offline",
    "plan": "plan",
    "plan-due": "plan",
    "reflection": "reflection",
    "revisit": "revisit",
    "room": "room",
    "scenario": "scenario",
    "self-assessment": "self-assessment",
    "session": "session",
    "shared-computer": "shared-computer",
    "take-away": "take-away",
    "worksheet": "worksheet",
}
"""The custom elements that `course.js` does not define, by name without `course-`, and the script of each."""

STYLES = {
    "account": "record",
    "before-after": "revisit",
    "certificate": "record",
    "deck": "deck",
    "documents": "record",
    "give": "room",
    "hand-outs": "hand-outs",
    "my-record": "record",
    "offer": "plan",
    "offline": "record",
    "plan": "plan",
    "plan-due": "plan",
    "revisit": "revisit",
    "room": "room",
    "scenario": "scenario",
    "self-assessment": "self-assessment",
    "session": "session",
    "take-away": "record",
    "worksheet": "worksheet",
}
"""The custom elements with rules that are not in `course.css`, and the style sheet of each."""

_ELEMENT = re.compile(r"<course-([a-z-]+)")
_OURS = re.compile(r"assets/([\w-]+\.(?:css|js))")


def place_assets(files: Files, config: MkDocsConfig) -> dict[str, str]:
    """Move the scripts and style sheets of `docs/assets/` into a folder that is named for all that is in them.

    A browser may keep such a file for ever: another version has another address. One folder for all, because they load
    each other by name, and a page must never run parts of two versions.

    Returns:
        The address of each, from the site's root, by its path in `docs/`.
    """
    ours = sorted((file for file in files if _OURS.fullmatch(file.src_uri)), key=lambda file: file.src_uri)
    digest = hashlib.sha256()
    for file in ours:
        content = Path(file.abs_src_path or "").read_bytes()
        digest.update(f"{file.src_uri} {len(content)}\n".encode() + content)
    folder = digest.hexdigest()[:12]
    places = {}
    for file in ours:
        file.dest_uri = _OURS.sub(rf"assets/{folder}/\1", file.src_uri)
        places[file.src_uri] = file.dest_uri
    config.extra_css = [places.get(path, path) for path in config.extra_css]
    config.extra_javascript = [places.get(str(path), path) for path in config.extra_javascript]
    return places


def add_assets(html: str, url: str, places: Mapping[str, str]) -> str:
    """Load the style sheets and scripts that a page needs: each at the end of its part, the head and the body.

    So a style sheet follows `course.css`, and the page is not painted without it. A script follows `course.js`, from
    which it takes what they share.

    Parameters:
        html: The whole page; the custom elements in it say what it needs.
        url: The page's own, from the site's root.
        places: The address of each script and style sheet, as `place_assets` has it.
    """
    names = set(_ELEMENT.findall(html))
    links = [f'<link rel="stylesheet" href="{path}">' for path in _paths(STYLES, names, "css", url, places)]
    # Deferred: however late course.js comes, it runs first.
    scripts = [f'<script src="{path}" defer></script>' for path in _paths(SCRIPTS, names, "js", url, places)]
    if links:
        html = html.replace("</head>", "\n".join((*links, "</head>")), 1)
    return "\n".join((*scripts, "</body>")).join(html.rsplit("</body>", 1)) if scripts else html


def _paths(files: dict[str, str], names: set[str], suffix: str, url: str, places: Mapping[str, str]) -> list[str]:
    """List what the elements on a page need of one sort, once each, as the page names them."""
    needed = sorted({files[name] for name in names if name in files})
    return [get_relative_url(places.get(path, path), url) for path in (f"assets/{name}.{suffix}" for name in needed)]
