"""What stands around the text of a page: its head, its foot and its description."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from coursekit.model.course import HELP, HOME
from coursekit.render.environment import render
from coursekit.render.strings import t

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coursekit.model.course import Course, Module, Page
    from coursekit.render.markdown import Href


def render_page_head(course: Course, module: Module, page: Page, href: Href) -> Markup:
    """Render what stands above the text of a module's page.

    The breadcrumb, the title and where the page stands in its module; on the overview also the content note.

    Parameters:
        course: The whole course.
        module: The page's module.
        page: The page.
        href: Resolves a page from the site's root to a URL relative to the present page.
    """
    place = module.pages.index(page)
    # The overview says it for the whole module.
    shown = [page] if place else module.pages
    bodies = [course.activities[id_].body for each in shown for id_ in each.activities]
    return render(
        "head.html",
        module=module,
        page=page,
        number=place + 1,
        module_number=course.modules.index(module) + 1,
        modules=len(course.modules),
        extra=sum(each.minutes for each in bodies if each.optional),
        left=sum(later.minutes for later in module.pages[place:]),
        # What the script needs for the minutes that are left: key and minutes of each page from here on. Whoever has
        # read the pages before has no time left in them, marked or not.
        minutes=" ".join(f"{each.path}:{each.minutes}" for each in module.pages[place:]),
        href=href,
        home=HOME,
        help=HELP,
    )


def render_page_foot(course: Course, module: Module, page: Page, href: Href) -> Markup:
    """Render what stands below the text of a module's page: whether it is done, and what can be done with it.

    On the overview the outcomes and the module's pages come first, so that its story can open the page.

    Parameters:
        course: The whole course: an optional activity is not waited for.
        module: The page's module.
        page: The page.
        href: Resolves a page from the site's root to a URL relative to the present page.
    """
    activities = [id_ for id_ in page.activities if not course.activities[id_].body.optional]
    foot = render("foot.html", module=module, page=page, activities=activities, href=href)
    return foot + render_restart(page.activities, page.path) + render("present.html")


def render_foot(activities: Sequence[str]) -> Markup:
    """Render what stands below the text of a page outside the modules; nothing where no activity is placed on it.

    Parameters:
        activities: The ids of all its activities.
    """
    return render_restart(activities) + render("present.html") if activities else Markup()


def render_restart(activities: Sequence[str], page: str = "") -> Markup:
    """Render what clears a page's activities; nothing for a page that has none.

    Parameters:
        activities: The ids of all its activities, optional ones too.
        page: The path of a module's page: its done mark is cleared too.
    """
    return render("restart.html", page=page) if activities else Markup()


def describe_page(module: Module, page: Page) -> str:
    """Say in a sentence what a page is, for search engines and link previews."""
    if page is module.pages[0]:
        return module.overview.summary
    return t("frame.description", title=page.title, module=module.title, summary=module.overview.summary)
