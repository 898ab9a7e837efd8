"""The shapes that a text can be held to, and the words of the checker, of editors and of the reference for them."""

from __future__ import annotations

from typing import NamedTuple

ID_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
"""Lower-case words with single hyphens: safe in a URL, an HTML id, a file name and a record's key."""
LONGEST_ID = 64
"""Signs that an id may have."""
PAGE_PATTERN = r"^[A-Za-z0-9][A-Za-z0-9/_-]*\.md(?:#[\w-]+)?$"
"""A page's path from the site's root, with an optional heading."""
OUTCOME_PATTERN = r"^(?:[a-z0-9]+(?:-[a-z0-9]+)*/)?[a-z0-9]+(?:-[a-z0-9]+)*$"
"""An outcome's id, with or without the slug of its module."""
ACTIVITY_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*$"
"""An activity's id: its path below `quizzes/`, without `.yml`."""
STEP_PATTERN = r"^(?:[a-z0-9]+(?:-[a-z0-9]+)*)/[a-z0-9]+(?:-[a-z0-9]+)*$"
"""A step of a guide: its module and its id. Written in another way than an activity, for words of its own."""
QUESTION_PATTERN = r"^[a-z0-9-]+/[a-z0-9-]+#[a-z0-9-]+$"
"""A question of a quiz, from anywhere in the course."""
ROW_PATTERN = r"^[A-Z][0-9]{1,2}$"
"""A source's letter and a number."""
VERSION_PATTERN = r"^r1-[0-9a-f]{32}$"
"""The version of a module's text. It begins with letters, so that no YAML reader takes it for a number."""
LINE_PATTERN = r"^\s*\S.*\s*$"
"""One line; empty lines around it are taken away. For editors: the checker holds a text to it by `one_line`."""
MARKDOWN_PATTERN = r"\S"
"""Anything but empty. For editors: the checker holds a text to it by its length."""
NUMBER_PATTERN = r"^\+?[0-9](?: ?[0-9])*$"
"""A telephone number as people read it, in digits with single spaces."""
EMAIL_PATTERN = r"^[^\s@<>\"]+@[^\s@<>\"]+\.[^\s@<>\"]+$"
"""An address for mail."""
ADDRESS_PATTERN = r"^https?://[^\s/]+\S*$"
"""The address of another site."""

COLOUR_PATTERN = r"^#[0-9A-Fa-f]{6}$"
"""A colour as CSS and every drawing program write it."""
ASSET_PATTERN = r"^assets/(?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+\.(?:svg|png|jpg|jpeg|webp|ico)$"
"""A picture among the assets, from docs/. Nothing in it leads out of there."""
PLAIN_PATTERN = r'^[^<>"\n]+$'
"""A text that the theme prints as it is, also within an attribute."""


class Shape(NamedTuple):
    """What is said of a shape."""

    form: str
    """How a text of this shape is written, in Markdown without links."""
    fault: str
    """What is said of a text that has another shape, to stand after it."""
    mend: str
    """What to write, as a sentence."""


SHAPES = {
    ID_PATTERN: Shape("an id", "cannot be an id", 'Use lower-case letters, digits and hyphens, as "listening".'),
    PAGE_PATTERN: Shape(
        "a page, from the site's root, with an optional `#heading`",
        "is not a page of the site",
        'Write the path from the site\'s root, as "modules/compass-behaviours/attending.md".',
    ),
    ACTIVITY_PATTERN: Shape(
        "the id of an activity",
        "cannot be an activity",
        'Write the path below quizzes/ without ".yml", as "compass-behaviours/check".',
    ),
    STEP_PATTERN: Shape(
        "a step of a guide, as `<module>/<step>`",
        "cannot be a step of a guide",
        'Write its module and its id, as "compass-behaviours/arrive".',
    ),
    QUESTION_PATTERN: Shape(
        "`<module>/<quiz>#<question>`",
        "cannot be a question of a quiz",
        'Write its activity, "#" and its id, as "compass-behaviours/check#first".',
    ),
    OUTCOME_PATTERN: Shape(
        "the id of an outcome",
        "cannot be an outcome",
        'Write its id, as "listen" or "compass-behaviours/listen".',
    ),
    ROW_PATTERN: Shape("the id of a row", "cannot be a row", 'Write a capital letter and a number, as "A1".'),
    VERSION_PATTERN: Shape(
        "`r1-` and 32 letters and digits",
        "cannot be a version",
        'Copy it from the document that was read: "r1-" and 32 letters and digits.',
    ),
    LINE_PATTERN: Shape("one line", "runs over several lines", 'Write it on one line, or fold it with ">-".'),
    MARKDOWN_PATTERN: Shape("Markdown", "is empty", "Write it, or delete the line."),
    NUMBER_PATTERN: Shape(
        'digits and single spaces, in quotes, as `"116 123"`',
        "is not a number to call",
        'Write digits and single spaces, as "0808 808 8000".',
    ),
    EMAIL_PATTERN: Shape(
        "an address for mail, as `training@example.org`",
        "is not an address for mail",
        'Write an address, as "training@example.org".',
    ),
    ADDRESS_PATTERN: Shape(
        "a whole address, as `https://www.example.org/`",
        "is not an address",
        'Write the whole address, as "https://www.example.org/".',
    ),
    COLOUR_PATTERN: Shape(
        'a colour in quotes, as `"#0f6b6f"`', "is not a colour", 'Write "#" and six digits from 0 to f, as "#0f6b6f".'
    ),
    ASSET_PATTERN: Shape(
        "a picture in `docs/`, as `assets/logo.svg`",
        "is not a picture among the assets",
        'Put it into docs/assets/ and write "assets/" and its name, as "assets/logo.svg".',
    ),
    PLAIN_PATTERN: Shape(
        "one line of plain words, without angle brackets and double quotes",
        "would be HTML in the page",
        "Write plain words on one line, without angle brackets and double quotes.",
    ),
}
"""What is said of each shape, by its pattern."""
