"""What a host has not filled in yet, said once the folder is made: nothing on the pages would tell them in time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.site_settings import SiteSettings


def left_to_fill(settings: SiteSettings) -> Iterator[str]:
    """Say what is missing in the settings of a site that is about to go online, a sentence each."""
    if not settings.has_organisation:
        yield "The page on accessibility has gaps: say who runs the site, under extra.course.organisation."
    if not settings.url:
        yield "The address of the site is not known: write it as site_url. Until then the sitemap is empty."
