"""Which scripts a page loads beside `course.js`, which `mkdocs.yml` gives to every page."""

from __future__ import annotations

import re

from mkdocs.utils import get_relative_url

SCRIPTS = {
    "account": "account",
    "before-after": "before-after",
    "certificate": "certificate",
    "documents": "documents",
    "due": "revisit",
    "erase": "take-away",
    "my-record": "my-record",
    "offer": "plan",
    "plan": "plan",
    "plan-due": "plan",
    "reflection": "reflection",
    "revisit": "revisit",
    "scenario": "scenario",
    "self-assessment": "self-assessment",
    "shared-computer": "shared-computer",
    "take-away": "take-away",
    "worksheet": "worksheet",
}
"""The custom elements that `course.js` does not define, by name without `course-`, and the script of each."""
_ELEMENT = re.compile(r"<course-([a-z-]+)")


def add_scripts(html: str, url: str) -> str:
    """Load the scripts that a page needs at its end: after `course.js`, from which they take what they share.

    Parameters:
        html: The whole page; the custom elements in it say which scripts it needs.
        url: The page's own, from the site's root.
    """
    names = sorted({SCRIPTS[name] for name in _ELEMENT.findall(html) if name in SCRIPTS})
    # Deferred: however late course.js comes, it runs first.
    tags = "".join(f'<script src="{get_relative_url(f"assets/{name}.js", url)}" defer></script>\n' for name in names)
    return f"{tags}</body>".join(html.rsplit("</body>", 1)) if names else html
