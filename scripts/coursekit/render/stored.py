"""The table of everything that the site stores in a browser.

tests/browser/test_stored.py walks through a site in a real browser and compares what is there with this list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from coursekit.model.offline import CACHES
from coursekit.render.environment import render

if TYPE_CHECKING:
    from markupsafe import Markup


class Stored(NamedTuple):
    """One thing that is stored."""

    id: str
    """Names what is said of it: `frame.stored.what.…`."""
    place: Literal["database", "browser", "tab", "cache", "worker"]
    """IndexedDB, localStorage, sessionStorage, Cache Storage, or among the service workers."""
    name: str
    """The database with its object store, the key, the cache, or the worker's scope.

    "{course}" is the course's id, "{path}" the site's, "{version}" that of what is kept.
    """
    stays: Literal["erased", "unsaid", "tab", "presented", "page", "removed"]
    """What ends it."""
    erase: Literal["everything", "shared", "settings", "tab", "either", "remove"]
    """How somebody can end it before."""


_RECORD = "course-record:{course}"

STORED = (
    Stored("records", "database", f"{_RECORD} records", "erased", "everything"),
    Stored("kept", "database", f"{_RECORD} kept", "erased", "everything"),
    Stored("damaged", "database", f"{_RECORD} damaged", "erased", "everything"),
    Stored("colours", "browser", "{path}.__palette", "unsaid", "settings"),
    Stored("shared", "browser", f"{_RECORD}:shared", "unsaid", "shared"),
    Stored("shared-here", "tab", f"{_RECORD}:shared", "tab", "shared"),
    Stored("shared-record", "tab", _RECORD, "tab", "either"),
    Stored("shared-news", "tab", f"{_RECORD}:shared-news", "page", "tab"),
    Stored("giving", "tab", f"{_RECORD}:giving", "tab", "either"),
    Stored("present", "tab", f"{_RECORD}:present", "presented", "tab"),
    Stored("present-next", "tab", f"{_RECORD}:present-next", "presented", "tab"),
    Stored("persist", "tab", f"{_RECORD}:persist", "tab", "tab"),
    Stored("kept-site", "cache", f"{CACHES}:{{path}}:{{version}}", "removed", "remove"),
    Stored("worker", "worker", "{path}", "removed", "remove"),
)
"""All of it. There is nothing else: no cookie, and no cache but these and the browser's own."""


def render_stored() -> Markup:
    """Render a row for each: what it is, where it stands and under which name, how long it stays, how to erase it."""
    return render("stored.html", stored=STORED)
