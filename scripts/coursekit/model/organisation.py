"""Who runs a site: set in `mkdocs.yml`, for the statement on accessibility."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from coursekit.model.base import Strict, Text
from coursekit.model.shapes import EMAIL_PATTERN, NUMBER_PATTERN


class Organisation(Strict):
    """The organisation that answers for a site."""

    name: Text
    """Its name."""
    email: Annotated[str, StringConstraints(pattern=EMAIL_PATTERN)]
    """Where people write when something is in their way."""
    phone: Annotated[str, StringConstraints(pattern=NUMBER_PATTERN)] | None = None
    """Where they call."""
    days: Annotated[int, Field(ge=1, le=60)]
    """Within how many working days it answers."""
