"""Each page loads the scripts that what stands on it needs, and no other."""

from __future__ import annotations

import re

from coursekit.site.scripts import SCRIPTS, add_scripts

from tests.conftest import ROOT

KINDS = ROOT / "scripts" / "client" / "kinds"


def test_every_element_of_a_kind_is_known_to_the_site() -> None:
    """A kind that is added to the client only would stay without its script."""
    defined = {
        name: path.stem
        for path in KINDS.glob("*.js")
        for name in re.findall(r'define\("course-([a-z-]+)"', path.read_text(encoding="utf-8"))
    }

    assert defined == SCRIPTS


def test_a_page_without_such_an_element_stays_as_it_is() -> None:
    html = "<html><body><course-quiz></course-quiz></body></html>"

    assert add_scripts(html, "modules/a/") == html


def test_scripts_come_last_once_each_and_lead_from_the_page() -> None:
    elements = "".join(f"<course-{name}></course-{name}>" for name in ("due", "revisit", "reflection"))

    assert add_scripts(f"<body>{elements}</body>", "modules/a/").endswith(
        '<script src="../../assets/reflection.js" defer></script>\n'
        '<script src="../../assets/revisit.js" defer></script>\n</body>'
    )
