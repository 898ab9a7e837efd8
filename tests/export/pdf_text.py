"""PDFs as Poppler reads them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


def read_order(pdf: Path) -> str:
    """The text in the order of the tags, which is the one that a screen reader follows, with single spaces."""
    said = _poppler("pdfinfo", "-struct-text", str(pdf))
    pieces = re.findall(r'^\s*"(.*)"$', said, re.MULTILINE)
    return " ".join(" ".join(pieces).split())


def pages(pdf: Path) -> list[str]:
    """What stands on each page, its foot too."""
    return _poppler("pdftotext", "-layout", str(pdf), "-").split("\f")[:-1]


def _poppler(tool: str, *arguments: str) -> str:
    path = shutil.which(tool)
    if not path:
        if os.environ.get("CI"):
            pytest.fail("Poppler is missing, and CI must have it")
        pytest.skip("reading PDFs needs Poppler")
    done = subprocess.run([path, *arguments], check=True, capture_output=True, text=True, timeout=120)
    return done.stdout
