"""Books for paper on the site: built where the settings ask for them, else the page says how to come by them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml
from coursekit.render.paper import Printed, render_paper

from tests.conftest import ROOT, run_mkdocs
from tests.minimal import copy_minimal

if TYPE_CHECKING:
    from pathlib import Path


def project(folder: Path, *, workbooks: bool) -> Path:
    """A site of the minimal course with a page that lists the books; return its mkdocs.yml."""
    root = copy_minimal(folder / "project")
    (root / "docs" / "paper.md").write_text("---\nrender_macros: true\n---\n# On paper\n\n{{ paper() }}\n")
    config = {
        "site_name": "Listening well",
        "theme": {"name": "material", "custom_dir": str(ROOT / "overrides"), "font": False},
        "plugins": [{"coursekit": {}}, {"macros": {"modules": ["coursekit.site.macros"], "render_by_default": False}}],
        "extra": {"course": {"id": "listening", "workbooks": workbooks}},
    }
    path = root / "mkdocs.yml"
    path.write_text(yaml.safe_dump(config), encoding="utf-8")
    return path


def test_without_books_the_page_leads_nowhere() -> None:
    html = render_paper((), str)

    assert "<a " not in html
    assert "These books are not on this site yet." in html


def test_each_book_says_what_it_is_and_how_large() -> None:
    printed = Printed("trainers/paper/a.pdf", "Listening", "workbook", is_large=True, pages=12, size=1_240_000)
    html = render_paper([printed], lambda path: f"../{path}")

    assert '<a href="../trainers/paper/a.pdf">Listening: workbook, large print</a> (PDF, 12 pages, 1.2 MB)' in html


def test_a_site_that_asks_for_books_holds_them(tmp_path: Path) -> None:
    result = run_mkdocs(project(tmp_path, workbooks=True), tmp_path / "site")
    page = (tmp_path / "site" / "paper" / "index.html").read_text(encoding="utf-8")
    books = sorted((tmp_path / "site" / "trainers" / "paper").iterdir())

    assert result.returncode == 0, result.stderr
    assert [path.name for path in books if path.name not in page] == []
    assert "listening-retrieval-large-print.pdf" in [path.name for path in books]
