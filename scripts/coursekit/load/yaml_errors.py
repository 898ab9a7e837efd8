"""What libyaml could not read, in an author's words and at the place where the slip is likely to be."""

from __future__ import annotations

import re
from typing import Any

import yaml

from coursekit.load.open_quote import SAID, quote_before

_FOLD = 'Put the whole text in quotes, or fold it with ">-" and write it on the next line.'
_QUOTE = "Put the whole text in quotes."
_QUOTE_OPEN = ("A quote is opened here and never closed.", "Close it, or delete it.")
_BACKSLASH = (
    "A backslash in double quotes means something else in YAML.",
    "Use single quotes, or write the backslash twice.",
)
_SIGN_ESCAPED = (
    "A backslash stands before a sign that YAML readers cannot read so.",
    "Write the sign itself, or the backslash twice.",
)
_STRAY = (
    "This does not fit what stands above.",
    "Indent it exactly like the lines that it belongs with, and look for a quote that ends too early.",
)
_SIGN = 'Text that begins with "{}" means something else in YAML.'

_WORDS: tuple[tuple[str, bool, str, str], ...] = (
    ("tab character", False, "A tab stands here.", "Indent with spaces."),
    ("mapping keys are not allowed", False, _SIGN.format("?"), _QUOTE),
    ("mapping values are not allowed", False, "A second colon stands here in one value.", _FOLD),
    (
        "could not find expected ':'",
        True,
        "A key without a colon stands here.",
        'Write "key: value", or indent the line.',
    ),
    ("unexpected end of stream", True, *_QUOTE_OPEN),
    ("unexpected document indicator", True, *_QUOTE_OPEN),
    ("expected a single document", False, 'A line "---" begins a second document here.', "Delete the line."),
    ("expected ',' or ']'", True, 'A "[" is opened here and not closed.', 'Close it with "]", or use quotes.'),
    ("expected ',' or '}'", True, 'A "{" is opened here and not closed.', 'Close it with "}", or use quotes.'),
    ("undefined alias", False, _SIGN.format("*"), _QUOTE),
    ("scanning an alias", True, _SIGN.format("*"), _QUOTE),
    ("scanning an anchor", True, _SIGN.format("&"), _QUOTE),
    ("duplicate anchor", False, _SIGN.format("&"), _QUOTE),
    ("tag", True, _SIGN.format("!"), _QUOTE),
    ("directive", True, _SIGN.format("%"), _QUOTE),
    ("comment or line break", True, "Text stands behind the sign that folds a text.", "Write it on the next line."),
    ("escape character", False, *_BACKSLASH),
    ("hexdecimal number", False, *_BACKSLASH),
    ("escape code", False, *_SIGN_ESCAPED),
    (
        "sequence entries",
        False,
        "A list begins here in the middle of a line.",
        "Begin it on the next line, or use quotes.",
    ),
    ("expected '-' indicator", False, "This line is no entry of the list.", 'Begin it with "- ", or indent it.'),
    ("expected key", False, *_STRAY),
    ("expected <document start>", False, *_STRAY),
    ("expected node content", False, "A text cannot begin like this.", _QUOTE),
)
"""Part of libyaml's words; whether the place is where the part began, not where reading stopped; message; mend."""

_NO_SPACE = (
    (re.compile(r"[ ]*(-)(?=[a-z_]+:(?:[ ]|$))"), "A space is missing after the hyphen.", 'Write "- " before the key.'),
    (re.compile(r"[ ]*(?:-[ ]+)?[a-z_]+(:)(?=[^\s/:])"), "A space is missing after the colon.", 'Write "key: value".'),
)
"""The commonest slips of beginners, which libyaml meets somewhere else and takes for others; message; mend."""

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""Control characters and unusual line ends: YAML refuses most, and counts lines otherwise than editors for the rest."""

_MANY_LEVELS = re.compile(r"[ ?:-]{500}")
_DEEPEST = 100

Finding = tuple[int, int, str, str]
"""Line and column, both from 0, message and mend."""


def forbidden_character(text: str) -> Finding | None:
    """The first character that cannot stand in a text, if there is one."""
    found = _FORBIDDEN.search(text)
    if not found:
        return None
    line, column = text.count("\n", 0, found.start()), found.start() - text.rfind("\n", 0, found.start()) - 1
    message = f"There is an invisible character here that cannot stand in a text, U+{ord(found[0]):04X}."
    return line, column, message, "Delete it; where words went missing, type them again."


def too_deep(text: str) -> Finding | None:
    """The place where brackets or levels are opened without an end, if they are.

    libyaml's composer calls itself for each level and would exhaust the C stack, which ends the process without a word.
    A text that may be so deep is first read as a flat run of events.
    """
    if text.count("[") + text.count("{") < 500 and not any(map(_MANY_LEVELS.match, text.split("\n"))):
        return None
    depth = 0
    try:
        for event in yaml.parse(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            mark = event.start_mark
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > _DEEPEST and mark:
                return (
                    mark.line,
                    mark.column,
                    "This is nested too deeply.",
                    "Look for brackets that are not closed.",
                )
    except yaml.YAMLError:
        pass  # The composer will meet the same fault, before it is too deep.
    return None


def explain(error: yaml.MarkedYAMLError, text: str) -> Finding:
    """A fault that libyaml met."""
    said = " ".join(part for part in (error.context, error.problem) if part)
    line, column = _place(error.problem_mark or error.context_mark, text)
    if "cannot start any token" in said:
        return _bad_start(line, column, text)
    squeezed = _missing_space(line, text)
    if squeezed:
        return squeezed
    quote = quote_before(text, line, column) if "expected key" in said else None
    if quote:
        return *quote, *SAID
    for part, at_start, message, mend in _WORDS:
        if part in said:
            if at_start and error.context_mark:
                line, column = _place(error.context_mark, text)
            return line, column, message, mend
    return (
        line,
        column,
        f"This is not valid YAML: {said}.",
        "Look at the quotes and colons here and on the line above.",
    )


def _missing_space(line: int, text: str) -> Finding | None:
    """A space that is missing where reading stopped, or on the line before."""
    lines = text.split("\n")
    for number in (line - 1, line):
        for pattern, message, mend in _NO_SPACE:
            found = pattern.match(lines[number]) if number >= 0 else None
            if found:
                return number, found.end(1), message, mend
    return None


def _place(mark: Any, text: str) -> tuple[int, int]:  # noqa: ANN401  (PyYAML has no types)
    if mark and mark.line > text.count("\n"):
        # libyaml ends every text with a line break of its own.
        return text.count("\n"), len(text) - text.rfind("\n") - 1
    return (mark.line, mark.column) if mark else (0, 0)


def _bad_start(line: int, column: int, text: str) -> Finding:
    written = (text.split("\n")[line] if line <= text.count("\n") else "")[column : column + 1]
    if written == "\t":
        return line, column, "A tab stands here.", "Indent with spaces."
    return line, column, f'Text cannot begin with "{written}" in YAML.', "Put the whole text in quotes."
