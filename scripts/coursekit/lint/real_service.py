"""L017: a story about a real place tells its people something that never happened there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coursekit.lint.placed_text import PlacedText, page_text, words_of
from coursekit.lint.plain_text import texts_in
from coursekit.lint.rule import Rule
from coursekit.model.scenario import Scenario
from coursekit.problems import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.lint.survey import Survey
    from coursekit.problems import Problem

_STORY = re.compile(r"^!!! +vignette\b[^\n]*\n(?:[ ]{4}[^\n]*\n?|[ \t]*\n)*", re.MULTILINE)
_HEALTH_BOARDS = "Aneurin Bevan|Betsi Cadwaladr|Cardiff and Vale|Cwm Taf Morgannwg|Hywel Dda|Powys Teaching|Swansea Bay"
_COUNCILS = (
    "Blaenau Gwent|Bridgend|Caerphilly|Cardiff|Carmarthenshire|Ceredigion|Conwy|Denbighshire|Flintshire|Gwynedd"
    "|Isle of Anglesey|Merthyr Tydfil|Monmouthshire|Neath Port Talbot|Newport|Pembrokeshire|Powys|Rhondda Cynon Taf"
    "|Swansea|Torfaen|Vale of Glamorgan|Wrexham|Birmingham|Bristol|Leeds|Liverpool|Manchester|Sheffield|Glasgow"
    "|Edinburgh|Belfast"
)
_NO_NAME = (
    "The|An?|Our|Your|My|His|Her|Its|Their|This|That|Each|Every|Any|Some|One|No|Another|Which|What|NHS"
    "|In|At|For|From|To"
)
"""What begins a sentence, and makes no name of an NHS trust."""
_REAL = re.compile(
    rf"\b(?:(?:{_HEALTH_BOARDS})(?: University)?(?: Health Board)?"
    rf"|(?:{_COUNCILS})(?: City| County| County Borough| Borough)? Council"
    rf"|(?:(?!(?:{_NO_NAME}) )[A-Z][\w'’]+ (?:(?:and|of|the) )?)+NHS (?:Foundation )?Trust"
    r"|Mid Staffordshire|Winterbourne View|Whorlton Hall|Morecambe Bay|Great Ormond Street|University Hospital of Wales"
    r"|Morriston Hospital|Royal Gwent|Glan Clwyd|Ysbyty [A-Z]\w+|Guy['’]s (?:Hospital|and St Thomas)|Addenbrooke['’]s"
    r"|HC-One|Barchester|Four Seasons Health Care|Bupa|Care UK|Barnardo['’]s|Mencap|Macmillan|Marie Curie|Age Cymru"
    r"|Age UK|Alzheimer['’]s Society|Leonard Cheshire|NSPCC)(?!\w)"
)
"""Services that exist, as many as a story in this course could meet by chance; no list has them all."""


def _stories(survey: Survey) -> Iterator[PlacedText]:
    """The stories on pages, and the texts of scenarios."""
    for page in survey.pages:
        text = page_text(page)
        for story in _STORY.finditer(text.text):
            # What stands before it is blanked out line by line, so that places hold.
            before = re.sub(r"[^\n]", " ", text.text[: story.start()])
            yield PlacedText(before + story[0], page)
    for _id, file, body in survey.bodies(Scenario):
        yield from (PlacedText(words_of(words), file, where) for where, words in texts_in(body))


def _look(story: PlacedText) -> Iterator[Problem]:
    for found in _REAL.finditer(story.text):
        message = f"The story names {shown(found[0])}, which exists."
        yield story.problem(found.start(), found[0], "L017", message, "Invent a name, as all people here are invented.")


RULE = Rule("L017", _stories, _look)
