"""One QTI item as one question of the course; several, where it has several words to write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.exchange import qti_interactions as interactions
from coursekit.exchange.cleaning import clean
from coursekit.exchange.qti_feedback import Trial, place_feedback
from coursekit.exchange.qti_interactions import Read
from coursekit.exchange.qti_processing import Declaration, Processing, number_of
from coursekit.exchange.question import Asked, Partners, Told, Unheld, Writing, points_of
from coursekit.exchange.wording import from_html, one_line
from coursekit.exchange.xml_tree import Element, html_within
from coursekit.problems import shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from coursekit.exchange.question import Answers

    Stimulus = Callable[[str], Element | None]
    """Finds a text that an item shares with others, by its address."""

_INLINE = {"inlineChoiceInteraction", "textEntryInteraction"}
_CHANCE = ("templateDeclaration", "templateProcessing")


def read_item(item: Element, place: str, stimulus: Stimulus) -> list[Asked]:
    """Read an item whose names are those of QTI 2."""
    name = clean(item.attribute("title") or item.attribute("identifier"))
    asked = Asked(f"{place}:{item.line}", " ".join(name.split()))
    processing = Processing(item)
    body = item.first("itemBody") or Element("itemBody", "", item.line)
    found = [each for each in body.walk() if each.name.endswith("Interaction") and each.name != "endAttemptInteraction"]
    _oddities(asked, item, body)
    kinds = {each.name for each in found}
    if kinds == {"textEntryInteraction"} and len(found) > 1:
        return _several_gaps(asked, item, body, found, processing, stimulus)
    asked.prompt = _prompt(asked, item, body, stimulus)
    if not found:
        asked.answers = Told()
    elif any(item.first(name) for name in _CHANCE):
        asked.note("Its texts or numbers are drawn by chance, and here nothing is.", "Write one of them out.")
        asked.answers = _dump(asked, body)
    elif kinds == {"inlineChoiceInteraction"} and len(found) > 1:
        asked.answers = _several_lists(asked, found, processing)
    elif len(found) > 1:
        asked.note("It has several parts to answer, which this course does not have.", "Write each as a question.")
        asked.answers = _dump(asked, body)
    else:
        asked.answers = _answers(asked, item, found[0], processing)
    if isinstance(asked.answers, Unheld | Told | Writing):
        _keep_feedback(asked, item)
    else:
        asked.points = _points(asked, processing)
    return [asked]


def _oddities(asked: Asked, item: Element, body: Element) -> None:
    if item.attribute("adaptive") == "true":
        asked.note("It is adaptive: it changes as it is answered, and does not here.", "See that it still works.")
    for block in body.walk():
        if block.name == "rubricBlock" and "candidate" not in block.attribute("view").split():
            text = from_html(html_within(block)).for_question(asked)
            asked.remarks.append(f"Said there to {block.attribute('view') or 'others'}: {text}")


def _prompt(asked: Asked, item: Element, body: Element, stimulus: Stimulus, gaps: dict[int, str] | None = None) -> str:
    """The body without what is answered; `gaps` says what stands for an interaction by its identity."""
    text = "".join(_stimulus(asked, each, stimulus) for each in item.all("assessmentStimulusRef"))

    def instead(element: Element) -> str | None:
        if gaps and id(element) in gaps:
            return gaps[id(element)]
        if element.name in _INLINE:
            return "_____"
        if element.name.endswith("Interaction"):
            prompt = element.first("prompt")
            return f"<div>{html_within(prompt)}</div>" if prompt else "<div></div>"
        if element.name == "rubricBlock" and "candidate" not in element.attribute("view").split():
            return ""
        if element.name in ("feedbackBlock", "feedbackInline", "stylesheet", "templateBlock", "templateInline"):
            return ""
        return f"<div>{html_within(element, instead)}</div>" if element.name == "rubricBlock" else None

    return from_html(text + html_within(body, instead)).for_question(asked)


def _stimulus(asked: Asked, reference: Element, stimulus: Stimulus) -> str:
    address = reference.attribute("href")
    found = stimulus(address)
    if found is None:
        asked.note(f"The text {shown(address)}, which it begins with, cannot be found.", "Copy it into the prompt.")
        return ""
    body = next((each for each in found.walk() if each.name == "stimulusBody"), found)
    return f"<div>{html_within(body)}</div>"


def _answers(asked: Asked, item: Element, interaction: Element, processing: Processing) -> Answers:
    name = interaction.attribute("responseIdentifier")
    declared = processing.responses.get(name) or Declaration("single", "identifier")
    read = Read()

    def feedback(trials: list[Trial]) -> Read:
        read.feedback = place_feedback(asked, item, processing, name, trials)
        return read

    match interaction.name:
        case "choiceInteraction" | "inlineChoiceInteraction":
            kind = "simpleChoice" if interaction.name == "choiceInteraction" else "inlineChoice"
            read.inline = interactions.inline_feedback(asked, interactions.options_of(interaction, kind))
            feedback(interactions.choice_trials(interaction, declared, kind))
            return interactions.choice(asked, interaction, declared, read)
        case "orderInteraction":
            read.inline = interactions.inline_feedback(asked, interactions.options_of(interaction, "simpleChoice"))
            feedback(interactions.order_trials(declared))
            return interactions.order(asked, interaction, declared, read)
        case "matchInteraction" | "associateInteraction":
            feedback(interactions.pair_trials(declared))
            return interactions.match(asked, interaction, declared, read)
        case "textEntryInteraction":
            feedback(interactions.text_trials(declared))
            return interactions.text_entry(asked, item, declared, read)
        case "extendedTextInteraction":
            return interactions.extended_text(asked, declared)
        case _:
            asked.note(f"{shown(interaction.name)} has no counterpart in this course.", "Write it as another type.")
            return _dump(asked, interaction)


def _several_lists(asked: Asked, found: list[Element], processing: Processing) -> Answers:
    """Lists within a text: its gaps are the items of a matching question."""
    pairs, texts = [], list[str]()
    for number, interaction in enumerate(found, 1):
        declared = processing.responses.get(interaction.attribute("responseIdentifier"))
        options = interactions.options_of(interaction, "inlineChoice")
        words = {key: one_line(html_within(each)).for_question(asked) for key, each in options.items()}
        right = [key for key in (interactions.right_of(declared) if declared else []) if key in words]
        if len(right) != 1:
            asked.note(f"Its list {number} has not one right word.", "Write it as a question of this course.")
            return Unheld([asked.prompt.replace("\0", "_____"), *texts, *words.values()])
        pairs.append((f"Gap {number}", words[right[0]]))
        texts += words.values()
        asked.prompt = asked.prompt.replace("_____", f"({number}) \0", 1)
    asked.prompt = asked.prompt.replace("\0", "_____")
    what = "Its lists are the items of a matching question here, with one list of words for all of them."
    asked.note(what, "Give the items better names than their numbers.")
    used = {match for _item, match in pairs}
    return Partners(pairs, [text for text in dict.fromkeys(texts) if text not in used])


def _several_gaps(
    asked: Asked, item: Element, body: Element, found: list[Element], processing: Processing, stimulus: Stimulus
) -> list[Asked]:
    """A question for each gap, with the others left open."""
    asked.note(f"It has {len(found)} gaps, and is {len(found)} questions here.", "See that each makes sense alone.")
    _keep_feedback(asked, item)
    several = []
    for number, interaction in enumerate(found, 1):
        name = interaction.attribute("responseIdentifier")
        part = Asked(asked.place, f"{asked.name} {number}", right=asked.right, not_yet=asked.not_yet)
        gaps = {id(each): "(…)" for each in found if each is not interaction}
        part.prompt = _prompt(part, item, body, stimulus, gaps)
        declared = processing.responses.get(name) or Declaration("single", "string")
        part.answers = interactions.text_entry(part, item, declared, Read())
        if number == 1:
            part.findings, part.remarks = [*asked.findings, *part.findings], asked.remarks
        several.append(part)
    return several


def _points(asked: Asked, processing: Processing) -> int:
    """What it counts: its greatest score, where it says so."""
    greatest = processing.outcomes.get("MAXSCORE")
    score = processing.outcomes.get("SCORE")
    written = (greatest.default[0] if greatest and greatest.default else "") or (score.maximum if score else "")
    return points_of(asked, written) if number_of(written) > 0 else 1


def _keep_feedback(asked: Asked, item: Element) -> None:
    """Feedback on a text may be a model answer; on what is no question, or several, it is kept as a comment."""
    for feedback in item.all("modalFeedback"):
        text = from_html(html_within(feedback)).for_question(asked)
        if text and isinstance(asked.answers, Writing):
            asked.explanation = f"{asked.explanation}\n\n{text}".strip()
        elif text:
            asked.remarks.append(f"Said there ({clean(feedback.attribute('identifier'))}): {text}")


def _dump(asked: Asked, element: Element) -> Unheld:
    """All words, a line for each element that has some."""
    lines = [asked.prompt]
    for each in element.walk():
        words = " ".join("".join(child for child in each.children if isinstance(child, str)).split())
        if words:
            lines.append(f"{each.name}: {clean(words)[:2000]}")
    return Unheld(lines)
