"""What stands between double braces can be carried out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.check.suggestions import suggestion
from coursekit.check.targets import missing_entry
from coursekit.load.catalogues import ACCOUNTS, GLOSSARY, REFERENCES
from coursekit.model.before_after import BeforeAfter
from coursekit.model.guide import GUIDE
from coursekit.model.macros import MACROS
from coursekit.model.reflection import Reflection
from coursekit.problems import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.page_file import MacroCall, PageFile
    from coursekit.load.reading import Reading
    from coursekit.load.yaml_file import YamlFile
    from coursekit.model.macros import Macro
    from coursekit.problems import Problem

_EXAMPLE = MACROS["activity"].example
_NAMES = {"term": GLOSSARY, "account": ACCOUNTS}
"""Macros whose first text is the id of an entry, and the list that it is in."""


def check_macros(reading: Reading) -> Iterator[Problem]:
    """Macros that are unknown or not written as they should be, and what they name."""
    for page in reading.pages.values():
        for call in page.macros():
            yield from _call(reading, page, call)
        if page.renders_macros and page.front_matter:
            yield from _in_yaml(page.front_matter)
    for file in reading.activity_files.values():
        yield from _in_yaml(file)


def _in_yaml(file: YamlFile) -> Iterator[Problem]:
    if "{{" in file.text or "{%" in file.text:
        for where, text in file.texts():
            sign = next((sign for sign in ("{{", "{%") if sign in text), None)
            if sign:
                message = f'"{sign}" stands in YAML, where macros are not carried out.'
                yield file.text_problem(where, sign, "R010", message, "Delete it, or put the macro on the page.")


def _call(reading: Reading, page: PageFile, call: MacroCall) -> Iterator[Problem]:
    fault = _fault(call)
    if fault:
        yield page.problem(call.line, call.column, "R010", *fault)
    elif call.name == "cite":
        for source in call.arguments:
            missing = missing_entry(reading, REFERENCES, source)
            if missing:
                yield page.problem(call.line, call.column, "R002", *missing)
    elif call.name in _NAMES:
        missing = missing_entry(reading, _NAMES[call.name], call.arguments[0])
        if missing:
            yield page.problem(call.line, call.column, "R013", *missing)
    elif call.name == "picture" and f"assets/pictures/{call.arguments[0]}.svg" not in reading.assets:
        message, mend = (
            f'There is no picture "{call.arguments[0]}".',
            f"Add docs/assets/pictures/{call.arguments[0]}.svg.",
        )
        yield page.problem(call.line, call.column, "R009", message, mend)
    elif call.name == "run":
        yield from _run(reading, page, call)
    elif call.name == "recall":
        yield from _recall(reading, page, call)
    elif call.name == "after":
        yield from _after(reading, page, call)


def _after(reading: Reading, page: PageFile, call: MacroCall) -> Iterator[Problem]:
    """Find a second asking of something that is not asked twice."""
    identifier = call.arguments[0]
    askings = [each for each, activity in reading.course.activities.items() if isinstance(activity.body, BeforeAfter)]
    if identifier not in reading.activity_files or (
        identifier in reading.course.activities and identifier not in askings
    ):
        message = f'There is no before-and-after activity "{identifier}".'
        yield page.problem(call.line, call.column, "R003", message, suggestion(identifier, askings))


def _run(reading: Reading, page: PageFile, call: MacroCall) -> Iterator[Problem]:
    """Find the run of a guide that does not exist."""
    guides = [module.slug for module in reading.course.modules if f"modules/{module.slug}/{GUIDE}" in reading.pages]
    if call.arguments[0] not in guides:
        message = f"There is no guide for the module {shown(call.arguments[0])}."
        yield page.problem(call.line, call.column, "R003", message, suggestion(call.arguments[0], guides))


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


def _fault(call: MacroCall) -> tuple[str, str] | None:
    """Message and mend for a macro that is not written as it should be."""
    if call.is_code:
        return (
            f"{shown(call.written)} is carried out even in code.",
            "Write the example without double braces or a percent sign.",
        )
    if call.written.startswith("{{") and not call.written.endswith("}}"):
        return '"{{" is not closed on its line.', 'Close it with "}}", or delete it.'
    if call.written == "{#":
        return '"{#" begins a comment that swallows what follows.', "Write a heading's id as {: #id }."
    if call.name is None:
        example = next((macro.example for name, macro in MACROS.items() if name in call.written), _EXAMPLE)
        return f"{shown(call.written)} cannot be carried out.", f"Write it as {example}."
    if call.name not in MACROS:
        mend = "Look at what there is in docs/authoring/pages.md, under Macros."
        return f"There is no macro {shown(call.name)}.", suggestion(call.name, MACROS, mend)
    return _misused(call, call.name, MACROS[call.name])


def _misused(call: MacroCall, name: str, macro: Macro) -> tuple[str, str] | None:
    """Message and mend for a macro with too few or too many texts, or in the wrong place."""
    given = len(call.arguments)
    if given < macro.least or (macro.most is not None and given > macro.most):
        return f'"{name}" takes {_count(macro)} in quotes, not {given}.', f"Write it as {macro.example}."
    if macro.is_block and not call.is_alone:
        message = f'"{name}" does not stand alone on its line.'
        return message, "Put it on a line of its own, with empty lines around it."
    return None


def _count(macro: Macro) -> str:
    """How many texts a macro takes, in words."""
    least, most = macro.least, macro.most
    if most is None:
        return "one text or more"
    between = f"{least} to {most}" if least < most else str(most or "no")
    return f"{between} text{'' if most == 1 else 's'}"
