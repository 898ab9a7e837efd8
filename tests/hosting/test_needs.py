"""What a page needs of the policy is worked out from it, and what would be blocked is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from coursekit.hosting.needs import needs_of

if TYPE_CHECKING:
    from pathlib import Path


def test_a_script_in_the_page_is_known_by_the_hash_that_browsers_work_out() -> None:
    """The example of CSP 3, section 8.4: `alert('Hello, world.');`."""
    needs = needs_of("<p>One</p><script>alert('Hello, world.');</script>")

    assert needs.hashes == {"'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"}


def test_a_script_that_is_not_the_theme_s_is_blocked_with_its_line() -> None:
    assert needs_of("<p>One</p>\n<script>alert(1)</script>").blocked == [(2, "<script>alert(1)")]


def test_the_scripts_of_the_theme_are_known_at_every_depth(site_folder: Path) -> None:
    pages = [path.read_text(encoding="utf-8") for path in site_folder.rglob("*.html")]

    assert len({hash_ for page in pages for hash_ in needs_of(page).hashes}) >= 5
    assert [blocked for page in pages for blocked in needs_of(page).blocked] == []


def test_data_and_files_need_no_hash() -> None:
    html = (
        '<script type="application/json">{}</script><script src="a.js"></script><script type="text/template"></script>'
    )

    assert needs_of(html).hashes == set()


@pytest.mark.parametrize(
    "html",
    [
        '<p style="color: red">',
        "<style>p { color: red }</style>",
        '<button onclick="go()">',
        '<a href="javascript:go()">',
        '<a href=" JavaScript:go()">',
        '<svg><a xlink:href="javascript:go()"></a></svg>',
        '<iframe src="a.html"></iframe>',
        '<object data="a.pdf"></object>',
        '<embed src="a.pdf">',
        '<script src="https://example.org/a.js"></script>',
        '<img src="//example.org/a.png" alt="">',
        '<video src="https://example.org/a.mp4"></video>',
        '<link rel="stylesheet" href="https://example.org/a.css">',
        '<a href="java&#9;script:go()">',
        '<img srcset="a.png 1x, https://example.org/a.png 2x" alt="">',
        '<video poster="//example.org/a.png"></video>',
        '<a href="a.html" ping="https://example.org/">',
        '<img src="\\\\example.org/a.png" alt="">',
        '<img src="https:example.org/a.png" alt="">',
        '<base href="a/">',
        '<form action="a/"></form>',
        '<button formaction="a/">Go</button>',
        '<a href="javascript:go()" href="a/">',
        '<meta http-equiv="Refresh" content="0; url=https://example.org/">',
    ],
)
def test_what_the_policy_would_block_is_named_with_its_line(html: str) -> None:
    assert [line for line, _what in needs_of(f"<p>One</p>\n{html}").blocked] == [2]


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://example.org/">',
        '<link rel="canonical" href="https://example.org/">',
        '<video src="a.mp4"></video>',
        '<img src="data:image/png;base64,AA" alt="">',
        "<p>javascript: is a word</p>",
    ],
)
def test_what_it_allows_is_not(html: str) -> None:
    assert needs_of(html).blocked == []
