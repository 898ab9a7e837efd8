"""CPU time and memory of a build, against Material with the same prose and settings and no activities.

"The same settings" can be read in two ways, so there are two baselines: plain Material, and plain Material with
mkdocs-macros-plugin, which the course's settings must include whether or not a page uses it.

Packages from pip come with their bytecode and an editable one does not, so ours is compiled first, as a first build
does wherever Python may write bytecode. Ours also keeps the theme's templates compiled from one build to the next,
which plain Material does not: all rounds but the first show a course that was built before.
"""

from __future__ import annotations

import compileall
import os
import statistics
import sys
from typing import TYPE_CHECKING, NamedTuple

from bench.courses import PROJECT, QUESTIONS, write_course, write_plain

if TYPE_CHECKING:
    from pathlib import Path

_CHECKED = (1, 50, 100, 250, 500)
"""How many modules the checked courses have. What the first takes is the start of the command, which has no size."""
ROUNDS = {5: 5, 100: 3, 500: 2}
"""How often each size is built, the three in turn: modules, rounds."""


class Cost(NamedTuple):
    """What a process took."""

    cpu: float
    """Seconds of user and system time."""
    memory: float
    """Peak resident memory in MiB."""


def measure_builds(folder: Path) -> list[str]:
    """Build each size in all three ways in turn, and return a line for each size."""
    compileall.compile_dir(PROJECT / "scripts" / "coursekit", quiet=1)
    sides = ("plain", "macros", "ours")
    titles = [*(f"{side} CPU s" for side in sides), "ours/plain", "ours/macros", *(f"{side} MiB" for side in sides)]
    lines = [f"{'modules':>7} " + " ".join(f"{title:>12}" for title in titles)]
    for modules, rounds in ROUNDS.items():
        plain = write_plain(folder / f"plain-{modules}", modules)
        macros = write_plain(folder / f"macros-{modules}", modules, has_macros=True)
        ours = write_course(folder / f"ours-{modules}", modules)
        costs = [[_build(config) for config in (plain, macros, ours)] for _round in range(rounds)]
        # Each round has its own ratios: what slows the machine for a while slows all three.
        ratios = [statistics.median(row[2].cpu / row[other].cpu for row in costs) for other in (0, 1)]
        cpu = [statistics.median(each.cpu for each in side) for side in zip(*costs, strict=True)]
        memory = [statistics.median(each.memory for each in side) for side in zip(*costs, strict=True)]
        figures = [f"{value:>12.2f}" for value in (*cpu, *ratios)] + [f"{value:>12.0f}" for value in memory]
        lines.append(f"{modules:>7} " + " ".join(figures))
    return lines


def measure_check(folder: Path) -> str:
    """Check the project's own course and build it, in turn, and return a line that compares the two."""
    check = ["coursekit", "check", "--root", str(PROJECT)]
    build = ["mkdocs", "build", "--quiet", "-f", str(PROJECT / "mkdocs.yml"), "-d", str(folder / "course")]
    rounds = [(cost(check), cost(build)) for _round in range(3)]
    seconds, share = (
        statistics.median(each) for each in zip(*((one.cpu, one.cpu / other.cpu) for one, other in rounds), strict=True)
    )
    return f"coursekit check of this course: {seconds:.2f} s of CPU, {share:.2f} of what its build takes"


def measure_check_sizes(folder: Path) -> list[str]:
    """Check courses that grow, without advice and with it; return lines to print.

    Where the check is linear in size, a thousand questions take as long in a large course as in a small one.
    """
    for modules in _CHECKED:
        write_course(folder / f"checked-{modules}", modules)
    lines = []
    for options in ([], ["--lint"]):
        lines.append(" ".join(["coursekit check", *options]))
        lines.append(f"{'modules':>9} {'questions':>9} {'CPU s':>9} {'MiB':>9} {'CPU s a thousand questions':>28}")
        start, *costs = [_checked(folder / f"checked-{modules}", options) for modules in _CHECKED]
        each: list[float] = []
        for modules, took in zip(_CHECKED[1:], costs, strict=True):
            questions = modules * QUESTIONS
            each.append((took.cpu - start.cpu) / (questions - QUESTIONS) * 1000)
            lines.append(f"{modules:>9} {questions:>9} {took.cpu:>9.2f} {took.memory:>9.0f} {each[-1]:>28.2f}")
        lines.append(f"  {start.cpu:.2f} s are the start; the largest thousand takes {max(each) / min(each):.2f}")
        lines.append("  times the smallest, and 1 is linear")
    return lines


def _checked(root: Path, options: list[str]) -> Cost:
    """The least of three rounds: what else the machine does can only add."""
    costs = [cost(["coursekit", "check", *options, "--root", str(root)]) for _round in range(3)]
    return Cost(min(each.cpu for each in costs), min(each.memory for each in costs))


def _build(config: Path) -> Cost:
    return cost(["mkdocs", "build", "--quiet", "--strict", "-f", str(config)])


def cost(module: list[str]) -> Cost:
    """Run a Python module as a command and take its cost; what it prints is thrown away."""
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": ""}
    quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    process = os.posix_spawn(sys.executable, [sys.executable, "-m", *module], env, file_actions=quiet)
    _pid, status, usage = os.wait4(process, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        raise RuntimeError(f"failed: {' '.join(module)}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
