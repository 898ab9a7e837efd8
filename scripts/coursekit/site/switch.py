"""Settings under `extra.course` in `mkdocs.yml` that are on or off."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError

from coursekit.load.site_settings import file_of_setting
from coursekit.problems import shown

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def is_on(config: MkDocsConfig, name: str, *, unsaid: bool) -> bool:
    """Whether a setting is on.

    Parameters:
        config: The settings.
        name: Of the setting.
        unsaid: What holds where the settings do not say.

    Raises:
        PluginError: where the setting is neither true nor false. It says where it stands.
    """
    given = (config.extra.get("course") or {}).get(name, unsaid)
    if not isinstance(given, bool):
        place = ("extra", "course", name)
        message = f'"{name}" must be true or false, not {shown(str(given))}.'
        file = file_of_setting(Path(config.config_file_path), place)
        problem = file.problem(place, "S003", message, "Write true or false, without quotes.")
        raise PluginError(f"the settings cannot be used.\n{problem}")
    return given
