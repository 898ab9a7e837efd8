"""Templates with the author's own words put in."""

from __future__ import annotations

import json
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from coursekit.load.yaml_file import read_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping

_FILES = Path(__file__).parent / "files"


def filled(template: str, values: Mapping[str, str | None]) -> str:
    """Put values where `$name` stands in a template, given by its path in `files/`.

    A line that names a value that is None is left out.
    """
    text = (_FILES / template).read_text(encoding="utf-8")
    return "".join(
        Template(line).substitute(values) for line in text.splitlines(keepends=True) if _is_kept(line, values)
    )


def templates(folder: str) -> list[str]:
    """The names of the templates in a folder of `files/`."""
    return sorted(path.name for path in (_FILES / folder).iterdir())


def as_yaml(text: str) -> str:
    """A text as a value in YAML: bare where the course's own reader takes it for itself, else in quotes."""
    bare = read_yaml("", f"key: {text}  # a comment\n")
    # JSON's quotes are YAML's, too; signs beyond ASCII stay as they are.
    return text if bare.data == {"key": text} and not bare.problems else json.dumps(text, ensure_ascii=False)


def _is_kept(line: str, values: Mapping[str, str | None]) -> bool:
    return all(values[name] is not None for name in Template(line).get_identifiers())
