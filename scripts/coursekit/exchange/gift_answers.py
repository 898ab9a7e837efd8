"""What stands between the curly brackets of GIFT, which tells the type of the question."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coursekit.exchange.gift_text import GiftText, show_escapes
from coursekit.exchange.question import Asked, Judgement, Partners, Unheld, Writing
from coursekit.exchange.weighing import Number, Weighed, multiple, numbers, share, single, words
from coursekit.problems import shown

if TYPE_CHECKING:
    from coursekit.exchange.question import Answers

_WEIGHT = re.compile(r"\s*%(-?[0-9]{1,3}(?:\.[0-9]*)?)%")
_TRUE, _FALSE = ("t", "true"), ("f", "false")


def answers_of(asked: Asked, text: str, form: str) -> Answers:
    """Tell the type as Moodle does, and read the answers."""
    if not text:
        asked.note("Nobody marks a text here, so it is a prompt of a reflection.", "Write a model answer for it.")
        return Writing()
    if text.startswith("#"):
        return _numerical(asked, text[1:], form)
    if "~" in text:
        return _choice(asked, text, form)
    if "=" in text and "->" in text:
        return _matching(asked, text, form)
    judged = text.partition("#")[0].strip().lower()
    if judged in (*_TRUE, *_FALSE):
        return _true_false(asked, text, form, answer=judged in _TRUE)
    return words(asked, [_weighed(asked, part, form, 1, is_shown=False) for part in _parts(text, "=")])


def _parts(text: str, sign: str) -> list[str]:
    """The parts that a sign begins; what stands before the first counts as one."""
    return [part for part in map(str.strip, text.split(sign)) if part]


def _weighed(asked: Asked, part: str, form: str, otherwise: float, *, is_shown: bool) -> Weighed:
    """An answer with its weight and feedback."""
    found = _WEIGHT.match(part)
    text, _hash, feedback = (part[found.end() :] if found else part).partition("#")
    weight = share(found[1]) if found else otherwise
    answer = GiftText(text, form)
    words_of_it = answer.markdown(asked) if is_shown else answer.plain(asked)
    return Weighed(words_of_it, weight, GiftText(feedback, form).markdown(asked))


def _choice(asked: Asked, text: str, form: str) -> Answers:
    """With "=" there is one right answer; without it, all that have a weight are right."""
    answers = []
    for part in _parts(text.replace("=", "~="), "~"):
        is_right = part.startswith("=")
        answers.append(_weighed(asked, part.removeprefix("="), form, float(is_right), is_shown=True))
    return single(asked, answers) if "=" in text else multiple(asked, answers)


def _matching(asked: Asked, text: str, form: str) -> Partners | Unheld:
    partners = Partners([])
    for part in _parts(text, "="):
        item, arrow, match = part.partition("->")
        if not arrow:
            asked.note(f'{shown(show_escapes(part))} has no partner behind "->".', 'Write it as "=item -> partner".')
            return Unheld([asked.prompt, show_escapes(text)])
        left, right = GiftText(item, form).plain(asked), GiftText(match, form).plain(asked)
        if left:
            partners.pairs.append((left, right))
        elif right:
            partners.spare.append(right)
    return partners


def _true_false(asked: Asked, text: str, form: str, *, answer: bool) -> Judgement:
    """The first feedback is for the wrong answer, and the second for the right one."""
    _answer, wrong, right = [*text.split("#", 2), "", ""][:3]
    wrong, right = GiftText(wrong, form).markdown(asked), GiftText(right, form).markdown(asked)
    return Judgement(answer, right if answer else wrong, wrong if answer else right)


def _numerical(asked: Asked, text: str, form: str) -> Answers:
    """`4`, `4:1` for four give or take one, or `3..5`; what follows "~" is said to anybody else."""
    text, _tilde, otherwise = text.partition("~")
    asked.not_yet = GiftText(otherwise.partition("#")[2], form).markdown(asked)
    answers = []
    for part in _parts(text, "="):
        each = _weighed(asked, part, form, 1, is_shown=False)
        answers.append(_number(each))
    return numbers(asked, answers)


def _number(each: Weighed) -> Number:
    low, dots, high = each.text.partition("..")
    try:
        if dots:
            middle = (float(low) + float(high)) / 2
            return Number(f"{middle:.12g}", abs(float(high) - middle), each.weight, each.feedback)
        value, _colon, tolerance = each.text.partition(":")
        return Number(value.strip(), abs(float(tolerance or 0)), each.weight, each.feedback)
    except ValueError:
        return Number(each.text, 0, each.weight, each.feedback)
