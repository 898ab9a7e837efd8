"""Each page loads the scripts and style sheets that what stands on it needs, and no other."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from coursekit.site.assets import SCRIPTS, STYLES, add_assets

from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

ASSETS = ROOT / "docs" / "assets"
KINDS = ROOT / "scripts" / "client" / "kinds"
SHEETS = ROOT / "scripts" / "client" / "styles"
PRESENT = "present"
"""The script of present mode and its style sheet: `course.js` loads them on any page."""

PLACES = {f"assets/{path.name}": f"assets/0a1b/{path.name}" for path in ASSETS.iterdir() if path.is_file()}


def _names(path: Path) -> set[str]:
    """The classes and elements in a style sheet."""
    return set(re.findall(r"(?<![\w-])course-[\w-]+", path.read_text(encoding="utf-8")))


@cache
def _sheets_of() -> dict[str, set[str]]:
    """The style sheets with a rule for a class or an element, for each that only some pages have rules for."""
    sheets: dict[str, set[str]] = defaultdict(set)
    # Slides have these rules too, for what present mode makes of a question there.
    hands = _names(SHEETS / "parts" / "hands.css")
    for path in ASSETS.glob("*.css"):
        for name in _names(path) - (hands if path.stem == "deck" else set()):
            sheets[name].add(path.stem)
    return {name: of for name, of in sheets.items() if "course" not in of and of != {PRESENT}}


def _without_rules(text: str, loaded: set[str]) -> list[str]:
    """List the classes and elements in a text whose rules are in none of the style sheets that are loaded."""
    return [
        name for name in sorted(set(re.findall(r"course-[\w-]+", text))) if not _sheets_of().get(name, loaded) & loaded
    ]


def test_every_element_of_a_kind_is_known_to_the_site() -> None:
    """A kind that is added to the client only would stay without its script."""
    defined = {
        name: path.stem
        for path in KINDS.glob("*.js")
        for name in re.findall(r'define\("course-([a-z-]+)"', path.read_text(encoding="utf-8"))
    }

    assert defined == SCRIPTS


def test_every_style_sheet_but_the_one_of_all_pages_belongs_to_an_element() -> None:
    assert {path.stem for path in SHEETS.glob("*.css")} == {"course", PRESENT, *STYLES.values()}


def test_what_a_script_draws_has_its_rules_in_the_style_sheets_of_its_elements() -> None:
    loaded = {script: {"course"} for script in ("course", *SCRIPTS.values())}
    # It also looks for what these have drawn.
    loaded[PRESENT] = {"course", PRESENT, "scenario", "worksheet"}
    for element, sheet in STYLES.items():
        loaded[SCRIPTS[element]].add(sheet)
    bare = {}
    for name, of in loaded.items():
        # The record, its file and that of a plan have the name of a class.
        script = re.sub(r"course-(?:record|session)(?=[\":])", "", (ASSETS / f"{name}.js").read_text(encoding="utf-8"))
        bare[name] = _without_rules(script, of)

    assert {name: classes for name, classes in bare.items() if classes} == {}


def test_what_stands_on_a_page_has_its_rules_in_the_style_sheets_of_the_page(
    site_folder: Path, gallery_folder: Path
) -> None:
    """Also without JavaScript, and before the first paint."""
    bare = {}
    for path in (*site_folder.rglob("*.html"), *gallery_folder.rglob("*.html")):
        head, body = path.read_text(encoding="utf-8").split("</head>", 1)
        loaded = {
            "course",
            *re.findall(r'<link rel="stylesheet" href="(?:\.\./)*assets/[0-9a-f]{12}/([a-z-]+)\.css">', head),
        }
        classes = " ".join(re.findall(r'<course-[\w-]+|class="[^"]*"', body))
        bare[path] = _without_rules(classes, loaded)

    assert {path: classes for path, classes in bare.items() if classes} == {}


def test_a_page_without_such_an_element_stays_as_it_is() -> None:
    html = "<html><head></head><body><course-quiz></course-quiz></body></html>"

    assert add_assets(html, "modules/a/", PLACES) == html


def test_style_sheets_come_last_in_the_head_once_each_and_lead_from_the_page() -> None:
    elements = "".join(f"<course-{name}></course-{name}>" for name in ("plan", "offer", "my-record", "take-away"))

    assert add_assets(f"<head></head><body>{elements}</body>", "modules/a/", PLACES).startswith(
        '<head><link rel="stylesheet" href="../../assets/0a1b/plan.css">\n'
        '<link rel="stylesheet" href="../../assets/0a1b/record.css">\n</head><body>'
    )


def test_scripts_come_last_once_each_and_lead_from_the_page() -> None:
    elements = "".join(f"<course-{name}></course-{name}>" for name in ("due", "revisit", "reflection"))

    assert add_assets(f"<body>{elements}</body>", "modules/a/", PLACES).endswith(
        '<script src="../../assets/0a1b/reflection.js" defer></script>\n'
        '<script src="../../assets/0a1b/revisit.js" defer></script>\n</body>'
    )
