"""The interactions of QTI as answers of the course's questions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from coursekit.exchange.cleaning import clean
from coursekit.exchange.qti_feedback import Trial
from coursekit.exchange.question import (
    Answers,
    Asked,
    Judgement,
    Partners,
    Steps,
    Unheld,
    Words,
    Writing,
)
from coursekit.exchange.weighing import Weighed, multiple, single, words
from coursekit.exchange.wording import from_html, one_line
from coursekit.exchange.xml_tree import Element, html_within

if TYPE_CHECKING:
    from coursekit.exchange.qti_processing import Declaration

_RANGES = {"gt", "gte", "lt", "lte"}
_TOLERANT = ("absolute", "relative")


@dataclass(slots=True)
class Read:
    """The feedback of options."""

    feedback: dict[str, str] = field(default_factory=dict)
    """What is shown when an option is chosen, by the option."""
    inline: dict[str, str] = field(default_factory=dict)
    """What stands within the options themselves."""

    def said(self, key: str) -> str:
        """The feedback for an option."""
        return "\n\n".join(dict.fromkeys(filter(None, [self.inline.get(key, ""), self.feedback.get(key, "")])))


def without_feedback(element: Element) -> str | None:
    """Feedback within a text is no part of the text."""
    return "" if element.name in ("feedbackInline", "feedbackBlock") else None


def options_of(interaction: Element, name: str) -> dict[str, Element]:
    """The choices of an interaction by their identifiers."""
    return {each.attribute("identifier"): each for each in interaction.walk() if each.name == name}


def choice_trials(interaction: Element, declared: Declaration, name: str = "simpleChoice") -> list[Trial]:
    """Each option alone; and all right ones, where several can be chosen."""
    right = right_of(declared)
    keys = list(options_of(interaction, name))
    kinds = {key: "wrong" if key not in right else "right" if len(right) == 1 else "partly" for key in keys}
    if is_single(interaction, declared):
        kinds = {key: "right" if key in right else "wrong" for key in keys}
    trials = [Trial(kind, (key,), key) for key, kind in kinds.items()]
    return trials if "right" in kinds.values() else [Trial("right", tuple(right)), *trials]


def is_single(interaction: Element, declared: Declaration) -> bool:
    """Whether one option can be chosen; a list within a text lets one choose one."""
    return declared.cardinality != "multiple" or interaction.name == "inlineChoiceInteraction"


def right_of(declared: Declaration) -> list[str]:
    """The right answer: as it is declared, or else what counts most, or all that counts something."""
    if declared.correct or not declared.mapping:
        return declared.correct
    best = max(declared.mapping.values())
    least = 0.0 if declared.cardinality == "multiple" else best - 1e-9
    return [key for key, value in declared.mapping.items() if value > least]


def inline_feedback(asked: Asked, choices: dict[str, Element]) -> dict[str, str]:
    """Feedback that stands within options."""
    found = {}
    for key, choice in choices.items():
        parts = [each for each in choice.walk() if each.name in ("feedbackInline", "feedbackBlock")]
        found[key] = "\n\n".join(from_html(html_within(each)).for_question(asked) for each in parts)
    return found


def choice(asked: Asked, interaction: Element, declared: Declaration, read: Read) -> Answers:
    """One option, or all that apply; the two options "true" and "false" are a judgement."""
    name = "inlineChoice" if interaction.name == "inlineChoiceInteraction" else "simpleChoice"
    asked.shuffle = interaction.attribute("shuffle") == "true"
    right, best = right_of(declared), max([*declared.mapping.values(), 0.0])
    answers = []
    for key, option in options_of(interaction, name).items():
        counted = declared.mapping.get(key, 0.0) / best if best else 0.0
        weight = 1.0 if key in right else min(counted, 0.99)
        text = from_html(html_within(option, without_feedback)).for_question(asked)
        answers.append(Weighed(text, weight, read.said(key)))
    if not is_single(interaction, declared):
        return multiple(asked, answers)
    by_word = {each.text.strip(" .*").lower(): each for each in answers}
    if set(by_word) == {"true", "false"} and len(answers) == 2:
        true, false = by_word["true"], by_word["false"]
        return Judgement(true.weight > false.weight, true.feedback, false.feedback)
    return single(asked, answers)


def order_trials(declared: Declaration) -> list[Trial]:
    """The right order, and the other way round."""
    right = tuple(declared.correct)
    return [Trial("right", right), Trial("wrong", right[::-1])] if len(right) > 1 else []


def order(asked: Asked, interaction: Element, declared: Declaration, read: Read) -> Steps | Unheld:
    """Steps in the order that is declared right."""
    choices = options_of(interaction, "simpleChoice")
    texts = {key: one_line(html_within(each, without_feedback)).for_question(asked) for key, each in choices.items()}
    if not declared.correct or set(declared.correct) - set(texts):
        asked.note("It does not say which order is right.", "Write it as a question of this course.")
        return Unheld([asked.prompt, *texts.values()])
    spare = [text for key, text in texts.items() if key not in declared.correct]
    if spare:
        asked.note(f"Steps that are in no right order are left out: {'; '.join(spare)}.", "See that none is needed.")
    return Steps([(texts[key], read.said(key)) for key in declared.correct])


def pair_trials(declared: Declaration) -> list[Trial]:
    """The right pairs, and each item with the next one's partner."""
    pairs = [pair.partition(" ") for pair in declared.correct]
    moved = [f"{pairs[at][0]} {pairs[at - 1][2]}" for at in range(len(pairs))]
    return [Trial("right", tuple(declared.correct)), Trial("wrong", tuple(moved))] if len(pairs) > 1 else []


def match(asked: Asked, interaction: Element, declared: Declaration, _read: Read) -> Partners | Unheld:
    """Items and partners. Where an item has several partners, the sides change places if that helps."""
    choices = options_of(interaction, "simpleAssociableChoice")
    texts = {key: one_line(html_within(each)).for_question(asked) for key, each in choices.items()}
    asked.shuffle = interaction.attribute("shuffle") == "true"
    pairs = [tuple(pair.split(" ", 1)) for pair in right_of(declared) if " " in pair]
    known = [(one, other) for one, other in pairs if one in texts and other in texts]
    if len({one for one, _other in known}) < len(known):
        known = [(other, one) for one, other in known]
    if not known or len(known) < len(pairs) or len({one for one, _other in known}) < len(known):
        asked.note("Its pairs are not each one item with one partner.", "Write it as a question of this course.")
        return Unheld([asked.prompt, *texts.values(), *(f"right: {pair}" for pair in declared.correct)])
    used = {key for pair in known for key in pair}
    sides = [set(options_of(side, "simpleAssociableChoice")) for side in interaction.all("simpleMatchSet")]
    partners_side = next((side for side in sides if known[0][1] in side), set(texts))
    alone = [text for key, text in texts.items() if key not in used and key not in partners_side]
    if alone:
        asked.note(f"Items without a partner are left out: {'; '.join(alone)}.", "See that none is needed.")
    spare = [texts[key] for key in texts if key in partners_side and key not in used]
    return Partners([(texts[one], texts[other]) for one, other in known], spare)


def text_trials(declared: Declaration) -> list[Trial]:
    """Each answer that is known, and one that is not."""
    right = right_of(declared)
    near = [Trial("near", (key,), key) for key in declared.mapping if key not in right]
    return [*(Trial("right", (key,)) for key in right[:1]), *near, Trial("wrong", ("\ufffd",))]


def text_entry(asked: Asked, item: Element, declared: Declaration, read: Read) -> Words | Unheld:
    """A word or two; words that count less are near misses."""
    best = max([*declared.mapping.values(), 0.0])
    answers = [Weighed(clean(key), 1.0) for key in right_of(declared)]
    for key, value in declared.mapping.items():
        if key not in right_of(declared):
            weight = 1.0 if best and value >= best else max(0.0, min(0.99, value / best if best else 0.0))
            answers.append(Weighed(clean(key), weight, read.said(key)))
    processing = item.first("responseProcessing")
    rules = list(processing.walk()) if processing else []
    is_range = any(each.name in _RANGES or each.attribute("toleranceMode") in _TOLERANT for each in rules)
    if is_range and declared.base in ("float", "integer"):
        asked.note("A range of numbers is taken there, and here only those that are named.", 'Add more to "accepted".')
    return words(asked, [Weighed(each.text.replace("*", "\\*"), each.weight, each.feedback) for each in answers])


def extended_text(asked: Asked, declared: Declaration) -> Writing:
    """A text to write, with the right answer as the model answer."""
    asked.note("Nobody marks a text here, so it is a prompt of a reflection.", "Write a model answer for it.")
    return Writing("\n\n".join(declared.correct))
