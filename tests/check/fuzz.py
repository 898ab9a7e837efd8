"""Courses with one file broken at random: each is met with problems that an author can use, or was still right.

`make fuzz` runs ten thousand of them, `make fuzz CASES=50000 SEED=7` as many others; the tests run the first thousand.
"""

from __future__ import annotations

import argparse
import os
import re
import signal
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from multiprocessing import Pool
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import yaml
from coursekit.check.course import check_course
from coursekit.check.repeats import as_typed
from coursekit.load.course import read_course
from coursekit.load.page_html import page_html
from coursekit.model.activity import body_adapter
from coursekit.model.course import NO_MODULE
from coursekit.model.quiz import Matching, MultipleChoice, Ordering, Quiz, ShortAnswer, SingleChoice, Sorting, TwoTier
from coursekit.problems import CODES
from coursekit.render.activity import render_activity
from coursekit.render.glossary import render_glossary
from coursekit.render.misconceptions import render_misconceptions
from coursekit.render.outline import plain
from coursekit.site.macros import define_env
from jinja2 import Environment, StrictUndefined
from mkdocs.utils.meta import get_data

from tests.check.home import HOME, at_home, page_at_home
from tests.check.mutations import MUTATIONS
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from coursekit.load.reading import Reading
    from coursekit.model.course import Course
    from coursekit.model.quiz import AnyQuestion
    from coursekit.problems import Problem

SECONDS = 10
"""After so long a case counts as one without an end: most take a hundredth of a second."""
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
JARGON = re.compile(
    r"Input should|valid |pydantic|NoneType|None\b|dict\b|\bstr\b|\bint\b|Traceback|mapping|scalar|token"
)


@dataclass(frozen=True)
class Seed:
    """A good file of a good course."""

    name: str
    """Where the text comes from."""
    file: str
    """Its place in the course."""
    text: str


@cache
def seeds() -> list[Seed]:
    """Every activity and page of the real course, as guests, and the pages and lists of their host."""
    quizzes = sorted(path for path in (ROOT / "quizzes").glob("*/*.yml") if path.parent.name != NO_MODULE)
    pages = sorted(path for path in (ROOT / "modules").glob("*/*.md") if path.stem not in ("index", "facilitator"))
    return [
        *(Seed(_name(path), "quizzes/listening/guest.yml", at_home(_text(path))) for path in quizzes),
        *(Seed(_name(path), "modules/listening/guest.md", page_at_home(_text(path))) for path in pages),
        *(Seed(file, file, text) for file, text in HOME.items() if not file.endswith(".svg")),
    ]


def lay_out(root: Path) -> None:
    """Write the host's course into a folder."""
    for file, text in HOME.items():
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text(text, encoding="utf-8")


def try_text(root: Path, file: str, text: str) -> list[Problem]:
    """Put a text into the host's course, read, check and render it, and take it out again."""
    path = root / file
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    try:
        reading = read_course(root)
        problems = check_course(reading)
        for problem in problems:
            assert_useful(problem, path if problem.path == file else root / problem.path)
        if not problems:
            assert_usable(reading, file, text)
    finally:
        path.write_text(HOME[file], encoding="utf-8")
    return problems


def try_case(root: Path, seed: int, number: int) -> bool:
    """Break a file of the course in the folder; whether it was still right.

    Raises:
        AssertionError: and whatever else should not be.
    """
    random = Random(f"{seed}-{number}")
    good = random.choice(seeds())
    mutate = list(MUTATIONS.values())[number % len(MUTATIONS)]
    with no_hang():
        return not try_text(root, good.file, mutate(random, good.text))


@contextmanager
def no_hang() -> Iterator[None]:
    """End what does not end by itself; on systems that have no such alarm, let it run."""

    def stop(*_arguments: object) -> None:
        raise AssertionError(f"no end after {SECONDS} seconds")

    if not hasattr(signal, "SIGALRM"):
        yield
        return
    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def assert_useful(problem: Problem, path: Path) -> None:
    """A problem leads to a place that exists, and speaks in an author's words."""
    line = str(problem)
    text = path.read_bytes().decode("utf-8", "replace") if path.is_file() else ""
    lines = re.split("\r\n|\r|\n", text.removeprefix("\ufeff"))

    assert problem.code in CODES, line
    assert 1 <= problem.line <= len(lines), line
    assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1, line
    assert line.isprintable(), line
    assert len(line) < 500, line
    assert problem.message.endswith("."), line
    assert problem.mend.endswith((".", "?")), line
    assert not JARGON.search(re.sub(r'"[^"]*"', "", problem.message + problem.mend)), line


def assert_usable(reading: Reading, file: str, text: str) -> None:
    """A file in which nothing is said to be wrong means what it says, can be rendered, and can be done."""
    course = reading.course
    if file.startswith("quizzes/"):
        activity = course.activities[file.removeprefix("quizzes/").removesuffix(".yml")]
        assert activity.body == body_adapter.validate_python(yaml.load(_plain(text), LOADER))
        assert render_activity(course, activity, str)
        for where, words in reading.activity_files[activity.id].texts():
            assert re.search(r"\w|[^\w\s\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]", plain(words)), where
        for question in activity.body.questions if isinstance(activity.body, Quiz) else ():
            assert can_be_answered(question), question.id
    elif file.endswith(".md"):
        page = reading.pages[file.removeprefix("docs/")]
        body, meta = get_data(_plain(text))
        if file.startswith("modules/"):
            assert page.front_matter
            assert {key: str(value) for key, value in meta.items()} == {
                key: str(value) for key, value in page.front_matter.data.items()
            }
        page_html(_macros().from_string(body).render() if page.renders_macros else body)
    else:
        render_lists(course)


def can_be_answered(question: AnyQuestion) -> bool:
    """Whether there is an answer that the script marks as right, and one that it does not."""
    match question:
        case SingleChoice() | TwoTier():
            parts = [question.options, *([question.reason.options] if isinstance(question, TwoTier) else [])]
            return all(sum(option.correct for option in options) == 1 for options in parts)
        case MultipleChoice():
            return any(option.correct for option in question.options)
        case Sorting():
            return {item.group for item in question.items} == {group.id for group in question.groups}
        case Matching():
            return len({pair.match for pair in question.pairs}) == len(question.pairs)
        case Ordering():
            return len({item.text for item in question.items}) == len(question.items)
        case ShortAnswer():
            return all(map(as_typed, question.accepted))
        case _:
            return True


def render_lists(course: Course) -> None:
    """Render what is made of the lists; what it looks like is tested elsewhere."""
    assert render_glossary(course, str)
    assert render_misconceptions(course, str)


@cache
def _macros() -> Environment:
    """What carries out macros on the site, with its macros."""
    environment = Environment(undefined=StrictUndefined)

    class Site:
        def macro(self, function: Callable[..., Any], name: str) -> None:
            environment.globals[name] = function

    define_env(Site())
    return environment


def _plain(text: str) -> str:
    """The text as it is read: without a byte order mark, and with line feeds at the ends of its lines."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _run(part: tuple[int, range]) -> tuple[int, list[str]]:
    seed, numbers = part
    right, failed = 0, []
    with tempfile.TemporaryDirectory() as folder:
        lay_out(Path(folder))
        for number in numbers:
            try:
                right += try_case(Path(folder), seed, number)
            except Exception as error:
                failed.append(f"SEED={seed}, case {number}: {type(error).__name__}: {str(error)[:400]}")
    return right, failed


def main() -> int:
    """Run as many cases as are asked for, on all cores."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=0, help="another number gives other cases")
    parser.add_argument("--cases", type=int, default=10_000, help="how many")
    options = parser.parse_args()
    parts = [(options.seed, range(start, options.cases, 100)) for start in range(min(100, options.cases))]
    with Pool(os.cpu_count()) as pool:
        results = pool.map(_run, parts, chunksize=1)
    failed = [each for _right, failures in results for each in failures]
    print(
        "\n".join(
            [*failed, f"{options.cases} cases, {sum(right for right, _ in results)} still right, {len(failed)} failed."]
        )
    )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
