"""What the course must teach, row by row, so that it can be shown that it does."""

from __future__ import annotations

from typing import Literal

from pydantic import TypeAdapter

from coursekit.model.base import RowId, SourceIds, Strict, Text


class CoverageRow(Strict):
    """A model, tool, activity or body of facts that a source holds, as `modules/coverage.yml` lists it."""

    id: RowId
    """What `covers:` names, unique in the list: a capital letter for the source and one or two digits, as `A1`."""
    text: Text
    """What the source holds, in a few words."""
    source: SourceIds
    """Where it comes from, in `modules/references.json`."""
    done: Literal["read", "do"] = "read"
    """`read`: a page that teaches it is enough. `do`: an activity has to cover it, too."""


coverage_adapter: TypeAdapter[list[CoverageRow]] = TypeAdapter(list[CoverageRow])
"""Validates `modules/coverage.yml`."""
