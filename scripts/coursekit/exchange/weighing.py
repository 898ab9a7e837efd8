"""Answers with weights, as Moodle has them, in a course that knows right and not right."""

from __future__ import annotations

from dataclasses import dataclass

from coursekit.exchange.question import Asked, Choice, Near, Options, Unheld, Words
from coursekit.problems import shown

_MOST_NUMBERS = 11
_HUGE = 1e15


@dataclass(frozen=True, slots=True)
class Weighed:
    """An answer, and what it is worth: 1 is all, 0 nothing."""

    text: str
    weight: float
    feedback: str = ""


def share(written: str, whole: float = 100) -> float:
    """A weight as a part of one; nothing for what is no number."""
    try:
        value = float(written) / whole
    except ValueError:
        return 0.0
    return value if -1000 < value < 1000 else 0.0


def single(asked: Asked, answers: list[Weighed]) -> Options:
    """One answer can be chosen: those that count most are right, and the rest is not."""
    best = max((each.weight for each in answers), default=0)
    right = [each for each in answers if each.weight == best > 0]
    for each in answers:
        if 0 < each.weight < best:
            what = f"{shown(each.text)} counted {each.weight:.0%}, and is a wrong option here."
            asked.note(what, "Say in its feedback what is right about it.")
    if not right:
        asked.note("No option is right.", 'Mark one with "correct: true".')
    elif best < 1:
        asked.note(f"Its best option counted {best:.0%}, and is the right one here.", "See that it is.")
    if len(right) > 1:
        asked.note(
            "More than one option is right, and one can be chosen.", 'Make its type "multiple-choice", or mark one.'
        )
    return Options([Choice(each.text, each in right, each.feedback) for each in answers])


def multiple(asked: Asked, answers: list[Weighed]) -> Options:
    """All that count something are right."""
    weights = sorted(each.weight for each in answers if each.weight > 0)
    if not weights:
        asked.note("No option is right.", 'Mark each right one with "correct: true".')
    elif weights[-1] - weights[0] > 0.02:
        asked.note("Its right options count differently; here each counts the same.", "See that this is fair.")
    return Options([Choice(each.text, each.weight > 0, each.feedback) for each in answers], is_multiple=True)


def words(asked: Asked, answers: list[Weighed]) -> Words | Unheld:
    """A short answer. What counts in part is a near miss; `*` is anybody else."""
    accepted, near = [], []
    for each in answers:
        text = each.text.replace("\\*", "\0")
        if text == "*" and each.weight <= 0:
            _say_not_yet(asked, each.feedback)
        elif "*" in text:
            what = f"{shown(each.text)} stands for many answers, which this course does not have."
            asked.note(f"{what}{_and_feedback(each)}", 'Write those you expect into "accepted" or "near_misses".')
        elif each.weight >= 1:
            accepted.append(text.replace("\0", "*"))
            _say_right(asked, each.feedback)
        else:
            near.append(Near(text.replace("\0", "*"), each.feedback))
            if each.weight > 0:
                what = f"{shown(each.text)} counted {each.weight:.0%}; a near miss counts nothing here."
                asked.note(what, 'Move it to "accepted" if it is right enough.')
    if not accepted:
        asked.note("No answer is accepted in full, so it cannot be a short answer.", "Write the question anew.")
        return Unheld([asked.prompt, *(f"{each.text} ({each.weight:.0%}) {each.feedback}" for each in answers)])
    return Words(accepted, near)


@dataclass(frozen=True, slots=True)
class Number:
    """A number that is right, give or take something."""

    value: str
    tolerance: float
    weight: float
    feedback: str = ""


def numbers(asked: Asked, answers: list[Number]) -> Words | Unheld:
    """A number, as a short answer: a few whole numbers are written out, and of any other range its middle."""
    weighed = []
    for each in answers:
        for text in _written_out(asked, each):
            weighed.append(Weighed(text, each.weight, each.feedback))
    return words(asked, weighed)


def _written_out(asked: Asked, number: Number) -> list[str]:
    try:
        middle = float(number.value)
    except ValueError:
        return [number.value]
    if not abs(middle) < _HUGE or not number.tolerance < _HUGE:
        return [number.value]
    shortest = f"{middle:.12g}"
    if number.tolerance <= 0:
        return [shortest]
    low, high = middle - number.tolerance, middle + number.tolerance
    if middle.is_integer() and number.tolerance.is_integer() and high - low < _MOST_NUMBERS:
        others = [each for each in range(int(low), int(high) + 1) if each != middle]
        return [shortest, *map(str, others)]
    what = f"Anything from {low:.12g} to {high:.12g} is taken there, and here only {shortest}."
    asked.note(what, 'Ask for a rounded number, or write more of them into "accepted".')
    return [shortest]


def _say_right(asked: Asked, feedback: str) -> None:
    if feedback and not asked.right:
        asked.right = feedback
    elif feedback and feedback != asked.right:
        asked.remarks.append(f"Said there to another right answer: {feedback}")


def _say_not_yet(asked: Asked, feedback: str) -> None:
    if feedback and not asked.not_yet:
        asked.not_yet = feedback
    elif feedback and feedback != asked.not_yet:
        asked.remarks.append(f"Said there to any other answer: {feedback}")


def _and_feedback(each: Weighed) -> str:
    return f" It was told: {each.feedback}" if each.feedback else ""
