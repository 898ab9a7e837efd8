"""Which parts of a Markdown text are code or comment, where nothing is a link."""

from __future__ import annotations

import re
from bisect import bisect

_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})[^`]*\Z")
_SPAN = re.compile(r"(?<![`\\])(`+)(?!`)((?:[^\n]|\n(?!\s*\n))+?)(?<!`)\1(?!`)")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_NOT_BLANK = re.compile(r"[^\n]")
_BOX_OR_LIST = re.compile(r"[ ]{0,3}(?:!!!|\?\?\?|[*+-][ \t]|\d+[.)][ \t])")


def without_code(text: str) -> str:
    """The text with code and comments replaced by spaces, so that places in it stay the same."""
    text = with_comments(text)
    # Without its end a comment is none; a text may hold many such beginnings.
    end = text.rfind("-->")
    return _COMMENT.sub(_spaces, text[: end + 3]) + text[end + 3 :] if "<!--" in text[: max(end, 0)] else text


def with_comments(text: str) -> str:
    """The text with code replaced by spaces, and with its comments."""
    if "    " in text or "\t" in text or "```" in text or "~~~" in text:
        text = _without_blocks(text)
    return _SPAN.sub(_spaces, text) if "`" in text else text


def _spaces(found: re.Match[str]) -> str:
    return _NOT_BLANK.sub(" ", found[0])


def _without_blocks(text: str) -> str:
    lines = text.split("\n")
    ends: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        bare = line.strip()
        if bare.startswith(("```", "~~~")) and not bare.strip(bare[0]):
            ends.setdefault(bare, []).append(number)
    result: list[str] = []
    in_box_or_list = after_blank = False
    while len(result) < len(lines):
        line = lines[len(result)]
        fence = _FENCE.match(line)
        # Without its end a fence is no fence to Python-Markdown.
        later = ends.get(fence[1], []) if fence else []
        place = bisect(later, len(result))
        if place < len(later):
            result += [" " * len(inner) for inner in lines[len(result) : later[place] + 1]]
            continue
        is_indented = line.startswith(("    ", "\t"))
        if line.strip() and not is_indented:
            in_box_or_list = _BOX_OR_LIST.match(line) is not None or (in_box_or_list and not after_blank)
        is_code = is_indented and not in_box_or_list and (after_blank or not result)
        # A block of code goes on through lines that are indented; the first of them decided.
        result.append(" " * len(line) if is_code else line)
        after_blank = not line.strip() or is_code
    return "\n".join(result)
