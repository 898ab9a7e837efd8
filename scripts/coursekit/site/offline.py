"""What lets a browser keep the site that is built, or ends what kept it before."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from coursekit.model.offline import SIZE, WORKER
from coursekit.offline.worker import Named, write_retirement, write_worker
from coursekit.site.switch import is_on

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

_FAVICON = "assets/favicon.svg"
ICON = "assets/icon.png"
"""The course's own sign in dots, for devices that take no drawing."""


def is_offered(config: MkDocsConfig, *, is_served: bool) -> bool:
    """Whether learners may keep the site. What an author looks at while it changes is never kept.

    Raises:
        PluginError: where the setting is neither true nor false. It says where it stands.
    """
    return is_on(config, "offline", unsaid=True) and not is_served


def icons(config: MkDocsConfig) -> tuple[str, ...]:
    """Return the pictures that a device may show for the course, an organisation's own if it has one."""
    favicon = str(config.theme.get("favicon") or _FAVICON)
    return (favicon, ICON) if favicon == _FAVICON else (favicon,)


def addresses() -> dict[str, str]:
    """Return what pages link to of it, by its path from the site's root."""
    return {name: name for name in (WORKER, SIZE)}


def write_offline(config: MkDocsConfig, *, is_offered: bool) -> None:
    """Write the worker into a site that is otherwise whole: one that keeps it, or one that ends the one before."""
    site = Path(config.site_dir)
    if is_offered:
        write_worker(site, Named(config.site_name, config.site_description or "", icons(config)))
    else:
        write_retirement(site)
