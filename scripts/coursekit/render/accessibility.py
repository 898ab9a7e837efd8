"""What was tested for accessibility, how, and with what result: printed from accessibility.yml beside this file.

tests/render/test_accessibility.py holds that file to the criteria of WCAG 2.2, to the tests and to the locked versions.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

import yaml

from coursekit.render.environment import render

if TYPE_CHECKING:
    from markupsafe import Markup


@cache
def facts() -> dict[str, Any]:
    """Read the facts: `prepared`, `tools`, `states` and `criteria`."""
    text = resources.files("coursekit").joinpath("render/accessibility.yml").read_text(encoding="utf-8")
    given: dict[str, Any] = yaml.safe_load(text)
    for row in given["criteria"]:
        row["number"], row["name"], row["level"], row["ways"], row["result"] = row.pop("is")
    return given


def render_criteria() -> Markup:
    """Render a row for each criterion: its name and level, how it was tested, the result, and what there is to say."""
    return render("criteria.html", rows=facts()["criteria"])


def render_known_problems() -> Markup:
    """Render what falls short, with the criterion that it concerns."""
    return _render_list("problem")


def render_untested() -> Markup:
    """Render what was not tested enough to say whether a criterion is met."""
    return _render_list("untested")


def _render_list(kind: str) -> Markup:
    rows = [row | {"said": row[kind]} for row in facts()["criteria"] if kind in row]
    return render("known_problems.html", rows=rows)


def render_tested(pages: int, *, is_overlay: bool = False) -> Markup:
    """Render what was looked at and with what.

    Parameters:
        pages: How many pages the site has.
        is_overlay: Whether some of them, and the colours, are an organisation's own: the tests know nothing of those.
    """
    return render("tested.html", pages=pages, is_overlay=is_overlay, **facts())
