"""The words that templates and scripts print."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import coursekit
import pytest
from coursekit.render.strings import duration, strings, t, use_own_strings

from tests.conftest import ROOT

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


@pytest.mark.parametrize(("minutes", "words"), json.loads((ROOT / "tests/rules/durations.json").read_text("utf-8")))
def test_a_duration_in_words(minutes: int, words: str) -> None:
    """Long durations are told to the quarter of an hour, and by the script in the same words."""
    assert duration(minutes) == words


KEY = rf"(?:{'|'.join(strings())})\.[a-z_.-]*"
COMPLETED = {
    "client.": ["right", "partly", "not-yet", "up", "down", "next", "open", "see"],
}
"""What completes a key whose beginning alone would stand for a whole section."""


def sources() -> str:
    """All that prints words: templates, Python and scripts."""
    python = [path for room in ("render", "site", "export", "report") for path in PACKAGE.glob(f"{room}/**/*.py")]
    paths = [*PACKAGE.glob("render/**/*.html"), *python, *CLIENT.rglob("*.js")]
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


def leaves(entry: dict[str, Any], prefix: str = "") -> set[str]:
    """The keys of a catalogue; plural forms are one string."""
    found: set[str] = set()
    for key, value in entry.items():
        is_section = isinstance(value, dict) and set(value) != {"one", "other"}
        found |= leaves(value, f"{prefix}{key}.") if is_section else {prefix + key}
    return found


def named() -> set[str]:
    """Every whole key that a template or a script names; the name of a file is none."""
    return set(re.findall(rf"[\"'](?![a-z-]+\.(?:html|js|css))({KEY}[a-z_])[\"'](?!\s*~)", sources()))


def begun() -> set[str]:
    """Every beginning of a key that a template or a script completes."""
    found = re.findall(rf"[\"']({KEY})[\"']\s*[~+]|`({KEY})\$\{{", sources())
    return {in_template or in_script for in_template, in_script in found}


def completed(beginning: str) -> set[str]:
    """The keys that a beginning stands for."""
    if beginning in COMPLETED:
        return {beginning + rest for rest in COMPLETED[beginning]}
    return {key for key in leaves(strings()) if key.startswith(beginning) and "." not in key[len(beginning) :]}


def test_the_keys_that_are_used_are_the_keys_that_exist() -> None:
    """A typing error in a key, and a string that nothing prints, are found here and not in a browser."""
    used = named().union(*map(completed, begun()))

    assert used == leaves(strings())


def test_every_beginning_of_a_key_has_an_end() -> None:
    """A section that is renamed is found too."""
    assert [beginning for beginning in begun() if not completed(beginning)] == []


def test_an_organisation_can_say_it_in_other_words() -> None:
    use_own_strings({"activity.hints": "Help", "activity.minutes.one": "%{count} minute or so"})
    said = t("activity.hints"), t("activity.minutes", count=1), t("activity.minutes", count=8)
    use_own_strings({})

    assert said == ("Help", "1 minute or so", "about 8 minutes")
    assert t("activity.hints") == "Hints"
