"""The list of sign-offs: each is of a module that there is, and stands there once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.check.suggestions import suggestion
from coursekit.load.catalogues import SIGN_OFFS
from coursekit.problems import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.load.reading import Reading
    from coursekit.problems import Problem


def check_sign_offs(reading: Reading) -> Iterator[Problem]:
    """Sign-offs of modules that do not exist, and those that are listed twice."""
    slugs = reading.module_slugs()
    seen = set()
    for index, entry in enumerate(reading.course.sign_offs):
        file = reading.lists[SIGN_OFFS]
        if entry.module not in slugs:
            mend = suggestion(entry.module, slugs, 'Write the name of its folder in "modules/".')
            yield file.problem((index, "module"), "R016", f"There is no module {shown(entry.module)}.", mend)
        same = (entry.module, entry.name, entry.version)
        if same in seen:
            message = f"{shown(entry.name)} has signed off this version of the module already."
            yield file.problem((index, "name"), "R017", message, "Delete this entry.")
        seen.add(same)
