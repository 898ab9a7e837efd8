"""The Jinja2 environment of every template, and the words that templates print."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, PrefixLoader, StrictUndefined
from jinja2.loaders import ChoiceLoader

from coursekit.render.markdown import render_first, render_inline, render_markdown, render_rest

if TYPE_CHECKING:
    from jinja2 import Template


@cache
def strings() -> dict[str, Any]:
    """Read the catalogue of strings, once."""
    text = resources.files("coursekit").joinpath("strings/en.json").read_text(encoding="utf-8")
    catalogue: dict[str, Any] = json.loads(text)
    return catalogue


@cache
def _entry(key: str) -> str | dict[str, str]:
    entry: Any = strings()
    for part in key.split("."):
        entry = entry[part]
    return entry  # type: ignore[no-any-return]


def t(key: str, **values: object) -> str:
    """Look up a string by its dotted key, and fill its `%{name}` places.

    A string with plural forms is an object with `one` and `other`, chosen by `count`. A missing key raises `KeyError`.
    """
    entry = _entry(key)
    if isinstance(entry, dict):
        entry = entry["one" if values["count"] == 1 else "other"]
    for name, value in values.items():
        entry = entry.replace(f"%{{{name}}}", str(value))
    return entry


def _make_environment() -> Environment:
    components = PackageLoader("coursekit.render", "components")
    pages = PackageLoader("coursekit.render", "pages")
    environment = Environment(
        # Page templates are named "pages/…"; an activity's templates go by their bare names.
        loader=ChoiceLoader([components, PrefixLoader({"pages": pages, "components": components})]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        # The templates ship with the package: looking at the files again for every page would cost more than rendering.
        auto_reload=False,
    )
    environment.globals.update(t=t)
    # Jinja compiles a filter to a bare function call, and folds one on a constant into the template's text, so
    # `{{ "activity.hints" | t }}` costs nothing when a page is rendered.
    environment.filters.update(t=t, md=render_markdown, inline=render_inline, first=render_first, rest=render_rest)
    return environment


@cache
def environment() -> Environment:
    """Return the one environment: `{{ text | md(href) }}`, `{{ text | inline(href) }}` and `{{ "page.…" | t }}`."""
    return _make_environment()


def forget_templates() -> None:
    """Read templates and strings anew at their next use: a served site follows changes to them."""
    for cached in (environment, strings, _entry):
        cached.cache_clear()


def template(name: str) -> Template:
    """Return a compiled template, as `quiz.html` or `pages/head.html`."""
    return environment().get_template(name)
