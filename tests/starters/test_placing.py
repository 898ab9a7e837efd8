"""A new activity goes to the end of a page, above what has to stay last."""

from __future__ import annotations

import pytest
from coursekit.load.page_file import read_page
from coursekit.starters.placing import with_macro, with_minutes

HEAD = "---\ntitle: A page\norder: 1\nminutes: 2\n---\n"
MACRO = '{{ activity("talks/check") }}'
WORK = '!!! work "Take it to work"\n    One thing.\n\n    And a day.\n'
HELP = "If it is close to home, [help](../../help.md) is there.\n"
PAGE = "modules/talks/page.md"


def placed(body: str) -> str:
    """The body of a page with the macro in it."""
    return with_macro(PAGE, HEAD + body, MACRO).text.removeprefix(HEAD)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Words.\n", ""),
        ("Words.\n\n", WORK),
        ("Words.\n\n", HELP),
        ("Words.\n\n", WORK + "\n" + HELP),
        ("Words.\n\n", "## Before you go\n\n" + HELP),
        ("Words.\n\n", "[help]: ../../help.md\n"),
        ('!!! vignette "An invented story"\n    Words.\n\n', WORK),
        ("- A list\n\n    with more\n\n", WORK),
        (f"{HELP}\nWords.\n", ""),
        ('!!! vignette "An invented story"\n    See [help](../../help.md).\n', ""),
        ("## Try it\n\n{{ activity('talks/try') }}\n\n", WORK),
    ],
)
def test_the_line_stands_above_what_stays_last(above: str, below: str) -> None:
    if below:
        assert placed(above + below) == f"{above}{MACRO}\n\n{below}"
    else:
        assert placed(above) == f"{above}\n{MACRO}\n"


def test_a_page_that_is_all_work_gets_it_on_top() -> None:
    assert placed(WORK) == f"\n{MACRO}\n\n{WORK}"


def test_a_page_without_a_line_end_gets_one() -> None:
    assert placed("Words.") == f"Words.\n\n{MACRO}\n"


def test_the_page_keeps_its_line_ends() -> None:
    text = with_macro(PAGE, (HEAD + "Words.\n\n" + WORK).replace("\n", "\r\n"), MACRO).text

    assert text == (f"{HEAD}Words.\n\n{MACRO}\n\n{WORK}").replace("\n", "\r\n")


def test_it_is_said_where_it_went() -> None:
    _text, line, before = with_macro(PAGE, HEAD + "Words.\n\n" + WORK, MACRO)

    assert (line, before) == (8, "Take it to work")


@pytest.mark.parametrize(
    "end",
    [
        "<!-- closed\n\n-->",
        "<!-- open",
        "```text\nWords.\n\n[help](../../help.md)\n```",
        "```text\nWords.",
        '<!--\n\n!!! work "Old"\n    Words.\n-->',
    ],
)
def test_a_page_that_ends_in_code_or_a_comment_gets_the_line_after_it(end: str) -> None:
    text = with_macro(PAGE, f"{HEAD}{end}\n", MACRO).text

    assert text == f"{HEAD}{end}\n\n{MACRO}\n"
    assert [call.is_code for call in read_page(PAGE, PAGE, text).macros()] == [False]


@pytest.mark.parametrize(
    ("line", "timed"),
    [
        ("minutes: 2        # a comment", "minutes: 12       # a comment"),
        ("minutes: 9 # a comment", "minutes: 19 # a comment"),
        ("minutes: 2", "minutes: 12"),
    ],
)
def test_minutes_grow_where_they_stand_and_a_comment_keeps_its_column(line: str, timed: str) -> None:
    result = with_minutes(PAGE, f"---\ntitle: A\n{line}\n---\nminutes: 3\n", 10)

    assert result
    assert result.text == f"---\ntitle: A\n{timed}\n---\nminutes: 3\n"
    assert (result.line, result.now - result.before) == (3, 10)


def test_minutes_below_the_front_matter_are_words() -> None:
    assert with_minutes(PAGE, "---\ntitle: A\n---\nminutes: 3\n", 10) is None


def test_the_line_ends_of_a_page_stay_when_its_minutes_grow() -> None:
    result = with_minutes(PAGE, "---\r\nminutes: 3\r\n---\r\nWords.\r\n", 2)

    assert result
    assert result.text == "---\r\nminutes: 5\r\n---\r\nWords.\r\n"
