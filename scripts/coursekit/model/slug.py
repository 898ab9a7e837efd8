"""The id that a heading has where its author gives none."""

from __future__ import annotations

import re
import unicodedata


def slugify(text: str, separator: str = "-") -> str:
    """Turn a heading into an id. `mkdocs.yml` names this function, so checker and site agree.

    Welsh letters lose their accents, as in Python-Markdown's own rule.
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    plain = re.sub(r"[^\w\s-]", "", plain).strip().lower()
    return re.sub(rf"[{separator}\s]+", separator, plain)
