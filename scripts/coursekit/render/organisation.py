"""Who runs the site and answers about it, or gaps that say what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.render.environment import render

if TYPE_CHECKING:
    from markupsafe import Markup

    from coursekit.model.organisation import Organisation


def render_organisation(organisation: Organisation | None) -> Markup:
    """Render its name, its contacts and how soon it answers.

    Parameters:
        organisation: As the settings have it; without one, each of these is a gap.
    """
    return render("organisation.html", organisation=organisation)
