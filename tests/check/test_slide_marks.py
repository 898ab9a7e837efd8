"""A comment is held against the marks for slides only where it looks like one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.minimal import change, copy_minimal, problems_in

if TYPE_CHECKING:
    from pathlib import Path


def _codes(root: Path, comment: str) -> list[str]:
    copy_minimal(root)
    change(root, "modules/listening/pausing.md", "Count to three", f"<!-- {comment} -->\nCount to three")
    return [problem.code for problem in problems_in(root)]


@pytest.mark.parametrize("comment", ["slides below", "slide 3 of 5", "see the slide deck", "no idea yet"])
def test_a_comment_that_only_speaks_of_slides_is_no_mark(tmp_path: Path, comment: str) -> None:
    assert _codes(tmp_path, comment) == []


@pytest.mark.parametrize("comment", ["Slide", "slides", "sldie", "no-slide", "no slides", "noslide"])
def test_a_comment_that_is_nearly_a_mark_is_a_problem(tmp_path: Path, comment: str) -> None:
    assert _codes(tmp_path, comment) == ["R022"]
