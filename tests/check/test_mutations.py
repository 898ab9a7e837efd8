"""A thousand broken files: each is met with problems that an author can use, or was still right."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.check.fuzz import Seed, lay_out, seeds, try_case, try_text
from tests.minimal import lines_of

if TYPE_CHECKING:
    from pathlib import Path

SEED = 0
IN_A_TEST = 50


@pytest.mark.parametrize("seed", seeds(), ids=lambda seed: seed.name)
def test_a_good_file_is_good_before_it_is_broken(seed: Seed, tmp_path: Path) -> None:
    lay_out(tmp_path)

    assert lines_of(try_text(tmp_path, seed.file, seed.text)) == []


@pytest.mark.parametrize("first", range(0, 1000, IN_A_TEST))
def test_broken_files_are_reported_or_were_still_right(first: int, tmp_path: Path) -> None:
    lay_out(tmp_path)
    right = [number for number in range(first, first + IN_A_TEST) if try_case(tmp_path, SEED, number)]

    assert len(right) < IN_A_TEST * 3 / 4, "most mutations no longer break anything"
