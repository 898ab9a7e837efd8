"""`make bench`: prints all measurements."""

from __future__ import annotations

import tempfile
from pathlib import Path

from bench.build import measure_builds, measure_check, measure_check_sizes
from bench.decks import measure_decks
from bench.page import measure_page
from bench.paper import measure_workbook


def main() -> None:
    """Measure, and print what was measured."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print("\n".join(measure_builds(folder)), flush=True)
        print(measure_check(folder), flush=True)
        print("\n".join(measure_check_sizes(folder)), flush=True)
        print(measure_decks(folder / "slides"), flush=True)
        print(measure_workbook(folder), flush=True)
        print("\n".join(measure_page(folder / "plain-100" / "site", folder / "ours-100" / "site")))


if __name__ == "__main__":
    main()
