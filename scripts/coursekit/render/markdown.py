"""Authors' Markdown, restricted to what can stand in an exercise: paragraphs, lists, quotes, emphasis, code and links.

All else is shown as the author typed it, raw HTML too. The pages of the course are Python-Markdown's, as MkDocs has it;
these short texts go through markdown-it, which takes a quarter of the time, and plain text goes through neither.
"""

from __future__ import annotations

import re
from functools import cache
from html import escape
from typing import TYPE_CHECKING, Any

from markdown_it import MarkdownIt
from markupsafe import Markup

from coursekit.model.base import is_page

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from markdown_it.renderer import RendererHTML
    from markdown_it.token import Token
    from markdown_it.utils import EnvType, OptionsDict

    Href = Callable[[str], str]
    """Resolves a page from the site's root to a URL relative to the page that is being made."""

# What could mean something within a line, or must be escaped in HTML.
_MARKED = re.compile(r"[*_`\[\]<>&\\\r\t]")
# What could make a line something else than a part of a paragraph.
_LINE_START = re.compile(r"[ \t]|\s*(?:[#=+:>*-]|\d+[.)])")
_PARAGRAPHS = re.compile(r"\n\n+")
_OUTSIDE = re.compile(r"(?:https?://|mailto:|tel:)", re.IGNORECASE)

_INLINE = ("emphasis", "link", "backticks", "escape", "newline")
_BLOCKS = ("list", "blockquote")


def _text(_renderer: RendererHTML, tokens: Sequence[Token], index: int, _options: OptionsDict, _env: EnvType) -> str:
    # Quotation marks are everywhere in what people say, and need no escape between tags.
    return escape(tokens[index].content, quote=False)


def _link_open(
    renderer: RendererHTML,
    tokens: Sequence[Token],
    index: int,
    options: OptionsDict,
    env: Any,  # noqa: ANN401
) -> str:
    """Resolve a link to a page; a link to anything but a page or the web is left without an address."""
    token = tokens[index]
    address = str(token.attrs.get("href", ""))
    if is_page(address):
        token.attrs["href"] = env["href"](address)
    elif not _OUTSIDE.match(address):
        del token.attrs["href"]
    return renderer.renderToken(tokens, index, options, env)


@cache
def _converter() -> MarkdownIt:
    converter = MarkdownIt("zero").enable([*_INLINE, *_BLOCKS])
    converter.add_render_rule("text", _text)
    converter.add_render_rule("link_open", _link_open)
    return converter


def render_markdown(text: str, href: Href) -> Markup:
    """Render Markdown to blocks: paragraphs, lists and quotes."""
    if _may_have_blocks(text):
        return Markup(_converter().render(text, {"href": href}).rstrip("\n"))
    paragraphs = _PARAGRAPHS.split(text.strip())
    if _MARKED.search(text):
        paragraphs = [_inline(paragraph, href) for paragraph in paragraphs]
    return Markup("<p>" + "</p>\n<p>".join(paragraphs) + "</p>")


def render_inline(text: str, href: Href) -> Markup:
    """Render Markdown to what can stand in a label or a legend; paragraphs become lines."""
    if not _MARKED.search(text) and not _may_have_blocks(text):
        return Markup(_PARAGRAPHS.sub("<br>", text.strip()))
    return Markup("<br>".join(_inline(paragraph, href) for paragraph in _PARAGRAPHS.split(text)))


def _may_have_blocks(text: str) -> bool:
    """Whether a line may be more than a part of a paragraph; asked of thousands of texts, mostly of one line."""
    return "  \n" in text or "\r" in text or any(map(_LINE_START.match, text.split("\n")))


def _inline(paragraph: str, href: Href) -> str:
    html: str = _converter().renderInline(paragraph.strip(), {"href": href})
    return html


def render_first(text: str, href: Href) -> Markup:
    """Render the first paragraph to what can stand in a legend, which holds no more than that."""
    return render_inline(text.partition("\n\n")[0], href)


def render_rest(text: str, href: Href) -> Markup:
    """Render what follows the first paragraph to blocks; empty if nothing does."""
    rest = text.partition("\n\n")[2].strip()
    return render_markdown(rest, href) if rest else Markup("")
