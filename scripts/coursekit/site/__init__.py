"""The MkDocs room: the only one that knows the site generator.

`mkdocs.yml` names `slugify`, so that this package is imported while the configuration is still being read.
"""

from __future__ import annotations

import os

from coursekit.model.slug import slugify

# Material 9.8 prints a notice about MkDocs 2 when its theme is loaded, before any plugin or hook can run.
# This course pins mkdocs<2, so the notice tells an author nothing that they can act on.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

__all__ = ["slugify"]
