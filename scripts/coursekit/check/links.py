"""Links in Markdown, in pages and in the texts of activities."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from coursekit.check.references import anchors, page_exists, suggestion
from coursekit.load.page_file import links_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.course import Reading
    from coursekit.load.page_file import Link, PageFile
    from coursekit.load.yaml_file import Location, YamlFile
    from coursekit.problems import Problem

_OUTSIDE = re.compile(r"(?:https?:|mailto:|tel:|sms:)", re.IGNORECASE)


def check_links(reading: Reading) -> Iterator[Problem]:
    """Links that lead nowhere, and pictures without a text alternative."""
    for page in reading.pages.values():
        for link in page.links():
            yield from _page_link(reading, page, link)
    for file in reading.activity_files.values():
        for where, text in _texts(file.data, ()):
            for link in links_in(text.splitlines(), 1):
                yield from _activity_link(reading, file, where, link)


def _page_link(reading: Reading, page: PageFile, link: Link) -> Iterator[Problem]:
    if link.is_picture and not link.text.strip():
        message = f'The picture "{link.target}" has no text alternative.'
        mend = "Say in the square brackets what it shows."
        yield page.problem(link.line, link.column, "R008", message, mend)
    if _OUTSIDE.match(link.target):
        return
    path, _hash, heading = unquote(link.target).partition("#")
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page.uri), path)) if path else page.uri
    if target in reading.assets:
        return
    if target not in reading.pages:
        mend = suggestion(target, [*reading.pages, *reading.assets])
        yield page.problem(link.line, link.column, "R006", f'The link "{link.target}" leads nowhere.', mend)
    elif heading and heading not in anchors(reading, target):
        message = f'The page "{target}" has no heading "#{heading}".'
        mend = suggestion(heading, sorted(anchors(reading, target)))
        yield page.problem(link.line, link.column, "R007", message, mend)


def _activity_link(reading: Reading, file: YamlFile, where: Location, link: Link) -> Iterator[Problem]:
    if link.is_picture:
        message = f'The picture "{link.target}" stands in an activity, where pictures are not shown.'
        yield file.problem(where, "R009", message, "Put it on the page, above the activity.")
    elif not _OUTSIDE.match(link.target):
        yield from page_exists(reading, file, where, unquote(link.target))


def _texts(data: object, where: Location) -> Iterator[tuple[Location, str]]:
    """Every text in a file's data that may hold a link, with its place."""
    if isinstance(data, str):
        if "](" in data:
            yield where, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _texts(value, (*where, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _texts(value, (*where, index))
