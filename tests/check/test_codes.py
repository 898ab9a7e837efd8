"""Each code, shown by slips that cause it: `tests/courses/broken/<code>.yml`.

A slip changes one file of the minimal course. It names the file, the text that stands there (`old`, none for a whole
file), what stands there instead (`broken`, nothing for a file that is deleted), and the one line that is printed.
`clean` is a near twin that is right; without it the minimal course itself is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import yaml
from coursekit.problems import CODES

from tests.conftest import ROOT
from tests.minimal import change, copy_minimal, lines_of, problems_in, reported_in

if TYPE_CHECKING:
    from pathlib import Path

BROKEN = ROOT / "tests" / "courses" / "broken"


def slips(*, with_twin: bool = False) -> list[Any]:
    """Every slip, as a parameter that is named after its code and its words."""
    return [
        pytest.param(slip, id=f"{path.stem}: {slip['slip']}")
        for path in sorted(BROKEN.glob("*.yml"))
        for slip in yaml.safe_load(path.read_text(encoding="utf-8"))
        if "clean" in slip or not with_twin
    ]


def write(root: Path, slip: dict[str, Any], key: str) -> None:
    """Put the slip, or its twin, into a course."""
    path = root / slip["file"]
    content: Any = slip.get(key)
    if "old" in slip:
        change(root, slip["file"], slip["old"], content)
    elif content is None:
        path.unlink()
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def lines_for(slip: dict[str, Any], root: Path) -> list[str]:
    """What is printed: of words and their length only the report speaks."""
    return lines_of(reported_in(root) if slip["problem"].endswith("[L001]") else problems_in(root))


def test_the_minimal_course_has_no_problem(tmp_path: Path) -> None:
    assert lines_of(problems_in(copy_minimal(tmp_path))) == []


def test_every_code_has_a_file_of_slips() -> None:
    assert {path.stem for path in BROKEN.iterdir()} == set(CODES)


@pytest.mark.parametrize("slip", slips())
def test_a_slip_is_said_once_at_its_place(slip: dict[str, Any], tmp_path: Path) -> None:
    root = copy_minimal(tmp_path)
    write(root, slip, "broken")

    assert lines_for(slip, root) == [slip["problem"]]


@pytest.mark.parametrize("slip", slips(with_twin=True))
def test_its_twin_has_no_problem(slip: dict[str, Any], tmp_path: Path) -> None:
    root = copy_minimal(tmp_path)
    write(root, slip, "clean")

    assert lines_for(slip, root) == []


def test_a_slip_carries_the_code_of_its_file() -> None:
    for path in BROKEN.iterdir():
        for slip in yaml.safe_load(path.read_text(encoding="utf-8")):
            assert slip["problem"].endswith(f"[{path.stem}]")
