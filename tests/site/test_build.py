"""The site as MkDocs builds it."""

from __future__ import annotations

import json
import re
import shutil
import time
import urllib.request
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from tests.conftest import ROOT, run_mkdocs
from tests.minimal import change, copy_minimal
from tests.serving import serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the course that a test may change."""
    folder = tmp_path / "project"
    for name in ("modules", "quizzes", "docs", "overrides"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def test_a_strict_build_says_nothing_that_an_author_has_to_wonder_about(project: Path) -> None:
    result = run_mkdocs(project / "mkdocs.yml", project / "site")
    said = [line for line in result.stderr.splitlines() if not line.startswith("INFO ")]

    assert (result.returncode, said, result.stdout) == (0, [], "")


def test_every_page_of_the_modules_is_built(site_folder: Path) -> None:
    sources = [path.relative_to(ROOT / "modules").with_suffix("") for path in (ROOT / "modules").rglob("*.md")]
    folders = [path.parent if path.name == "index" else path for path in sources]
    missing = [str(folder) for folder in folders if not (site_folder / "modules" / folder / "index.html").is_file()]

    assert missing == []


def test_no_slot_is_left_empty(site_folder: Path) -> None:
    left = [str(path) for path in site_folder.rglob("*.html") if "data-course-slot" in path.read_text(encoding="utf-8")]

    assert left == []


def test_no_yaml_is_published(site_folder: Path) -> None:
    assert [path.name for path in site_folder.rglob("*") if path.suffix in (".yml", ".yaml")] == []


def test_the_list_of_sources_is_published_as_it_is(site_folder: Path) -> None:
    page = (site_folder / "references" / "index.html").read_text(encoding="utf-8")

    assert (site_folder / "modules" / "references.json").read_bytes() == (ROOT / "modules/references.json").read_bytes()
    assert 'href="../modules/references.json"' in page


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)


def _found_by_search(site: Path) -> str:
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    return " ".join(" ".join(re.sub(r"<[^>]+>", "", entry["text"]) for entry in index["docs"]).split())


def _activity_texts(course: Path, least: int) -> list[str]:
    activities = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in (course / "quizzes").rglob("*.yml")]
    for activity in activities:
        # What the search may know of it.
        del activity["title"]
        activity.pop("intro", None)
        if activity["kind"] == "scenario":
            del activity["scenes"][0]["text"]
    return [" ".join(text.split()) for activity in activities for text in _texts(activity) if len(text) >= least]


@pytest.mark.parametrize(
    ("title", "place", "intro"),
    [
        ("Signed at nine", "#curiosity-and-hypothesising--signed-at-nine", ""),
        ("Same story, different week", "#compassion-fatigue--gone-quiet", "Femi Adeyinka has been a key worker"),
        ("Twenty questions, four lenses", "#curiosity-and-hypothesising--four-lenses", "Choose two of the four lenses"),
    ],
)
def test_search_finds_an_activity_by_its_title_and_first_lines(
    site_folder: Path, title: str, place: str, intro: str
) -> None:
    index = json.loads((site_folder / "search" / "search_index.json").read_text(encoding="utf-8"))
    [entry] = [each for each in index["docs"] if each["title"] == title]

    assert entry["location"].endswith(place)
    assert intro in " ".join(entry["text"].split())


def test_search_finds_lessons_and_no_text_of_any_activity(site_folder: Path) -> None:
    words = _found_by_search(site_folder)

    assert "Attending means being present with someone" in words
    assert [text for text in _activity_texts(ROOT, 60) if text in words] == []


def test_search_finds_no_option_answer_or_feedback_of_any_kind(gallery_folder: Path) -> None:
    """Nor what is asked twice or comes back."""
    words = _found_by_search(gallery_folder)
    texts = _activity_texts(ROOT / "tests" / "courses" / "gallery", 25)

    assert "She hears that you have seen her before you speak of the clock." in texts
    assert [text for text in texts if text in words] == []


def test_a_description_with_quotes_stands_whole_in_the_head(gallery_folder: Path) -> None:
    html = (gallery_folder / "help" / "index.html").read_text(encoding="utf-8")

    assert '<meta name="description" content="Whom to ask &#34;now&#34;">' in html


def test_search_finds_a_page_by_the_words_of_its_terms(gallery_folder: Path) -> None:
    words = _found_by_search(gallery_folder)

    assert "It begins with attending , and goes on with many guesses at once" in words.replace(
        "attending,", "attending ,"
    )


class _Addresses(HTMLParser):
    """Collects what a page would fetch by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        fetched = {"img": "src", "script": "src", "iframe": "src", "source": "src", "link": "href"}.get(tag)
        if fetched and values.get(fetched) and values.get("rel") != "canonical":
            self.found.append(str(values[fetched]))


def test_no_page_names_another_host_to_fetch_from(site_folder: Path) -> None:
    outside = []
    for path in site_folder.rglob("*.html"):
        parser = _Addresses()
        parser.feed(path.read_text(encoding="utf-8"))
        outside += [(path.name, address) for address in parser.found if re.match(r"(?:https?:)?//", address)]

    assert outside == []


def test_no_style_sheet_fetches_from_another_host(site_folder: Path) -> None:
    css = [path.read_text(encoding="utf-8") for path in site_folder.rglob("*.css")]

    assert [found for text in css for found in re.findall(r"url\(['\"]?(https?:[^)]*)", text)] == []


def test_a_broken_course_is_not_built_and_every_problem_is_named(project: Path) -> None:
    quiz = project / "quizzes" / "compass-behaviours" / "check.yml"
    text = quiz.read_text(encoding="utf-8").replace("confidence: true", "confidense: yes")
    quiz.write_text(text.replace("outcome: listen", "outcome: listne", 1), encoding="utf-8")
    result = run_mkdocs(project / "mkdocs.yml", project / "site")

    assert result.returncode == 1
    assert 'Did you mean "confidence"? [S001]' in result.stderr
    assert "Traceback" not in result.stderr
    assert not (project / "site").exists()


SMALL_SITE = """\
site_name: Small
use_directory_urls: false
plugins:
  coursekit: {}
  macros: {modules: [coursekit.site.macros], render_by_default: false, on_undefined: strict, on_error_fail: true}
"""


def test_links_are_right_where_pages_are_files(tmp_path: Path) -> None:
    root = copy_minimal(tmp_path)
    (root / "mkdocs.yml").write_text(SMALL_SITE, encoding="utf-8")
    result = run_mkdocs(root / "mkdocs.yml", root / "site")
    page = root / "site" / "modules" / "listening" / "pausing.html"
    link = re.search(r'class="course-learn".*?href="([^"#]+)', page.read_text(encoding="utf-8"), re.DOTALL)

    assert result.returncode == 0, result.stderr
    assert link
    assert (page.parent / link[1]).resolve().is_file()


def test_an_activity_on_a_page_of_docs_is_shown_there(tmp_path: Path) -> None:
    root = copy_minimal(tmp_path)
    (root / "mkdocs.yml").write_text(SMALL_SITE, encoding="utf-8")
    change(root, "modules/listening/pausing.md", '{{ activity("listening/check") }}', "")
    change(root, "docs/references.md", "# Sources", '# Sources\n\n{{ activity("listening/check") }}')
    run_mkdocs(root / "mkdocs.yml", root / "site")

    assert 'id="listening--check"' in (root / "site" / "references.html").read_text(encoding="utf-8")


def _fetched(url: str, wanted: str, seconds: float = 60) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(url, timeout=5) as answer:
                if wanted in answer.read().decode():
                    return True
        except OSError:
            pass
        time.sleep(0.3)
    return False


@pytest.mark.parametrize(
    ("changed", "before", "after"),
    [
        ("modules/compass-behaviours/attending.md", "title: Attending", "title: Attending quietly"),
        ("quizzes/compass-behaviours/attending-try.yml", "title: ", "title: Newly named "),
        ("docs/help.md", "# ", "# Newly named "),
        ("overrides/main.html", "{% extends", "<!-- newly named -->{% extends"),
    ],
)
def test_the_served_site_follows_a_change(project: Path, changed: str, before: str, after: str) -> None:
    page = "help/" if changed.startswith("docs") else "modules/compass-behaviours/attending/"
    with serving(project) as url:
        path = project / changed
        path.write_text(path.read_text(encoding="utf-8").replace(before, after, 1), encoding="utf-8")
        sign = after.removeprefix("title: ").removeprefix("# ").strip().removesuffix("{% extends")
        assert _fetched(f"{url}{page}", sign)
