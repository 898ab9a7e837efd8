"""What an organisation's overlay says: in `overlay.yml`, in its `mkdocs.yml`, and in `strings.yml`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints, TypeAdapter

from coursekit.model.base import Id, Strict, Text
from coursekit.model.contacts import Address, ContactGroup
from coursekit.model.organisation import Organisation  # noqa: TC001  (pydantic reads it)
from coursekit.model.shapes import ASSET_PATTERN, COLOUR_PATTERN, PLAIN_PATTERN

OVERLAY = "overlay.yml"
"""What makes a folder an overlay."""

Colour = Annotated[str, StringConstraints(pattern=COLOUR_PATTERN)]
"""A colour."""
Asset = Annotated[str, StringConstraints(pattern=ASSET_PATTERN)]
"""A picture among the assets."""
Contacts = list[ContactGroup]
"""Groups of services."""
Plain = Annotated[str, StringConstraints(pattern=PLAIN_PATTERN)]
"""Plain words, which the theme prints as they are."""


class Colours(Strict):
    """The colour of links and buttons. It must be readable on every ground that it stands on."""

    light: Colour
    """On light pages."""
    dark: Colour
    """On dark pages."""


class Overlay(Strict):
    """What an organisation changes of the course, beside what it replaces and adds."""

    menu: Plain
    """The name, in the menu, above the pages that are added in `docs/`."""
    colours: Colours | None = None
    """The organisation's own colour, for light and for dark pages."""
    left_out: list[Id] = []
    """Modules of the course that are left out: the names of their folders."""


class OverlayTheme(Strict):
    """What an overlay sets of the theme."""

    custom_dir: Text
    """The folder `overrides` of the course, from here."""
    logo: Asset | None = None
    """The organisation's logo, at the top of every page."""
    favicon: Asset | None = None
    """The small picture in the browser's tab."""


class OverlayCourse(Strict):
    """What an overlay sets of the course."""

    contacts: Contacts | None = None
    """Whom learners can turn to, on the page for help."""
    organisation: Organisation | None = None
    """Who answers about accessibility, in the statement on it; without it, that page has marked gaps."""
    workbooks: bool | None = None
    """Whether books for paper are built with the site."""
    offline: bool | None = None
    """Whether learners may keep the site on their devices, to open it without a network; they may unless it says no."""


class OverlayExtra(Strict):
    """What an overlay sets beside the theme."""

    course: OverlayCourse | None = None
    """What belongs to the course."""


class OverlaySettings(Strict):
    """The `mkdocs.yml` of an overlay: what it does not say, the course says."""

    inherit: Annotated[Text, Field(alias="INHERIT")]
    """The `mkdocs.yml` of the course, from here."""
    site_name: Plain | None = None
    """The name of the site."""
    site_description: Plain | None = None
    """What it is, in a sentence, for search engines."""
    site_url: Address | None = None
    """Where the site is to be found, in full."""
    copyright: Plain | None = None
    """The line at the foot of every page. What the course says there stays in it."""
    theme: OverlayTheme
    """What is set of the theme."""
    extra: OverlayExtra | None = None
    """What is set beside it."""


overlay_adapter: TypeAdapter[Overlay] = TypeAdapter(Overlay)
"""Validates `overlay.yml`."""
settings_adapter: TypeAdapter[OverlaySettings] = TypeAdapter(OverlaySettings)
"""Validates the `mkdocs.yml` of an overlay."""
strings_adapter: TypeAdapter[dict[str, str]] = TypeAdapter(dict[str, str])
"""Validates `strings.yml`."""
