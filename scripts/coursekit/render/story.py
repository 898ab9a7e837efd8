"""The story that a page begins with, in pieces for slides: without it a room is asked about people it has not met."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup

from coursekit.render.blocks import blocks_in, words_of

if TYPE_CHECKING:
    from coursekit.render.slide import Section

_STORY = re.compile(r'<div class="admonition vignette">\s*<p class="admonition-title">(.*?)</p>(.*)</div>\Z', re.DOTALL)


def take_story(section: Section, most: int) -> tuple[Markup, list[Markup]]:
    """Take the first story out of a page's beginning: its title and its pieces, none where it tells none.

    Parameters:
        section: The beginning; what is marked there comes instead of a story.
        most: How many words stand on a slide, unless a paragraph has more.
    """
    for block in [] if section.marked else section.blocks:
        story = _STORY.match(block.html)
        if story:
            section.blocks.remove(block)
            return Markup(story[1]), _pieces(story[2], most)
    return Markup(""), []


def _pieces(html: str, most: int) -> list[Markup]:
    """Whole paragraphs, of about as many words on each slide."""
    blocks = [block.html for block in blocks_in(html)]
    words = [len(words_of(block).split()) for block in blocks]
    # Two halves are read better than a whole and a rest.
    each = sum(words) / max(1, -(-sum(words) // most))
    pieces: list[list[str]] = [[]]
    taken = 0
    for block, count in zip(blocks, words, strict=True):
        # What is nearer to this slide's end than to the next one's beginning stands here.
        if pieces[-1] and taken + count / 2 > each * len(pieces):
            pieces.append([])
        pieces[-1].append(block)
        taken += count
    return [Markup("\n".join(piece)) for piece in pieces]
