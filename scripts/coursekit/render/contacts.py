"""Whom a learner can turn to, with links that call, text or lead to a site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.model.slug import slugify
from coursekit.render.environment import render

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from coursekit.model.contacts import ContactGroup
    from coursekit.render.markdown import Href


def render_contacts(groups: Sequence[ContactGroup], href: Href) -> Markup:
    """Render each group below a heading.

    Parameters:
        groups: The groups, in order.
        href: Resolves a page from the site's root to a URL relative to the present page.
    """
    return render("contacts.html", groups=groups, slugify=slugify, plain=_plain, href=href)


def _plain(address: str) -> str:
    """An address as people read it aloud, and can type it from paper."""
    return address.partition("://")[2].removeprefix("www.").rstrip("/")
