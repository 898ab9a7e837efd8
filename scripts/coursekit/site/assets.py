"""Which scripts and style sheets a page loads beside `course.js` and `course.css`, which every page has."""

from __future__ import annotations

import re

from mkdocs.utils import get_relative_url

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


def add_assets(html: str, url: str) -> str:
    """Load the style sheets and scripts that a page needs: each at the end of its part, the head and the body.

    So a style sheet follows `course.css`, and the page is not painted without it. A script follows `course.js`, from
    which it takes what they share.

    Parameters:
        html: The whole page; the custom elements in it say what it needs.
        url: The page's own, from the site's root.
    """
    names = set(_ELEMENT.findall(html))
    links = [f'<link rel="stylesheet" href="{path}">' for path in _paths(STYLES, names, "css", url)]
    # Deferred: however late course.js comes, it runs first.
    scripts = [f'<script src="{path}" defer></script>' for path in _paths(SCRIPTS, names, "js", url)]
    if links:
        html = html.replace("</head>", "\n".join((*links, "</head>")), 1)
    return "\n".join((*scripts, "</body>")).join(html.rsplit("</body>", 1)) if scripts else html


def _paths(files: dict[str, str], names: set[str], suffix: str, url: str) -> list[str]:
    """List what the elements on a page need of one sort, once each, as the page names them."""
    needed = sorted({files[name] for name in names if name in files})
    return [get_relative_url(f"assets/{name}.{suffix}", url) for name in needed]
