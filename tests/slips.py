"""Slips of an author, each with its near twin that is right, as files of YAML list them.

A slip changes one file of a small course. It names the file, the text that stands there (`old`, none for a whole file),
what stands there instead (`broken`, nothing for a file that is deleted), and the one line that is printed (`problem`).
`clean` is a near twin that is right; without it the small course itself is.
`times` says how often the new text stands there, one after the other; without it, once.
`also` lists further changes, the same for both: each has `file`, `new`, and `old` unless the file is a new one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import yaml

from tests.minimal import change

if TYPE_CHECKING:
    from pathlib import Path


def read_slips(path: Path) -> list[dict[str, Any]]:
    """The slips of one file."""
    slips: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return slips


def parameters(folder: Path, *, with_twin: bool = False) -> list[Any]:
    """Every slip of a folder, as a parameter that is named after its code and its words."""
    return [
        pytest.param(slip, id=f"{path.stem}: {slip['slip']}")
        for path in sorted(folder.glob("*.yml"))
        for slip in read_slips(path)
        if "clean" in slip or not with_twin
    ]


def write(root: Path, slip: dict[str, Any], key: str) -> None:
    """Put the slip, or its twin, into a course."""
    for each in slip.get("also", []):
        _put(root / each["file"], each["new"], each.get("old"))
    content = slip.get(key)
    _put(root / slip["file"], content and content * slip.get("times", 1), slip.get("old"))


def _put(path: Path, content: Any, old: str | None) -> None:
    if old is not None:
        change(path.parent, path.name, old, content)
    elif content is None:
        path.unlink()
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
