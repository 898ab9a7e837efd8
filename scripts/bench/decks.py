"""What the slides of the whole course cost: seconds of its build, and megabytes of its site."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from coursekit.site.decks import Decks
from mkdocs.commands.build import build
from mkdocs.config import load_config

from bench.courses import PROJECT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_MEGA = 1_000_000


def measure_decks(site: Path) -> str:
    """Build the course into a folder, with a watch on all that makes slides; return a line to print."""
    seconds = [0.0]
    with_watch = {name: getattr(Decks, name) for name in ("keep", "page_done", "write_session")}
    for name, method in with_watch.items():
        setattr(Decks, name, _watched(method, seconds))
    start = time.process_time()
    try:
        build(load_config(str(PROJECT / "mkdocs.yml"), site_dir=str(site)))
    finally:
        for name, method in with_watch.items():
            setattr(Decks, name, method)
    whole = time.process_time() - start
    decks = sorted(site.glob("**/slides/index.html"))
    size = sum(path.stat().st_size for path in decks) / _MEGA
    shared = sum(path.stat().st_size for path in site.glob("assets/*/deck.*")) / _MEGA
    return (
        f"slides of this course: {len(decks)} decks in {seconds[0]:.2f} s of the {whole:.2f} s of CPU of its build, "
        f"{size:.2f} MB, and {shared:.2f} MB that they share"
    )


def _watched(method: Callable[..., None], seconds: list[float]) -> Callable[..., None]:
    def watched(*arguments: Any) -> None:  # noqa: ANN401  (whatever the method takes)
        start = time.process_time()
        method(*arguments)
        seconds[0] += time.process_time() - start

    return watched
