"""`make schemas`: write what is made from the model, in the folder of the project."""

from __future__ import annotations

from pathlib import Path

from coursekit.schema.files import FOLDER, schema_files
from coursekit.schema.reference import PAGE, with_tables


def write(root: Path) -> None:
    """Write the schemas and the tables of the reference."""
    for name, text in schema_files().items():
        (root / FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
    page = root / PAGE
    page.write_text(with_tables(page.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write(Path())
