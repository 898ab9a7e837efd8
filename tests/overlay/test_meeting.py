"""Where two changes of an overlay meet, or the course itself has a slip: it is said with its place, or passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.minimal import change
from tests.overlay.laid import SETTINGS, lay, put, replace, said

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return lay(tmp_path)


def places(home: Path) -> list[str]:
    return [line.split(": ")[0] for line in said(home)]


@pytest.mark.parametrize(("source", "column"), [("", 1), (" 5", 9)])
def test_a_source_that_is_no_text_in_a_replaced_activity_is_said(source: str, column: int, home: Path) -> None:
    name = "quizzes/listening/notes.yml"
    replace(home, name, "outcome: ask", f"outcome: ask\nsource:{source}")

    assert places(home) == [f"{name}:8:{column}"]


def test_an_original_that_is_no_text_is_passed_over(home: Path) -> None:
    replace(home, "docs/help.md", "someone", "us")
    for folder in (home.parent / "course", home / "originals"):
        (folder / "docs/help.md").write_bytes(b"# Help\n\xff\n")

    assert said(home) == []


@pytest.mark.parametrize(
    ("slip", "place"),
    [("- id: [\n", "3:1"), ("- [a]: modules/listening/\n", "1:3"), ("- &a [*a, listening/]\n", "1:3")],
)
def test_a_list_that_cannot_be_read_is_said_where_a_module_is_left_out(slip: str, place: str, home: Path) -> None:
    put(home, "overlay.yml", "menu: Ours\nleft_out: [listening]\n")
    put(home.parent / "course", "modules/accounts.yml", f"{slip}# modules/listening/\n")

    assert f"../course/modules/accounts.yml:{place}" in places(home)


def test_an_entry_whose_id_is_no_word_is_left_out_with_its_module(home: Path) -> None:
    put(home, "overlay.yml", "menu: Ours\nleft_out: [listening]\n")
    put(home.parent / "course", "modules/accounts.yml", "- id: [a]\n  page: modules/listening/\n")

    said(home)

    assert not (home / ".course/modules/accounts.yml").exists()


@pytest.mark.parametrize(("key", "column"), [("title", 8), ("hide", 7), ("search", 9)])
def test_front_matter_at_which_a_build_would_stop_is_said(key: str, column: int, home: Path) -> None:
    put(home, "docs/our/page.md", f"---\n{key}: 5\n---\n# Ours\n")

    assert places(home) == [f"docs/our/page.md:2:{column}"]


def test_a_welcome_to_a_course_without_a_home_page_is_said(home: Path) -> None:
    (home.parent / "course/docs/index.md").unlink()
    put(home, "welcome.md", "Welcome.\n")

    assert "welcome.md:1:1" in places(home)


def test_settings_of_the_course_that_cannot_be_read_are_said(home: Path) -> None:
    put(home.parent / "course", "mkdocs.yml", "a: [\n")

    assert said(home) == [
        'mkdocs.yml:1:10: The settings of the course, "../course/mkdocs.yml", cannot be used. '
        "Take them from the course anew, as they came. [O001]"
    ]


@pytest.mark.parametrize("way", [r'"../cou\0rse/mkdocs.yml"', f"../{'a' * 5000}/mkdocs.yml", "circle/mkdocs.yml"])
def test_a_way_to_the_course_that_no_path_can_be_is_said(way: str, home: Path) -> None:
    (home / "circle").symlink_to(home / "circle")
    put(home, "mkdocs.yml", SETTINGS.replace("../course/mkdocs.yml", way))

    assert places(home)[0] == "mkdocs.yml:1:10"


def test_a_folder_of_templates_that_no_path_can_be_is_said(home: Path) -> None:
    change(home, "mkdocs.yml", "../course/overrides", r'"over\0rides"')

    assert places(home)[0] == "mkdocs.yml:4:15"
