"""Writes the page with the hand-outs of a session, on courses that have the session builder."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from mkdocs.structure.files import File

from coursekit.export.paper.hand_outs import hand_outs
from coursekit.load.site_settings import SiteSettings
from coursekit.model.trainer_pages import BUILDER, HAND_OUTS
from coursekit.render.hand_outs import render_hand_outs
from coursekit.site.own_page import head_of, write_page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs.config.defaults import MkDocsConfig

    from coursekit.load.reading import Reading
    from coursekit.model.contacts import ContactGroup
    from coursekit.site.slots import SlotFiller


def name_hand_outs(reading: Reading, config: MkDocsConfig, urls: dict[str, str]) -> None:
    """Add where the page will be to the URLs by path, so that others can lead to it."""
    if reading.course.has_page(BUILDER):
        urls[HAND_OUTS] = File.generated(config, HAND_OUTS, content="").url


def write_hand_outs(
    reading: Reading, config: MkDocsConfig, contacts: Sequence[ContactGroup], slots: SlotFiller
) -> None:
    """Write the page. It is none of MkDocs' own: no menu, no search, and the style of paper."""
    if not reading.course.has_page(BUILDER):
        return
    file = File.generated(config, HAND_OUTS, content="")
    settings = SiteSettings(config.site_name, config.copyright or "", tuple(contacts))
    head = {**head_of(config, file.url), "licence": settings.licence}
    sheets = asdict(hand_outs(reading, settings))
    html = render_hand_outs(reading.course, sheets, head, slots.href_from(HAND_OUTS))
    write_page(file, slots.add_assets(str(html), HAND_OUTS))
