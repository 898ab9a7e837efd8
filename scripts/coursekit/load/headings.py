"""The ids of a page's headings, as the built site will have them."""

from __future__ import annotations

import re
import unicodedata

_HEADING = re.compile(r"^#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*$")
_ATTRIBUTES = re.compile(r"\{:([^}]*)\}\s*$")
_EXPLICIT_ID = re.compile(r"#([\w-]+)")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKUP = re.compile(r"[*`]|(?<!\w)_|_(?!\w)")


def slugify(text: str, separator: str = "-") -> str:
    """Turn a heading into an id. `mkdocs.yml` names this function, so checker and site agree.

    Welsh letters lose their accents, as in Python-Markdown's own rule.
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    plain = re.sub(r"[^\w\s-]", "", plain).strip().lower()
    return re.sub(rf"[{separator}\s]+", separator, plain)


def heading_ids(lines: list[str]) -> set[str]:
    """The ids of all headings in a page's lines, code blocks blanked out before."""
    found: set[str] = set()
    for line in lines:
        heading = _HEADING.match(line)
        if not heading:
            continue
        text = heading[1]
        attributes = _ATTRIBUTES.search(text)
        explicit = _EXPLICIT_ID.search(attributes[1]) if attributes else None
        if explicit:
            found.add(explicit[1])
            continue
        base = slugify(_MARKUP.sub("", _LINK.sub(r"\1", text)))
        identifier, count = base, 0
        while identifier in found:
            count += 1
            identifier = f"{base}_{count}"
        found.add(identifier)
    return found
