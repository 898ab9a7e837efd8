"""A page's Markdown as HTML, as the site will have it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from coursekit.model.slug import slugify

if TYPE_CHECKING:
    from markdown import Markdown


def page_html(body: str) -> str:
    """Convert a page's body; what is nested a thousand levels deep gives nothing, and the build will say so."""
    try:
        return _markdown().reset().convert(body)
    except RecursionError:
        return ""


@cache
def _markdown() -> Markdown:
    from markdown import Markdown  # Takes a quarter of the check's time to import, and most courses do without.

    extensions = ["admonition", "attr_list", "fenced_code", "md_in_html", "tables", "toc"]
    return Markdown(extensions=extensions, extension_configs={"toc": {"slugify": slugify}})
