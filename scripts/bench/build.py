"""CPU time and memory of a build, against plain Material with the same settings and prose."""

from __future__ import annotations

import os
import statistics
import sys
from typing import TYPE_CHECKING, NamedTuple

from bench.courses import write_course, write_plain

if TYPE_CHECKING:
    from pathlib import Path

ROUNDS = {5: 5, 100: 3, 500: 2}
"""How often each size is built, the two in turn: modules, rounds."""


class Cost(NamedTuple):
    """What a process took."""

    cpu: float
    """Seconds of user and system time."""
    memory: float
    """Peak resident memory in MiB."""


def measure_builds(folder: Path) -> list[str]:
    """Build each size both ways in turn, and return a line for each."""
    lines = [f"{'modules':>7} {'plain CPU s':>12} {'ours CPU s':>11} {'ratio':>6} {'plain MiB':>10} {'ours MiB':>9}"]
    for modules, rounds in ROUNDS.items():
        ours = write_course(folder / f"ours-{modules}", modules)
        plain = write_plain(folder / f"plain-{modules}", modules)
        pairs = [(_build(plain), _build(ours)) for _round in range(rounds)]
        ratio = statistics.median(us.cpu / them.cpu for them, us in pairs)
        them, us = (Cost(*map(statistics.median, zip(*side, strict=True))) for side in zip(*pairs, strict=True))
        lines.append(
            f"{modules:>7} {them.cpu:>12.2f} {us.cpu:>11.2f} {ratio:>6.2f} {them.memory:>10.0f} {us.memory:>9.0f}"
        )
    return lines


def _build(config: Path) -> Cost:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "-f", str(config)]
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    process = os.posix_spawn(sys.executable, command, env)
    _pid, status, usage = os.wait4(process, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        raise RuntimeError(f"mkdocs could not build {config}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
