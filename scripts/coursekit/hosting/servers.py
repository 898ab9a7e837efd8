"""Settings for the servers that people host with: each file is a template in `servers/`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from coursekit.hosting.headers import ASK_EACH_TIME, FOR_EVER, IMMUTABLE
from coursekit.hosting.layout import SETTINGS
from coursekit.hosting.media import MEDIA

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = "/srv/course"
"""Where the files say that they lie: the host moves them there, or writes another folder in its place."""


def server_files(headers: Mapping[str, str], base: str = "/") -> dict[str, str]:
    """Write the settings of each server, by the name of its file.

    Parameters:
        headers: Those of every file, by name.
        base: The path of the site on its host; begins and ends with a slash.
    """
    environment = Environment(
        loader=FileSystemLoader(SETTINGS), undefined=StrictUndefined, keep_trailing_newline=True, autoescape=False
    )
    values = {
        "ask": ASK_EACH_TIME,
        "base": base,
        "base_pattern": re.escape(base),
        "folder": FOLDER,
        "for_ever": FOR_EVER,
        "headers": headers,
        "immutable": IMMUTABLE,
        "text_suffixes": [f".{suffix}" for suffix, media in MEDIA.items() if media.is_text],
        # The type of a page says by itself that it is text.
        "text_types": [media.type for suffix, media in MEDIA.items() if media.is_text and suffix != "html"],
        "types": {suffix: media.type for suffix, media in MEDIA.items()},
    }
    return {path.name: environment.get_template(path.name).render(values) for path in sorted(SETTINGS.iterdir())}
