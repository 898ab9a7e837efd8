"""What the course must teach, row by row, so that it can be shown that it does."""

from __future__ import annotations

from typing import Literal

from pydantic import TypeAdapter

from coursekit.model.base import RowId, SourceIds, Strict, Text


class CoverageRow(Strict):
    """A model, tool, activity or body of facts that a source holds, as `modules/coverage.yml` lists it."""

    id: RowId
    """What `covers:` in a page's front matter or in an activity names."""
    text: Text
    """What it is, in a few words."""
    source: SourceIds
    """Where it comes from."""
    done: Literal["read", "do"] = "read"
    """Whether a page that teaches it is enough, or the learner does it: then an activity must cover it."""


coverage_adapter: TypeAdapter[list[CoverageRow]] = TypeAdapter(list[CoverageRow])
"""Validates `modules/coverage.yml`."""
