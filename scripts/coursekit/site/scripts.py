"""Which scripts a page loads beside `course.js`, which `mkdocs.yml` gives to every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.utils import get_relative_url

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from coursekit.model.course import Course

IN_COURSE_JS = frozenset({"quiz"})
"""The kinds that need no script of their own: most pages have one."""


def scripts_by_page(course: Course) -> Mapping[str, Iterable[str]]:
    """Find the scripts that each page needs for the kinds of the activities placed on it.

    Returns:
        Paths of scripts from the site's root, by the path of the page; pages that need none are left out.
    """
    scripts: dict[str, set[str]] = {}
    for activity, page in course.places.items():
        kind = course.activities[activity].body.kind
        if kind not in IN_COURSE_JS:
            scripts.setdefault(page, set()).add(f"assets/{kind}.js")
    return {page: sorted(paths) for page, paths in scripts.items()}


def add_scripts(html: str, scripts: Iterable[str], url: str) -> str:
    """Load scripts at the end of a page: after `course.js`, from which they take what they share.

    Parameters:
        html: The whole page.
        scripts: Paths from the site's root.
        url: The page's own, from the site's root.
    """
    # Deferred: however late course.js comes, it runs first.
    tags = "".join(f'<script src="{get_relative_url(path, url)}" defer></script>\n' for path in scripts)
    return f"{tags}</body>".join(html.rsplit("</body>", 1))
