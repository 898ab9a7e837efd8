"""The words of templates."""

from __future__ import annotations

import re
from pathlib import Path

import coursekit
import pytest
from coursekit.render.environment import environment, strings, t
from jinja2 import UndefinedError

PACKAGE = Path(coursekit.__file__).parent
CLIENT = PACKAGE.parent / "client"


def test_a_string_has_its_places_filled_and_its_plural_chosen() -> None:
    """`%{name}` is filled; `count` chooses the form."""
    assert t("activity.minutes", count=1) == "about 1 minute"
    assert t("activity.minutes", count=8) == "about 8 minutes"
    assert t("activity.number", number=3, total=8) == "Question 3 of 8"


def test_a_missing_string_is_an_error() -> None:
    """A wrong key is found when the template is compiled or rendered, not by a reader."""
    with pytest.raises(KeyError):
        t("activity.no-such-key")


def test_texts_are_escaped_and_names_must_exist() -> None:
    """Autoescape and strictness hold for every template."""
    assert environment().from_string("{{ text }}").render(text="<b>") == "&lt;b&gt;"
    with pytest.raises(UndefinedError):
        environment().from_string("{{ nothing }}").render()


def used_keys() -> set[str]:
    """Every whole key that a template or a script names."""
    sources = [*PACKAGE.glob("render/**/*.html"), *PACKAGE.glob("render/*.py"), *CLIENT.glob("elements/*.js")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    return set(re.findall(r"[\"']((?:activity|client|page|frame)\.[a-z_.-]*[a-z_])[\"']", text))


def test_every_key_that_is_named_exists() -> None:
    """A typing error in a key is found here, not in a browser."""
    for key in used_keys():
        entry: object = strings()
        for part in key.split("."):
            assert isinstance(entry, dict), key
            assert part in entry, key
            entry = entry[part]
