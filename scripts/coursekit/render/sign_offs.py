"""The table of who has looked at each module, and whether its text has changed since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.render.environment import render

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup

    from coursekit.model.sign_off import ModuleReview
    from coursekit.render.markdown import Href


def render_sign_offs(reviews: Iterable[ModuleReview], href: Href) -> Markup:
    """Render a row for each module: where it stands, and who said so when."""
    return render("sign_offs.html", reviews=reviews, href=href)
