"""Reads, checks and renders a course written in Markdown and YAML.

Imports go one way, from room to room: docs/contributing/architecture.md has the map.
"""

from __future__ import annotations

import os

# pydantic would read the metadata of every installed distribution, in search of plugins that this course does not have.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
