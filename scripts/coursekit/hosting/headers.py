"""The headers that each file of the site is served with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

IMMUTABLE = r"assets/(?:[0-9a-f]{12}/.+|(?:javascripts|stylesheets)/(?:workers/)?[\w-]+\.[0-9a-f]{8}\.min\.(?:js|css))"
"""Files with a part of their content's hash in their address, as a regular expression: ours and the theme's."""
FOR_EVER = "public, max-age=31536000, immutable"
"""A year is what RFC 9111 leaves room for in practice; `immutable` (RFC 8246) spares the question at a reload."""
ASK_EACH_TIME = "no-cache"
"""Kept, but not used without asking: a page and its scripts are always of one version."""


def is_immutable(path: str) -> bool:
    """Whether another version of a file has another address; `path` is from the site's root."""
    return re.fullmatch(IMMUTABLE, path) is not None


def content_security_policy(hashes: Iterable[str], frames: Sequence[str]) -> str:
    """The policy of all pages: nothing from elsewhere, no code or style that is not in a file or known by its hash.

    Parameters:
        hashes: Of the scripts that stand in the pages, as `needs.Needs` has them.
        frames: The origins whose pages may show the site in a frame, such as an LMS.
    """
    directives = {
        "default-src": "'none'",
        "script-src": " ".join(["'self'", *sorted(hashes)]),
        "style-src": "'self'",
        "img-src": "'self' data:",  # the theme's icons, and a chart on its way into a document
        "media-src": "'self'",
        "connect-src": "'self'",
        "worker-src": "'self'",
        "manifest-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": " ".join(frames) or "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in directives.items())


def headers(hashes: Iterable[str], frames: Sequence[str]) -> dict[str, str]:
    """The headers of every file, by name; how long a file may be kept is said beside them.

    Parameters:
        hashes: As for `content_security_policy`.
        frames: As for `content_security_policy`.
    """
    found = {
        "Content-Security-Policy": content_security_policy(hashes, frames),
        # Scanning a code is the one thing that asks for a device.
        "Permissions-Policy": "camera=(self), geolocation=(), microphone=(), payment=(), usb=()",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Opener-Policy": "same-origin",
    }
    if not frames:
        found["X-Frame-Options"] = "DENY"  # for browsers that do not know frame-ancestors
    return found
