"""What fails while a site is served is said to its author."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.problems import Problem
from coursekit.site.preview import Preview
from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.conftest import ROOT
from tests.minimal import change, copy_minimal
from tests.site.test_build import SMALL_SITE

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

SLIP = '<div data-course-slot="nothing:"></div>'
"""What no macro leaves, and nothing can fill."""
REASON = "ValueError: no macro leaves a slot &#39;nothing&#39;"


def _served(root: Path) -> Path:
    """Build a course as it is built to be served, and return the folder of the site."""
    (root / "mkdocs.yml").write_text(
        f"{SMALL_SITE}theme: {{name: material, custom_dir: '{ROOT}/overrides'}}\n", encoding="utf-8"
    )
    config = load_config(str(root / "mkdocs.yml"), strict=True)
    config.plugins.on_startup(command="serve", dirty=False)
    build(config, serve_url="http://127.0.0.1/")
    return root / "site"


def test_a_part_that_fails_is_said_at_home_and_pointed_to_from_every_page(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    root = copy_minimal(tmp_path)
    change(root, "modules/listening/pausing.md", "{{ activity", f"{SLIP}\n\n{{{{ activity")
    site = _served(root)
    failed = (site / "modules/listening/pausing.html").read_text(encoding="utf-8")

    assert 'class="preview-gap"' in failed
    assert "preview-panel" in failed
    assert REASON in (site / "index.html").read_text(encoding="utf-8")
    assert [record.exc_info is not None for record in caplog.records if "is left out" in record.message] == [True]


def test_a_course_without_a_slip_has_no_panel(tmp_path: Path) -> None:
    site = _served(copy_minimal(tmp_path))

    assert "course-preview" not in (site / "index.html").read_text(encoding="utf-8")


def test_what_is_missing_because_of_a_problem_is_not_said_a_second_time(caplog: pytest.LogCaptureFixture) -> None:
    preview = Preview()
    preview.problems = [Problem("quizzes/a/b.yml", 1, 1, "S001", "It is wrong.", "Mend it.")]
    read: dict[str, str] = {}
    caplog.set_level("INFO")

    assert preview.attempt(lambda: read["a/b"], "gap") == "gap"
    assert preview.attempt(lambda: str(1 // 0), "gap") == "gap"
    assert [record.levelname for record in caplog.records] == ["INFO", "ERROR"]


def test_a_page_of_the_course_that_is_called_gallery_is_left_as_it_is(tmp_path: Path) -> None:
    root = copy_minimal(tmp_path)
    (root / "docs" / "gallery.md").write_text("# Our pictures\n", encoding="utf-8")
    site = _served(root)

    assert "<course-gallery>" not in (site / "gallery.html").read_text(encoding="utf-8")
    assert "<course-gallery>" in (site / "coursekit-gallery.html").read_text(encoding="utf-8")
