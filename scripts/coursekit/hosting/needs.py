"""What a page needs of a strict content security policy, and what the policy would block in it."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

_DATA_TYPES = re.compile(r"application/(?:ld\+)?json|text/template")
"""Types of script that a browser does not run."""
_SCRIPT_URL = re.compile(r"[\s\x00-\x1f]*javascript:", re.IGNORECASE)
_ELSEWHERE = re.compile(r"\s*(?:[\\/]{2}|https?:)", re.IGNORECASE)
"""An address on another host; a browser takes a backslash for a slash."""
_URL_ATTRIBUTES = {"action", "data", "formaction", "href", "ping", "poster", "src", "xlink:href"}
_SET_ATTRIBUTES = {"imagesrcset", "srcset"}
"""Several addresses, with commas between."""
_BLOCKED_TAGS = {"base", "embed", "frame", "iframe", "object", "style"}
_UNSEEN = re.compile(r"[\t\n\r]")
"""What a browser takes out of an address before it reads it (WHATWG URL, section 4.4)."""
_KNOWN = {
    "52f6204af2251f71fa7c71ff48855ae9a62e0d0415249e35af8c1a65bfa72b5a",  # where the site begins, and its settings
    "0eb10c249dbdb0beef225a10ce5cbe55418cc4a7014cc208f8e7d6ed8f00906e",  # the colours that were chosen
    "ffcc0f7735fdab434d257c80e65cec2e88d716991e69757185b7e450e41a5b2f",  # the tab that an address leads to
}
"""The scripts that the theme puts into pages, by SHA-256, with nothing in the place of the way to the site's root.

A policy that blessed whatever stands in the pages would bless what somebody smuggled in. Another version of the theme
may have other scripts: then the folder is not made until someone has read them and put them here.
"""
_WAY_TO_ROOT = re.compile(r'(?<=new URL\(")[\w./~-]*(?="\,location\))')
_LINKS = {"a", "area"}
"""Only these may name another host: the learner decides whether to follow them."""
_UNLOADED = {"alternate", "author", "canonical", "license", "me", "next", "prev"}
"""What a `<link>` may be to another host, because nothing is loaded from there."""


@dataclass(slots=True)
class Needs:
    """What a page holds."""

    hashes: set[str] = field(default_factory=set)
    """Each script that stands in the page, as a source of a policy: `'sha256-…'` (CSP 3, section 2.3.1)."""
    blocked: list[tuple[int, str]] = field(default_factory=list)
    """What no browser would run, load or apply under the policy: the line, and what stands there."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found = Needs()
        self._script: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "script" and "src" not in given and not _DATA_TYPES.fullmatch(given.get("type", "")):
            self._script = []
        if tag in _BLOCKED_TAGS or (tag == "meta" and given.get("http-equiv", "").lower() == "refresh"):
            self._block(f"<{tag}>")
        # Of an attribute that is given twice, a browser takes the first: each of them is looked at.
        for name, value in ((name, value or "") for name, value in attrs):
            if name == "style" or name.startswith("on") or _leads_astray(tag, name, value, given.get("rel", "")):
                self._block(f'{name}="{value}" in <{tag}>')

    def handle_data(self, data: str) -> None:
        if self._script is not None:
            self._script.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self._script is not None:
            script = "".join(self._script)
            if hashlib.sha256(_WAY_TO_ROOT.sub("", script).encode()).hexdigest() not in _KNOWN:
                self._block(f"<script>{script[:60]}")
            digest = hashlib.sha256(script.encode()).digest()
            self.found.hashes.add(f"'sha256-{base64.b64encode(digest).decode()}'")
            self._script = None

    def _block(self, what: str) -> None:
        self.found.blocked.append((self.getpos()[0], what))


def _leads_astray(tag: str, name: str, value: str, rel: str) -> bool:
    """Whether an attribute runs a script, or loads something from another host."""
    if name in ("ping", "formaction") or (tag == "form" and name == "action"):
        return True  # It tells an address of each click, or sends a form, which the policy allows to nobody.
    if name in _SET_ATTRIBUTES:
        return any(_ELSEWHERE.match(each) for each in value.split(","))
    if name not in _URL_ATTRIBUTES:
        return False
    address = _UNSEEN.sub("", value)
    loads = tag not in _LINKS and not (tag == "link" and rel.lower() in _UNLOADED)
    return bool(_SCRIPT_URL.match(address)) or (loads and bool(_ELSEWHERE.match(address)))


def needs_of(html: str) -> Needs:
    """Read what a page needs.

    Parameters:
        html: The whole page, as it is served.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.found
