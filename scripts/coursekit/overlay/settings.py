"""What an overlay says in its YAML files, and whether it fits the course."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coursekit.check.suggestions import suggestion
from coursekit.load.site_settings import read_site_settings
from coursekit.load.text_file import read_text
from coursekit.load.validation import validate
from coursekit.load.yaml_file import YamlFile, read_yaml
from coursekit.model.overlay import (
    OVERLAY,
    Overlay,
    OverlaySettings,
    overlay_adapter,
    settings_adapter,
    strings_adapter,
)
from coursekit.overlay.colours import check_colours
from coursekit.overlay.words import check_strings
from coursekit.problems import Problem, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import TypeAdapter

SETTINGS = "mkdocs.yml"
STRINGS = "strings.yml"


@dataclass(slots=True)
class Said:
    """What an overlay says, as far as it can be used."""

    base: Path | None = None
    """The folder of the course."""
    overlay: Overlay | None = None
    strings: dict[str, str] = field(default_factory=dict)
    """Own words, by dotted key."""
    problems: list[Problem] = field(default_factory=list)


def read_overlay(home: Path) -> Said:
    """Read `overlay.yml`, `mkdocs.yml` and `strings.yml` of an overlay's folder, and hold them against the course."""
    said = Said()
    settings_file, settings = _read(home, SETTINGS, settings_adapter, OverlaySettings, said)
    overlay_file, said.overlay = _read(home, OVERLAY, overlay_adapter, Overlay, said)
    if settings_file and settings:
        said.base = _course(home, settings_file, settings, said)
    if said.base and settings_file and settings:
        said.problems += _check_settings(home, said.base, settings_file, settings)
    if said.base and overlay_file and said.overlay:
        said.problems += _check_overlay(said.base, overlay_file, said.overlay)
    if (home / STRINGS).exists():
        strings_file, own = _read(home, STRINGS, strings_adapter, dict, said)
        if strings_file and own:
            problems = list(check_strings(strings_file, own))
            said.problems += problems
            said.strings = {} if problems else own
    return said


def _read(home: Path, name: str, adapter: TypeAdapter[Any], model: object, said: Said) -> tuple[YamlFile | None, Any]:
    text = read_text(home / name, home)
    if isinstance(text, Problem):
        said.problems.append(text)
        return None, None
    file = read_yaml(name, text)
    said.problems += file.problems
    if file.data is None:
        return file, None
    value, problems = validate(file, adapter, model)
    said.problems += problems
    return file, value


def _course(home: Path, file: YamlFile, settings: OverlaySettings, said: Said) -> Path | None:
    path = _followed(home, settings.inherit)
    base = path.parent if path else home
    if path and path.name == SETTINGS and path.is_file() and (base / "modules").is_dir() and base != home.resolve():
        # As the author wrote it, so that problems name the course's files as they find them.
        return Path(os.path.normpath(home / settings.inherit)).parent
    message = f"There is no course at {shown(settings.inherit)}."
    mend = "Put the course beside this folder, and write the way to its mkdocs.yml."
    said.problems.append(file.problem(("INHERIT",), "O001", message, mend))
    return None


def _followed(home: Path, way: str) -> Path | None:
    """Where a way from the overlay's folder leads; None where there is nothing, or where it is no way at all."""
    try:
        path = (home / way).resolve()
        return path if path.exists() else None
    except (OSError, RuntimeError, ValueError):  # Too long, links in a circle, or signs that no path can hold.
        return None


def _check_settings(home: Path, base: Path, file: YamlFile, settings: OverlaySettings) -> Iterator[Problem]:
    wanted = base / "overrides"
    if _followed(home, settings.theme.custom_dir) != wanted.resolve():
        right = os.path.relpath(wanted, home).replace(os.sep, "/")
        message = f"{shown(settings.theme.custom_dir)} is not the folder with the templates of the course."
        yield file.problem(("theme", "custom_dir"), "O001", message, f'Write "{right}".')
    for key in ("logo", "favicon"):
        asset = getattr(settings.theme, key)
        if asset and not any((folder / "docs" / asset).is_file() for folder in (home, base)):
            message = f"There is no picture {shown(asset)}."
            yield file.problem(("theme", key), "R009", message, f"Put it here: docs/{asset}.")
    try:
        licence = read_site_settings(base).licence
    except ValueError:
        message = f"The settings of the course, {shown(settings.inherit)}, cannot be used."
        mend = "Take them from the course anew, as they came."
        yield file.problem(("INHERIT",), "O001", message, mend)
        return
    if settings.copyright is not None and licence not in settings.copyright:
        message = "The line at the foot of the pages does not say the licence of the course."
        yield file.problem(("copyright",), "O007", message, f"Keep these words in it: {shown(licence, 200)}.")


def _check_overlay(base: Path, file: YamlFile, overlay: Overlay) -> Iterator[Problem]:
    modules = sorted(path.parent.name for path in (base / "modules").glob("*/index.md"))
    for index, slug in enumerate(overlay.left_out):
        if slug not in modules:
            message = f"The course has no module {shown(slug)}."
            yield file.problem(("left_out", index), "O009", message, suggestion(slug, modules))
    if overlay.colours:
        yield from check_colours(file, overlay.colours)
