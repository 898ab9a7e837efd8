"""HTML becomes the Markdown that a quiz shows, and what is lost on the way is said."""

from __future__ import annotations

import pytest
from coursekit.exchange.html_reader import only_tags
from coursekit.exchange.wording import from_html, from_markdown, from_text, one_line
from coursekit.render.markdown import render_markdown


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("One<br>Two", "One\\\nTwo"),
        ("One<br><br>Two", "One\n\nTwo"),
        ("a <b>bold </b>word, <em>so</em>", "a **bold** word, *so*"),
        ("<b>one <b>in</b> one</b>", "**one in one**"),
        ("<b>never closed", "**never closed**"),
        ("<ul><li>One</li><li>Two<ul><li>In it</li></ul></li></ul>", "- One\n- Two\n  - In it"),
        ("<p>So:</p><ol><li>One</li><li>Two</li></ol>", "So:\n\n1. One\n2. Two"),
        ("<blockquote><p>Said.</p></blockquote>", "> Said."),
        ("<h3>A heading</h3><p>Words.</p>", "**A heading**\n\nWords."),
        ('<a href="https://example.org/a">here</a>', "[here](https://example.org/a)"),
        ("x<sup>2</sup> and H<sub>2</sub>O", "x² and H₂O"),
        ("<code>a*b</code>", "`a*b`"),
        ("<!-- gone --><![CDATA[kept]]>", "kept"),
        ("a < b and c > d, 3<4", "a < b and c > d, 3<4"),
        ("a &amp;lt; b &nbsp; c", "a &lt; b c"),
        (
            "<p>1. Not a list</p><p>- nor this</p><p>&gt; nor this</p>",
            "1\\. Not a list\n\n\\- nor this\n\n\\> nor this",
        ),
        ("*stars* _lines_ snake_case `ticks` [a](b)", "\\*stars\\* \\_lines\\_ snake_case \\`ticks\\` [a]\\(b)"),
    ],
)
def test_html_becomes_markdown(html: str, markdown: str) -> None:
    assert from_html(html).text == markdown


@pytest.mark.parametrize(
    "text",
    [
        "*a*",
        "_a_",
        "a * b",
        "1. a",
        "- a",
        "+ a",
        "> a",
        "`a`",
        "[a](https://b.example)",
        "a\\b",
        "\\*a",
        "<b>a</b>",
        "__a__ b_",
        "&amp;",
    ],
)
def test_plain_text_is_shown_as_it_stands(text: str) -> None:
    """By the renderer that learners see it through."""
    html = str(render_markdown(from_text(text).text, str))

    assert html == f"<p>{text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')}</p>"


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("<img src='a/b.png' alt='A door'>", 'The picture "b.png" cannot stand in a quiz.'),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "A table in it is written as lines"),
        ("<script>alert(1)</script>", "A script in it is left out."),
        ("<audio src='a.mp3'></audio>", '<audio> "a.mp3" cannot stand in a quiz.'),
        ("<math><mi>x</mi></math>", "A formula in MathML"),
        ("\\(x^2\\)", "A formula in TeX"),
        ("x<sup>th</sup>", '"th" was set high'),
        ("<a href='javascript:alert(1)'>a</a>", 'A link to "javascript:alert(1)" is left out.'),
        ("<blink>a</blink>", "The element <blink> is not known here"),
        ("a" * 100_001, "longer than 100,000 signs"),
    ],
)
def test_what_is_lost_is_said(html: str, said: str) -> None:
    assert said in " ".join(what for what, _mend in from_html(html).lost)


def test_markdown_stays_and_what_a_quiz_does_not_show_is_said() -> None:
    found = from_markdown("**So** ![a](b.png)")

    assert found.text == "**So** ![a](b.png)"
    assert "pictures, headings" in found.lost[0][0]


def test_where_no_markdown_is_taken_the_words_stand_on_one_line() -> None:
    assert one_line("<p>One <b>two</b></p><ul><li>*three*</li></ul>").text == "One two *three*"


@pytest.mark.parametrize("part", ["<b>", "<a href=x>", "<sup>", "<ul><li>", "<blockquote>", "<<<a ", "<!--", "</b>"])
def test_what_is_opened_without_an_end_is_read_to_the_end(part: str) -> None:
    """A thousand times each; what lies deeper than anyone writes is kept as words."""
    assert from_html(f"{part}words " * 1000).text.count("words") >= (0 if part == "<!--" else 250)


def test_signs_that_begin_no_tag_are_words_before_the_parser_sees_them() -> None:
    """It would look for the end of each of them anew."""
    assert only_tags("<<<a <b>c</b> <a href='") == "&lt;&lt;&lt;a <b>c</b> &lt;a href='"
