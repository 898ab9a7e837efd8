"""The page of a served site on which an author sees each activity in each state; a built site has none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs.structure.files import File, InclusionLevel

from coursekit.render.activity import render_activity
from coursekit.render.gallery import render_gallery
from coursekit.render.strings import t

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from coursekit.model.course import Course
    from coursekit.site.preview import Preview

GALLERY = "coursekit-gallery.md"
"""The page, from the site's root: an address that no page of a course has."""
_SCRIPT = "assets/gallery.js"
_RECORD = "course-record:preview:gallery"
_NOTICE = re.compile(r"<course-storage-notice.*?</course-storage-notice>", re.DOTALL)

# What is entered there is kept in the tab, as on a shared computer, and begins anew each time the page is opened.
# First in the head: before any script can open the record of the course.
_OWN_RECORD = f"""\
<meta name="course-id" content="{_RECORD.partition(":")[2]}">
<script>
sessionStorage.removeItem("{_RECORD}");
sessionStorage.setItem("{_RECORD}:shared", "1");
</script>
"""


def add_gallery(files: Files, config: MkDocsConfig) -> None:
    """Add the page to a site that is served, and a link to it at the foot of every page."""
    front_matter = f"---\ntitle: {t('preview.gallery')}\nsearch:\n  exclude: true\n---\n"
    files.append(File.generated(config, GALLERY, content=front_matter, inclusion=InclusionLevel.NOT_IN_NAV))
    config.extra.setdefault("links", []).append({"title": t("preview.gallery"), "page": GALLERY.removesuffix(".md")})


def leave_out_script(files: Files) -> None:
    """Keep the page's script out of a site that is built."""
    script = files.get_file_from_path(_SCRIPT)
    if script:
        files.remove(script)


def fill_gallery(course: Course, href: Callable[[str], str], preview: Preview) -> str:
    """Render what stands on the page; an activity that cannot be shown now is left out."""
    return render_gallery(
        course,
        lambda activity, asking: preview.attempt(lambda: render_activity(course, activity, href, asking), None),
    )


def set_apart(html: str) -> str:
    """Give the page a record of its own, which is thrown away, and so no notice about the learner's."""
    return _NOTICE.sub("", html).replace("<head>", f"<head>\n{_OWN_RECORD}", 1)
