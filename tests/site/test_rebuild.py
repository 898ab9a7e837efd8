"""A served site that cannot be built anew stays as it was, and says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from coursekit.site.rebuild import build_or_keep, last_of
from mkdocs.exceptions import PluginError

if TYPE_CHECKING:
    from pathlib import Path

PAGE = '<body><div id="course-page" tabindex="-1"><h1>Listening</h1></div></body>'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of one page."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    return folder


def _fail(site: Path, error: BaseException) -> None:
    site.mkdir()
    (site / "half.html").write_text("", encoding="utf-8")
    raise error


@pytest.mark.parametrize("error", [ValueError("a <b> is missing"), SystemExit("a <b> is missing")])
def test_a_build_that_fails_leaves_the_last_site_with_the_reason_as_text(site: Path, error: BaseException) -> None:
    build_or_keep(lambda: _fail(site, error), site)
    page = (site / "index.html").read_text(encoding="utf-8")

    assert [path.name for path in site.iterdir()] == ["index.html"]
    assert "<h1>Listening</h1>" in page
    assert "a &lt;b&gt; is missing" in page


def test_a_second_failure_says_its_own_reason_alone(site: Path) -> None:
    build_or_keep(lambda: _fail(site, ValueError("first")), site)
    build_or_keep(lambda: _fail(site, ValueError("second")), site)
    page = (site / "index.html").read_text(encoding="utf-8")

    assert ("first" in page, page.count("second")) == (False, 1)


def test_once_it_can_be_built_nothing_of_the_last_site_is_left(site: Path) -> None:
    build_or_keep(lambda: _fail(site, ValueError("first")), site)
    build_or_keep(lambda: site.mkdir(), site)

    assert (list(site.iterdir()), last_of(site).exists()) == ([], False)


@pytest.mark.parametrize(("error", "is_placed"), [(ValueError("a slip"), True), (PluginError("a slip"), False)])
def test_the_log_has_the_place_of_a_fault_that_has_no_words_of_its_own(
    site: Path, caplog: pytest.LogCaptureFixture, error: Exception, is_placed: bool
) -> None:
    build_or_keep(lambda: _fail(site, error), site)

    assert [record.exc_info is not None for record in caplog.records] == [is_placed]
