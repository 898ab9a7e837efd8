"""Questions in the form of the course.

What the course needs and the file did not have is left out, with a comment in its place: `coursekit check` names each
such key until its author has written it. A placeholder would pass the check and end before learners.
"""

from __future__ import annotations

from dataclasses import dataclass

from coursekit.check.repeats import as_typed
from coursekit.exchange.ids import Ids
from coursekit.exchange.question import (
    Asked,
    Batch,
    Judgement,
    Options,
    Partners,
    Steps,
    Told,
    Unheld,
    Words,
    Writing,
)
from coursekit.exchange.yaml_text import Flow, Group

FILL_IN = "FILL IN"
"""What a comment begins with that stands for a missing key."""
_WANTED = {
    "text": "what the learner reads",
    "feedback": "the words for someone who answers so",
    "feedback_true": 'the words for someone who chose "true"',
    "feedback_false": 'the words for someone who chose "false"',
    "right": "said when the answer is right",
    "partly": "said when part of the answer is right",
    "not_yet": "said when the answer is not right yet",
    "prompt": "the question itself",
    "explanation": "why the answer is the answer, in two or three sentences",
    "outcome": "the id of an outcome of this module",
    "source": "the id of a source, from modules/references.json",
}


@dataclass(frozen=True, slots=True)
class Given:
    """What the author says about all questions at once."""

    slug: str
    """The module that they go to."""
    learn_at: str = ""
    outcome: str = ""
    sources: tuple[str, ...] = ()


def is_held(asked: Asked) -> bool:
    """Whether it can be a question of a quiz."""
    return not isinstance(asked.answers, Writing | Told | Unheld)


def quiz_of(batch: Batch, given: Given, head: str) -> Group:
    """A quiz with the batch's questions, and with comments for what is no question."""
    held = [asked for asked in batch.asked if is_held(asked)]
    quiz = Group()
    quiz.add_comment(head)
    quiz.add("kind", "quiz")
    quiz.add("title", " ".join(batch.title.split()))
    quiz.add_comment("A guess, one for each question.")
    quiz.add("minutes", min(60, max(1, len(held))))
    quiz.add("intro", "\n\n".join(batch.intro))
    if held and all(asked.shuffle for asked in held if asked.shuffle is not None):
        quiz.add("shuffle", any(asked.shuffle for asked in held) or "")
    ids = Ids()
    quiz.add(
        "questions", [_entry(asked, ids, given) for asked in batch.asked if not isinstance(asked.answers, Writing)]
    )
    return quiz


def reflection_of(batch: Batch, given: Given, title: str, head: str) -> Group:
    """A reflection with the batch's texts to write."""
    reflection = Group()
    reflection.add_comment(head)
    written = [asked for asked in batch.asked if isinstance(asked.answers, Writing)]
    reflection.add("kind", "reflection")
    reflection.add("title", title)
    reflection.add_comment("A guess, five for each prompt.")
    reflection.add("minutes", min(60, 5 * len(written)))
    ids = Ids()
    reflection.add("prompts", [_prompt(asked, ids) for asked in written])
    reflection.add("outcome", given.outcome)
    if given.sources:
        reflection.add("source", Flow(given.sources))
    return reflection


def _prompt(asked: Asked, ids: Ids) -> Group:
    assert isinstance(asked.answers, Writing)
    prompt = Group()
    _remark(prompt, asked)
    answer = asked.answers.model_answer or asked.explanation
    said = [] if answer == asked.explanation else [asked.explanation]
    for text in filter(None, [*asked.hints, *said, asked.right, asked.partly, asked.not_yet]):
        prompt.add_comment(f"Said there, and not here: {text}")
    prompt.add("id", ids.new(asked.name or asked.prompt, "prompt"))
    _need(prompt, "prompt", asked.prompt)
    prompt.add("model_answer", answer)
    return prompt


def _entry(asked: Asked, ids: Ids, given: Given) -> Group:
    """A question; or comments, for what is none."""
    entry = Group()
    if isinstance(asked.answers, Told | Unheld):
        entry.add_comment(f"Not imported from {asked.place}: {asked.name or asked.prompt[:60]}")
        _remark(entry, asked)
        lines = asked.answers.lines if isinstance(asked.answers, Unheld) else [asked.prompt]
        entry.add_comment("\n".join(f"  {line}" for line in "\n".join(lines).split("\n")))
        return entry
    _remark(entry, asked)
    entry.add("id", ids.new(asked.name or asked.prompt, "question"))
    _answers(entry, asked)
    _whole_feedback(entry, asked)
    entry.add("hints", asked.hints)
    _need(entry, "explanation", asked.explanation)
    _need(entry, "learn_at", given.learn_at, f"the page that teaches this, as modules/{given.slug}/<page>.md")
    _need(entry, "outcome", given.outcome)
    _need(entry, "source", Flow(given.sources) if given.sources else "")
    if asked.points != 1:
        entry.add("points", asked.points)
    return entry


def _remark(group: Group, asked: Asked) -> None:
    for remark in asked.remarks:
        group.add_comment(remark)
    for finding in asked.findings:
        group.add_comment(f"{finding.what} {finding.mend}")


def _need(group: Group, key: str, value: str | Flow, wanted: str = "") -> None:
    """A key that the course needs: its value, or a comment where there is none."""
    if value == "":
        group.add_comment(f"{FILL_IN} {key}: {wanted or _WANTED[key]}.")
    else:
        group.add(key, value)


def _whole_feedback(entry: Group, asked: Asked) -> None:
    can_be_partly = isinstance(asked.answers, Partners | Steps) or (
        isinstance(asked.answers, Options) and asked.answers.is_multiple
    )
    feedback = Group()
    _need(feedback, "right", asked.right)
    if can_be_partly:
        _need(feedback, "partly", asked.partly)
    _need(feedback, "not_yet", asked.not_yet)
    if asked.partly and not can_be_partly:
        entry.add_comment(f"It cannot be partly right here. Said there: {asked.partly}")
    if any(isinstance(each, tuple) for each in feedback.entries):
        entry.add("feedback", feedback)
    else:
        keys = '"right", "partly" and "not_yet"' if can_be_partly else '"right" and "not_yet"'
        entry.add_comment(f"{FILL_IN} feedback: the words about the whole answer, with {keys}.")


def _answers(entry: Group, asked: Asked) -> None:
    """The type, the prompt, and what the type has."""
    match asked.answers:
        case Options() as options:
            _begin(entry, "multiple-choice" if options.is_multiple else "single-choice", asked.prompt)
            entry.add("options", _options(options))
        case Judgement() as judgement:
            _begin(entry, "true-false", asked.prompt)
            entry.add("answer", judgement.answer)
            _need(entry, "feedback_true", judgement.if_true)
            _need(entry, "feedback_false", judgement.if_false)
        case Partners() as partners if len({match for _text, match in partners.pairs}) < len(partners.pairs):
            _begin(entry, "sorting", asked.prompt)
            _sorting(entry, partners)
        case Partners() as partners:
            _begin(entry, "matching", asked.prompt)
            _matching(entry, partners)
        case Steps() as steps:
            _begin(entry, "ordering", asked.prompt)
            ids = Ids()
            entry.add("items", [_item(ids, {"text": text}, feedback) for text, feedback in steps.items])
        case Words() as words:
            _begin(entry, "short-answer", asked.prompt)
            entry.add("accepted", _distinct(words.accepted))
            _near_misses(entry, words)


def _begin(entry: Group, kind: str, prompt: str) -> None:
    entry.add("type", kind)
    _need(entry, "prompt", prompt)


def _options(options: Options) -> list[Group]:
    ids, groups = Ids(), []
    for choice in options.choices:
        group = Group()
        group.add("id", ids.new(choice.text, "option", 4))
        if choice.is_right:
            group.add("correct", True)
        _need(group, "text", choice.text)
        _need(group, "feedback", choice.feedback)
        groups.append(group)
    return groups


def _item(ids: Ids, keys: dict[str, str], feedback: str) -> Group:
    """An item of a list, named by its first text."""
    group = Group()
    group.add("id", ids.new(next(iter(keys.values())), "item", 4))
    for key, value in keys.items():
        _need(group, key, value, "what the learner reads")
    _need(group, "feedback", feedback)
    return group


def _matching(entry: Group, partners: Partners) -> None:
    ids = Ids()
    entry.add("pairs", [_item(ids, {"item": item, "match": match}, "") for item, match in partners.pairs])
    spare = []
    for text in _distinct(partners.spare):
        group = Group()
        group.add("id", ids.new(text, "other", 4))
        group.add("text", text)
        spare.append(group)
    entry.add("distractors", spare)


def _sorting(entry: Group, partners: Partners) -> None:
    ids, groups = Ids(), []
    labels = {label: ids.new(label, "group", 4) for label in dict.fromkeys(match for _text, match in partners.pairs)}
    for label, identifier in labels.items():
        group = Group()
        group.add("id", identifier)
        _need(group, "label", label, "what the learner reads")
        groups.append(group)
    entry.add("groups", groups)
    if partners.spare:
        entry.add_comment(
            f"Groups that nothing belongs to, which this course does not have: {'; '.join(partners.spare)}"
        )
    ids, items = Ids(), []
    for text, label in partners.pairs:
        item = _item(ids, {"text": text}, "")
        item.entries.insert(2, ("group", labels[label]))
        items.append(item)
    entry.add("items", items)


def _distinct(answers: list[str]) -> list[str]:
    """Answers that differ to the course, which forgives capitals, accents and closing punctuation."""
    first: dict[str, str] = {}
    for answer in answers:
        first.setdefault(as_typed(answer), answer)
    return list(first.values())


def _near_misses(entry: Group, words: Words) -> None:
    """What people write instead, together where they are told the same."""
    taken = set(map(as_typed, words.accepted))
    by_feedback: dict[str, list[str]] = {}
    for near in words.near:
        if as_typed(near.answer) in taken:
            entry.add_comment(f"Counts as an answer above, and is not told apart: {near.answer} ({near.feedback})")
            continue
        taken.add(as_typed(near.answer))
        by_feedback.setdefault(near.feedback, []).append(near.answer)
    ids, groups = Ids(), []
    for feedback, answers in by_feedback.items():
        group = Group()
        group.add("id", ids.new(answers[0], "near-miss", 4))
        group.add("answers", answers)
        _need(group, "feedback", feedback)
        groups.append(group)
    entry.add("near_misses", groups)
