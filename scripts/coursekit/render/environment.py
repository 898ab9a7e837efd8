"""The Jinja2 environment of every template."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from coursekit.render.compiled import keep_compiled
from coursekit.render.markdown import render_first, render_inline, render_markdown, render_rest
from coursekit.render.strings import duration, forget_strings, strings, t


@cache
def environment() -> Environment:
    """Return the one environment: `{{ text | md(href) }}`, `{{ text | inline(href) }}` and `{{ "page.…" | t }}`."""
    environment = Environment(
        loader=ChoiceLoader([PackageLoader("coursekit.render", folder) for folder in ("components", "pages")]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        # The templates ship with the package: looking at the files again for every page would cost more than rendering.
        auto_reload=False,
    )
    environment.globals.update(t=t, duration=duration)
    # Jinja compiles a filter to a bare function call, and folds one on a constant into the template's text, so
    # `{{ "activity.hints" | t }}` costs nothing when a page is rendered. The words are part of what is compiled, then.
    environment.filters.update(t=t, md=render_markdown, inline=render_inline, first=render_first, rest=render_rest)
    return keep_compiled(environment, Path(__file__).parent / "__pycache__", strings())


def forget_templates() -> None:
    """Read templates and strings anew at their next use: a served site follows changes to them."""
    environment.cache_clear()
    forget_strings()


def json_for_page(value: object) -> Markup:
    """Write a value as data for a script element of a page; nothing in it is run."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    # Within a script element only a "<" could end it.
    return Markup(text.replace("<", "\\u003c"))


def render(name: str, **values: object) -> Markup:
    """Render a template, as `quiz.html` or `head.html`."""
    return Markup(environment().get_template(name).render(**values))
