"""What `mkdocs.yml` says that also stands on paper: the site's name, its licence, and whom to turn to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

from coursekit.model.contacts import contacts_adapter

if TYPE_CHECKING:
    from pathlib import Path

    from coursekit.model.contacts import ContactGroup


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """The settings; what is not set is empty."""

    name: str = ""
    """What the course is called."""
    licence: str = ""
    """The line about its licence."""
    contacts: tuple[ContactGroup, ...] = ()
    """Whom to turn to."""


class _Settings(yaml.SafeLoader):
    """Reads plain values, and passes over what only MkDocs understands, as the names of Python functions."""


_Settings.add_multi_constructor("", lambda _loader, _tag, _node: None)


def read_site_settings(root: Path) -> SiteSettings:
    """Read the settings of the project in a folder.

    Raises:
        ValueError: where the file is not YAML, or the contacts cannot be used. The build says what is wrong with them.
    """
    path = root / "mkdocs.yml"
    try:
        data: Any = yaml.load(path.read_bytes(), Loader=_Settings) if path.is_file() else {}
        extra = data.get("extra") or {}
        contacts = contacts_adapter.validate_python((extra.get("course") or {}).get("contacts") or [])
    except (yaml.YAMLError, AttributeError) as error:
        raise ValueError("mkdocs.yml") from error
    return SiteSettings(str(data.get("site_name") or ""), str(data.get("copyright") or ""), tuple(contacts))
