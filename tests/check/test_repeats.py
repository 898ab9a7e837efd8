"""What counts as the same answer."""

from __future__ import annotations

import json

import pytest
from coursekit.check.repeats import as_typed

from tests.conftest import ROOT


@pytest.mark.parametrize(("text", "compared"), json.loads((ROOT / "tests/rules/typed.json").read_text("utf-8")))
def test_an_answer_is_compared_as_the_script_compares_it(text: str, compared: str) -> None:
    assert as_typed(text) == compared
