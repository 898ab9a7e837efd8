"""The organisation in `mkdocs.yml`, read before the build."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from pydantic import ValidationError

from coursekit.load.site_settings import file_of_setting
from coursekit.model.organisation import Organisation

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

_SETTING = ("extra", "course", "organisation")
"""Where it stands in `mkdocs.yml`."""
_MENDS = {
    "name": "Write the name of your organisation.",
    "email": 'Write an address, as "training@example.org".',
    "phone": 'Write the number in digits and single spaces, in quotes, as "029 2000 0000".',
    "days": "Write within how many working days you answer, from 1 to 60, without quotes.",
}


def read_organisation(config: MkDocsConfig) -> Organisation | None:
    """Read the organisation from the settings; none, where they have none.

    Raises:
        PluginError: It names file, line and column of each value that is wrong, and how to mend it.
    """
    given = (config.extra.get("course") or {}).get("organisation")
    if given is None:
        return None
    try:
        return Organisation.model_validate(given)
    except ValidationError as error:
        file = file_of_setting(Path(config.config_file_path), _SETTING)
        faults = []
        for detail in error.errors(include_url=False):
            key = str(detail["loc"][0]) if detail["loc"] else "organisation"
            is_missing = detail["type"] == "missing"
            message = f'"{key}" is missing.' if is_missing else f'"{key}" cannot be used as it is.'
            mend = _MENDS.get(key, f"The keys that stand here are {', '.join(_MENDS)}.")
            faults.append(str(file.problem((*_SETTING, *detail["loc"]), "S003", message, mend)))
        raise PluginError("\n".join(["the settings cannot be used.", *faults])) from None
