"""The ids of a page's headings, as the built site will have them."""

from __future__ import annotations

import re
from html import unescape

from coursekit.load.page_html import page_html
from coursekit.model.slug import slugify

_HEADING = re.compile(r"^#{1,6} ?(\S[^\n]*?)[ \t]*#*[ \t]*$", re.MULTILINE)
_EXPLICIT_ID = re.compile(r"[ ]\{:?[^}\n]*?#([\w-]+)[^}\n]*\}[ ]*\Z")
_MARKUP = re.compile(r"[\[<&{\\`*_]|[ ]{2}")  # Two spaces: code was blanked out here.
_HTML_ID = re.compile(r'<[a-zA-Z][^<>]*?\sid="([^"]+)"')


def plain_heading_ids(prose: str) -> set[str]:
    """The ids of most headings, found in a moment: those that begin a line with `#` and are plain words."""
    found: set[str] = set()
    for heading in _HEADING.finditer(prose) if "#" in prose else ():
        explicit = _EXPLICIT_ID.search(heading[1])
        if explicit:
            found.add(explicit[1])
        elif not _MARKUP.search(heading[1]):
            found.add(slugify(heading[1]))
    return found


def heading_ids(body: str) -> set[str]:
    """The ids of all headings, and those written with `{: #id }` elsewhere.

    Python-Markdown itself makes them: it knows underlined headings, headings in boxes, and equal ones.
    That takes long enough to ask only where `plain_heading_ids` has no answer.
    """
    return {unescape(found) for found in _HTML_ID.findall(page_html(body))}
