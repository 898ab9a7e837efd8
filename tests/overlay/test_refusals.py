"""What is wrong in an overlay is said once, with file and line: the files of slips in `broken/` show every code.

They are as `tests/slips.py` has them, in a folder with the course (`course/`) and the overlay (`ours/`).
`replaced` names a file of the course that the overlay has replaced before the slip.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from coursekit.overlay.compose import open_project
from coursekit.problems import CODES

from tests.conftest import ROOT
from tests.minimal import change
from tests.overlay.laid import lay, replace, said
from tests.slips import parameters, read_slips, write

if TYPE_CHECKING:
    from pathlib import Path

BROKEN = ROOT / "tests" / "overlay" / "broken"


def laid(folder: Path, slip: dict[str, Any], key: str) -> Path:
    home = lay(folder)
    if "replaced" in slip:
        replace(home, slip["replaced"], "", "")
    write(folder, slip, key)
    return home


def test_an_overlay_that_changes_nothing_has_no_problem(tmp_path: Path) -> None:
    assert said(lay(tmp_path)) == []


def test_every_code_of_an_overlay_has_a_file_of_slips() -> None:
    assert {path.stem for path in BROKEN.iterdir()} == {code for code in CODES if code.startswith("O")} | {"hostile"}


@pytest.mark.parametrize("slip", parameters(BROKEN))
def test_a_slip_is_said_once_at_its_place(slip: dict[str, Any], tmp_path: Path) -> None:
    home = laid(tmp_path, slip, "broken")

    assert said(home) == [slip["problem"]]


@pytest.mark.parametrize("slip", parameters(BROKEN, with_twin=True))
def test_its_twin_has_no_problem(slip: dict[str, Any], tmp_path: Path) -> None:
    assert said(laid(tmp_path, slip, "clean")) == []


def test_a_slip_carries_the_code_of_its_file() -> None:
    for path in BROKEN.glob("O*.yml"):
        for slip in read_slips(path):
            assert slip["problem"].endswith(f"[{path.stem}]")


@pytest.mark.parametrize("room", ["docs", "modules", "originals"])
def test_a_link_that_leads_out_of_the_overlay_is_refused(room: str, tmp_path: Path) -> None:
    home = lay(tmp_path)
    (tmp_path / "secret.md").write_text("# Secret\n", encoding="utf-8")
    (home / room).mkdir(exist_ok=True)
    (home / room / "secret.md").symlink_to(tmp_path / "secret.md")

    assert said(home) == [
        f"{room}/secret.md:1:1: This is a link out of the project. Put the file itself here, or delete the link. [F002]"
    ]


def test_a_slip_in_the_course_names_the_file_of_the_course(tmp_path: Path) -> None:
    home = lay(tmp_path)
    change(tmp_path / "course", "modules/listening/pausing.md", "index.md", "intro.md")

    assert [line.split(": ")[0] for line in said(home)] == ["../course/modules/listening/pausing.md:7:17"]


def test_a_slip_in_a_word_of_one_s_own_names_the_overlay_s_line(tmp_path: Path) -> None:
    home = lay(tmp_path)
    (home / "modules").mkdir()
    (home / "modules" / "glossary.yml").write_text("# Ours\n- id: huddle\n  term: huddle\n", encoding="utf-8")

    assert said(home) == ['modules/glossary.yml:2:3: Entry 2 of the list has no "meaning". Add "meaning:" here. [S002]']


def test_a_slip_in_a_source_of_one_s_own_names_the_overlay_s_line(tmp_path: Path) -> None:
    home = lay(tmp_path)
    (home / "modules").mkdir()
    (home / "modules" / "references.json").write_text('[\n  {"id": "ours-2026"}\n]\n', encoding="utf-8")

    assert [line.split(": ")[0] for line in said(home)] == ["modules/references.json:2:3"]


def test_what_has_changed_in_an_original_is_shown(tmp_path: Path) -> None:
    home = lay(tmp_path)
    replace(home, "docs/help.md", "someone", "us")
    (tmp_path / "course" / "docs" / "help.md").write_text("# Help\n\nTalk to a friend.\n", encoding="utf-8")

    assert open_project(home).differences == [
        "--- docs/help.md, when it was replaced\n+++ docs/help.md, now\n"
        "@@ -2,2 +2,2 @@\n \n-Talk to someone.\n+Talk to a friend."
    ]


def test_a_string_that_would_be_html_is_refused_with_its_place(tmp_path: Path) -> None:
    home = lay(tmp_path)
    text = '%{title}, a page of %{module}. %{summary} \\"><script>alert(2)</script>'
    (home / "strings.yml").write_text(f'frame.description: "{text}"\n', encoding="utf-8")

    assert any(line.startswith("strings.yml:1:") and line.endswith("[U001]") for line in said(home))


@pytest.mark.parametrize("name", ["docs", "modules", "quizzes", "originals", "welcome.md", "strings.yml"])
def test_a_folder_or_text_that_is_a_link_is_refused(name: str, tmp_path: Path) -> None:
    home = lay(tmp_path)
    elsewhere = tmp_path / "elsewhere"
    if "." in name:
        elsewhere.write_text("", encoding="utf-8")
    else:
        elsewhere.mkdir()
    (home / name).symlink_to(elsewhere)

    assert any(line.startswith(f"{name}:1:1: This is a link") for line in said(home))


def test_a_list_of_months_that_lacks_some_is_refused(tmp_path: Path) -> None:
    home = lay(tmp_path)
    (home / "strings.yml").write_text("reference.months: January\n", encoding="utf-8")

    assert [line for line in said(home) if "the twelve months" in line and line.endswith("[O010]")]
