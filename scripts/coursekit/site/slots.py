"""Fills the slots that macros left in a page."""

from __future__ import annotations

import re
from functools import cache, partial
from html import escape, unescape
from typing import TYPE_CHECKING

from mkdocs.utils import get_relative_url

from coursekit.model.sign_off import module_reviews
from coursekit.render.accessibility import render_criteria, render_known_problems, render_tested, render_untested
from coursekit.render.account import render_account
from coursekit.render.activity import render_activity, render_found
from coursekit.render.citation import render_citation, render_reference_list
from coursekit.render.contacts import render_contacts
from coursekit.render.coverage import render_coverage
from coursekit.render.glossary import render_glossary, render_term
from coursekit.render.home import render_begin, render_module_cards
from coursekit.render.misconceptions import render_misconceptions
from coursekit.render.organisation import render_organisation
from coursekit.render.outcomes import render_outcomes
from coursekit.render.outline import render_outline
from coursekit.render.paper import render_paper
from coursekit.render.pieces import (
    render_certificate,
    render_documents,
    render_erase,
    render_my_record,
    render_offline,
    render_picture,
    render_recall,
    render_shared_computer,
    render_take_away,
)
from coursekit.render.plan import render_plan
from coursekit.render.revisit import render_revisit
from coursekit.render.room import render_give, render_room
from coursekit.render.session import render_plans, render_run, render_session_builder
from coursekit.render.sign_offs import render_sign_offs
from coursekit.render.slot import ACTIVITY, MARK, SLOT, TERM, empty_slot, opening
from coursekit.render.stored import render_stored
from coursekit.render.strings import t
from coursekit.site.assets import add_assets

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from coursekit.model.contacts import ContactGroup
    from coursekit.model.course import Course
    from coursekit.model.organisation import Organisation
    from coursekit.render.paper import Printed

_BESIDE_TERM = re.compile(r"[^\s>]*<course-term>.*?</course-term>[^\s<]*", re.DOTALL)
"""A term with what touches it: a bracket before it, a mark or an ending after it."""

_SHOWS_RECORD = re.compile(r"<course-(?:account|certificate|documents|give|my-record|plan|take-away)[ >]")
"""The custom elements that show what is in the learner's record, and need the words behind its ids."""

_OF_COURSE: dict[str, Callable[[Course, Callable[[str], str]], str]] = {
    "begin": render_begin,
    "coverage": render_coverage,
    "give": render_give,
    "glossary": render_glossary,
    "misconceptions": render_misconceptions,
    "module_cards": render_module_cards,
    "outcomes": render_outcomes,
    "plans": render_plans,
    "reference_list": render_reference_list,
    "revisit": render_revisit,
    "room": render_room,
    "session_builder": render_session_builder,
}
"""What needs nothing but the course, by the name of its macro."""

_ALONE: dict[str, Callable[[], str]] = {
    "criteria": render_criteria,
    "erase": render_erase,
    "known_problems": render_known_problems,
    "my_record": render_my_record,
    "plan": render_plan,
    "shared_computer": render_shared_computer,
    "stored": render_stored,
    "take_away": render_take_away,
    "untested": render_untested,
}
"""What needs nothing at all."""

_ASSETS = "assets/"
"""The folder of scripts and pictures; a picture stands at its own path."""

CONTACTS = empty_slot("div", "contacts", "")
"""The slot of the contacts."""


def keep_together(html: str) -> str:
    """Keep each term on one line with what touches it: browsers break a line beside any button, even before a mark."""
    return _BESIDE_TERM.sub(r'<span class="course-together">\g<0></span>', html) if "<course-term>" in html else html


def close_gaps(html: str) -> str:
    """Take away the space before each citation's slot; it comes back with the citation."""
    cite = opening("span", "cite")
    return html.replace(f" {cite}", cite)


def render_at_once(make: Callable[[], str], _instead: str) -> str:
    """Render a piece, whatever comes of it: in a course without problems nothing can fail."""
    return make()


class SlotFiller:
    """Renders what a slot asks for, with links that are right on the page where it stands."""

    def __init__(
        self,
        course: Course,
        pictures: Path,
        urls: Mapping[str, str],
        contacts: Sequence[ContactGroup] = (),
        version_of: Callable[[str], str] = str,
        attempt: Callable[[Callable[[], str], str], str] = render_at_once,
        printed: Sequence[Printed] = (),
        organisation: Organisation | None = None,
        *,
        is_overlay: bool = False,
    ) -> None:
        """Remember what slots are filled with.

        Parameters:
            course: The whole course.
            pictures: The folder of its pictures.
            urls: The URL of each page and script by its path from the site's root.
            contacts: Whom a learner can turn to, as the site's settings have them.
            version_of: Gives the present version of a module's text by its slug.
            attempt: Renders a piece; the text that is given beside it takes its place where it cannot be rendered.
            printed: Books for paper that the site offers.
            organisation: Who runs the site, as its settings have it.
            is_overlay: Whether an organisation has laid pages and colours of its own over the course.
        """
        self._attempt = attempt
        self._version_of = version_of
        self._course = course
        self._contacts = contacts
        self._printed = printed
        self._alone = _ALONE | {
            "organisation": partial(render_organisation, organisation),
            "tested": partial(render_tested, sum(path.endswith(".md") for path in urls), is_overlay=is_overlay),
        }
        self._pictures = pictures
        self._urls = urls
        self.rendered: dict[str, str] = {}
        """Each activity as it stands on its page, by its id: the slides take it from there."""

    def name_terms(self, html: str) -> str:
        """Put the words of each term into its slot: the search index is made before the slots are filled."""
        if opening("span", "term") not in html:
            return html
        glossary = self._course.glossary
        return self._attempt(
            lambda: TERM.sub(lambda slot: slot[1] + (slot[3] or escape(glossary[slot[2]].term)) + slot[5], html), html
        )

    def name_activities(self, html: str) -> str:
        """Put each activity's title and first lines, and a story's first scene, into its slot for the search.

        A hit leads to the activity.
        Nothing else of it: no question, option, answer or feedback is to be found before it is met.
        """
        if opening("div", "activity") not in html:
            return html
        activities = self._course.activities
        return self._attempt(
            lambda: ACTIVITY.sub(lambda slot: f"{slot[1]}{render_found(activities[unescape(slot[2])])}{slot[3]}", html),
            html,
        )

    def print_contacts(self, html: str, uri: str) -> str:
        """Print the contacts where a page asks for them: before search reads it, so that it is found by their words."""
        return html.replace(CONTACTS, self._render("contacts", "", self.href_from(uri)))

    def fill(self, html: str, uri: str) -> str:
        """Fill every slot of a page; `uri` is its path from the site's root."""
        if MARK not in html:
            return html
        href = self.href_from(uri)
        filled = keep_together(SLOT.sub(lambda slot: self._fill_one(slot, href), html))
        if not _SHOWS_RECORD.search(filled):
            return filled
        outline = self._attempt(lambda: render_outline(self._course, href), "")
        return f"{outline}</body>".join(filled.rsplit("</body>", 1))

    def _fill_one(self, slot: re.Match[str], href: Callable[[str], str]) -> str:
        gap = f'<p class="preview-gap">{t("preview.gap")}</p>' if slot[1] == "div" else ""
        return self._attempt(lambda: self._render(slot[2], unescape(slot[3]), href), gap)

    def add_assets(self, html: str, uri: str) -> str:
        """Load what a page needs; `uri` is its path from the site's root."""
        return add_assets(html, self._urls[uri], self._urls)

    def href_from(self, uri: str) -> Callable[[str], str]:
        """Return what resolves a page from the site's root to a URL relative to the page at `uri`."""
        return cache(partial(self._relative_url, self._urls[uri]))

    def _relative_url(self, here: str, target: str) -> str:
        path, hash_, heading = target.partition("#")
        url = self._urls.get(path, path) if path.startswith(_ASSETS) else self._urls[path]
        return f"{get_relative_url(url, here)}{hash_}{heading}"

    def _render(self, name: str, value: str, href: Callable[[str], str]) -> str:
        course = self._course
        if name in _OF_COURSE:
            return _OF_COURSE[name](course, href)
        if name in self._alone:
            return self._alone[name]()
        match name:
            case "activity":
                self.rendered[value] = render_activity(course, course.activities[value], href)
                return self.rendered[value]
            case "after":
                return render_activity(course, course.activities[value], href, asking="after")
            case "cite":
                return " " + render_citation(course, value.split(","), href=href)
            case "term":
                term, _comma, words = value.partition(",")
                return render_term(course, term, words or None, href)
            case "picture":
                return render_picture((self._pictures / f"{value}.svg").read_text(encoding="utf-8"))
            case "recall":
                activity, prompt = value.split(",")
                return render_recall(course, activity, prompt, href)
            case "run":
                return render_run(course, value, href)
            case "contacts":
                return render_contacts(self._contacts, href)
            case "paper":
                return render_paper(self._printed, href)
            case "sign_offs":
                return render_sign_offs(module_reviews(course, self._version_of), href)
            case "account":
                return render_account(course, value, href)
            case "certificate":
                return render_certificate(course)
            case "documents":
                return render_documents(href)
            case "offline":
                return render_offline(href)
            case _:
                raise ValueError(f"no macro leaves a slot {name!r}")
