"""The version of the course and of this package, which come out together."""

from __future__ import annotations

VERSION = "0.1.0"
"""The pages show it, and pip takes it from here. docs/about/versions.md says what is new in it."""
