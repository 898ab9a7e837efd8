"""What holds for every template."""

from __future__ import annotations

import pytest
from coursekit.render.environment import environment
from jinja2 import UndefinedError


def test_texts_are_escaped_and_names_must_exist() -> None:
    """Autoescape and strictness hold for every template."""
    assert environment().from_string("{{ text }}").render(text="<b>") == "&lt;b&gt;"
    with pytest.raises(UndefinedError):
        environment().from_string("{{ nothing }}").render()
