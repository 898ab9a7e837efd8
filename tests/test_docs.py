"""The documentation says what is so: its examples work, its messages are real, and nothing is left out.

How blocks of code in docs/authoring/ are told apart:

- a YAML block whose first line is a comment with a path, as `# quizzes/talks/check.yml`, is that whole file;
- a YAML block that begins with `---` is the front matter of a page of a module;
- every other YAML block is a fragment: it must read well as YAML, and is not held against the model;
- what is not a file of the course, or is broken on purpose, stands in a block marked `text`.
"""

from __future__ import annotations

import json
import re
import shlex
import shutil
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import pytest
from coursekit import cli
from coursekit.check.course import check_course
from coursekit.load.course import read_course
from coursekit.load.page_file import read_page
from coursekit.load.yaml_file import read_yaml
from coursekit.model import base, body, course, quiz
from coursekit.model.macros import MACROS
from coursekit.problems import ADVICE, CODES
from coursekit.render.reference import render_reference
from coursekit.starters.kinds import KINDS

from tests.lint.taught import copy_taught
from tests.slips import read_slips, write

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
AUTHORING = ROOT / "docs" / "authoring"
BROKEN = ROOT / "tests" / "courses" / "broken"
ADVISED = ROOT / "tests" / "lint" / "rules"
OVERLAID = ROOT / "tests" / "overlay" / "broken"


@dataclass(frozen=True)
class Block:
    """A fenced block of code in a page."""

    page: Path
    line: int
    language: str
    text: str

    @property
    def name(self) -> str:
        """Where it stands, for the names of tests."""
        return f"{self.page.name}:{self.line}"

    @property
    def file(self) -> str | None:
        """The path that its first line names, where it is a whole file."""
        found = re.match(r"# ((?:quizzes|modules)/\S+\.yml)\n", self.text)
        return found[1] if found else None


def blocks(page: Path, *languages: str) -> list[Block]:
    """The fenced blocks of a page that are marked with one of the languages."""
    text = page.read_text(encoding="utf-8")
    found = re.finditer(r"^```(\w*)\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    all_blocks = [Block(page, text.count("\n", 0, each.start()) + 1, each[1], each[2]) for each in found]
    return [block for block in all_blocks if block.language in languages]


YAML = [block for page in sorted(AUTHORING.glob("*.md")) for block in blocks(page, "yaml")]
WHOLE_FILES = [block for block in YAML if block.file]


def sections(page: str) -> dict[str, str]:
    """Each part of a page of docs/authoring/ by the id that its heading gives itself."""
    text = (AUTHORING / page).read_text(encoding="utf-8")
    # What looks like a heading in a block of code is none.
    bare = re.sub(r"^```.*?^```$", lambda block: block[0].replace("#", "~"), text, flags=re.DOTALL | re.MULTILINE)
    found = list(re.finditer(r"^#{1,3} (?:.* \{: #([\w-]+) \}$)?", bare, re.MULTILINE))
    ends = [*(each.start() for each in found[1:]), len(text)]
    return {each[1]: text[each.end() : end] for each, end in zip(found, ends, strict=True) if each[1]}


def copy_of_course(folder: Path) -> Path:
    """A copy of the real course to write examples into."""
    for name in ("modules", "quizzes", "docs"):
        shutil.copytree(ROOT / name, folder / name)
    return folder


def problems_of(root: Path) -> list[str]:
    """What `coursekit check` would print, without the count."""
    return [str(problem) for problem in check_course(read_course(root))]


def place(root: Path, file: str) -> None:
    """Place an activity on the first page of its module; what is asked before is asked after, too."""
    identifier = file.removeprefix("quizzes/").removesuffix(".yml")
    is_asked_twice = "kind: before-after\n" in (root / file).read_text(encoding="utf-8")
    overview = root / "modules" / identifier.split("/")[0] / "index.md"
    with overview.open("a", encoding="utf-8") as page:
        for macro in ("activity", "after") if is_asked_twice else ("activity",):
            page.write(f'\n{{{{ {macro}("{identifier}") }}}}\n')


# Examples


@pytest.mark.parametrize("block", WHOLE_FILES, ids=lambda block: block.name)
def test_an_example_of_a_whole_file_has_no_problem_in_the_real_course(block: Block, tmp_path: Path) -> None:
    """Outcomes, sources and pages that it names exist too."""
    assert block.file
    root = copy_of_course(tmp_path)
    path = root / block.file
    if block.file.startswith("modules/"):
        # Entries of a list: add them to those there are. That nothing names them yet is no fault of the example.
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        path.write_text(before + block.text, encoding="utf-8")
        wrong = [problem for problem in problems_of(root) if not problem.endswith(("[R014]", "[C001]"))]
    else:
        assert "\nkind: " in block.text
        assert not path.exists(), "an example must not bear the name of an activity of the course"
        path.write_text(block.text, encoding="utf-8")
        place(root, block.file)
        wrong = problems_of(root)
    assert [problem for problem in wrong if problem.startswith(block.file)] == []
    assert len(wrong) == len(problems_of(ROOT))


def test_the_example_of_a_source_can_be_added_and_cited(tmp_path: Path) -> None:
    """And its reference reads as the page says."""
    page = AUTHORING / "pages.md"
    source = json.loads(blocks(page, "json")[0].text)
    root = copy_of_course(tmp_path)
    path = root / "modules" / "references.json"
    path.write_text(json.dumps([*json.loads(path.read_text(encoding="utf-8")), source]), encoding="utf-8")
    overview = next(root.glob("modules/*/index.md"))
    overview.write_text(f'{overview.read_text(encoding="utf-8")}\n{{{{ cite("{source["id"]}") }}}}\n', encoding="utf-8")
    reading = read_course(root)
    assert check_course(reading) == []
    html = render_reference(reading.course.references[source["id"]], str)
    assert unescape(re.sub("</?em>", "*", html)) in page.read_text(encoding="utf-8")


def test_there_are_whole_examples_of_every_kind_and_type() -> None:
    """An author can copy each of them."""
    text = "\n".join(block.text for block in WHOLE_FILES)
    for model in descendants(body.Body):
        if model is not body.Practice:
            assert re.search(rf"^kind: {literal(model, 'kind')}$", text, re.MULTILINE)
    for question in quiz.Question.__subclasses__():
        assert re.search(rf"^    type: {literal(question, 'type')}$", text, re.MULTILINE)


@pytest.mark.parametrize("block", [block for block in YAML if not block.file], ids=lambda block: block.name)
def test_other_yaml_reads_well(block: Block) -> None:
    """Front matter is held against the model, fragments are only read; a whole activity names its file."""
    assert not re.search(r"^kind:", block.text, re.MULTILINE), "begin it with a comment that names its file"
    if not block.text.startswith("---\n"):
        assert [str(problem) for problem in read_yaml(block.name, block.text).problems] == []
        return
    page = read_page(block.name, "modules/example/page.md", block.text)
    assert page.front_matter
    model = course.Overview if "summary" in page.front_matter.data else course.Lesson
    model.model_validate(page.front_matter.data)


def test_the_walk_shows_the_messages_that_the_author_will_meet(tmp_path: Path) -> None:
    """Every step of the first quiz, as the page tells it."""
    page = AUTHORING / "first-quiz.md"
    block = next(block for block in blocks(page, "yaml") if block.file)
    shown = [block.text.strip() for block in blocks(page, "text") if re.search(r"\[\w\d+\]$", block.text.strip())]
    assert block.file
    root = copy_of_course(tmp_path)
    path = root / block.file
    path.write_text(without_path(block), encoding="utf-8")
    assert shown[0] in problems_of(root)
    place(root, block.file)
    path.write_text(without_path(block).replace("        correct: true\n", ""), encoding="utf-8")
    assert shown[1] in problems_of(root)


class Reader:
    """Someone who does what the tutorial says, in a copy of the course."""

    def __init__(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Begin at the top."""
        self.root, self.capsys = root, capsys
        self.shown = ""
        self.found: str | None = None

    def run(self, line: str) -> None:
        """Type a command; what it shows can be compared."""
        words = shlex.split(line.replace("make check", "coursekit check"))
        if words[0] == "coursekit":
            status = cli.main([*words[1:], "--root", str(self.root)])
            self.shown = self.capsys.readouterr().out
            assert status == (1 if words[1] == "check" and "[" in self.shown else 0), line
        else:
            assert line in ("make serve", "source .venv/bin/activate")
            assert problems_of(self.root) == []

    def see(self, text: str, before: str) -> None:
        """Compare what is shown, or find lines in the file that the page named last, or write others in their place."""
        if text in self.shown:
            return
        path = self.root / re.findall(r"`((?:modules|quizzes)/\S+\.\w+)`", before)[-1]
        if self.found is None:
            assert text in path.read_text(encoding="utf-8")
            self.found = text
        else:
            path.write_text(path.read_text(encoding="utf-8").replace(self.found, text), encoding="utf-8")
            self.found = None


def test_the_tutorial_can_be_done_as_it_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each command is run, what it shows is compared, and each line is found where the page says, in order."""
    text = (AUTHORING / "tutorial.md").read_text(encoding="utf-8")
    reader = Reader(copy_of_course(tmp_path), capsys)
    for block in re.finditer(r"^```(\w+)\n(.*?)^```$", text, re.DOTALL | re.MULTILINE):
        if block[1] == "sh":
            for line in block[2].splitlines():
                reader.run(line)
        else:
            reader.see(block[2], text[: block.start()])
    assert reader.found is None
    assert problems_of(reader.root) == []
    assert len(read_course(reader.root).course.modules) == len(read_course(ROOT).course.modules) + 1


def test_the_tutorial_says_what_each_kind_is_for() -> None:
    """As `coursekit new` does."""
    text = (AUTHORING / "tutorial.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `([\w-]+)` \| (.+) \|$", text, re.MULTILINE))
    assert rows == {kind.name: kind.purpose for kind in KINDS.values()}


def test_the_guide_to_importing_shows_what_the_command_says_and_writes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its file, its command, its answer, the quiz, and what the check says of it."""
    page = AUTHORING / "import.md"
    answer, quiz_text, problem = (block.text for block in blocks(page, "text"))
    (command,) = (shlex.split(block.text) for block in blocks(page, "sh"))
    root = copy_of_course(tmp_path)
    file = tmp_path / command[2]
    file.write_text(blocks(page, "gift")[0].text, encoding="utf-8")
    assert cli.main(["import", str(file), *command[3:], "--root", str(root)]) == 0
    assert capsys.readouterr().out == answer
    assert (root / "quizzes/compass-behaviours/listening.yml").read_text(encoding="utf-8") == quiz_text
    assert problem.strip() in problems_of(root)


def without_path(block: Block) -> str:
    """A whole file's text as authors write it."""
    return block.text.partition("\n")[2]


# Problems


def page_of(code: str) -> str:
    """The page that explains a code: advice on teaching has one of its own."""
    return "teaching.md" if code in ADVICE else "problems.md"


@pytest.mark.parametrize("page", ["problems.md", "teaching.md"])
def test_every_code_is_explained_under_its_own_heading(page: str) -> None:
    """With the catalogue's words."""
    text = (AUTHORING / page).read_text(encoding="utf-8")
    headings = re.findall(r"^### (\w\d+): (.+) \{: #(\w+) \}$", text, re.MULTILINE)
    assert {code: name for code, name, _anchor in headings} == {
        code: name for code, name in CODES.items() if page_of(code) == page
    }
    assert [anchor for _code, _name, anchor in headings] == [code.lower() for code, _name, _anchor in headings]


@pytest.mark.parametrize("code", CODES)
def test_the_example_of_a_code_is_what_the_checker_says(code: str) -> None:
    """It is one of the slips that other tests hold against the checker. And there is a mend below it."""
    section = sections(page_of(code))[code.lower()]
    example = re.search(r"^```text\n(.+)\n```$", section, re.MULTILINE)
    assert example
    assert example[1] in [slip["problem"] for slip in slips_of(code)]
    assert "**Mend.**" in section


def slips_of(code: str) -> list[dict[str, Any]]:
    """The slips that show a code."""
    files = [folder / f"{code}.yml" for folder in (BROKEN, ADVISED, OVERLAID)]
    return read_slips(next(file for file in files if file.exists()))


@pytest.mark.parametrize("code", ADVICE)
def test_the_bad_and_the_good_example_of_advice_are_those_that_the_lint_is_held_against(
    code: str, tmp_path: Path
) -> None:
    """Each stands, line by line, in the file of the slip whose message is shown, or of its twin."""
    section = sections("teaching.md")[code.lower()]
    slip = next(slip for slip in slips_of(code) if slip["problem"] in section)
    bad, good = re.findall(r"^```(?:yaml|markdown)\n(.*?)^```$", section, re.DOTALL | re.MULTILINE)
    for example, key in ((bad, "broken"), (good, "clean")):
        root = copy_taught(tmp_path / key)
        write(root, slip, key)
        assert bare_lines(example) in bare_lines((root / slip["file"]).read_text(encoding="utf-8"))


def bare_lines(text: str) -> str:
    """A text without indentation and the signs of lists."""
    return "\n".join(["", *(line.strip().removeprefix("- ") for line in text.splitlines() if line.strip()), ""])


# Macros and commands; keys are in tests/schema/test_reference.py


def descendants(model: type[base.Strict]) -> list[type[base.Strict]]:
    """The classes below a class, however far."""
    return [each for child in model.__subclasses__() for each in (child, *descendants(child))]


def literal(model: type[base.Strict], key: str) -> str:
    """The one word that a key can be."""
    word: str = get_args(model.model_fields[key].annotation)[0]
    return word


def test_every_macro_is_explained_and_none_that_does_not_exist() -> None:
    """In docs/authoring/pages.md."""
    text = (AUTHORING / "pages.md").read_text(encoding="utf-8")
    assert set(re.findall(r"\{\{ (\w+)\(", text)) == set(MACROS)


def commands() -> set[str]:
    """The commands of `coursekit`, as its help lists them, and what `export` can make."""
    source = "".join(path.read_text(encoding="utf-8") for path in sorted(Path(cli.__file__).parent.glob("*.py")))
    found = re.findall(r'(?:\b(\w+)\.add_parser\(|add_command\((\w+),)\s*"([\w-]+)"', source)
    of = {"commands": "", "exports": "export "}
    return {of[parser or added] + name for parser, added, name in found}


def test_every_command_is_explained() -> None:
    """In the table of commands."""
    table = (AUTHORING / "reference.md").read_text(encoding="utf-8").partition("\n## Commands ")[2]
    assert {"build", "export workbook"} <= commands()
    assert [name for name in commands() if f"| `coursekit {name}" not in table] == []


def test_the_commands_of_a_review_can_be_carried_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In their order, in the real course."""
    lines = [line for line in shown_commands(AUTHORING / "review.md") if line.startswith("coursekit ")]
    monkeypatch.chdir(copy_of_course(tmp_path))

    assert [line for line in lines if cli.main(shlex.split(line)[1:]) != 0] == []
    assert len(lines) >= 5


# The map of the house


def rooms(heading: str) -> dict[str, str]:
    """The rows of a table in the architecture, by the room."""
    text = (ROOT / "docs" / "contributing" / "architecture.md").read_text(encoding="utf-8")
    section = text.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    return {row[1].rstrip("/"): row[2] for row in re.finditer(r"^\| `([\w./]+)` \|(.*)$", section, re.MULTILINE)}


@pytest.mark.parametrize(("heading", "folder"), [("The Python rooms", "coursekit"), ("The JavaScript rooms", "client")])
def test_every_file_that_the_map_of_rooms_names_exists(heading: str, folder: str) -> None:
    """Files and folders stand in their room."""
    home = ROOT / "scripts" / folder
    paths = [home / room for room in rooms(heading)]
    paths += [
        home / room / name for room, row in rooms(heading).items() for name in re.findall(r"`(\w+(?:\.py|/))`", row)
    ]
    assert paths
    assert [path.relative_to(home).as_posix() for path in paths if not path.exists()] == []


def test_the_map_of_rooms_of_the_client_leaves_none_out() -> None:
    """What builds it is no room."""
    client = ROOT / "scripts" / "client"
    folders = {path.name for path in client.iterdir() if path.is_dir()}
    assert set(rooms("The JavaScript rooms")) == folders | {path.name for path in client.glob("*.js")}


def test_the_picture_of_the_house_has_the_rooms_of_the_map() -> None:
    """And its description names each of them."""
    picture = (ROOT / "docs" / "assets" / "pictures" / "house.svg").read_text(encoding="utf-8")
    drawn = re.findall(r'class="house-name"[^>]*>([^<]+)<', picture)
    on_the_map = [*rooms("The Python rooms"), *rooms("The JavaScript rooms")]
    description = re.search(r"<desc[^>]*>(.*?)</desc>", picture)

    assert sorted(name.rstrip("/") for name in drawn) == sorted(on_the_map)
    assert description
    assert [name for name in on_the_map if name not in description[1].lower()] == []


def test_the_map_of_rooms_leaves_none_out() -> None:
    """The words of the course are no room."""
    package = ROOT / "scripts" / "coursekit"
    folders = {path.parent.relative_to(package).parts[0] for path in package.glob("*/*.py")}
    modules = {path.name for path in package.glob("*.py") if not path.name.startswith("__")}
    assert set(rooms("The Python rooms")) == folders | modules


# Commands that are shown

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
OTHERS = {"cd", "cp", "git", "mkdir", "python3", "npm ci", "npx", "apt", "apt-get", "pytest"} | {
    "a2enconf",
    "a2enmod",
    "caddy",
    "diff",
    "nginx",
    "podman",
    "systemctl",
}
"""Commands that are not ours to check."""


def shown_commands(page: Path) -> Iterator[str]:
    """Each line of a block marked sh, and each span of code that is a command of ours, without comments."""
    for block in blocks(page, "sh", "bash", "console", "shell"):
        yield from (line.removeprefix("$ ") for line in block.text.splitlines() if line.strip())
    text = page.read_text(encoding="utf-8")
    yield from re.findall(r"`((?:[A-Z]+=\S+ )?(?:make|coursekit|mkdocs|uv run|npm run)(?: [^`]+)?)`", text)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_command_that_is_shown_exists(page: Path) -> None:
    """Targets of the Makefile, commands of coursekit and MkDocs, scripts of npm."""
    assert [line for line in shown_commands(page) if not exists(line)] == []


def exists(line: str) -> bool:
    """Whether a command line can be carried out in this project."""
    words = shlex.split(line, comments=True)
    while words and re.match(r"[A-Z_]+=", words[0]):
        words.pop(0)
    while words[:2] == ["uv", "run"] or (words and words[0].startswith(".venv/bin/")):
        words = words[2:] if words[0] == "uv" else [words[0].removeprefix(".venv/bin/"), *words[1:]]
    arguments = [word for word in words[1:] if not word.startswith("-")]
    match words[:1]:
        case [] | ["source"]:
            return True
        case ["make"]:
            targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
            return {word for word in arguments if "=" not in word} <= set(targets)
        case ["coursekit"]:
            return not arguments or arguments[0] in commands()
        case ["mkdocs"]:
            return not arguments or arguments[0] in ("serve", "build")
        case ["npm"] if arguments[:1] == ["run"]:
            scripts = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["scripts"]
            return arguments[1] in scripts
    return words[0] in OTHERS or " ".join(words[:2]) in OTHERS
