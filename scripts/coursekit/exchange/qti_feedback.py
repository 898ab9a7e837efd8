"""Which feedback of a QTI item belongs to which answer, found by giving the answers and looking what is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.exchange.qti_processing import Processing, UnknownRuleError
from coursekit.exchange.wording import from_html
from coursekit.exchange.xml_tree import html_within
from coursekit.problems import shown as quoted

if TYPE_CHECKING:
    from coursekit.exchange.qti_processing import Value
    from coursekit.exchange.question import Asked
    from coursekit.exchange.xml_tree import Element

_MOST_TRIALS = 60


@dataclass(frozen=True, slots=True)
class Trial:
    """An answer to give."""

    kind: str
    """"right", "wrong", "partly", or "near" for words that are known and count less."""
    response: tuple[str, ...]
    key: str = ""
    """The option, or the words, that the answer consists of alone."""


def place_feedback(
    asked: Asked, item: Element, processing: Processing, name: str, trials: list[Trial]
) -> dict[str, str]:
    """Put each feedback of the item where it belongs; what belongs to single options is returned by their keys."""
    by_key: dict[str, list[str]] = {}
    trials = trials[:_MOST_TRIALS]
    outcomes = _outcomes(processing, name, trials)
    for feedback in _all_feedback(item):
        text = from_html(html_within(feedback)).for_question(asked)
        if not text:
            continue
        shown = _shown_in(feedback, outcomes)
        role = _role(feedback.attribute("identifier"), shown, trials)
        if isinstance(role, tuple):
            for key in role:
                by_key.setdefault(key, []).append(text)
        elif role:
            before: str = getattr(asked, role)
            setattr(asked, role, f"{before}\n\n{text}" if before else text)
        else:
            asked.remarks.append(f"Said there ({feedback.attribute('identifier')}): {text}")
            what = f"Its feedback {quoted(feedback.attribute('identifier'))} belongs to no answer of its own here."
            asked.note(what, "It is kept as a comment; write it where it fits.")
    return {key: "\n\n".join(dict.fromkeys(texts)) for key, texts in by_key.items()}


def _all_feedback(item: Element) -> list[Element]:
    """Feedback of the item as a whole, and blocks in its body; what stands within an option belongs to that."""
    body = item.first("itemBody")
    blocks = [each for each in body.walk() if each.name == "feedbackBlock"] if body else []
    return [*item.all("modalFeedback"), *blocks]


def _outcomes(processing: Processing, name: str, trials: list[Trial]) -> list[dict[str, Value]] | None:
    """What comes of each trial; None where the rules cannot be followed."""
    try:
        return [processing.run({name: list(trial.response)}) for trial in trials]
    except (UnknownRuleError, StopIteration):
        return None


def _shown_in(feedback: Element, outcomes: list[dict[str, Value]] | None) -> set[int] | None:
    """The trials in which a feedback is shown; None where that cannot be told."""
    if outcomes is None:
        return None
    identifier, outcome = feedback.attribute("identifier"), feedback.attribute("outcomeIdentifier")
    is_hidden = feedback.attribute("showHide") == "hide"
    return {at for at, each in enumerate(outcomes) if (identifier in each.get(outcome, [])) != is_hidden}


def _role(identifier: str, shown: set[int] | None, trials: list[Trial]) -> str | tuple[str, ...]:
    """The part of a question that a feedback is, or the keys of the options that it belongs to; empty for neither."""
    keys = {trial.key for trial in trials if trial.key}
    if shown is None:
        return (identifier,) if identifier in keys else _by_name(identifier)
    if not shown:
        return ""
    if len(shown) == len(trials) > 1:
        return "explanation"
    its_keys = tuple(trials[number].key for number in sorted(shown))
    if its_keys == (identifier,) or all(trials[number].kind == "near" for number in shown):
        return its_keys
    right, partly, wrong = (
        {at for at, trial in enumerate(trials) if trial.kind == kind} for kind in ("right", "partly", "wrong")
    )
    if shown == right:
        return "right"
    if shown == partly:
        return "partly"
    if wrong and wrong <= shown and not shown & right:
        return "not_yet"
    return its_keys if all(its_keys) else ""


def _by_name(identifier: str) -> str:
    """What names mostly mean, where the rules cannot be followed."""
    name = identifier.lower()
    for words, role in (
        (("partial", "partly"), "partly"),
        (("incorrect", "wrong", "false", "not"), "not_yet"),
        (("correct", "right", "true"), "right"),
        (("general", "explanation", "solution", "rationale"), "explanation"),
    ):
        if any(word in name for word in words):
            return role
    return ""
