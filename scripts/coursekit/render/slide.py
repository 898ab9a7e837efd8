"""A slide, and what of a page's text stands on it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from markupsafe import Markup

from coursekit.model.slides import LEFT_OUT, PEOPLE, SHOWN
from coursekit.render.blocks import blocks_in, first_sentences, last_sentence, words_of
from coursekit.render.slot import MARK, SLOT, TERM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coursekit.render.blocks import Block

_LEAD = 320
"""How many signs of a paragraph stand on a slide, unless its first sentence has more."""
_SAID = 45
"""How many words below a heading, or before an activity, are only said."""
_LIST = 66
"""With more words than this, each item of a list is cut to its first sentence."""
_LONG_LIST = 90
"""With more words than this even then, each is cut to what is strong in it."""
_TABLE = 90
"""A table with more words is cut to its first column."""
_FIRST_CELL = re.compile(r"<tr>\s*<td[^>]*>(.*?)</td>", re.DOTALL)
_ITEM = re.compile(r"(<li\b[^>]*>)(.*?)(</li>)", re.DOTALL)
_LISTS = re.compile(r"<[uo]l\b")
_STRONG = re.compile(r"\s*(?:<p>)?\s*(<strong>.*?</strong>)", re.DOTALL)
_STRONG_END = re.compile(r"[,:](</strong>)\Z")
_INSIDE = re.compile(r"\A<p[^>]*>(.*)</p>\Z", re.DOTALL)
_TITLE = re.compile(r'<p class="admonition-title">(.*?)</p>', re.DOTALL)
_BY_THEMSELVES = ("ul", "ol", "blockquote", "table", "figure")


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide."""

    id: str
    """Unique in its deck."""
    kind: str
    """What it shows: `module`, `page`, `text`, `question`, `prompt`, `story`, `alone` or `step`."""
    title: Markup
    """Its heading."""
    body: Markup
    """What stands below."""
    notes: Markup
    """What whoever speaks sees beside it."""
    level: int = 3
    """The level of its heading, where the deck is read as a document."""
    above: str = ""
    """A line above the heading."""
    activity: str = ""
    """The id of the activity that it shows."""
    page: str = ""
    """The path of the page that it is made of."""
    tells: str = ""
    """What a session shows before the questions that depend on it: `story` or `people`."""


@dataclass(slots=True)
class Section:
    """A heading with what stands below it, up to an activity or the next such heading."""

    heading: Block | None
    """None for what stands above the first heading."""
    blocks: list[Block] = field(default_factory=list)
    marked: list[Block] = field(default_factory=list)
    """Those that an author marked for the slide."""
    is_left_out: bool = False
    """Whether an author left it out."""
    has_people: bool = False
    """Whether what is marked are the people of the module."""
    activities: list[str] = field(default_factory=list)
    """The activities in it."""
    before: int | None = None
    """How many of its blocks stand before the first activity, if it has one."""

    @property
    def is_said(self) -> bool:
        """Whether it has no more than a few words, before an activity where it has one: they are said and not shown."""
        # A box is for those who read alone.
        blocks = [block for block in self.blocks[: self.before] if block.tag != "div" or slot_in(block)]
        words = " ".join(words_of(_cited(block.html)) for block in blocks).split()
        return not self.marked and all(block.tag == "p" for block in blocks) and len(words) <= _SAID


def sections_of(html: str) -> list[Section]:
    """Take a page's text apart at its headings of the second level, with the marks that its author made."""
    sections = [Section(None)]
    is_next_marked = False
    for block in blocks_in(html):
        section = sections[-1]
        slot = slot_in(block)
        if block.tag == "!":
            is_next_marked = block.html in (SHOWN, PEOPLE)
            section.has_people = section.has_people or block.html == PEOPLE
            section.is_left_out = section.is_left_out or block.html == LEFT_OUT
        elif block.tag in ("h1", "h2"):
            sections.append(Section(block))
        elif slot and slot[0] == "activity":
            section.activities.append(slot[1])
            section.before = len(section.blocks) if section.before is None else section.before
        elif not slot or slot[0] == "picture":
            section.blocks.append(block)
            section.marked += [block] if is_next_marked else []
        is_next_marked = is_next_marked and block.tag == "!"
    return sections


def slot_in(block: Block) -> tuple[str, str] | None:
    """The name and the value of the slot that a block is, if it is one."""
    slot = SLOT.match(block.html) if block.tag == "div" else None
    return (slot[2], slot[3]) if slot else None


def shown(section: Section) -> Markup:
    """What stands on a section's slide: what is marked, or else what says most in few words."""
    if section.marked:
        return Markup("\n".join(_whole(block) for block in section.marked))
    # What stands below a smaller heading is for those who read on.
    blocks = section.blocks[: next((i for i, b in enumerate(section.blocks) if b.tag in ("h3", "h4")), None)]
    chosen = next((b for b in blocks if b.tag in _BY_THEMSELVES or slot_in(b)), None)
    if not chosen:
        return lead(blocks)
    short = {"ul": _short, "ol": _short, "table": _short_table}.get(chosen.tag, str)
    return Markup(_leads_to(blocks[: blocks.index(chosen)]) + short(chosen.html))


def _leads_to(blocks: Sequence[Block]) -> str:
    """The sentence with a colon that stands right before a list: without it, its items are fragments."""
    inside = _INSIDE.match(blocks[-1].html) if blocks else None
    if not inside or not words_of(inside[1]).endswith(":"):
        return ""
    return f"<p>{last_sentence(inside[1])}</p>\n"


def lead(blocks: Sequence[Block]) -> Markup:
    """The first sentences of the first paragraph, if there is one."""
    text = next((inside[1] for block in blocks if (inside := _INSIDE.match(block.html))), "")
    return Markup(f"<p>{first_sentences(text, _LEAD)}</p>") if text else Markup("")


def has_anything(body: Markup) -> bool:
    """Whether there is a word or a picture in it."""
    return bool(words_of(body)) or "<img" in body or MARK in body


def picture_in(blocks: Sequence[Block]) -> Markup:
    """The first drawing or picture, if there is one."""
    return Markup(next((block.html for block in blocks if slot_in(block) or "<img" in block.html), ""))


def box_title(blocks: Sequence[Block]) -> Markup:
    """The title of the box that a page begins with, if it does."""
    found = _TITLE.search(blocks[0].html) if blocks and blocks[0].tag == "div" else None
    return Markup(found[1] if found else "")


def rest(section: Section, body: Markup) -> Markup:
    """What is not on the slide as it stands in the text, for the notes."""
    return Markup("\n".join(quiet(block.html) for block in section.blocks if block.html not in body))


def without_terms(html: str) -> str:
    """The text with the words of each term, and not with what explains it: that is for those who read alone."""
    return TERM.sub(r"\4", html)


def quiet(html: str) -> str:
    """Text for the notes: without headings, which would stand among those of the slides, and without ids."""
    html = re.sub(r"<h[1-6]\b[^>]*>(.*?)</h[1-6]>", r"<p><strong>\1</strong></p>", html, flags=re.DOTALL)
    return re.sub(r'\sid="[^"]*"', "", html)


def _whole(block: Block) -> str:
    """A marked block; of a box, what stands in it, below its title."""
    return _TITLE.sub(r"<p><strong>\1</strong></p>", block.html) if block.tag == "div" else block.html


def _short(html: str) -> str:
    """A list in few words."""
    for most, cut in ((_LIST, _first_of_item), (_LONG_LIST, _strong_of_item)):
        if len(words_of(_cited(html)).split()) <= most:
            break
        # A list within an item would be cut in two.
        html = _ITEM.sub(cut, html) if len(_LISTS.findall(html)) < 2 else html
    return html


def _short_table(html: str) -> str:
    """A table, or, where it is long, what its first column says."""
    if len(words_of(_cited(html)).split()) <= _TABLE:
        return html
    items = [f"<li>{row[1]}</li>" for row in _FIRST_CELL.finditer(html)]
    return _short("\n".join(["<ul>", *items, "</ul>"])) if items else html


def _first_of_item(item: re.Match[str]) -> str:
    strong = _STRONG.match(item[2])
    head = strong[1] if strong else ""
    text = re.sub(r"</?p>", "", item[2][strong.end() :] if strong else item[2]).strip()
    return f"{item[1]}{head} {first_sentences(text, 0)}{item[3]}"


def _strong_of_item(item: re.Match[str]) -> str:
    strong = _STRONG.match(item[2])
    if not strong:
        return item[0]
    words = _STRONG_END.sub(r"\1", strong[1].strip())
    return f"{item[1]}{words}{item[3]}"


def _cited(html: str) -> str:
    """Without the slots of citations, which are no words yet."""
    return SLOT.sub(r"\4", html)
