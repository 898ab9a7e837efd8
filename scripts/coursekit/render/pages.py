"""What stands around the text of a page: head and foot, the cards of the home page, citations, the list of sources."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from markupsafe import Markup

from coursekit.model.quiz import Quiz
from coursekit.render.environment import t, template

if TYPE_CHECKING:
    from collections.abc import Iterable

    from coursekit.model.course import Course, Module, Page, Reference
    from coursekit.render.markdown import Href

HOME = "index.md"
HELP = "help.md"
REFERENCES = "references.md"


def render_page_head(course: Course, module: Module, page: Page, href: Href) -> Markup:
    """Render what stands above the text of a module's page.

    The breadcrumb, the title and where the page stands in its module; on the overview also the content note, the
    outcomes and the module's pages.

    Parameters:
        course: The whole course.
        module: The page's module.
        page: The page.
        href: Resolves a page from the site's root to a URL relative to the present page.
    """
    place = module.pages.index(page)
    return _render(
        "pages/head.html",
        module=module,
        page=page,
        number=place + 1,
        module_number=course.modules.index(module) + 1,
        modules=len(course.modules),
        left=sum(later.minutes for later in module.pages[place:]),
        # What the script needs for the minutes that are left: every page's key and minutes.
        minutes=" ".join(f"{each.path}:{each.minutes}" for each in module.pages),
        href=href,
        home=HOME,
        help=HELP,
    )


def render_page_foot(course: Course, module: Module, page: Page, href: Href) -> Markup:
    """Render what stands below the text of a module's page: whether it is done, and how to change that.

    Parameters:
        course: The whole course; heads and feet are called alike.
        module: The page's module.
        page: The page.
        href: Resolves a page from the site's root to a URL relative to the present page.
    """
    return _render("pages/foot.html", module=module, page=page, home=href(HOME))


def render_begin(course: Course, href: Href) -> Markup:
    """Render the way into the course: its first page, and the page where the learner stopped once there is one."""
    return _render("pages/begin.html", first=href(course.modules[0].pages[0].path))


def render_module_cards(course: Course, href: Href) -> Markup:
    """Render the modules in order, with what each is about, how long it takes and how far the learner has come."""
    cards = [(module, main_quiz(course, module)) for module in course.modules]
    return _render("pages/module_cards.html", cards=cards, course=course, href=href)


def render_reference_list(course: Course, href: Href) -> Markup:
    """Render every source: first those read for the course, then those that were read through them."""
    sources = sorted(course.references.values(), key=lambda source: (source.short.casefold(), source.year))
    return _render(
        "pages/reference_list.html",
        read=[source for source in sources if source.read_in is None],
        through=[source for source in sources if source.read_in is not None],
        references=course.references,
        href=href,
    )


def render_citation(course: Course, ids: Iterable[str], href: Href) -> Markup:
    """Render sources as they are cited in a text, each linked to its reference.

    As "(Bourassa 2012, in Hafford-Letchfield 2019)".

    Parameters:
        course: The whole course.
        ids: Ids of the sources; those read through the same work should stand together.
        href: Resolves a page from the site's root to a URL relative to the present page.
    """
    sources = [course.references[id_] for id_ in ids]
    groups = []
    for read_in, group in groupby(sources, key=lambda source: source.read_in):
        links = Markup("; ").join(_citation_link(source, href) for source in group)
        if read_in is not None:
            through = course.references[read_in]
            links += t("frame.cited_in", short=through.short, year=through.year)
        groups.append(links)
    return Markup("({})").format(Markup("; ").join(groups))


def render_picture(svg: str) -> Markup:
    """Render one of the course's own drawings into the page, so that it takes on the page's colours.

    Parameters:
        svg: The text of a file in `docs/assets/pictures/`.
    """
    start = svg.index("<svg")
    return Markup('<figure class="course-picture">\n{}\n</figure>').format(Markup(svg[start:].strip()))


def render_erase() -> Markup:
    """Render the button that erases everything the learner entered, with its question and the place for its result."""
    return _render("pages/erase.html")


def describe_page(module: Module, page: Page) -> str:
    """Say in a sentence what a page is, for search engines and link previews."""
    if page is module.pages[0]:
        return module.overview.summary
    return t("frame.description", title=page.title, module=module.title, summary=module.overview.summary)


def main_quiz(course: Course, module: Module) -> str | None:
    """Return the id of the quiz that closes the module: the last quiz on its pages with the most questions."""
    quizzes = [
        (len(body.questions), id_)
        for page in module.pages
        for id_ in page.activities
        if isinstance(body := course.activities[id_].body, Quiz)
    ]
    return max(reversed(quizzes), key=lambda quiz: quiz[0])[1] if quizzes else None


def duration(minutes: int) -> str:
    """Say how long something takes, in words: minutes up to an hour and a half, then hours to the nearest quarter."""
    if minutes <= 90:
        return t("page.minutes", count=minutes)
    quarters = round(minutes / 15)
    hours, rest = divmod(quarters, 4)
    return t(
        ("frame.hours", "frame.hours_quarter", "frame.hours_half", "frame.hours_three_quarters")[rest], count=hours
    )


def _citation_link(source: Reference, href: Href) -> Markup:
    link = Markup('<a class="course-cite" href="{}">{} {}</a>')
    return link.format(href(f"{REFERENCES}#{source.id}"), source.short, source.year)


def _render(name: str, **values: object) -> Markup:
    return Markup(template(name).render(duration=duration, **values))
