"""What `mkdocs.yml` says that outputs beside the site need too: its name, licence, contacts and address."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml
from yaml_env_tag import construct_env_tag

from coursekit.load.yaml_file import read_yaml
from coursekit.model.contacts import contacts_adapter
from coursekit.problems import display_path

if TYPE_CHECKING:
    from pathlib import Path

    from coursekit.load.yaml_file import Location, YamlFile
    from coursekit.model.contacts import ContactGroup

_INHERIT = "INHERIT"
"""Names the file that a settings file goes on from, as MkDocs has it."""


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """The settings; what is not set is empty."""

    name: str = ""
    """What the course is called."""
    licence: str = ""
    """The line about its licence."""
    contacts: tuple[ContactGroup, ...] = ()
    """Whom to turn to."""
    url: str = ""
    """Where the site is to be found, in full."""
    has_organisation: bool = False
    """Whether they say who runs the site."""


class _Settings(yaml.SafeLoader):
    """Reads plain values, and passes over what only MkDocs understands, as the names of Python functions."""


_Settings.add_multi_constructor("", lambda _loader, _tag, _node: None)
_Settings.add_constructor("!ENV", construct_env_tag)


def read_site_settings(root: Path) -> SiteSettings:
    """Read the settings of the project in a folder.

    Raises:
        ValueError: where a file is missing or not YAML, or the contacts cannot be used. The build says what is wrong.
    """
    path = root / "mkdocs.yml"
    try:
        data = _read(path, ()) if path.is_file() else {}
        extra = data.get("extra") or {}
        course = extra.get("course") or {}
        contacts = contacts_adapter.validate_python(course.get("contacts") or [])
        has_organisation = bool(course.get("organisation"))
    except (yaml.YAMLError, AttributeError, TypeError, OSError) as error:
        raise ValueError("mkdocs.yml") from error
    name, licence, url = (str(data.get(key) or "") for key in ("site_name", "copyright", "site_url"))
    return SiteSettings(name, licence, tuple(contacts), url, has_organisation)


def file_of_setting(path: Path, location: Location) -> YamlFile:
    """Return the settings file in which a setting is written: this one, or one that it goes on from.

    Parameters:
        path: The file that MkDocs has read without fault.
        location: The keys that lead to the setting.
    """
    root = path.parent
    while True:
        file = read_yaml(display_path(path, root), path.read_text(encoding="utf-8-sig"))
        if _INHERIT not in file.data or _has(file.data, location):
            return file
        path = (path.parent / file.data[_INHERIT]).resolve()


def _has(data: Any, location: Location) -> bool:  # noqa: ANN401  (whatever stands in mkdocs.yml)
    for key in location:
        if not isinstance(data, dict) or key not in data:
            return False
        data = data[key]
    return True


def _read(path: Path, read: tuple[Path, ...]) -> dict[str, Any]:
    """Read a file, with what it does not say taken from the one that it goes on from."""
    if path in read:
        raise ValueError("mkdocs.yml goes on from itself")
    data: dict[str, Any] = yaml.load(path.read_bytes(), Loader=_Settings) or {}
    if _INHERIT not in data:
        return data
    under = _read((path.parent / data.pop(_INHERIT)).resolve(), (*read, path))
    return _merged(under, data)


def _merged(under: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    """Lay settings over others as MkDocs does: keys are joined at every depth, and a list takes the place of a list."""
    both = {
        key: _merged(under[key], value)
        for key, value in over.items()
        if isinstance(value, dict) and isinstance(under.get(key), dict)
    }
    return under | over | both
