"""QTI 2 and QTI 3 say the same with other names: here the tree of both gets the names of QTI 2."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coursekit.exchange.question import UnreadableError

if TYPE_CHECKING:
    from coursekit.exchange.xml_tree import Element

OLD_ROOTS = ("questestinterop",)
"""The root of QTI 1, which is another format altogether."""
_HYPHEN = re.compile(r"-([a-z0-9])")


def with_one_set_of_names(root: Element) -> Element:
    """The tree with `choiceInteraction` for `qti-choice-interaction`, and `maxChoices` for `max-choices`."""
    for element in root.walk():
        if element.name.startswith("qti-"):
            element.name = _camel(element.name.removeprefix("qti-"))
            element.attributes = {
                name if name.startswith(("data-", "aria-")) else _camel(name): value
                for name, value in element.attributes.items()
            }
    return root


def _camel(name: str) -> str:
    return _HYPHEN.sub(lambda found: found[1].upper(), name)


def old_format(place: str) -> UnreadableError:
    """What is said of QTI 1.2, which Canvas and Common Cartridge write."""
    message = "This is QTI 1.2, as Canvas and Common Cartridges have it, and is not read here."
    mend = "Bring it into a program that reads it, and export Moodle XML, GIFT, or QTI 2.1 or later from there."
    return UnreadableError(message, mend, place)
