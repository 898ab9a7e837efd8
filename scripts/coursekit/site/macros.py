"""What authors can write in a page between double braces.

Each macro leaves an empty slot that `coursekit.site.slots` fills after MkDocs has made the page.
None looks anything up, so none can fail: a macro that raises would print a traceback into the page.
`coursekit.check.macros` has found unknown ids before the build, with file and line.
"""

from __future__ import annotations

from html import escape
from typing import Any

from coursekit.model.macros import MACROS
from coursekit.render.slot import empty_slot


def define_env(env: Any) -> None:  # noqa: ANN401  (mkdocs-macros has no types)
    """Register the macros with mkdocs-macros-plugin."""
    for name, macro in MACROS.items():
        env.macro(_slot_macro(name, "div" if macro.is_block else "span"), name)


def _slot_macro(name: str, element: str) -> Any:  # noqa: ANN401
    def macro(*arguments: object) -> str:
        value = escape(",".join(str(argument) for argument in arguments))
        return empty_slot(element, name, value)

    return macro
