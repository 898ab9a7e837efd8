"""How long a file may be kept, and what its headers allow."""

from __future__ import annotations

import pytest
from coursekit.hosting.headers import headers, is_immutable


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        ("assets/0123456789ab/course.js", True),
        ("assets/javascripts/bundle.a5f9d56c.min.js", True),
        ("assets/javascripts/workers/search.a7633da7.min.js", True),
        ("assets/stylesheets/main.57a0d79d.min.css", True),
        ("assets/javascripts/lunr/min/lunr.da.min.js", False),
        ("assets/pictures/compass.svg", False),
        ("assets/favicon.svg", False),
        ("index.html", False),
        ("search/search_index.json", False),
    ],
)
def test_only_a_file_with_a_hash_in_its_address_is_kept_for_ever(path: str, kept: bool) -> None:
    assert is_immutable(path) is kept


def test_no_page_may_show_the_site_unless_it_is_named() -> None:
    found = headers([], [])

    assert "frame-ancestors 'none'" in found["Content-Security-Policy"]
    assert found["X-Frame-Options"] == "DENY"


def test_a_hash_stands_with_the_scripts() -> None:
    assert "script-src 'self' 'sha256-A='" in headers(["'sha256-A='"], [])["Content-Security-Policy"]
