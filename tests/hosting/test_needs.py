"""What a page needs of the policy is worked out from it, and what would be blocked is found."""

from __future__ import annotations

import pytest
from coursekit.hosting.needs import needs_of


def test_a_script_in_the_page_is_known_by_the_hash_that_browsers_work_out() -> None:
    """The example of CSP 3, section 8.4: `alert('Hello, world.');`."""
    needs = needs_of("<p>One</p><script>alert('Hello, world.');</script>")

    assert needs.hashes == {"'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"}
    assert needs.blocked == []


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
