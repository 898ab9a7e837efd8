"""Authors' Markdown in exercises."""

from __future__ import annotations

import pytest
from coursekit.render.markdown import render_first, render_inline, render_markdown, render_rest
from markdown_it import MarkdownIt


def href(page: str) -> str:
    return "../" + page.replace(".md", "/")


PLAIN = [
    'She says she is "fine, just tired".',
    "It's 5 o'clock; what now?",
    "One paragraph.\n\nAnother paragraph.",
    "Two lines\nof one paragraph.",
    "A sum: 2 + 2 = 4 - 0",
    "An i.e. in 1.5 lines, 2) and #3",
    "Tŷ, ŵy, naïve, 日本",
]


@pytest.mark.parametrize("text", PLAIN)
def test_plain_text_becomes_the_paragraphs_that_markdown_it_makes(text: str) -> None:
    """Plain text skips the conversion: its result must not tell."""
    # Quotation marks are left as they are on purpose.
    assert render_markdown(text, href) == MarkdownIt().render(text).replace("&quot;", '"').rstrip("\n")


@pytest.mark.parametrize("text", PLAIN)
def test_plain_text_in_a_label_becomes_the_lines_that_markdown_it_makes(text: str) -> None:
    """The same for what holds no blocks."""
    parts = [MarkdownIt().renderInline(part).replace("&quot;", '"') for part in text.split("\n\n")]

    assert render_inline(text, href) == "<br>".join(parts)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("*one* and **two**", "<p><em>one</em> and <strong>two</strong></p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("> said", "<blockquote>\n<p>said</p>\n</blockquote>"),
        ("`code <b>`", "<p><code>code &lt;b&gt;</code></p>"),
        # Restricted: shown as the author typed it.
        ("# no heading", "<p># no heading</p>"),
        ("![no](picture.png)", "<p>!<a>no</a></p>"),
        ("<b>no</b> & <i>no</i>", "<p>&lt;b&gt;no&lt;/b&gt; &amp; &lt;i&gt;no&lt;/i&gt;</p>"),
        ("<div>\n\nno</div>", "<p>&lt;div&gt;</p>\n<p>no&lt;/div&gt;</p>"),
        # Links: pages are resolved, the web is left alone, anything else leads nowhere; a script is no link at all.
        ("[a](modules/m/p.md#x)", '<p><a href="../modules/m/p/#x">a</a></p>'),
        ("[a](https://nhs.uk/?a=1&b=2)", '<p><a href="https://nhs.uk/?a=1&amp;b=2">a</a></p>'),
        ("[a](javascript:alert(1))", "<p>[a](javascript:alert(1))</p>"),
        ("[a](file.pdf)", "<p><a>a</a></p>"),
    ],
)
def test_markdown_is_restricted(text: str, html: str) -> None:
    """Paragraphs, lists, quotes, emphasis, code and links; nothing else."""
    assert render_markdown(text, href) == html


def test_a_label_holds_no_blocks() -> None:
    """Paragraphs become lines; a list is not made."""
    assert render_inline("**one**\n\ntwo", href) == "<strong>one</strong><br>two"
    assert render_inline("- one\n- two", href) == "- one\n- two"
    assert render_inline("1. *one*", href) == "1. <em>one</em>"


def test_a_text_is_parted_after_its_first_paragraph() -> None:
    """The first paragraph goes into the legend, the rest below it."""
    text = "First *one*.\n\n- a\n- b"

    assert render_first(text, href) == "First <em>one</em>."
    assert render_rest(text, href) == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"
    assert render_rest("Only one.", href) == ""


def test_links_of_one_page_do_not_leak_into_the_next() -> None:
    """The converter is shared; the page's links are not."""
    assert 'href="1/x.md"' in render_markdown("[a](x.md)", lambda page: f"1/{page}")
    assert 'href="2/x.md"' in render_markdown("[a](x.md)", lambda page: f"2/{page}")
