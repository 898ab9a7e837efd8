"""What a learner reads, as plain sentences: of a page, and of an activity."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, get_args, get_origin, get_type_hints

from pydantic import BaseModel, StringConstraints

from coursekit.load.code import without_code
from coursekit.model.mixed_quiz import MixedQuiz, as_quiz

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.page_file import PageFile
    from coursekit.load.yaml_file import Location
    from coursekit.model.course import Course

_MACRO = re.compile(r"\{\{[ \t]*(\w+)\(([^()\n]*)\)[ \t]*\}\}")
_ARGUMENT = re.compile(r"""["']([^"']*)["']""")
_HTML_OR_ATTRIBUTES = re.compile(r"</?[a-zA-Z][^<>]*>|\{(?::|[ \t]*[.#])[^{}\n]*\}")
_PICTURE = re.compile(r"!\[[^\]\n]*\]\([^()\n]*\)")
_LINK = re.compile(r"\[([^\]\n]*)\](?:\([^()\n]*\)|\[[^\]\n]*\])")
_TABLE_RULE = re.compile(r"\|?[ \t]*:?-{3,}:?[ \t|:-]*\Z")
_OWN_LINE = re.compile(r"#{1,6}[ \t]+|(?:!!!|\?\?\?\+?)[ \t]")
_HEADING = re.compile(r"#{1,6}[ \t]+")
_BOX_TITLE = re.compile(r'(?:!!!|\?\?\?\+?)[ \t]+[\w -]+(?:"([^"\n]*)")?')
_MARKER = re.compile(r"(?:>[ \t]?)*(?:[*+-]|\d+[.)])[ \t]+|(?:>[ \t]?)+")
_EMPHASIS = re.compile(r"[*`]+|(?<!\w)_+|_+(?!\w)")
_POINT = re.compile(r"(?<=\d)\.(?=\d)")
_SPACE_BEFORE_SIGN = re.compile(r" +(?=[.,;:!?])")
_ENDED = re.compile(r"[.!?][\"'”’)]*\Z")
_FEWEST_WORDS = 3
"""Fewer are a label. The formula would leave them out as sentences and still count their words."""


def page_sentences(course: Course, page: PageFile) -> str:
    """The text of a page and of all that is placed on it, a paragraph a line, without mere labels."""
    placed = (text for call in page.macros() if not call.is_code for text in _placed(course, call.name, call.arguments))
    lines = [*own_sentences(course, page), *(line for text in placed for line in sentences(text))]
    return "\n".join(line for line in lines if len(line.split()) >= _FEWEST_WORDS)


def own_sentences(course: Course, page: PageFile) -> Iterator[str]:
    """The page's own text: no front matter, code, addresses, pictures and macros, but a word that `term("…")` shows."""
    prose = _MACRO.sub(lambda found: _shown_inline(course, found[1], _ARGUMENT.findall(found[2])), page.prose)
    return sentences(prose)


def sentences(markdown: str) -> Iterator[str]:
    """Each paragraph, heading, list item and table cell of a Markdown text in plain words, ended by a full stop."""
    plain = _HTML_OR_ATTRIBUTES.sub(" ", _PICTURE.sub(" ", without_code(markdown)))
    for block in _blocks(_LINK.sub(r"\1", plain)):
        # A figure's point ends no sentence; read aloud it is a word.
        text = _SPACE_BEFORE_SIGN.sub("", " ".join(_POINT.sub(" point ", _EMPHASIS.sub("", block)).split()))
        if text:
            yield text if _ENDED.search(text) else text.rstrip(",;:") + "."


def _blocks(text: str) -> Iterator[str]:
    lines: list[str] = []
    for line in map(str.strip, [*text.split("\n"), ""]):
        is_table = line.startswith("|")
        marker = None if is_table else _MARKER.match(line)
        if not line or is_table or _OWN_LINE.match(line) or marker:
            yield " ".join(lines)
            lines = []
        if is_table:
            yield from () if _TABLE_RULE.match(line) else line.strip("|").split("|")
        elif box := _BOX_TITLE.match(line):
            yield box[1] or ""
        elif heading := _HEADING.match(line):
            yield line[heading.end() :]
        elif line:
            lines.append(line[marker.end() :] if marker else line)


def _shown_inline(course: Course, name: str, arguments: list[str]) -> str:
    if name != "term" or not arguments:
        return ""
    term = course.glossary.get(arguments[0])
    return arguments[1] if len(arguments) > 1 else term.term if term else ""


def _placed(course: Course, name: str | None, arguments: tuple[str, ...]) -> Iterator[str]:
    """The texts that a macro lays on a page."""
    match name, arguments:
        case "activity" | "after", (str(identifier), *_):
            activity = course.activities.get(identifier)
            body = activity.body if activity else None
            if isinstance(body, MixedQuiz):
                body = as_quiz(body, course.activities)
            yield from texts_of(body) if body else ()
        case "glossary", ():
            yield from (term.meaning for term in course.glossary.values())
        case "misconceptions", ():
            yield from (text for each in course.misconceptions.values() for text in (each.belief, each.refutation))
        case _:
            pass


def texts_of(part: BaseModel) -> Iterator[str]:
    """Every text of an activity or a part of it that a learner reads: not its ids, pages, sources and settings."""
    return (text for _where, text in texts_in(part))


def texts_in(part: BaseModel, where: Location = ()) -> Iterator[tuple[Location, str]]:
    """The same, each with its place in the file."""
    for name, key, is_text in _fields(type(part)):
        value = getattr(part, name)
        if isinstance(value, str):
            if is_text:
                yield (*where, key), value
        elif isinstance(value, BaseModel):
            yield from texts_in(value, (*where, key))
        elif isinstance(value, list):
            for index, each in enumerate(value):
                if isinstance(each, BaseModel):
                    yield from texts_in(each, (*where, key, index))
                elif isinstance(each, str) and is_text:
                    yield (*where, key, index), each


@cache
def _fields(model: type[BaseModel]) -> list[tuple[str, str, bool]]:
    """The fields of a model: each one's name, its key in the file, and whether it is a text."""
    hints = get_type_hints(model, include_extras=True)
    return [(name, field.alias or name, _is_text(hints[name])) for name, field in model.model_fields.items()]


def _is_text(hint: Any) -> bool:  # noqa: ANN401  (whatever stands behind a field's colon)
    """Whether a type is `Text` or `Markdown`, or holds one of them: those have no pattern, and every id has one."""
    if get_origin(hint) is Annotated:
        kind, *extras = get_args(hint)
        rules = [each for each in extras if isinstance(each, StringConstraints)]
        return any(rule.pattern is None for rule in rules) if rules else _is_text(kind)
    return any(_is_text(each) for each in get_args(hint))
