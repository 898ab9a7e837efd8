"""Every command that the guide for hosts shows is carried out, here or where `ELSEWHERE` says."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT, gallery
from tests.hosting.servers import MODULES_OF_THE_GUIDE, commands_of_servers
from tests.test_docs import shown_commands

if TYPE_CHECKING:
    from pathlib import Path

PAGES = sorted((ROOT / "docs" / "organisations").glob("*.md"))
ELSEWHERE = {
    "nginx": "tests/hosting/servers.py runs it for every test of a server",
    "caddy": "tests/hosting/servers.py runs it for every test of a server",
    "a2enmod": "tests/hosting/servers.py loads the modules that it names",
    "cp": "tests/hosting/servers.py includes the file where it lies",
    "a2enconf": "it needs a whole Apache, and is Debian's",
    "systemctl": "it needs a whole Apache, and is Debian's",
    "podman": "it fetches an image; carried out by hand, as the guide says",
    "make serve": "tests/site/test_build.py",
    "mkdocs serve": "tests/overlay/test_built.py and tests/site/test_build.py",
    "source": "the tests run in the environment",
}
"""What is not carried out here, by how it begins, and why not."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small course that is laid out as the real one."""
    folder = tmp_path_factory.mktemp("guide") / "course"
    gallery(folder)
    home = folder / "docs" / "index.md"
    home.write_text(f"{home.read_text(encoding='utf-8')}\n<!-- welcome -->\n", encoding="utf-8")
    for name in ("Makefile", "pyproject.toml", "requirements.txt", "overrides", ".venv"):
        (folder / name).symlink_to(ROOT / name)
    return folder


def run(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Carry out a line in a folder, with the commands of the environment."""
    environment = os.environ | {"PATH": f"{ROOT / '.venv' / 'bin'}:{os.environ['PATH']}", "NO_MKDOCS_2_WARNING": "1"}
    line = line.removeprefix("uv run ")  # which would make an environment of its own first
    return subprocess.run(line, shell=True, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def lines(page: str) -> list[str]:
    """The commands that a page shows and that are carried out here, each once."""
    shown = shown_commands(ROOT / "docs" / "organisations" / page)
    return [line for line in dict.fromkeys(shown) if not line.startswith(tuple(ELSEWHERE))]


IN_THE_COURSE = [*lines("index.md"), *lines("hosting.md"), *lines("offline.md")]


@pytest.mark.parametrize("line", dict.fromkeys(IN_THE_COURSE))
def test_a_command_of_the_guide_can_be_carried_out(line: str, project: Path) -> None:
    done = run(line, project)

    assert done.returncode == 0, done.stdout + done.stderr


def test_the_commands_for_an_overlay_can_be_carried_out_in_their_order(project: Path) -> None:
    """The first in the course, the rest in the folder that it makes."""
    first, *rest = [line for line in lines("overlay.md") if line not in ("coursekit new", "coursekit replace")]
    assert first == "coursekit new overlay ../our-course"
    done = [run(first, project), *(run(line, project.parent / "our-course") for line in rest)]

    assert [each.stdout + each.stderr for each in done if each.returncode] == []
    assert len(rest) >= 3


def test_two_lists_of_files_are_compared(project: Path) -> None:
    """The folder that is served lies somewhere else here."""
    (line,) = [line for line in lines("upgrade.md") if line.startswith("diff")]
    assert run("make host", project).returncode == 0

    assert run(line.replace("/srv/course", "build/host"), project).returncode == 0


def test_git_says_which_version_it_is() -> None:
    text = (ROOT / "docs" / "organisations" / "upgrade.md").read_text(encoding="utf-8")
    (line,) = re.findall(r"`(git describe [^`]+)`", text)

    assert run(line, ROOT).stdout.strip()


def test_what_starts_a_server_is_what_the_tests_of_servers_run() -> None:
    shown = [shlex.split(line) for line in shown_commands(ROOT / "docs" / "organisations" / "hosting.md")]

    assert [words for words in shown if words[0] in ("nginx", "caddy")] == list(commands_of_servers("/srv/course"))


def test_the_modules_that_are_switched_on_are_those_that_the_tests_load() -> None:
    (line,) = [line for page in PAGES for line in shown_commands(page) if line.startswith("a2enmod")]

    assert shlex.split(line)[1:] == list(MODULES_OF_THE_GUIDE)


def test_no_command_is_forgotten() -> None:
    here = {*IN_THE_COURSE, *lines("overlay.md"), *lines("upgrade.md")}
    others = [line for page in PAGES for line in shown_commands(page) if not line.startswith(tuple(ELSEWHERE))]

    assert [line for line in others if line not in here] == []
