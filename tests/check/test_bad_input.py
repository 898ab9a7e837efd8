"""What editors, clipboards and Git do to files, tried at every place where an author writes.

Each is met with problems that an author can use. Byte order marks and line ends of other systems do no harm.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.check.fuzz import assert_useful, no_hang
from tests.minimal import copy_minimal, lines_of, problems_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from coursekit.problems import Problem

LISTS = [f"modules/{name}" for name in ("accounts.yml", "coverage.yml", "glossary.yml", "misconceptions.yml")]
QUIZZES = [f"quizzes/listening/{name}.yml" for name in ("check", "story", "sheet")]
YAML = [*QUIZZES, *LISTS]
MODULE_PAGES = [f"modules/listening/{name}.md" for name in ("index", "asking", "pausing")]
PAGES = [*MODULE_PAGES, "docs/index.md", "docs/course.md", "docs/glossary.md"]
ALL = [*YAML, "modules/references.json", *PAGES]

BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
DEEP = "deep: " + "[" * 5_000 + "]" * 5_000 + "\n"


def _in_front_matter(line: str) -> Callable[[str], str]:
    """Put lines at the end of a page's front matter."""
    return lambda text: text.replace("\n---\n", f"\n{line}---\n", 1)


HARMLESS: dict[str, tuple[list[str], Callable[[str], str | bytes]]] = {
    "a byte order mark": (ALL, lambda text: "\ufeff" + text),
    "line ends of Windows": (ALL, lambda text: text.replace("\n", "\r\n")),
    "old line ends of the Mac": (ALL, lambda text: text.replace("\n", "\r")),
    "mixed line ends": (ALL, lambda text: text.replace("\n", "\r\n", 5)),
}
REFUSED: dict[str, tuple[list[str], Callable[[str], str | bytes], str]] = {
    "tabs that indent": (YAML, lambda text: text.replace("  ", "\t"), "Y001"),
    "a tab in front matter": (MODULE_PAGES, lambda text: text.replace("title:", "\ttitle:", 1), "Y001"),
    "another byte order mark": (YAML, lambda text: text[:9] + "\ufeff" + text[9:], "Y001"),
    "UTF-16": (ALL, lambda text: text.encode("utf-16"), "F004"),
    "UTF-16 without a mark": (YAML, lambda text: text.encode("utf-16-le"), "Y001"),
    "Latin-1": (ALL, lambda text: text.replace("e", "é", 3).encode("latin-1"), "F004"),
    "quotes of Windows": (ALL, lambda text: text.replace("e", "’", 2).encode("cp1252"), "F004"),
    "half a letter": (ALL, lambda text: text.encode() + b"\xc3", "F004"),
    "half of a pair": (ALL, lambda text: text.encode() + b"\xed\xa0\x80", "F004"),
    "a merge that failed": (ALL, lambda text: f"<<<<<<< HEAD\n{text}=======\n{text}>>>>>>> other\n", "F006"),
    "the end of such a merge": (ALL, lambda text: f"{text}\n>>>>>>> other\n", "F006"),
    "aliases of aliases": (YAML, lambda _text: BOMB, "Y004"),
    "aliases in front matter": (MODULE_PAGES, _in_front_matter(BOMB), "Y004"),
    "deep brackets": (YAML, lambda _text: DEEP, "Y001"),
    "deep front matter": (MODULE_PAGES, _in_front_matter(DEEP), "Y001"),
    "ten megabytes": (
        [QUIZZES[0], LISTS[0], "modules/references.json", *PAGES[1:4]],
        lambda text: text + "x" * 10**7,
        "F005",
    ),
    "a zero byte": (YAML, lambda text: text[:20] + "\0" + text[20:], "Y001"),
    "a zero byte on a page": (PAGES, lambda text: f"{text}a\0b\n", "F004"),
    "an empty file": ([*YAML, "modules/references.json"], lambda _text: "", "Y001"),
    "a picture": (ALL, lambda _text: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "F004"),
    "no front matter": (MODULE_PAGES, lambda text: text.split("---\n", 2)[2], "F001"),
    "an empty page": (MODULE_PAGES, lambda _text: "", "F001"),
    "front matter without an end": (MODULE_PAGES, lambda text: text.rsplit("---\n", 1)[0], "F001"),
    "a line before front matter": (MODULE_PAGES, lambda text: "\n" + text, "F001"),
    "front matter that is a list": (MODULE_PAGES, lambda _text: "---\n- a\n---\nWords.\n", "S003"),
    "front matter that is a text": (MODULE_PAGES, lambda _text: "---\nhello\n---\nWords.\n", "S003"),
    "front matter that is no YAML": (MODULE_PAGES, _in_front_matter("a: b: c\n"), "Y001"),
    "ids with a capital": (["quizzes/listening/check.yml"], lambda text: text.replace("id: ", "id: A", 1), "S004"),
    "ids with a space": (["quizzes/listening/story.yml"], lambda text: text.replace("id: ", "id: a b", 1), "S004"),
}


@pytest.mark.parametrize(("files", "change"), HARMLESS.values(), ids=HARMLESS)
def test_what_does_no_harm_is_accepted(files: list[str], change: Callable[[str], str | bytes], tmp_path: Path) -> None:
    for _file, problems in _spoilt(tmp_path, files, change):
        assert lines_of(problems) == []


@pytest.mark.parametrize(("files", "change", "code"), REFUSED.values(), ids=REFUSED)
def test_what_spoils_a_file_is_said_in_that_file(
    files: list[str], change: Callable[[str], str | bytes], code: str, tmp_path: Path
) -> None:
    for file, problems in _spoilt(tmp_path, files, change):
        for problem in problems:
            assert_useful(problem, tmp_path / problem.path)
        assert code in {problem.code for problem in problems if problem.path == file}, file


def _spoilt(root: Path, files: list[str], change: Callable[[str], str | bytes]) -> Iterator[tuple[str, list[Problem]]]:
    """Each of the files in turn, with what is said while it is changed."""
    copy_minimal(root)
    for file in files:
        path = root / file
        good = path.read_bytes()
        changed = change(good.decode())
        path.write_bytes(changed if isinstance(changed, bytes) else changed.encode())
        with no_hang():
            problems = problems_in(root)
        yield file, problems
        path.write_bytes(good)
