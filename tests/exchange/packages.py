"""QTI packages for the tests, made of folders or of texts."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def zipped(folder: Path, path: Path) -> Path:
    """A package with all files of a folder."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for file in sorted(folder.rglob("*.xml")):
            package.write(file, file.relative_to(folder).as_posix())
    return path


def package_of(path: Path, files: dict[str, str | bytes]) -> Path:
    """A package with these files."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in files.items():
            package.writestr(name, text)
    return path
