"""Pages that the build writes beside those of MkDocs: with a frame of their own, and what they say of the site."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.utils import get_relative_url

from coursekit.overlay.compose import STYLES

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File


def head_of(config: MkDocsConfig, url: str) -> dict[str, object]:
    """Return what the head of such a page says of the site.

    That is `site`, `course_id`, the way to its `root`, and an overlay's own `strings` and `styles`, where it has them.
    """
    extra = config.extra.get("course") or {}
    return {
        "site": config.site_name,
        "course_id": str(extra.get("id") or "course"),
        "root": get_relative_url(".", url),
        "strings": extra.get("strings"),
        "styles": [path for path in config.extra_css if path.endswith(f"/{Path(STYLES).name}")],
    }


def write_page(file: File, html: str) -> None:
    """Write such a page into the site."""
    target = Path(file.abs_dest_path)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(html, encoding="utf-8")
