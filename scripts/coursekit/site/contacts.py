"""The contacts in `mkdocs.yml`, read before the build and printed before search reads the page."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any

from mkdocs.exceptions import PluginError
from mkdocs.structure.toc import AnchorLink
from pydantic import ValidationError

from coursekit.model.contacts import contacts_adapter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs.structure.toc import TableOfContents
    from pydantic_core import ErrorDetails

    from coursekit.model.contacts import ContactGroup

SETTING = "extra.course.contacts"
"""Where the contacts stand in `mkdocs.yml`."""
_HEADING = re.compile(r'<h2 id="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)
_FAULTS = {
    "missing": "is missing. Add it.",
    "extra_forbidden": "is not a key that stands here. Check its spelling, or delete it.",
    "string_type": "must be text. Put it in quotes.",
    "list_type": 'must be a list. Begin each entry with "- ".',
    "model_type": 'must be a group of keys. Write "key: value" lines.',
    "too_short": "is empty. Add at least one entry.",
    "string_too_short": "is empty. Write it, or delete the line.",
}
"""What is said of a value, by pydantic's name for what is wrong with it."""
_PATTERNS = {
    "phone": 'must be a number in digits and single spaces, as "0808 808 8000".',
    "text": 'must be a number in digits and single spaces, as "85258".',
    "url": 'must be a whole address, as "https://www.example.org/".',
}
"""The same, where only some texts can stand."""


def read_contacts(extra: Mapping[str, Any]) -> list[ContactGroup]:
    """Read the contacts from the `extra` of `mkdocs.yml`; none, where it has none.

    Raises:
        PluginError: It names each place in the setting where something is wrong, and how to mend it.
    """
    given = (extra.get("course") or {}).get("contacts")
    if given is None:
        return []
    try:
        return contacts_adapter.validate_python(given)
    except ValidationError as error:
        faults = "\n".join(_fault(detail) for detail in error.errors(include_url=False))
        raise PluginError(f"mkdocs.yml has contacts that cannot be used.\n{faults}") from None


def _fault(detail: ErrorDetails) -> str:
    """Say what is wrong with one value: its place in the setting, with entries counted from 1, and the mend."""
    where = "".join(f", entry {part + 1}" if isinstance(part, int) else f", {part}" for part in detail["loc"])
    kind = detail["type"]
    key = str(detail["loc"][-1]) if detail["loc"] else ""
    words = _PATTERNS.get(key) if kind == "string_pattern_mismatch" else _FAULTS.get(kind)
    return f"{SETTING}{where}: {words or detail['msg']}"


def add_to_contents(contents: TableOfContents, html: str) -> None:
    """Name the groups in a page's table of contents, which was made before they were printed.

    Parameters:
        contents: The page's, changed in place.
        html: The page with the groups in it.
    """
    if not contents.items or contents.items[0].level != 1:
        return
    top = contents.items[0]
    known = {link.id: link for link in top.children}
    top.children = [known.get(id_) or AnchorLink(unescape(title), id_, 2) for id_, title in _HEADING.findall(html)]
