"""Whether learners may keep the site: what a build writes where they may, and where they may not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import gallery, run_mkdocs

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def not_offered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The gallery course, built by a host who does not offer it."""
    folder = tmp_path_factory.mktemp("not-offered")
    config = gallery(folder / "project")
    text = config.read_text(encoding="utf-8").replace("    id: gallery", "    id: gallery\n    offline: false")
    config.write_text(text, encoding="utf-8")
    result = run_mkdocs(config, folder / "site")
    assert result.returncode == 0, result.stderr
    return folder / "site"


def test_where_it_is_not_offered_the_worker_ends_the_one_before(not_offered: Path) -> None:
    assert "registration.unregister()" in (not_offered / "sw.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["offline.json", "manifest.webmanifest"])
def test_where_it_is_not_offered_nothing_says_what_there_is_to_keep(name: str, not_offered: Path) -> None:
    assert not (not_offered / name).exists()


def test_where_it_is_not_offered_no_page_names_a_manifest(not_offered: Path) -> None:
    assert 'rel="manifest"' not in (not_offered / "index.html").read_text(encoding="utf-8")


def test_where_it_is_offered_a_page_names_the_manifest(gallery_folder: Path) -> None:
    html = (gallery_folder / "help" / "index.html").read_text(encoding="utf-8")

    assert '<link rel="manifest" href="../manifest.webmanifest">' in html
