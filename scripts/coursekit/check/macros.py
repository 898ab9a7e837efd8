"""What stands between double braces can be carried out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.check.references import suggestion
from coursekit.model.reflection import Reflection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.course import Reading
    from coursekit.load.page_file import MacroCall, PageFile
    from coursekit.problems import Problem

_ARGUMENTS = {"activity": 1, "picture": 1, "recall": 2, "module_cards": 0, "reference_list": 0, "erase": 0, "cite": None}
"""How many texts each macro takes; None: one or more."""


def check_macros(reading: Reading) -> Iterator[Problem]:
    """Macros that are unknown or not written as they should be, and what they name."""
    for page in reading.pages.values():
        if _renders_macros(page):
            for call in page.macros():
                yield from _call(reading, page, call)


def _renders_macros(page: PageFile) -> bool:
    if page.uri.startswith("modules/"):
        return True
    data = page.front_matter.data if page.front_matter else None
    return isinstance(data, dict) and data.get("render_macros") is True


def _call(reading: Reading, page: PageFile, call: MacroCall) -> Iterator[Problem]:
    place = (call.line, call.column)
    if call.name is None:
        message = f'"{call.written}" cannot be carried out.'
        mend = 'Write a macro as {{ activity("module/activity") }}; write a heading\'s id as {: #id }.'
        yield page.problem(*place, "R010", message, mend)
        return
    if call.name not in _ARGUMENTS:
        mend = suggestion(call.name, _ARGUMENTS)
        yield page.problem(*place, "R010", f'There is no macro "{call.name}".', mend)
        return
    wanted = _ARGUMENTS[call.name]
    if len(call.arguments) != wanted and (wanted is not None or not call.arguments):
        count = "one text or more" if wanted is None else f"{wanted} text{'' if wanted == 1 else 's'}"
        message = f'"{call.name}" takes {count} in quotes.'
        yield page.problem(*place, "R010", message, f"Look at how another page writes {call.name}.")
        return
    if call.name == "cite":
        for source in call.arguments:
            if source not in reading.course.references:
                message = f'"{source}" is not a source in modules/references.yml.'
                yield page.problem(*place, "R002", message, suggestion(source, reading.course.references))
    if call.name == "picture" and f"assets/pictures/{call.arguments[0]}.svg" not in reading.assets:
        message = f'There is no picture "{call.arguments[0]}".'
        yield page.problem(*place, "R009", message, f"Add docs/assets/pictures/{call.arguments[0]}.svg.")
    if call.name == "recall":
        yield from _recall(reading, page, call)


def _recall(reading: Reading, page: PageFile, call: MacroCall) -> Iterator[Problem]:
    """Find a reflection that does not exist, or has no such prompt."""
    identifier, prompt = call.arguments
    activity = reading.course.activities.get(identifier)
    if identifier not in reading.activity_files:
        message = f'There is no activity "{identifier}".'
        mend = suggestion(identifier, reading.activity_files)
        yield page.problem(call.line, call.column, "R003", message, mend)
    elif activity is not None:
        prompts = [each.id for each in activity.body.prompts] if isinstance(activity.body, Reflection) else []
        if prompt not in prompts:
            message = f'"{identifier}" has no prompt "{prompt}".'
            yield page.problem(call.line, call.column, "R012", message, suggestion(prompt, prompts))
