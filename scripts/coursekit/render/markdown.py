"""Authors' Markdown, restricted to what can stand in an exercise: paragraphs, lists, quotes, emphasis, code and links.

Raw HTML is shown as text. Text without any Markdown in it takes a short way that gives the same HTML: most texts of a
course are such, and a conversion costs a hundred times as much.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    Href = Callable[[str], str]
    """Resolves a page from the site's root to a URL relative to the page that is being made."""

# What could mean something in Markdown, or must be escaped in HTML: anywhere, or at the start of a line.
_MARKED = re.compile(r"[*_`\[\]<>&\\\r\t]|  \n|^\s*(?:[#=+:-]|\d+[.)])|^ ", re.MULTILINE)
_PARAGRAPHS = re.compile(r"\n\n+")
_PAGE = re.compile(r"[A-Za-z0-9][A-Za-z0-9/_-]*\.md(?:#[\w-]+)?\Z")
_OUTSIDE = re.compile(r"(?:https?://|mailto:|tel:|#)", re.IGNORECASE)

# What the shared instances do without: raw HTML, headings, rules, indented code, images, and link lists.
_BLOCKS_LEFT_OUT = ("indent", "code", "hashheader", "setextheader", "hr", "reference")
_INLINE_LEFT_OUT = ("html", "entity", "image_link", "image_reference", "short_image_ref", "automail")


class _Links(Treeprocessor):
    """Resolves links to pages; a link to anything but a page or the web is left without an address."""

    href: Href

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            address = link.get("href", "")
            if _PAGE.match(address):
                link.set("href", self.href(address))
            elif not _OUTSIDE.match(address):
                del link.attrib["href"]


@cache
def _converter(*, inline: bool) -> tuple[Markdown, _Links]:
    markdown = Markdown(output_format="html")
    markdown.preprocessors.deregister("html_block")
    for name in _BLOCKS_LEFT_OUT + (("quote", "olist", "ulist") if inline else ()):
        markdown.parser.blockprocessors.deregister(name)
    for name in _INLINE_LEFT_OUT:
        markdown.inlinePatterns.deregister(name)
    links = _Links(markdown)
    # After the inline patterns (20) have made the links.
    markdown.treeprocessors.register(links, "course-links", 15)
    return markdown, links


def _convert(text: str, href: Href, *, inline: bool) -> str:
    markdown, links = _converter(inline=inline)
    links.href = href
    return markdown.reset().convert(text)


def render_markdown(text: str, href: Href) -> Markup:
    """Render Markdown to blocks: paragraphs, lists and quotes."""
    if not _MARKED.search(text):
        return Markup("<p>" + _PARAGRAPHS.sub("</p>\n<p>", text.strip()) + "</p>")
    return Markup(_convert(text, href, inline=False))


def render_inline(text: str, href: Href) -> Markup:
    """Render Markdown to what can stand in a label or a legend; paragraphs become lines."""
    if not _MARKED.search(text):
        return Markup(_PARAGRAPHS.sub("<br>", text.strip()))
    html = _convert(text, href, inline=True)
    return Markup(html.removeprefix("<p>").removesuffix("</p>").replace("</p>\n<p>", "<br>"))


def render_first(text: str, href: Href) -> Markup:
    """Render the first paragraph to what can stand in a legend, which holds no more than that."""
    return render_inline(text.partition("\n\n")[0], href)


def render_rest(text: str, href: Href) -> Markup:
    """Render what follows the first paragraph to blocks; empty if nothing does."""
    rest = text.partition("\n\n")[2].strip()
    return render_markdown(rest, href) if rest else Markup("")
