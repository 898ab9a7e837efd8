"""Signs that a course file cannot hold."""

from __future__ import annotations

import re

_LINE_ENDS = re.compile("\r\n?|[\x85\u2028\u2029]")
_NEVER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")


def clean(text: str) -> str:
    """A text without signs that a course file cannot hold: control characters and unusual line ends."""
    return _NEVER.sub("", _LINE_ENDS.sub("\n", text)).replace("\t", " ").replace("\xa0", " ")
