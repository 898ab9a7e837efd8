"""Keeps a served site usable when it cannot be built anew at all, as after a slip in `mkdocs.yml`."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import get_plugin_logger

from coursekit.render.environment import render

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_log = get_plugin_logger("coursekit")
_PAGE = re.compile(r'(<div id="course-page"[^>]*>)')
_PANEL = re.compile(r'<section class="preview-panel".*?</section>', re.DOTALL)


def build_or_keep(build: Callable[[], None], site: Path) -> None:
    """Build the site; where that fails, put the last one back and say on each of its pages why it stands still.

    MkDocs itself would leave a site that is half built, and answer nothing until it can be built again.

    Parameters:
        build: Builds it into its folder.
        site: The folder.
    """
    # While there is such a folder, the site is the last good one, with the notice.
    last = last_of(site)
    if last.exists():
        shutil.rmtree(site)
    else:
        site.rename(last)
    try:
        build()
    except (Exception, SystemExit) as error:
        # What MkDocs and its plugins say, they say in words; of anything else the place is needed to mend it.
        is_said = isinstance(error, MkDocsException | SystemExit)
        _log.error("The site could not be built: %s", error, exc_info=None if is_said else error)
        shutil.rmtree(site, ignore_errors=True)
        shutil.copytree(last, site)
        _say(str(error), site)
    else:
        shutil.rmtree(last)


def last_of(site: Path) -> Path:
    """Where the last site is kept while a new one is built, and until that succeeds."""
    return site.with_name(f"{site.name}-last")


def _say(error: str, site: Path) -> None:
    """Write on each page that this is not the present course; nothing else that a panel said is known to be so now."""
    notice = render("stands-still.html", error=error)
    for path in site.rglob("*.html"):
        html = _PANEL.sub("", path.read_text(encoding="utf-8"))
        path.write_text(_PAGE.sub(lambda found: found[1] + notice, html, count=1), encoding="utf-8")
