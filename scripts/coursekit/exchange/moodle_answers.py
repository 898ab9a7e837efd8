"""The answers of each question type of Moodle."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coursekit.exchange.cleaning import clean
from coursekit.exchange.moodle_text import bare, line_of, plain, told, told_below
from coursekit.exchange.question import (
    Answers,
    Asked,
    Choice,
    Judgement,
    Options,
    Partners,
    Steps,
    Told,
    Unheld,
    Words,
    Writing,
)
from coursekit.exchange.weighing import Number, Weighed, multiple, numbers, share, single, words
from coursekit.problems import shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from coursekit.exchange.xml_tree import Element

    Reader = Callable[[Asked, Element, str], Answers]

_GAP = re.compile(r"\[\[(\d{1,3})\]\]")
_YES = ("1", "true", "yes")


def _weight(answer: Element) -> float:
    return share(answer.attribute("fraction") or answer.text_of("fraction") or "0")


def _feedback(asked: Asked, answer: Element) -> str:
    return told_below(asked, answer, "feedback")


def _choices(asked: Asked, element: Element, _place: str) -> Options:
    asked.shuffle = element.text_of("shuffleanswers").lower() in _YES
    answers = [Weighed(told(asked, each), _weight(each), _feedback(asked, each)) for each in element.all("answer")]
    is_single = (element.text_of("single") or "true").lower() in _YES
    return single(asked, answers) if is_single else multiple(asked, answers)


def _true_false(asked: Asked, element: Element, _place: str) -> Judgement | Unheld:
    """Old exports name the answers in the site's language: then the first is "true"."""
    answers = element.all("answer")[:2]
    if len(answers) < 2:
        asked.note("It has fewer than two answers.", "Write it as a question of this course.")
        return Unheld([asked.prompt])
    if bare(answers[0]).lower() == "false" or bare(answers[1]).lower() == "true":
        answers.reverse()
    true, false = answers
    return Judgement(_weight(true) > _weight(false), _feedback(asked, true), _feedback(asked, false))


def _matching(asked: Asked, element: Element, _place: str) -> Partners:
    """A subquestion without words is an answer too many, on purpose."""
    asked.shuffle = element.text_of("shuffleanswers").lower() in _YES
    partners = Partners([])
    for pair in element.all("subquestion"):
        answer = pair.first("answer")
        item, match = plain(asked, pair), plain(asked, answer) if answer else ""
        if item:
            partners.pairs.append((item, match))
        elif match:
            partners.spare.append(match)
    return partners


def _short_answer(asked: Asked, element: Element, _place: str) -> Words | Unheld:
    if element.text_of("usecase") in _YES:
        asked.note("Capitals count there, and not here.", "See that the question does not turn on them.")
    answers = [Weighed(clean(bare(each)), _weight(each), _feedback(asked, each)) for each in element.all("answer")]
    return words(asked, [each for each in answers if each.text])


def _numerical(asked: Asked, element: Element, place: str) -> Words | Unheld:
    units = element.first("units")
    names = [clean(unit.text_of("unit_name")) for unit in units.all("unit")] if units else []
    if names:
        what = f"It has units: {', '.join(map(shown, names))}."
        asked.note(what, 'Write answers with them into "accepted", or name the unit in the prompt.')
    answers = []
    for each in element.all("answer"):
        text = clean(bare(each)) or "*"
        answers.append(Number(text, share(each.text_of("tolerance") or "0", 1), _weight(each), _feedback(asked, each)))
    instructions = told_below(asked, element, "instructions")
    if instructions:
        asked.note(
            f"It has instructions: {shown(instructions)}.", "Write them into the prompt.", line_of(place, element)
        )
    return numbers(asked, answers)


def _ordering(asked: Asked, element: Element, _place: str) -> Steps:
    """The number of a step is in its fraction; where it is not, steps stand in their order."""
    answers = element.all("answer")
    steps = [(plain(asked, each), _feedback(asked, each)) for each in answers]
    places = [share(each.attribute("fraction") or "0", 1) for each in answers]
    if len(set(places)) == len(places):
        steps = [step for _place_of_step, step in sorted(zip(places, steps, strict=True))]
    if element.text_of("selecttype").upper() in ("RANDOM", "CONTIGUOUS", "1", "2"):
        asked.note("Only some of its steps are shown there, and all of them here.", "Delete steps if it is too long.")
    return Steps(steps)


def _gaps(asked: Asked, element: Element, _place: str) -> Answers:
    """Words for gaps, by dragging or from lists: with one gap a choice, with more a matching question."""
    boxes = element.all("dragbox") or element.all("selectoption")
    texts = [plain(asked, box) for box in boxes]
    groups = [box.text_of("group") for box in boxes]
    used = [int(each) - 1 for each in _GAP.findall(asked.prompt)]
    if not used or any(not 0 <= at < len(texts) for at in used):
        asked.note("It has no gaps, or a gap without a word for it.", "Write it as a question of this course.")
        return Unheld([asked.prompt, *texts])
    asked.shuffle = element.text_of("shuffleanswers").lower() in _YES
    if len(used) == 1:
        asked.prompt = _GAP.sub("_____", asked.prompt)
        same = [at for at, group in enumerate(groups) if group == groups[used[0]]]
        return Options([Choice(texts[at], at == used[0]) for at in same])
    return _many_gaps(asked, [texts[at] for at in used], texts, len(set(groups)))


def _many_gaps(asked: Asked, right: list[str], texts: list[str], groups: int) -> Partners:
    numbers_of_gaps = iter(range(1, len(right) + 1))
    asked.prompt = _GAP.sub(lambda _found: f"({next(numbers_of_gaps)}) _____", asked.prompt)
    what = "Its gaps are the items of a matching question here."
    if groups > 1:
        what = "Its gaps are the items of a matching question here, with one list of words for all of them."
    asked.note(what, "Give the items better names than their numbers.")
    spare = [text for text in texts if text not in right]
    return Partners([(f"Gap {number}", text) for number, text in enumerate(right, 1)], spare)


def _essay(asked: Asked, element: Element, _place: str) -> Writing:
    """Words for whoever marks it are kept as a comment: nobody marks a reflection."""
    for name, words_for in (("graderinfo", "Said there to whoever marks it"), ("responsetemplate", "It begins with")):
        text = told_below(asked, element, name)
        if text:
            asked.remarks.append(f"{words_for}: {text}")
    asked.note("Nobody marks a text here, so it is a prompt of a reflection.", "Write a model answer for it.")
    if element.text_of("attachments") not in ("", "0"):
        asked.note("Files can be handed in with it there.", "Say where to put them, if they are needed.")
    return Writing()


def _description(_asked: Asked, _element: Element, _place: str) -> Told:
    return Told()


READERS: dict[str, Reader] = {
    "multichoice": _choices,
    "truefalse": _true_false,
    "matching": _matching,
    "match": _matching,
    "ddmatch": _matching,
    "shortanswer": _short_answer,
    "numerical": _numerical,
    "ordering": _ordering,
    "gapselect": _gaps,
    "ddwtos": _gaps,
    "essay": _essay,
    "description": _description,
}
"""How each type is read."""
