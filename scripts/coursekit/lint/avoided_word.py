"""L016: words that hurt, blame or puff up, each with what to write instead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coursekit.lint.placed_text import placed_texts
from coursekit.lint.rule import Rule
from coursekit.problems import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.lint.placed_text import PlacedText
    from coursekit.problems import Problem

_ILLNESS = r"(?:dementia|depression|autism|epilepsy|(?:a )?mental (?:illness|health problems?))"
AVOIDED = {
    r"service[- ]users?": '"people who use services"',
    r"the elderly|elderly (?:people|persons?|residents?)": '"older people"',
    r"the disabled(?! \w)": '"disabled people"',
    r"the vulnerable(?! \w)": "who they are, and what puts them at risk",
    r"the mentally ill(?! \w)": '"people with mental health problems"',
    r"wheelchair[- ]bound|(?:confined|bound) to (?:a|her|his|their) wheelchair": '"wheelchair user"',
    rf"suffer(?:s|ed|ing)? from {_ILLNESS}|{_ILLNESS} sufferers?|demented": '"living with …"',
    r"commit(?:s|ted|ting)? suicide": '"died by suicide", or "took their own life"',
    r"bed[- ]block(?:ers?|ing)": '"waiting to go home"',
    r"the (?:stroke|hip|dementia|diabetic) in (?:bed|bay|room|number)": "the person's name",
    r"non-?complian(?:t|ce)": "what the person does, and why",
    r"utilis(?:e[ds]?|ing|ation)": '"use"',
    r"leverag(?:e[ds]?|ing)": '"use"',
    r"prior to": '"before"',
    r"going forward": '"from now on"',
    r"stakeholders?": "who they are",
    r"manpower": '"staff"',
    r"chairman": '"chair"',
    r"oops|congratulations": "what was seen, and what was missed",
}
"""What the course avoids, as a pattern, and what to write instead."""
_EXCLAMATION = r"\w+[\"”’)]*!(?=[\s\"”’)]|\Z)"
_WORDS = "|".join(rf"(?P<word{number}>{word})" for number, word in enumerate(AVOIDED))
_ANY = re.compile(rf"\b(?:(?:{_WORDS})\b|{_EXCLAMATION})", re.IGNORECASE)
"""All begin with a word: what does not is passed over at once, and not tried with each of them."""


def _look(text: PlacedText) -> Iterator[Problem]:
    for found in _ANY.finditer(text.text):
        if found.lastgroup is None:
            message, mend = f"{shown(found[0])} has an exclamation mark.", "End it with a full stop."
        else:
            instead = list(AVOIDED.values())[int(found.lastgroup.removeprefix("word"))]
            message, mend = f"The course does not say {shown(found[0].lower())}.", f"Write {instead}."
        yield text.problem(found.start(), found[0], "L016", message, mend)


RULE = Rule("L016", placed_texts, _look)
