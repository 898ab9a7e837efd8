"""Word documents, opened by LibreOffice."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import zipfile
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


def text_of(document: Path, folder: Path) -> str:
    """The text of a Word document as LibreOffice reads it, a paragraph a line.

    Parameters:
        document: The file.
        folder: Takes what LibreOffice writes: its profile too, so that two can run at once.
    """
    office = shutil.which("soffice")
    if not office:
        if os.environ.get("CI"):
            pytest.fail("LibreOffice is missing, and CI must have it")
        pytest.skip("opening Word documents needs LibreOffice")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(folder)]
    subprocess.run([*command, str(document)], check=True, capture_output=True, timeout=120)
    return (folder / f"{document.stem}.txt").read_text(encoding="utf-8-sig")


def part_of(document: Path, name: str) -> str:
    """One of the XML files in a Word document, as "word/document.xml"."""
    with zipfile.ZipFile(document) as archive:
        return archive.read(name).decode("utf-8")


def words(text: str) -> str:
    """A text with single spaces, to be compared whatever the line breaks."""
    return re.sub(r"[\s•]+", " ", text).strip()
