"""Titles that an author gives."""

from __future__ import annotations

import re

from coursekit.load.links import definitions_in, links_in
from coursekit.starters.refusal import RefusalError

_MOST = 200


def clean_title(written: str) -> str:
    """A title on one line, with single spaces.

    Raises:
        RefusalError: where it is empty, far too long, or holds what the check would not let pass in a title.
    """
    title = " ".join(written.split())
    if not title:
        raise RefusalError("The title is empty. Write a few words.")
    if len(title) > _MOST:
        raise RefusalError(f"The title has {len(title)} signs. Shorten it to {_MOST} or fewer.")
    if not title.isprintable():
        raise RefusalError("The title holds a sign that cannot be shown. Type it anew.")
    if re.search(r"<[a-z/!?]", title, re.IGNORECASE):
        raise RefusalError("The title holds HTML. Write plain words, without angle brackets.")
    if "{{" in title or "{%" in title or any(links_in(title)) or definitions_in(title):
        raise RefusalError("The title holds a link or a macro. Write plain words.")
    return title
