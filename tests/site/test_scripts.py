"""Each page loads the scripts of the kinds of activity placed on it, and no others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from coursekit.load.course import read_course
from coursekit.model.activity import activity_adapter
from coursekit.site.scripts import IN_COURSE_JS, add_scripts, scripts_by_page

from tests.conftest import ROOT
from tests.minimal import change, copy_minimal

if TYPE_CHECKING:
    from pathlib import Path

KINDS = sorted(activity_adapter.json_schema()["discriminator"]["mapping"])


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_script(kind: str) -> None:
    assert (kind in IN_COURSE_JS) != (ROOT / "docs" / "assets" / f"{kind}.js").is_file()


def test_a_page_needs_the_scripts_of_its_kinds(tmp_path: Path) -> None:
    course = read_course(copy_minimal(tmp_path)).course

    assert scripts_by_page(course) == {
        "modules/listening/asking.md": ["assets/self-assessment.js"],
        "modules/listening/index.md": ["assets/reflection.js"],
    }


def test_a_page_of_docs_needs_the_scripts_of_its_kinds_too(tmp_path: Path) -> None:
    root = copy_minimal(tmp_path)
    change(root, "modules/listening/index.md", '{{ activity("listening/opening") }}', "")
    change(root, "docs/references.md", "# Sources", '# Sources\n\n{{ activity("listening/opening") }}')

    assert scripts_by_page(read_course(root).course)["references.md"] == ["assets/reflection.js"]


def test_a_script_stands_last_and_is_named_from_where_the_page_is() -> None:
    html = add_scripts("<body>\n<script src='x'></script>\n</body>\n</html>", ["assets/reflection.js"], "modules/a/b/")

    assert html == (
        "<body>\n<script src='x'></script>\n"
        '<script src="../../../assets/reflection.js" defer></script>\n</body>\n</html>'
    )


def test_every_script_of_a_kind_comes_after_course_js_and_is_there(site_folder: Path) -> None:
    wrong = []
    for path in site_folder.rglob("*.html"):
        sources = re.findall(r'<script src="([^"]+)"', path.read_text(encoding="utf-8"))
        names = [source.rpartition("/")[2] for source in sources]
        for source, name in zip(sources, names, strict=True):
            if name.removesuffix(".js") in KINDS and (
                names.index(name) < names.index("course.js") or not (path.parent / source).is_file()
            ):
                wrong.append((str(path), source))

    assert wrong == []


def test_what_stands_on_a_page_is_what_it_has_scripts_for(site_folder: Path) -> None:
    wrong = []
    for path in site_folder.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        wanted = {kind for kind in KINDS if f"<course-{kind} " in html} - IN_COURSE_JS
        if wanted != {kind for kind in KINDS if f"assets/{kind}.js" in html}:
            wrong.append(str(path))

    assert wrong == []
