"""Three hundred broken files: each is met with problems that an author can use, or was still right."""

from __future__ import annotations

import re
from random import Random
from typing import TYPE_CHECKING

import pytest
import yaml
from coursekit.check.course import check_course
from coursekit.load.course import read_course
from coursekit.model.activity import body_adapter
from coursekit.model.course import NO_MODULE
from coursekit.problems import CODES, Problem
from coursekit.render.activity import render_activity

from tests.check.mutations import MUTATIONS
from tests.conftest import ROOT
from tests.minimal import MINIMAL, change, copy_minimal, lines_of, problems_in

if TYPE_CHECKING:
    from pathlib import Path

    from coursekit.model.course import Course

GUEST = "quizzes/listening/guest.yml"
OWN = [*sorted(MINIMAL.rglob("*.yml")), *sorted(MINIMAL.rglob("*.json")), *sorted((MINIMAL / "modules").rglob("*.md"))]
COURSE = sorted(path for path in (ROOT / "quizzes").glob("*/*.yml") if path.parent.name != NO_MODULE)
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
JARGON = re.compile(
    r"Input should|valid |pydantic|NoneType|None\b|dict\b|\bstr\b|\bint\b|Traceback|mapping|scalar|token"
)


def at_home(text: str) -> str:
    """An activity of the real course, so that all that it names exists in the minimal one."""
    text = re.sub(r"^( *outcome:) .*$", r"\1 pause", text, flags=re.MULTILINE)
    text = re.sub(r"^( *source:) .*$", r"\1 james-2019", text, flags=re.MULTILINE)
    text = re.sub(r"^( *misconception:) .*$", r"\1 a-pause-is-empty", text, flags=re.MULTILINE)
    text = re.sub(r"^( *covers:) .*$", r"\1 [A2]", text, flags=re.MULTILINE)
    text = re.sub(r"^( *(?:learn_at|page):) .*$", r"\1 modules/listening/pausing.md", text, flags=re.MULTILINE)
    return re.sub(r"\]\([\w/.#-]+\.md[^)]*\)", "](index.md)", text)


def with_guest(root: Path, text: str) -> Path:
    """The minimal course with one more activity, so that nothing else in it misses what it names."""
    copy_minimal(root)
    (root / GUEST).write_text(at_home(text), encoding="utf-8")
    change(root, "modules/listening/asking.md", "Ask, and wait.", 'Ask, and wait.\n\n{{ activity("listening/guest") }}')
    return root


def seed(random: Random, root: Path) -> tuple[str, str]:
    """A good file in a good course, which is laid into the folder: its place, and its text."""
    if random.random() < 0.5:
        path = random.choice(OWN)
        copy_minimal(root)
        return path.relative_to(MINIMAL).as_posix(), path.read_text(encoding="utf-8")
    with_guest(root, random.choice(COURSE).read_text(encoding="utf-8"))
    return GUEST, (root / GUEST).read_text(encoding="utf-8")


def assert_useful(problem: Problem, root: Path) -> None:
    """A problem leads to a place that exists, and speaks in an author's words."""
    line = str(problem)
    path = root / problem.path
    lines = path.read_text(encoding="utf-8").removeprefix("\ufeff").split("\n") if path.exists() else [""]

    assert problem.code in CODES, line
    assert 1 <= problem.line <= len(lines), line
    assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1, line
    assert line.isprintable(), line
    assert len(line) < 500, line
    assert problem.message.endswith("."), line
    assert problem.mend.endswith((".", "?")), line
    assert not JARGON.search(re.sub(r'"[^"]*"', "", problem.message + problem.mend)), line


def render_all(course: Course) -> None:
    """Render every activity; what it looks like is tested elsewhere."""
    for activity in course.activities.values():
        assert render_activity(course, activity, str)


@pytest.mark.parametrize("path", COURSE, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_good_file_is_good_before_it_is_broken(path: Path, tmp_path: Path) -> None:
    root = with_guest(tmp_path, path.read_text(encoding="utf-8"))

    assert lines_of(problems_in(root)) == []


@pytest.mark.parametrize("number", range(300))
def test_a_broken_file_is_reported_or_was_still_right(number: int, tmp_path: Path) -> None:
    random = Random(number)
    root = tmp_path
    file, text = seed(random, root)
    broken = list(MUTATIONS.values())[number % len(MUTATIONS)](random, text)
    (root / file).write_text(broken, encoding="utf-8", newline="")

    reading = read_course(root)
    problems = check_course(reading)

    for problem in problems:
        assert_useful(problem, root)
    if not problems:
        render_all(reading.course)
    if not problems and file.startswith("quizzes/"):
        activity = reading.course.activities[file.removeprefix("quizzes/").removesuffix(".yml")]
        assert activity.body == body_adapter.validate_python(yaml.load(broken, LOADER))
