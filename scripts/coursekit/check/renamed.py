"""What an activity, an account or a heading was called before: a name that nothing else has, or had."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.load.catalogues import ACCOUNTS
from coursekit.model.account import HOURS

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from coursekit.load.reading import Reading
    from coursekit.load.yaml_file import Location, YamlFile
    from coursekit.problems import Problem


def check_renamed(reading: Reading) -> Iterator[Problem]:
    """Old ids that are in use: what learners saved under them could not be told apart."""
    accounts = reading.course.accounts
    activities = {id_: each.body.renamed_from for id_, each in reading.course.activities.items()}
    places = {id_: (reading.activity_files[id_], ()) for id_ in activities}
    yield from _taken("activity", reading.activity_files, activities, places)
    layouts = {id_: each.renamed_from for id_, each in accounts.items()}
    entries = {id_: (reading.lists[ACCOUNTS], (index,)) for index, id_ in enumerate(layouts)}
    yield from _taken("layout", accounts, layouts, entries)
    for id_, layout in accounts.items():
        file, where = entries[id_]
        headings = {each.id: each.renamed_from for each in layout.headings}
        inside = {each: (file, (*where, "headings", index)) for index, each in enumerate(headings)}
        yield from _taken("heading", {*headings, HOURS}, headings, inside)


def _taken(
    noun: str, there: Container[str], names: dict[str, list[str]], places: Mapping[str, tuple[YamlFile, Location]]
) -> Iterator[Problem]:
    """Old names that something has now, or that two things claim.

    Parameters:
        noun: What they are.
        there: The ids that are in use.
        names: Old ids by the present one.
        places: Where each is written: its file, and its place in it.
    """
    claimed: dict[str, str] = {}
    for identifier, former in names.items():
        file, where = places[identifier]
        for index, old in enumerate(former):
            place = (*where, "renamed_from", index)
            if old in there:
                there_is = "file" if noun == "activity" else "one"
                mend = f"Rename or delete that {there_is}, or delete this line."
                yield file.problem(place, "R015", f'The {noun} "{old}" is still there.', mend)
            elif old in claimed:
                message = f'"{old}" is already said to have become "{claimed[old]}".'
                yield file.problem(place, "R015", message, "Delete one of the two lines.")
            claimed.setdefault(old, identifier)
