"""Links and pictures in Markdown: in pages, and in the texts of activities, front matter and the list of sources."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from coursekit.check.suggestions import closest_file
from coursekit.check.targets import has_anchor, is_missing, page_exists, suggest_anchor
from coursekit.check.unsafe import is_script_address
from coursekit.load.code import without_code
from coursekit.load.links import definitions_in, links_in
from coursekit.problems import shown

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from coursekit.load.links import Link
    from coursekit.load.page_file import PageFile
    from coursekit.load.reading import Reading
    from coursekit.load.yaml_file import Location, YamlFile
    from coursekit.problems import Problem

_OUTSIDE = re.compile(r"(?:https?:|mailto:|tel:|sms:|//)", re.IGNORECASE)
_OUTSIDE_OF_YAML = re.compile(r"(?:https?://|mailto:|tel:)", re.IGNORECASE)
_MAY_LINK = re.compile(r"\] ?[(\[]|\]:|<")
_WEB_WITHOUT_SCHEME = re.compile(r"www\.|[\w-]+\.(?:org|com|uk|wales|net)(?:/|\Z)", re.IGNORECASE)
_PAGE = 'Link to a page with its path from the site\'s root, as "modules/compass-behaviours/attending.md".'


def check_links(reading: Reading) -> Iterator[Problem]:
    """Links that lead nowhere, and pictures that do not exist or have no text alternative."""
    for page in reading.pages.values():
        names = definitions_in(page.prose)
        for link in page.links():
            yield from _page_link(reading, page, link, names)
    for file in _yaml_files(reading):
        for where, text in file.texts() if _MAY_LINK.search(file.text) else ():
            for link in links_in(without_code(text)) if "[" in text else ():
                yield from _yaml_link(reading, file, where, link)


def _yaml_files(reading: Reading) -> Iterator[YamlFile]:
    """All YAML whose texts are rendered as Markdown. The front matter of pages in docs/ is MkDocs's own."""
    yield from reading.activity_files.values()
    for page in reading.pages.values():
        if page.front_matter and page.uri.startswith("modules/"):
            yield page.front_matter
    yield from reading.lists.values()


def _page_link(reading: Reading, page: PageFile, link: Link, names: Collection[str]) -> Iterator[Problem]:
    place = (link.line, link.column)
    if is_script_address(link.target):
        return  # Said by the check of what is unsafe.
    if link.is_picture and not link.text.strip():
        mend = "Say what it shows, in the square brackets." if link.form != "html" else 'Say what it shows, in alt="…".'
        yield page.problem(*place, "R008", f"The picture {shown(link.target)} has no text alternative.", mend)
    if link.form == "reference":
        if link.target not in names:
            message = f"{shown(link.written)} names a link that is not written down."
            yield page.problem(*place, "R006", message, f'Write a line "[{link.target}]: …" with its target.')
    elif _OUTSIDE.match(link.target):
        if link.is_picture:
            message = f"The picture {shown(link.target)} lies on another site, which would see who opens the page."
            yield page.problem(*place, "R009", message, "Put the file into docs/assets/, if its licence allows that.")
    else:
        if link.form == "html" and not link.target:
            return  # A script fills it.
        if link.form == "html" and not link.target.startswith("#"):
            message = f"{shown(link.target)} is not adapted to the page's address in raw HTML."
            mend = (
                "Write it as Markdown: ![words](file)."
                if link.is_picture
                else "Write it as Markdown: [words](page.md)."
            )
            yield page.problem(*place, "R006", message, mend)
        else:
            yield from _target(reading, page, link)


def _target(reading: Reading, page: PageFile, link: Link) -> Iterator[Problem]:
    place = (link.line, link.column)
    path, _hash, heading = unquote(link.target).partition("#")
    path = path.partition("?")[0]
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page.uri), path)) if path else page.uri
    if target in reading.assets:
        return
    if not link.target or is_missing(reading, target):
        mend = _meant(reading, page, link.target, target)
        if link.is_picture:
            yield page.problem(*place, "R009", f"There is no picture {shown(link.target)}.", mend)
        else:
            yield page.problem(*place, "R006", f"The link {shown(link.target)} leads nowhere.", mend)
    elif heading and not has_anchor(reading, target, heading):
        message = f'The page "{target}" has no heading {shown("#" + heading)}.'
        yield page.problem(*place, "R007", message, suggest_anchor(reading, target, heading))


def _meant(reading: Reading, page: PageFile, written: str, target: str) -> str:
    """What an author may have meant, as it is to be written on this page."""
    if not written:
        return "Write where it leads, in the round brackets."
    if _WEB_WITHOUT_SCHEME.match(written):
        return 'Begin an address on the web with "https://".'
    close = closest_file(target, [*reading.pages, *reading.assets])
    if not close:
        return "Check the spelling, or add the file."
    return f'Did you mean "{posixpath.relpath(close, posixpath.dirname(page.uri) or ".")}"?'


def _yaml_link(reading: Reading, file: YamlFile, where: Location, link: Link) -> Iterator[Problem]:
    if link.form == "html" or is_script_address(link.target):
        return  # Shown as it is written: raw HTML does nothing in YAML. Or said by the check of what is unsafe.
    if link.is_picture:
        message = f"The picture {shown(link.target)} stands in YAML, where pictures are not shown."
        yield file.text_problem(where, link.written, "R009", message, "Put it on the page itself.")
    elif link.form != "inline":
        message = f"{shown(link.written)} is not a link in YAML."
        yield file.text_problem(where, link.written, "R006", message, "Write it as [words](page.md).")
    elif not _OUTSIDE_OF_YAML.match(link.target):
        target = unquote(link.target)
        for problem in page_exists(reading, file, where, target):
            mend = _PAGE if problem.code == "R006" and target.startswith(("#", "..", "/")) else problem.mend
            yield file.text_problem(where, f"]({link.target}", problem.code, problem.message, mend)
