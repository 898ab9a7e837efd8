"""The course: modules with their pages, activities, and the sources they stand on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated

from pydantic import BaseModel, ConfigDict, Field

from coursekit.model.account import account_key
from coursekit.model.base import Id, Markdown, RowId, Strict, Text, Waived
from coursekit.model.guide import GUIDE
from coursekit.model.slides import SLIDES

if TYPE_CHECKING:
    from coursekit.model.account import Account
    from coursekit.model.activity import Activity
    from coursekit.model.coverage import CoverageRow
    from coursekit.model.glossary import Term
    from coursekit.model.guide import Guide, Plan, Step
    from coursekit.model.misconception import Misconception
    from coursekit.model.reference import Reference
    from coursekit.model.sign_off import SignOff


HOME = "index.md"
"""Where the way into the course begins."""
BEFORE = "before-you-begin.md"
"""Where the way in leads, on courses that have it; on others it leads to the first module."""
HELP = "help.md"
"""Where a content note leads."""
REFERENCES = "references.md"
"""Where citations lead."""
GLOSSARY = "glossary.md"
"""Where a word's meaning can be read without the script."""
MISCONCEPTIONS = "misconceptions.md"
"""Where the belief behind a wrong answer leads."""
REVISIT = "revisit.md"
"""Where questions come back, on courses that have it."""
MY_RECORD = "my-record.md"
"""Where the learner's plan stands, under the heading `plan`, on courses that have the page."""
NO_MODULE = "course"
"""The folder in `quizzes/` of activities that belong to the whole course; they are placed on pages of `docs/`."""


class Outcome(Strict):
    """Something a learner can do after the module."""

    id: Id
    """The outcome's id, unique in the module."""
    text: Text
    """What a learner can do afterwards, beginning with a verb that can be seen."""


class Overview(Strict):
    """The front matter of a module's `index.md`."""

    title: Text
    """The module's title, printed as the heading, in sentence case."""
    order: Annotated[int, Field(ge=1)]
    """The module's place in the course."""
    minutes: Annotated[int, Field(ge=1, le=60)]
    """About how long this one page takes, in minutes."""
    summary: Text
    """One sentence for the card on the home page."""
    content_note: Markdown | None = None
    """Where the topic is hard: what to expect, shown above the page with a link to help."""
    outcomes: Annotated[list[Outcome], Field(min_length=1)]
    """What a learner can do afterwards."""
    covers: list[RowId] = []
    """Rows of `modules/coverage.yml` that the page teaches, as `[A1, B3]`."""
    waive: Waived = {}
    """Codes of the teaching advice that the page does not follow, each with the reason."""


class Lesson(Strict):
    """The front matter of a lesson page."""

    title: Text
    """The page's title, printed as the heading, in sentence case."""
    order: Annotated[int, Field(ge=1)]
    """The page's place in the module."""
    minutes: Annotated[int, Field(ge=1, le=60)]
    """About how long the page takes, in minutes."""
    outcomes: list[Id] = []
    """Ids of the module's outcomes that the page teaches."""
    covers: list[RowId] = []
    """Rows of `modules/coverage.yml` that the page teaches, as `[A1, B3]`."""
    waive: Waived = {}
    """Codes of the teaching advice that the page does not follow, each with the reason."""


class SitePageSearch(BaseModel):
    """How the search takes a page of `docs/`; other keys are the theme's."""

    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")

    exclude: bool = False
    """Whether it is not found."""


class SiteFrontMatter(BaseModel):
    """What the course reads of the front matter of a page of `docs/`; other keys are MkDocs' and its theme's."""

    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")

    covers: list[RowId] = []
    """Rows of `modules/coverage.yml` that the page teaches, as `[A1, B3]`."""
    waive: Waived = {}
    """Codes of the teaching advice that the page does not follow, each with the reason."""
    # MkDocs, its theme and its search stop at a page where these are something else.
    title: Text | None = None
    """Its name in the menu."""
    hide: list[Text] = []
    """Parts of the page that the theme leaves out, as `[toc]`."""
    search: SitePageSearch | None = None
    """How the search takes it."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a module."""

    path: str
    """From the site's root: `modules/<slug>/<page>.md`. Also the page's key in the learner's record."""
    title: str
    """As in the front matter."""
    minutes: int
    """About how long it takes."""
    activities: tuple[str, ...]
    """Ids of the activities placed on it, in order."""
    covers: tuple[str, ...] = ()
    """Rows of the coverage list that it teaches."""
    outcomes: tuple[str, ...] = ()
    """Ids of the module's outcomes that it teaches; an overview teaches none."""


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page of `docs/`, as far as the course knows it."""

    path: str
    """From the site's root."""
    title: str
    """Its first heading."""
    covers: tuple[str, ...] = ()
    """Rows of the coverage list that it teaches."""


@dataclass(frozen=True, slots=True)
class Module:
    """A module: its overview and its pages in order, the overview first."""

    slug: str
    """The folder's name."""
    overview: Overview
    """The front matter of `index.md`."""
    pages: tuple[Page, ...]
    """All pages in order; the first is the overview."""
    guide: Guide | None = None
    """What a trainer runs a session on it from, on modules that have it."""

    @property
    def title(self) -> str:
        """As in the front matter."""
        return self.overview.title

    @property
    def minutes(self) -> int:
        """The minutes of all pages together."""
        return sum(page.minutes for page in self.pages)

    @property
    def guide_path(self) -> str:
        """Where its guide stands, if it has one, from the site's root."""
        return f"modules/{self.slug}/{GUIDE}"

    @property
    def slides_path(self) -> str:
        """Where its slides stand, from the site's root, as if they were a page."""
        return f"modules/{self.slug}/{SLIDES}"


@dataclass(frozen=True, slots=True)
class Course:
    """All that was read. Every output is a function of it."""

    modules: tuple[Module, ...]
    """In order."""
    activities: dict[str, Activity] = field(default_factory=dict)
    """By id."""
    references: dict[str, Reference] = field(default_factory=dict)
    """By id."""
    places: dict[str, str] = field(default_factory=dict)
    """The page on which each activity or account stands, from the site's root, by its name in the learner's record."""
    misconceptions: dict[str, Misconception] = field(default_factory=dict)
    """By id."""
    glossary: dict[str, Term] = field(default_factory=dict)
    """By id."""
    coverage: dict[str, CoverageRow] = field(default_factory=dict)
    """By id."""
    accounts: dict[str, Account] = field(default_factory=dict)
    """Layouts of the reflective account, by id."""
    plans: dict[str, Plan] = field(default_factory=dict)
    """Ready-made plans of sessions, by id."""
    sign_offs: tuple[SignOff, ...] = ()
    """Who has looked at which module, in the order of the list."""
    site_pages: tuple[SitePage, ...] = ()
    """The pages of `docs/`, by path."""

    @property
    def minutes(self) -> int:
        """The minutes of all modules together."""
        return sum(module.minutes for module in self.modules)

    @property
    def steps(self) -> dict[str, tuple[Module, Step]]:
        """Every step of the guides with its module, by the name that plans call it: `<module>/<step>`."""
        return {
            f"{module.slug}/{step.id}": (module, step)
            for module in self.modules
            if module.guide
            for step in module.guide.run
        }

    @property
    def renamed(self) -> dict[str, str]:
        """What activities, accounts and their headings are called in records, by each name that they had before."""
        names = {old: id_ for id_, activity in self.activities.items() for old in activity.body.renamed_from}
        for layout in self.accounts.values():
            names |= {account_key(old): account_key(layout.id) for old in layout.renamed_from}
            for heading in layout.headings:
                present = account_key(layout.id, heading.id)
                names |= {account_key(layout.id, old): present for old in heading.renamed_from}
        return names

    def title_of(self, place: str) -> str:
        """Return the title of a page.

        Parameters:
            place: Its path from the site's root; a heading may follow, as `modules/x/y.md#z`.
        """
        path = place.partition("#")[0]
        titles = {page.path: page.title for module in self.modules for page in module.pages}
        titles |= {module.guide_path: module.guide.title for module in self.modules if module.guide}
        return titles.get(path) or next(page.title for page in self.site_pages if page.path == path)

    def has_page(self, path: str) -> bool:
        """Whether `docs/` has this page."""
        return any(page.path == path for page in self.site_pages)
