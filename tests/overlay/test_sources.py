"""Sources of an overlay and of its course become one list, also where one of the two is empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.overlay.laid import lay, put, said

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = '{"id": "ours-2026", "type": "report", "author": [{"literal": "Us"}], "title": "T", '
SOURCE += '"issued": {"date-parts": [[2026]]}}'
REFERENCES = "modules/references.json"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return lay(tmp_path)


@pytest.mark.parametrize("own", ["[]\n", "[\n]\n", "\n", ""])
def test_an_empty_list_of_one_s_own_adds_nothing(own: str, home: Path) -> None:
    put(home, REFERENCES, own)

    assert said(home) == []


@pytest.mark.parametrize("theirs", ["[]\n", "[\n]\n", ""])
def test_sources_of_one_s_own_are_the_list_where_the_course_has_none(theirs: str, home: Path) -> None:
    put(home.parent / "course", REFERENCES, theirs)
    put(home, REFERENCES, f"[{SOURCE}]\n")
    said(home)

    assert (home / ".course" / REFERENCES).read_text(encoding="utf-8") == f"[{SOURCE}]\n"
