"""What the workbook of the project's own course takes to make, and how large it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.build import cost
from bench.courses import PROJECT

if TYPE_CHECKING:
    from pathlib import Path


def measure_workbook(folder: Path) -> str:
    """Make the workbook of the whole course in usual print, and return a line to print."""
    chosen = ["--module", "course", "--kind", "workbook", "--size", "a4", "--output", str(folder / "paper")]
    took = cost(["coursekit", "export", "workbook", "--root", str(PROJECT), *chosen])
    size = (folder / "paper" / "course-workbook.pdf").stat().st_size / 1_000_000
    return f"workbook of this course: {took.cpu:.1f} s of CPU, {took.memory:.0f} MiB of memory, a PDF of {size:.2f} MB"
